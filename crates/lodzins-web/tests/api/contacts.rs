//! Contacts that another system enters.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};
use serde_json::{Value, json};

use crate::{
    support::House,
    system::{Answer, System, question},
};

const CONTACTS: &str = "/api/v1/contacts";

fn enter(system: &System, body: &Value, headers: &[(&str, &str)]) -> Answer {
    let mut all = vec![("content-type", "application/json")];
    all.extend_from_slice(headers);
    system.now("POST", CONTACTS, &all, body.to_string().as_bytes())
}

fn call(note: &str) -> Value {
    json!({ "channel": "phone", "result": "answered", "note": note })
}

fn notes(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().expect("items");
    items.iter().map(|item| item["note"].as_str().expect("a note").to_owned()).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_contact_comes_back_as_it_was_entered(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Desk);
        let number = system.post(&question("Ceļš")).registered()["number"].clone();
        let body = json!({
            "channel": "email", "direction": "out", "topics": ["upkeep", "housing"], "service": "Deklarēšana",
            "unit": "kac", "seconds": 95, "result": "submission", "note": "Zvanīs\nvēlreiz", "name": "Testa Persona 001",
            "phone": "+371 20000001", "submission": number, "held_at": "2026-11-19T07:30:00Z",
        });
        let entered = enter(&system, &body, &[]).registered();
        for (field, value) in body.as_object().expect("fields") {
            let expected = if field == "topics" { json!(["housing", "upkeep"]) } else { value.clone() };
            assert_eq!(entered[field], expected, "{field}");
        }
        assert_eq!(entered["institution"], "cesis");
        assert_eq!(system.get(CONTACTS).json(), json!({ "items": [entered], "next": null }));
    }

    fn the_same_key_enters_once_and_with_another_body_not_at_all(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Desk);
        let key = [("idempotency-key", "call-17")];
        let first = enter(&system, &call("pirmais"), &key).registered();
        assert_eq!(enter(&system, &call("pirmais"), &key).registered(), first);
        enter(&system, &call("cits"), &key).problem(422);
        assert_eq!(notes(&system.get(CONTACTS).json()), ["pirmais"]);
    }

    fn pages_follow_one_another(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Desk);
        for n in 1..=5 {
            enter(&system, &call(&n.to_string()), &[]).registered();
            clock.advance(jiff::SignedDuration::from_secs(1));
        }
        let (mut seen, mut query) = (Vec::new(), "?limit=2".to_owned());
        loop {
            let page = system.get(&format!("{CONTACTS}{query}")).json();
            seen.extend(notes(&page));
            let Some(next) = page["next"].as_str() else { break };
            query = format!("?limit=2&after={next}");
        }
        assert_eq!(seen, ["1", "2", "3", "4", "5"]);
        assert_eq!(system.get(&format!("{CONTACTS}?limit=0")).mistakes(400), ["?limit"]);
    }

    fn every_mistake_is_named(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Desk);
        let other = System::of(&house, house.found("ogre"), Role::Desk);
        let theirs = other.post(&question("Cits")).registered()["number"].clone();
        let wrong = [
            (json!({}), vec!["#/channel", "#/result"]),
            (json!({ "channel": "pigeon", "result": "answered", "seconds": -1 }), vec!["#/channel", "#/seconds"]),
            (json!({ "channel": "phone", "result": "call_back" }), vec!["#/phone"]),
            (json!({ "channel": "phone", "result": "answered", "topics": ["A"], "x": 1 }), vec!["#/topics/0", "#/x"]),
            (json!({ "channel": "phone", "result": "answered", "seconds": 86_401 }), vec!["#/seconds"]),
            (json!({ "channel": "phone", "result": "answered", "held_at": "rīt" }), vec!["#/held_at"]),
            (json!({ "channel": "phone", "result": "answered", "held_at": "2099-01-01T00:00:00Z" }), vec!["#/held_at"]),
            (json!({ "channel": "phone", "result": "answered", "unit": "nav" }), vec!["#/unit"]),
            (json!({ "channel": "phone", "result": "answered", "submission": "IES/2026/99" }), vec!["#/submission"]),
        ];
        for (body, places) in wrong {
            assert_eq!(enter(&system, &body, &[]).mistakes(422), places, "{body}");
        }
        // The other institution's number exists, and is nothing here.
        let body = json!({ "channel": "phone", "result": "answered", "submission": theirs });
        assert_eq!(enter(&system, &body, &[]).mistakes(422), ["#/submission"]);
        let plain = system.now("POST", CONTACTS, &[("content-type", "text/plain")], b"{}");
        plain.problem(415);
        assert_eq!(system.get(CONTACTS).json()["items"], json!([]));
    }

    fn each_sees_its_own_and_an_auditor_s_key_enters_nothing(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let system = System::of(&house, cesis, Role::Desk);
        let other = System::of(&house, house.found("ogre"), Role::Desk);
        enter(&system, &call("mūsu"), &[]).registered();
        assert_eq!(other.get(CONTACTS).json()["items"], json!([]));
        let auditor = System::of(&house, cesis, Role::Auditor);
        assert_eq!(notes(&auditor.get(CONTACTS).json()), ["mūsu"]);
        enter(&auditor, &call("nē"), &[]).problem(403);
    }
}
