//! The button of a counter.

use axum::http::StatusCode;
use lodzins_core::{Role, id::InstitutionId};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    institution::structure::centres,
    reception::{CounterDetails, ReceptionError, WalkIn, counter_set, visit_walk_in},
};
use lodzins_testkit::both_engines;
use serde_json::json;

use crate::{
    support::{House, centre},
    system::System,
};

const NEXT: &str = "/api/v1/centres/kac/counters/1/next";

/// A counter, and so many people who wait.
fn set(house: &House, people: usize) -> InstitutionId {
    let cesis = house.found("cesis");
    centre::open(house.db(), cesis, 1, 100);
    let keys = house.app().office().keys.clone();
    let done: Result<(), ReceptionError> = house.db().write_now(cesis, move |tx, at| {
        let centre = centres(tx, cesis)?[0].id;
        let new = CounterDetails { name: "1. lodziņš".to_owned(), ..CounterDetails::default() };
        counter_set(tx, at, cesis, centre, "1", &new, Actor::System)?;
        for n in 0..people {
            let new = WalkIn {
                key: None,
                institution: cesis,
                centre,
                services: vec!["card".to_owned()],
                name: Some(format!("Testa Persona {n:03}")),
                reason: None,
                anyway: false,
                by: Actor::System,
            };
            visit_walk_in(tx, at, &keys, &new)?;
        }
        Ok(())
    });
    done.expect("a counter and people");
    cesis
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_button_calls_one_after_another_until_nobody_waits(db: &Db) {
        let house = House::of(db);
        let cesis = set(&house, 2);
        let desk = System::of(&house, cesis, Role::Desk);
        let first = desk.now("POST", NEXT, &[], b"");
        assert_eq!(first.status, StatusCode::OK);
        let first = first.json();
        assert_eq!((&first["ticket"], &first["status"]), (&json!("A1"), &json!("called")));
        assert_eq!((&first["counter"], &first["services"]), (&json!("1"), &json!(["card"])));
        assert_eq!(first["start"], json!(null));
        let key = [("idempotency-key", "press-2")];
        let second = desk.now("POST", NEXT, &key, b"").json();
        assert_eq!(second["ticket"], "A2");
        assert_eq!(desk.now("POST", NEXT, &key, b"").json(), second, "the same press again");
        assert_eq!(desk.now("POST", NEXT, &[], b"").status, StatusCode::NO_CONTENT);
    }

    fn only_a_key_of_the_institution_s_desk_calls(db: &Db) {
        let house = House::of(db);
        let cesis = set(&house, 1);
        let ogre = house.found("ogre");
        System::with_key(&house, None).now("POST", NEXT, &[], b"").problem(401);
        System::of(&house, cesis, Role::Handler).now("POST", NEXT, &[], b"").problem(403);
        System::of(&house, ogre, Role::Desk).now("POST", NEXT, &[], b"").problem(404);
        let desk = System::of(&house, cesis, Role::Desk);
        desk.now("POST", "/api/v1/centres/kac/counters/9/next", &[], b"").problem(404);
        desk.now("POST", "/api/v1/centres/zzz/counters/1/next", &[], b"").problem(404);
        assert_eq!(desk.now("POST", NEXT, &[], b"").json()["ticket"], "A1");
    }
}
