//! The same request again makes no second submission.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;
use serde_json::{Value, json};

use crate::{
    support::House,
    system::{Part, SUBMISSIONS, System, now, question, with},
};

const PDF: &[u8] = b"%PDF-1.7\nsmall";

fn key(text: &str) -> [(&str, &str); 1] {
    [("idempotency-key", text)]
}

fn all(system: &System) -> Vec<Value> {
    system.get(SUBMISSIONS).json()["items"].as_array().expect("items").clone()
}

both_engines! {
    migrations = MIGRATIONS;

    fn the_same_key_and_body_are_answered_as_the_first_time(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let first = system.post_with(&question("Par atkārtošanu"), &key("a-1"));
        let second = system.post_with(&question("Par atkārtošanu"), &key("a-1"));
        assert_eq!(second.registered(), first.registered());
        assert_eq!(second.header("location"), first.header("location"));
        assert_eq!(all(&system).len(), 1);
        system.post_with(&question("Par atkārtošanu"), &key("a-2")).registered();
        system.post(&question("Par atkārtošanu")).registered();
        system.post(&question("Par atkārtošanu")).registered();
        assert_eq!(all(&system).len(), 4, "another key, or none, is another submission");
    }

    fn the_same_key_with_another_body_is_refused(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        system.post_with(&question("Viens"), &key("a-1")).registered();
        let problem = system.post_with(&question("Otrs"), &key("a-1")).problem(422);
        assert_eq!(problem["type"], "urn:problem-type:lodzins:key-reused");
        assert_eq!(all(&system).len(), 1);
    }

    fn each_system_has_its_own_keys(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let (one, other) = (System::of(&house, cesis, Role::Head), System::of(&house, cesis, Role::Head));
        one.post_with(&question("Viens"), &key("1")).registered();
        other.post_with(&question("Otrs"), &key("1")).registered();
        assert_eq!(all(&one).len(), 2);
    }

    fn a_form_is_the_same_when_its_files_are(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let text = question("Ar failu").to_string();
        let send = |name: &str, bytes: &[u8]| {
            system.post_form(&[Part::json(&text), Part::file(name, bytes)], &key("f"))
        };
        let first = send("a.pdf", PDF).registered();
        assert_eq!(send("a.pdf", PDF).registered(), first);
        send("b.pdf", PDF).problem(422);
        send("a.pdf", b"%PDF-1.7\nother").problem(422);
        assert_eq!(all(&system).len(), 1);
    }

    fn of_many_at_once_one_is_registered_and_all_are_answered_alike(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let body = question("Visi reizē");
        let answers = now(async {
            let each = (0..64).map(|_| system.send(&body, &[("idempotency-key", "k")]));
            futures_util::future::join_all(each).await
        });
        let first = answers[0].registered();
        for answer in &answers {
            assert_eq!(answer.registered(), first);
        }
        assert_eq!(all(&system).len(), 1);
    }

    fn a_key_is_one_word_of_visible_signs(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let long = "k".repeat(256);
        for wrong in ["", "two words", "ā", long.as_str()] {
            let answer = system.post_with(&question("Par atslēgu"), &key(wrong));
            assert_eq!(answer.mistakes(400), ["Idempotency-Key"], "{wrong}");
        }
        let twice = [("idempotency-key", "a"), ("idempotency-key", "b")];
        system.post_with(&question("Par atslēgu"), &twice).problem(400);
        system.post_with(&question("Par atslēgu"), &key(&long[1..])).registered();
        assert_eq!(all(&system).len(), 1);
    }

    fn a_refused_request_leaves_its_key_free(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let wrong = with(question("Par vienību"), &json!({ "unit": "nav" }));
        assert_eq!(system.post_with(&wrong, &key("k")).mistakes(422), ["#/unit"]);
        system.post_with(&question("Par vienību"), &key("k")).registered();
    }

    fn too_much_waiting_is_told_with_when_to_come_again(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let full = house.with_queue_limit(0);
        let answer = system.at(&full).post_with(&question("Rinda"), &key("k"));
        let problem = answer.problem(503);
        assert_eq!(problem["retry_after"].to_string(), answer.header("retry-after"));
        assert!(all(&system).is_empty());
        system.post_with(&question("Rinda"), &key("k")).registered();
    }
}
