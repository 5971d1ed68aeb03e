//! The audit trail as those read it who may, and why a person's file is opened.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_testkit::both_engines;

use super::centre::Centre;
use crate::support::{Answer, House, SentForm};

const TRAIL: &str = "/desk/admin/audit";

fn rows(page: &Answer) -> Vec<String> {
    page.all("#audit-rows strong")
}

fn reason(page: &Answer, which: &str, note: &str) -> SentForm {
    page.form().with("reason", which).with("note", note)
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_case_tells_what_changed_and_who_saw_it(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let (_, path) = centre.case(&house);
        let mut records = centre.signed_in(&house, Role::Records, Language::Lv);
        let form = records.get(&format!("{path}/correct")).form();
        let form = form.with("subject", "Bedre Parka ielā").with("reason", "pārrakstīšanās");
        records.send_and_follow(&form);
        let mut auditor = centre.signed_in(&house, Role::Auditor, Language::Lv);
        let link = auditor.get(&path).attribute("main a[href^='/desk/admin/audit']", "href");
        let trail = auditor.get(&link.expect("the case leads to its trail"));
        assert_eq!(trail.status, StatusCode::OK);
        let told = rows(&trail);
        assert_eq!(told.first().map(String::as_str), Some("Atvērta lieta"), "{told:?}");
        assert_eq!(told.last().map(String::as_str), Some("Reģistrēts iesniegums"), "{told:?}");
        let text = trail.text();
        assert!(text.contains("„Bedre Rīgas ielā” → „Bedre Parka ielā”"), "{text}");
        assert!(text.contains("Testa records paraugs"), "who did it: {text}");
        let seen = auditor.get(&format!("{TRAIL}?did=case.seen"));
        assert!(rows(&seen).iter().all(|what| what == "Atvērta lieta"), "{:?}", rows(&seen));
        let wrong = auditor.get(&format!("{TRAIL}?case=IES/2026/999"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Šāda numura reģistrā nav. Pārbaudiet to."]);
    }

    fn denials_are_read_by_the_auditor_and_only_cases_by_the_head(db: &Db) {
        let house = House::of(db);
        let (centre, other) = (Centre::found(&house, "paraugs"), Centre::found(&house, "cits"));
        centre.case(&house);
        let mut clerk = centre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(clerk.get(TRAIL).status, StatusCode::FORBIDDEN);
        let mut auditor = centre.signed_in(&house, Role::Auditor, Language::Lv);
        let trail = auditor.get(&format!("{TRAIL}?did=denied"));
        assert_eq!(rows(&trail), ["Piekļuve liegta"]);
        assert!(trail.text().contains("GET /desk/admin/audit"), "{}", trail.text());
        let mut head = centre.signed_in(&house, Role::Head, Language::Lv);
        assert_eq!(rows(&head.get(TRAIL)), ["Reģistrēts iesniegums"]);
        let mut theirs = other.signed_in(&house, Role::Head, Language::Lv);
        assert_eq!(rows(&theirs.get(TRAIL)), [""; 0]);
    }

    fn an_export_is_a_table_without_formulas_and_stands_in_the_trail(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        centre.case(&house);
        let mut auditor = centre.signed_in(&house, Role::Auditor, Language::Lv);
        let trail = auditor.get(&format!("{TRAIL}?did=submission.registered"));
        let table = auditor.send(&trail.form_in("#audit-export"));
        assert!(table.header("content-type").starts_with("text/csv"), "{:?}", table.headers);
        let text = table.html();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].contains("submission.registered") && lines[1].contains("IES/2026/1"));
        let audit = centre.audit(db);
        let exported = ("audit.exported".to_owned(), "1 did=submission.registered".to_owned());
        assert!(audit.contains(&exported), "{audit:?}");
    }

    fn a_persons_file_is_opened_for_a_reason(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut clerk = centre.signed_in(&house, Role::Desk, Language::Lv);
        let new = clerk.get("/desk/clients/new").form().with("name", "Testa Persona 040");
        let card = clerk.send(&new.with("phone", "20000040")).location().expect("a card");
        let card = card.split('?').next().expect("a path").to_owned();
        assert_eq!(clerk.get(&card).heading(), "Testa Persona 040", "whoever entered it knows it");
        let mut other = centre.signed_in(&house, Role::Records, Language::Lv);
        let asked = other.visit(&card);
        assert_eq!(asked.heading(), "Cilvēka datu atvēršana");
        assert!(!asked.text().contains("Persona 040"), "{}", asked.text());
        assert_eq!(other.visit(&format!("{card}/edit")).heading(), "Cilvēka datu atvēršana");
        let wrong = other.send(&reason(&asked, "check", ""));
        assert_eq!(wrong.errors(), ["Ierakstiet, kāda pārbaude tā ir"]);
        let opened = other.send_and_follow(&reason(&asked, "case", "Par sētu"));
        assert_eq!(opened.heading(), "Testa Persona 040");
        assert_eq!(other.get(&card).status, StatusCode::OK, "asked once a day");
        let kept = ("client.opened".to_owned(), "case: Par sētu".to_owned());
        assert!(centre.audit(db).contains(&kept), "{:?}", centre.audit(db));
        // The trail of the person asks too, and then tells who looked.
        let id = card.rsplit('/').next().expect("an id");
        let mut auditor = centre.signed_in(&house, Role::Auditor, Language::Lv);
        let asked = auditor.visit(&format!("{TRAIL}?client={id}"));
        assert_eq!(asked.heading(), "Cilvēka datu atvēršana");
        let trail = auditor.send_and_follow(&reason(&asked, "own_request", ""));
        let told = rows(&trail);
        for expected in ["Atvērta klienta kartīte", "Ievadīts klients"] {
            assert!(told.iter().any(|what| what == expected), "{expected}: {told:?}");
        }
        let cits = Centre::found(&house, "cits");
        let mut foreign = cits.signed_in(&house, Role::Auditor, Language::Lv);
        for path in [format!("{card}/reason?to=trail"), format!("{TRAIL}?client={id}")] {
            assert_eq!(foreign.get(&path).status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
