//! Entering a submission and reading it.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;
use serde_json::{Value, json};

use crate::{
    support::House,
    system::{SUBMISSIONS, System, question, with},
};

fn whole() -> Value {
    json!({
        "channel": "drop_box", "box": "kac", "kind": "request", "subject": "Ceļa remonts",
        "text": "Lūdzu salabot ceļu.\r\n\tPaldies!", "topics": ["upkeep", "other"],
        "client": {
            "name": "Testa Persona 001", "phone": "+371 00000001", "address": "Pils iela 1\nCēsis",
            "personal_code": "320000-00000", "personal_code_purpose": "identifikācija",
            "language": "ru", "answer_mode": "post"
        },
        "unit": "kac", "author_date": "2026-11-18", "author_number": "1-2/3", "external_reference": "BIS-1",
        "on_behalf": "Kaimiņš", "segment": "business"
    })
}

both_engines! {
    migrations = MIGRATIONS;

    fn what_was_sent_is_what_is_read(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Records);
        let answer = system.post(&whole());
        let registered = answer.registered();
        let expected = json!({
            "institution": "cesis", "number": "IES/2026/1", "journal": "IES", "year": 2026, "sequence": 1,
            "channel": "drop_box", "box": "kac", "kind": "request", "subject": "Ceļa remonts",
            "text": "Lūdzu salabot ceļu.\r\n\tPaldies!", "topics": ["upkeep", "other"],
            "language": "ru", "segment": "business", "status": "registered", "received_at": "2026-11-20T07:00:00Z",
            "closed_at": null, "destroyed_at": null, "unit": "kac", "author_date": "2026-11-18", "author_number": "1-2/3",
            "external_reference": "BIS-1", "on_behalf": "Kaimiņš", "answer_mode": "post", "files": [],
            "submitter": {
                "name": "Testa Persona 001", "email": null, "phone": "+371 00000001", "address": "Pils iela 1\nCēsis"
            },
        });
        for (field, value) in expected.as_object().expect("fields") {
            assert_eq!(&registered[field], value, "{field}");
        }
        for field in ["id", "due_on", "due_rule", "code"] {
            assert!(registered[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {registered}");
        }
        assert!(!registered.to_string().contains("320000"), "a personal code never goes out: {registered}");
        let location = answer.header("location");
        assert_eq!(location, format!("{SUBMISSIONS}/{}", registered["id"].as_str().expect("an id")));
        assert_eq!(system.get(location).json(), registered);
    }

    fn little_is_enough(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Records);
        let nothing = json!({ "client": null, "topics": null, "unit": null, "on_behalf": null, "segment": null });
        for body in [question("Īss"), with(question("Īss"), &nothing)] {
            let registered = system.post(&body).registered();
            assert_eq!(registered["segment"], "unknown");
            assert_eq!(registered["language"], "lv");
            assert_eq!(registered["answer_mode"], "portal");
            for field in ["submitter", "on_behalf", "unit", "box"] {
                assert!(registered[field].is_null(), "{field}: {registered}");
            }
        }
    }

    fn whether_somebody_wrote_for_the_submitter_is_told_as_it_was_said(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Records);
        for said in [json!(true), json!("true"), json!("Meita"), json!(null)] {
            let answer = system.post(&with(question("Par pabalstu"), &json!({ "on_behalf": said })));
            assert_eq!(answer.registered()["on_behalf"], said);
            assert_eq!(system.get(answer.header("location")).json()["on_behalf"], said);
        }
    }

    fn numbers_follow_one_another_per_institution(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (house.found("cesis"), house.found("ogre"));
        let (cesis, ogre) = (System::of(&house, cesis, Role::Head), System::of(&house, ogre, Role::Head));
        let sequence = |system: &System| system.post(&question("Par numuru")).registered()["sequence"].clone();
        assert_eq!([sequence(&cesis), sequence(&cesis), sequence(&ogre), sequence(&cesis)], [1, 2, 1, 3]);
    }

    fn the_follow_code_is_for_those_who_may_enter_submissions(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let registered = System::of(&house, cesis, Role::Desk).post(&question("Par kodu")).registered();
        let path = format!("{SUBMISSIONS}/{}", registered["id"].as_str().expect("an id"));
        let auditor = System::of(&house, cesis, Role::Auditor);
        assert!(auditor.get(&path).json().get("code").is_none());
        assert!(auditor.get(SUBMISSIONS).json()["items"][0].get("code").is_none());
        assert_eq!(System::of(&house, cesis, Role::Handler).get(&path).json()["code"], registered["code"]);
    }

    fn another_institutions_submission_is_not_found_by_any_way(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (house.found("cesis"), house.found("ogre"));
        let registered = System::of(&house, cesis, Role::Head).post(&question("Par noslēpumu")).registered();
        let stranger = System::of(&house, ogre, Role::Head);
        let path = format!("{SUBMISSIONS}/{}", registered["id"].as_str().expect("an id"));
        stranger.get(&path).problem(404);
        stranger.get(&format!("{path}/files/1")).problem(404);
        assert_eq!(stranger.get(SUBMISSIONS).json(), json!({ "items": [], "next": null }));
    }
}
