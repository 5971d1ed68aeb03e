//! A centre that gives appointments, entered beside the program, and its visits as the tables have them.

use std::{path::Path, sync::Arc};

use jiff::Timestamp;
use lodzins_core::{
    Clock,
    catalogue::Card,
    hours::OnHolidays,
    id::{CentreId, InstitutionId, PoolId},
};
use lodzins_db::{Db, Engine, Settings};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, PoolDetails, PoolService, VisitRow, pool_set, visits_booked},
    catalogue::{CatalogueError, service_begin, service_draft, service_publish},
    hours::{HoursError, NewPlace, pattern_set, place_add},
    institution::{
        institution_by_code,
        structure::{CentreDetails, centre_add},
    },
};
use lodzins_testkit::{
    SetClock,
    centre::{self, card, quarters},
};

/// The centre's code, and its service's.
pub const CODE: &str = "kill";

/// The centre, and where its tables are.
pub struct Centre {
    engine: Engine,
    pub institution: InstitutionId,
    id: CentreId,
    /// Whose places are given out there.
    pub pool: PoolId,
}

impl Centre {
    /// Open every day from 9 to 17, with so many places; a visit takes a quarter of an hour.
    pub fn found(data: &Path, database: Option<&str>, places: u16) -> Self {
        let engine = match database {
            Some(url) => Engine::Postgres { url: url.to_owned() },
            None => Engine::Sqlite { path: data.join("lodzins.sqlite") },
        };
        let db = open(&engine);
        let found = db.read_now(|tx| institution_by_code(tx, "jelgava")).expect("read");
        let institution = found.expect("an institution of the demo").id;
        let id = opened(&db, institution).expect("an open centre");
        given(&db, institution).expect("a published service");
        let pool = received(&db, institution, id, places).expect("a pool");
        Self { engine, institution, id, pool }
    }

    /// The tables, beside the program.
    pub fn tables(&self) -> Db {
        open(&self.engine)
    }

    /// The tables at a moment of one's own.
    pub fn tables_at(&self, now: Timestamp) -> (Db, Arc<SetClock>) {
        let clock = Arc::new(SetClock::new(now, 1));
        let settings = Settings::new(self.engine.clone(), Arc::clone(&clock) as Arc<dyn Clock>);
        (Db::open(settings).expect("the tables"), clock)
    }

    /// Who is booked, in order of their times. The tables are closed again: nobody but the program has them open when it
    /// is killed.
    pub fn booked(&self) -> Vec<VisitRow> {
        let (institution, id) = (self.institution, self.id);
        let all = move |tx: &mut lodzins_db::Tx<'_>| {
            visits_booked(tx, institution, id, Timestamp::UNIX_EPOCH, Timestamp::MAX)
        };
        open(&self.engine).read_now(all).expect("the visits")
    }
}

fn open(engine: &Engine) -> Db {
    let clock = SetClock::at("2026-01-05T09:00:00+02:00");
    Db::open(Settings::new(engine.clone(), Arc::new(clock))).expect("the tables")
}

fn opened(db: &Db, institution: InstitutionId) -> Result<CentreId, HoursError> {
    let pattern = centre::opening(["9–17"; 7], OnHolidays::AsUsual);
    let details = CentreDetails::plain("Klientu apkalpošanas centrs", "Parauga iela 1");
    db.write_now(institution, move |tx, at| {
        let by = Actor::System;
        let centre = centre_add(tx, at, institution, CODE, &details, by)?;
        let place = place_add(tx, at, institution, &NewPlace::centre(CODE), by)?;
        pattern_set(tx, at, institution, place, at.date(), &pattern, by)?;
        Ok(centre)
    })
}

fn given(db: &Db, institution: InstitutionId) -> Result<(), CatalogueError> {
    db.write_now(institution, move |tx, at| {
        let by = Actor::System;
        service_begin(tx, at, institution, CODE, &Card::default(), by)?;
        service_draft(tx, at, institution, CODE, |draft| *draft = card("Karte"), by)?;
        service_publish(tx, at, institution, CODE, (at.date(), None), by).map(drop)
    })
}

fn received(
    db: &Db,
    institution: InstitutionId,
    centre: CentreId,
    places: u16,
) -> Result<PoolId, AppointmentError> {
    let details = PoolDetails {
        name: "Visi lodziņi".to_owned(),
        places,
        rules: quarters(),
        services: vec![PoolService { service: CODE.to_owned(), minutes: 15 }],
        closed_from: None,
    };
    db.write_now(institution, move |tx, at| {
        pool_set(tx, at, institution, centre, CODE, &details, Actor::System)
    })
}
