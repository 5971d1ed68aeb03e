//! A centre that receives people by appointment: open on weekdays from 9 to 12, one pool, two services that ask for
//! different things.

use lodzins_core::{
    appointment::{PoolRules, Shares},
    catalogue::{Card, Translated},
    hours::OnHolidays,
    id::InstitutionId,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, PoolDetails, PoolService, pool_set, pools},
    catalogue::{CatalogueError, service_begin, service_draft, service_publish},
    hours::{HoursError, NewPlace, pattern_set, place_add},
    institution::structure::{CentreDetails, centre_add},
};
use lodzins_testkit::centre::{self, MORNINGS, card, quarters};

/// Opens the centre `kac`, where so many are received at once; the web may take so many percent of the places.
pub fn open(db: &Db, institution: InstitutionId, places: u16, web: u8) {
    let by = Actor::System;
    let pattern = centre::opening(MORNINGS, OnHolidays::Closed);
    let details = CentreDetails::plain("Klientu apkalpošanas centrs", "Parauga iela 1");
    let centre = db
        .write_now(institution, move |tx, at| {
            let centre = centre_add(tx, at, institution, "kac", &details, by)?;
            let place = place_add(tx, at, institution, &NewPlace::centre("kac"), by)?;
            let from = "2020-01-01".parse().expect("a day");
            pattern_set(tx, at, institution, place, from, &pattern, by)?;
            Ok::<_, HoursError>(centre)
        })
        .expect("an open centre");
    give(db, institution, "card", ["Novadnieka karte", "Derīga pase"]);
    give(db, institution, "passport", ["Ceļošanas apliecība", "Divas fotogrāfijas"]);
    let service = |code: &str, minutes| PoolService { service: code.to_owned(), minutes };
    let pool = PoolDetails {
        name: "1.–2. lodziņš".to_owned(),
        places,
        rules: PoolRules { lead_minutes: 60, shares: Shares { web, ..Shares::ALL }, ..quarters() },
        services: vec![service("card", 15), service("passport", 30)],
        closed_from: None,
    };
    db.write_now(institution, move |tx, at| {
        pool_set(tx, at, institution, centre, "windows", &pool, by).map(drop)
    })
    .map_err(|wrong: AppointmentError| wrong)
    .expect("a pool");
}

/// Changes the institution's only pool.
pub fn changed(
    db: &Db,
    institution: InstitutionId,
    change: impl Fn(&mut PoolDetails) + Send + Sync + 'static,
) {
    db.write_now(institution, move |tx, at| {
        let pool = pools(tx, institution)?.remove(0);
        let mut details = pool.details;
        change(&mut details);
        pool_set(tx, at, institution, pool.centre, &pool.code, &details, Actor::System).map(drop)
    })
    .map_err(|wrong: AppointmentError| wrong)
    .expect("a changed pool");
}

fn give(db: &Db, institution: InstitutionId, code: &'static str, [title, bring]: [&str; 2]) {
    let card = Card { bring: vec![Translated::latvian(bring)], ..card(title) };
    db.write_now(institution, move |tx, at| {
        let by = Actor::System;
        service_begin(tx, at, institution, code, &Card::default(), by)?;
        service_draft(tx, at, institution, code, |draft| *draft = card.clone(), by)?;
        service_publish(tx, at, institution, code, (at.date(), None), by)
    })
    .map_err(|wrong: CatalogueError| wrong)
    .expect("a published service");
}
