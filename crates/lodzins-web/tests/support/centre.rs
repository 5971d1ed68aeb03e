//! A centre that receives people by appointment: open on weekdays from 9 to 12, one pool, two services that ask for different things.

use lodzins_core::{
    Channel, Segment,
    appointment::{PoolRules, Shares, Step as StartStep},
    catalogue::{Card, Stage, Step, Translated},
    hours::{OnHolidays, Pattern, PlaceKind, Week},
    id::InstitutionId,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, PoolDetails, PoolService, pool_set, pools},
    catalogue::{CatalogueError, service_begin, service_draft, service_publish},
    hours::{HoursError, NewPlace, PlaceDetails, pattern_set, place_add},
    institution::{
        Named,
        structure::{CentreDetails, centre_add},
    },
};

/// Opens the centre `kac`, where so many are received at once; the web may take so many percent of the places.
pub fn open(db: &Db, institution: InstitutionId, places: u16, web: u8) {
    let by = Actor::System;
    let days = ["9–12", "9–12", "9–12", "9–12", "9–12", "", ""];
    let week = Week::new(days.map(|typed| typed.parse().expect("times"))).expect("a week");
    let pattern = Pattern { week, holidays: OnHolidays::Closed };
    let details = CentreDetails {
        name: Named { lv: "Klientu apkalpošanas centrs".to_owned(), ru: None, en: None },
        address: "Parauga iela 1".to_owned(),
        phone: None,
        email: None,
        valid_from: None,
        valid_to: None,
    };
    let centre = db
        .write_now(institution, move |tx, at| {
            let centre = centre_add(tx, at, institution, "kac", &details, by)?;
            let (kind, code) = (PlaceKind::Centre, "kac".to_owned());
            let new = NewPlace { kind, code, details: PlaceDetails::default() };
            let place = place_add(tx, at, institution, &new, by)?;
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
        rules: PoolRules {
            step: StartStep::minutes(15).expect("a step"),
            pause_minutes: 0,
            lead_minutes: 60,
            ahead_days: 60,
            shares: Shares { web, phone: 100, desk: 100 },
            most_services: 3,
        },
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
    let step = |stage| Step {
        stage,
        channels: vec![Channel::InPerson],
        place: None,
        text: Translated::latvian("Nāciet ar pasi."),
    };
    let card = Card {
        title: Translated::latvian(title),
        about: Translated::latvian("Izsniedzam karti."),
        recipients: vec![Segment::Resident],
        bring: vec![Translated::latvian(bring)],
        steps: vec![step(Stage::Request), step(Stage::Receipt)],
        ..Card::default()
    };
    db.write_now(institution, move |tx, at| {
        let by = Actor::System;
        service_begin(tx, at, institution, code, &Card::default(), by)?;
        service_draft(tx, at, institution, code, |draft| *draft = card.clone(), by)?;
        service_publish(tx, at, institution, code, (at.date(), None), by)
    })
    .map_err(|wrong: CatalogueError| wrong)
    .expect("a published service");
}
