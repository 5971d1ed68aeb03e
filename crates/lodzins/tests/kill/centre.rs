//! A centre that gives appointments, entered beside the program, and its visits as the tables have them.

use std::{path::Path, sync::Arc};

use jiff::Timestamp;
use lodzins_core::{
    Channel, Segment,
    appointment::{PoolRules, Shares, Step as StartStep},
    catalogue::{Card, Stage, Step, Translated},
    hours::{OnHolidays, Pattern, PlaceKind, Week},
    id::{CentreId, InstitutionId},
};
use lodzins_db::{Db, Engine, Settings};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, PoolDetails, PoolService, VisitRow, pool_set, visits_booked},
    catalogue::{CatalogueError, service_begin, service_draft, service_publish},
    hours::{HoursError, NewPlace, PlaceDetails, pattern_set, place_add},
    institution::{
        Named, institution_by_code,
        structure::{CentreDetails, centre_add},
    },
};
use lodzins_testkit::SetClock;

/// The centre's code, and its service's.
pub const CODE: &str = "kill";

/// The centre, and where its tables are.
pub struct Centre {
    engine: Engine,
    institution: InstitutionId,
    id: CentreId,
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
        received(&db, institution, id, places).expect("a pool");
        Self { engine, institution, id }
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
    let days = ["9–17"; 7].map(|typed| typed.parse().expect("times"));
    let week = Week::new(days).expect("a week");
    let pattern = Pattern { week, holidays: OnHolidays::AsUsual };
    let details = CentreDetails {
        name: Named { lv: "Klientu apkalpošanas centrs".to_owned(), ru: None, en: None },
        address: "Parauga iela 1".to_owned(),
        phone: None,
        email: None,
        valid_from: None,
        valid_to: None,
    };
    db.write_now(institution, move |tx, at| {
        let by = Actor::System;
        let centre = centre_add(tx, at, institution, CODE, &details, by)?;
        let (kind, code) = (PlaceKind::Centre, CODE.to_owned());
        let new = NewPlace { kind, code, details: PlaceDetails::default() };
        let place = place_add(tx, at, institution, &new, by)?;
        pattern_set(tx, at, institution, place, at.date(), &pattern, by)?;
        Ok(centre)
    })
}

fn given(db: &Db, institution: InstitutionId) -> Result<(), CatalogueError> {
    let step = |stage| Step {
        stage,
        channels: vec![Channel::InPerson],
        place: None,
        text: Translated::latvian("Nāciet ar pasi."),
    };
    let card = Card {
        title: Translated::latvian("Karte"),
        about: Translated::latvian("Izsniedzam karti."),
        recipients: vec![Segment::Resident],
        steps: vec![step(Stage::Request), step(Stage::Receipt)],
        ..Card::default()
    };
    db.write_now(institution, move |tx, at| {
        let by = Actor::System;
        service_begin(tx, at, institution, CODE, &Card::default(), by)?;
        service_draft(tx, at, institution, CODE, |draft| *draft = card.clone(), by)?;
        service_publish(tx, at, institution, CODE, (at.date(), None), by).map(drop)
    })
}

fn received(
    db: &Db,
    institution: InstitutionId,
    centre: CentreId,
    places: u16,
) -> Result<(), AppointmentError> {
    let details = PoolDetails {
        name: "Visi lodziņi".to_owned(),
        places,
        rules: PoolRules {
            step: StartStep::minutes(15).expect("a step"),
            pause_minutes: 0,
            lead_minutes: 0,
            ahead_days: 60,
            shares: Shares::ALL,
            most_services: 3,
        },
        services: vec![PoolService { service: CODE.to_owned(), minutes: 15 }],
        closed_from: None,
    };
    db.write_now(institution, move |tx, at| {
        pool_set(tx, at, institution, centre, CODE, &details, Actor::System).map(drop)
    })
}
