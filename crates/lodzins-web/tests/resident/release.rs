//! Times that are released at a moment: announced, claimed in the first seconds, drawn, and confirmed as always.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{
    Language,
    id::{InstitutionId, ReleaseId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::pools,
    release::{NewRelease, ReleaseError, release_draw, release_set},
};
use lodzins_testkit::{SetClock, both_engines};

use super::{Answer, House, Visitor, support::centre};

const TIMES: &str = "/i/ogre/book/kac/card";
const AHEAD: SignedDuration = SignedDuration::from_hours(1);

/// A centre with one place at a time, whose monday is released in an hour.
fn ready(db: &Db) -> (House, InstitutionId, ReleaseId) {
    let house = House::of(db);
    let ogre = house.found("ogre");
    centre::open(db, ogre, 1, 100);
    let opens_at = db.moment().now() + AHEAD;
    let announce = move |tx: &mut lodzins_db::Tx<'_>, at: &lodzins_core::Moment| {
        let pool = pools(tx, ogre)?.remove(0).id;
        let monday = jiff::civil::date(2026, 11, 23);
        let new = NewRelease {
            institution: ogre,
            pool,
            from: monday,
            to: monday,
            opens_at,
            by: Actor::System,
        };
        release_set(tx, at, &new)
    };
    let id = db.write_now(ogre, announce).expect("announced");
    (house, ogre, id)
}

/// The worker's look; how many claims were drawn.
fn draws(house: &House, db: &Db, (ogre, id): (InstitutionId, ReleaseId)) -> usize {
    let office = house.app().office().clone();
    let drawn: Result<usize, ReleaseError> =
        db.write_now(ogre, move |tx, at| release_draw(tx, at, &office, ogre, id));
    drawn.expect("drawn")
}

/// Claims the monday at nine for the `n`th person.
fn claims(visitor: &mut Visitor<'_>, id: ReleaseId, n: u32) -> Answer {
    let form = visitor.get(&format!("{TIMES}/release/{id}")).form_in("main form");
    let form = form
        .with("day", "2026-11-23")
        .with("time", "09:00")
        .with("name", &format!("Testa Persona {n:03}"))
        .with("email", &format!("testa.persona.{n:03}@example.org"));
    visitor.send(&form)
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn from_the_announcement_to_a_held_visit(db: &Db, clock: &SetClock) {
        let (house, ogre, id) = ready(db);
        let mut visitor = house.visitor(Language::Lv);
        let times = visitor.get(TIMES);
        assert!(times.text().contains("23.11.2026. laikiem varēs pieteikties"), "{}", times.text());
        let links = times.values("main a", "href");
        assert!(links.contains(&format!("{TIMES}/release/{id}")), "{links:?}");
        assert!(links.iter().all(|href| !href.contains("day=2026-11-23")), "{links:?}");
        let early = claims(&mut visitor, id, 1);
        assert_eq!(early.status, StatusCode::CONFLICT);
        let kept = early.values("main input[name=name]", "value");
        assert_eq!(kept, ["Testa Persona 001"], "everything typed is still there");
        clock.advance(AHEAD);
        let mut others = house.visitor(Language::Lv);
        let places = [claims(&mut visitor, id, 1), claims(&mut others, id, 2)]
            .map(|sent| sent.location().unwrap_or_else(|| panic!("claimed: {}", sent.text())));
        let waits = visitor.get(&places[0]);
        assert_eq!(waits.heading(), "Jūsu pieteikums izlozei ir pieņemts");
        assert!(!waits.header("refresh").is_empty(), "the page asks again by itself");
        assert_eq!(others.get(&places[0]).status, StatusCode::NOT_FOUND, "whose it is");
        assert_eq!(claims(&mut visitor, id, 1).status, StatusCode::CONFLICT, "one claim each");
        clock.advance(SignedDuration::from_secs(12));
        assert_eq!(draws(&house, db, (ogre, id)), 2);
        let told = [visitor.get(&places[0]), others.get(&places[1])];
        let mut headings = told.each_ref().map(Answer::heading);
        let won = usize::from(headings[0] != "Jums ir izlozēts laiks");
        headings.sort_unstable();
        assert_eq!(headings, ["Jums ir izlozēts laiks", "Šoreiz laika nepietika"]);
        assert!(told[1 - won].values("main a", "href").contains(&format!("{TIMES}/wait")));
        let winner = if won == 0 { &mut visitor } else { &mut others };
        let visit = winner.send_and_follow(&told[won].form_in("main form"));
        assert!(visit.text().contains("09:00"), "{}", visit.text());
        let draw = others.get(&format!("/i/ogre/releases/{id}"));
        let order = draw.text();
        assert!(order.contains("1, 2") || order.contains("2, 1"), "{order}");
        assert!(!order.contains("Testa Persona"), "nobody is named");
    }
}
