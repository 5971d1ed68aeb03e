//! Retention through its pages: a rule, a look, a typed word, and what is left of a case.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role, id::InstitutionId};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor,
    identity::api_key_create,
    outbox::{letter_sent, letters_claim},
    register::submission_withdraw,
    retention::retentions_run,
};
use lodzins_testkit::{SetClock, both_engines};

use serde_json::{Value, json};

use super::centre::Centre;
use crate::support::House;

const PATH: &str = "/desk/admin/retention";

/// Every letter that waits leaves.
fn post(db: &Db) {
    db.write_now(InstitutionId::INSTALLATION, |tx, at| {
        for letter in letters_claim(tx, at, 50)? {
            letter_sent(tx, at, &letter)?;
        }
        Ok::<_, DbError>(())
    })
    .expect("sent");
}

/// What another system reads.
fn read_by_key(house: &House, of: InstitutionId, path: &str) -> Value {
    let key: Result<_, DbError> = house.db().write_now(of, move |tx, at| {
        api_key_create(tx, at, Actor::System, of, Role::Records, "test")
    });
    let (_, key) = key.expect("a key");
    let read = house.visitor(Language::Lv).with_key(&key).get(path);
    serde_json::from_slice(&read.bytes).expect("JSON")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_rule_a_look_a_word_and_the_case_says_nothing_more(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let given = centre.register(&house, centre.arrival());
        let (of, id, office) = (centre.id, given.id, house.app().office().clone());
        db.write_now(of, move |tx, at| {
            submission_withdraw(tx, at, &office, of, id, "pats", Actor::Submitter)
        })
        .expect("withdrawn");
        post(db);
        clock.advance(SignedDuration::from_hours(24 * 400));
        let mut records = centre.signed_in(&house, Role::Records, Language::Lv);
        let page = records.get(PATH);
        assert!(page.text().contains("neko neiznīcina"), "{}", page.text());
        let wrong = records.send(&page.form_in("#retention-set").with("years", "simts"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Ierakstiet gadu skaitu no 1 līdz 100"]);
        assert_eq!(wrong.attribute("#years", "value").as_deref(), Some("simts"));
        let list = records.send_and_follow(&page.form_in("#retention-set").with("years", "1"));
        assert!(list.text().contains("Viss, kam nav cita termiņa, visi žurnāli: 1 gads"), "{}", list.text());
        let check = records.get(&format!("{PATH}/check"));
        assert_eq!(check.all("main tbody tr")[0].split_whitespace().last(), Some("1"));
        let unsure = records.send(&check.form().with("word", "jā"));
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsure.errors()[0].contains("„iznīcināt”"), "{:?}", unsure.errors());
        let done = records.send_and_follow(&unsure.form().with("word", " Iznīcināt "));
        assert!(done.text().contains("Iznīcināšana ir sākta"), "{}", done.text());
        assert!(done.text().contains("Notiek"), "{}", done.text());
        assert_eq!(retentions_run(db).expect("the worker's part"), 1);
        let list = records.get(PATH);
        assert!(list.text().contains("Slēgti iesniegumi: 1"), "{}", list.text());
        let case = records.get(&format!("/desk/submissions/{id}"));
        assert_eq!(case.heading(), "Saturs iznīcināts");
        assert!(case.text().contains(&given.number) && case.text().contains("Palicis ir tas"));
        assert!(!case.text().contains("Pierakstīt piezīmi"), "nothing is done in it any more");
        let shown = read_by_key(&house, of, &format!("/api/v1/submissions/{id}"));
        assert_eq!((&shown["subject"], &shown["submitter"]), (&json!(""), &Value::Null));
        assert!(shown["destroyed_at"].is_string() && shown["status"] == "withdrawn", "{shown}");
        let mut administrator = centre.signed_in(&house, Role::Administrator, Language::En);
        assert!(administrator.get("/desk/admin").text().contains("Retention"));
        let empty = administrator.get(&format!("{PATH}/check"));
        assert!(empty.text().contains("nothing today whose time is over"), "{}", empty.text());
        let list = administrator.get(PATH);
        let gone = administrator.send_and_follow(&list.form_in("main li form"));
        assert!(gone.text().contains("The term is removed."), "{}", gone.text());
        let did: Vec<String> = centre.audit(db).into_iter().map(|(did, _)| did).collect();
        for expected in ["retention.rule_set", "retention.finished", "submission.destroyed"] {
            assert!(did.iter().any(|did| did == expected), "{expected}: {did:?}");
        }
    }

    fn only_the_records_keeper_and_the_administrator_destroy(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        for role in [Role::Head, Role::Desk, Role::Handler, Role::Auditor] {
            let mut visitor = centre.signed_in(&house, role, Language::Lv);
            assert_eq!(visitor.get(PATH).status, StatusCode::FORBIDDEN, "{role}");
        }
    }
}
