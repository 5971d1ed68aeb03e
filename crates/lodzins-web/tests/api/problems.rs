//! What is wrong is told as a problem of RFC 9457, whoever found it.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;
use serde_json::json;

use crate::{
    support::House,
    system::{SUBMISSIONS, System, question, with},
};

const JSON: [(&str, &str); 1] = [("content-type", "application/json")];

both_engines! {
    migrations = MIGRATIONS;

    fn every_mistake_has_its_place(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let cases = [
            (json!({ "channel": "pigeon" }), vec!["#/channel"]),
            (json!({ "channel": null, "kind": 1 }), vec!["#/channel", "#/kind"]),
            (json!({ "subject": "a".repeat(201) }), vec!["#/subject"]),
            (json!({ "subject": "a\nb" }), vec!["#/subject"]),
            (json!({ "subject": " \u{a0} " }), vec!["#/subject"]),
            (json!({ "text": "ā".repeat(100_001) }), vec!["#/text"]),
            (json!({ "text": "a\u{0}b" }), vec!["#/text"]),
            (json!({ "topics": "upkeep" }), vec!["#/topics"]),
            (json!({ "topics": ["a b"] }), vec!["#/topics/0"]),
            (json!({ "client": [] }), vec!["#/client"]),
            (json!({ "client": { "email": "nobody", "age": 3 } }), vec!["#/client/email", "#/client/age"]),
            (json!({ "client": { "personal_code": "320000-00000" } }), vec!["#/client/personal_code_purpose"]),
            (json!({ "client": { "personal_code": "310299-10000", "personal_code_purpose": "x" } }),
                vec!["#/client/personal_code"]),
            (json!({ "channel": "drop_box" }), vec!["#/box"]),
            (json!({ "channel": "drop_box", "box": "nav" }), vec!["#/box"]),
            (json!({ "box": "kac" }), vec!["#/box"]),
            (json!({ "unit": "nav" }), vec!["#/unit"]),
            (json!({ "author_date": "20.11.2026" }), vec!["#/author_date"]),
            (json!({ "on_behalf": 1 }), vec!["#/on_behalf"]),
            (json!({ "on_behalf": "" }), vec!["#/on_behalf"]),
            (json!({ "received_at": "2020-01-01T00:00:00Z" }), vec!["#/received_at"]),
        ];
        for (change, places) in cases {
            let answer = system.post(&with(question("Par kļūdu"), &change));
            assert_eq!(answer.mistakes(422), places, "{change}");
        }
        assert_eq!(system.post(&json!([])).mistakes(422)[0], "#");
        assert_eq!(system.get(SUBMISSIONS).json()["items"], json!([]));
    }

    fn a_body_that_cannot_be_read_is_told_so(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let problem = system.now("POST", SUBMISSIONS, &JSON, b"{\"channel\":}").problem(400);
        assert_eq!(problem["detail"], "The JSON is broken at line 1, column 12.");
        system.now("POST", SUBMISSIONS, &JSON, b"").problem(400);
        system.now("POST", SUBMISSIONS, &JSON, b"\xff").problem(400);
        system.now("POST", SUBMISSIONS, &JSON, &vec![b' '; (2 << 20) + 1]).problem(413);
        system.now("POST", SUBMISSIONS, &[], b"{}").problem(415);
        system.now("POST", SUBMISSIONS, &[("content-type", "text/plain")], b"{}").problem(415);
        system.now("POST", SUBMISSIONS, &[("content-type", "multipart/form-data")], b"x").problem(400);
        let broken_off = [("content-type", "multipart/form-data; boundary=b")];
        system.now("POST", SUBMISSIONS, &broken_off, b"--b\r\nContent-Disp").problem(400);
        let with_charset = [("content-type", "Application/JSON; charset=utf-8")];
        system.now("POST", SUBMISSIONS, &with_charset, question("Labi").to_string().as_bytes()).registered();
    }

    fn what_the_router_itself_refuses_is_a_problem_too(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        system.get("/api/v1/nothing").problem(404);
        system.get("/api/").problem(404);
        system.get(&format!("{SUBMISSIONS}/not-an-id")).problem(404);
        system.get(&format!("{SUBMISSIONS}/%ff")).problem(400);
        let answer = system.now("DELETE", SUBMISSIONS, &[], b"");
        answer.problem(405);
        assert_eq!(answer.header("allow"), "GET, POST, HEAD");
    }

    fn a_request_from_another_site_needs_its_key_and_nothing_else(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let elsewhere = [("origin", "https://example.org"), ("sec-fetch-site", "cross-site")];
        system.post_with(&question("No citurienes"), &elsewhere).registered();
    }
}
