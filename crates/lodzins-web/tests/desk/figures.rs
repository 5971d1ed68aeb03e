//! The published figures, as the head and the auditor read them.

use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Reader, Xlsx};
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::{Centre, replay},
    support::House,
};

const PLACE: &str = "/desk/figures/articles";

/// What was told of March 2020, and two of the papers: one from the box on a day that is a guess.
const EVENTS: &str = r#"
{"key":"1","kind":"activity","institution":"cesis","at":"2020-04-30T12:00:00+03:00","subject":"civil_registry_submission","from":"2020-02-01","to":"2020-02-29","quantity":3,"qualifier":"about"}
{"key":"2","kind":"activity","institution":"cesis","at":"2020-04-30T12:00:00+03:00","subject":"civil_registry_submission","from":"2020-03-16","to":"2020-04-30","quantity":1,"qualifier":"at_least","per":"day"}
{"key":"3","kind":"activity","institution":"cesis","at":"2020-04-30T12:00:00+03:00","subject":"documents_received","from":"2020-03-01","to":"2020-03-15","quantity":12540}
{"key":"4","kind":"submission","institution":"cesis","at":"2020-03-05T12:00:00+02:00","channel":"email","submission_kind":"request","subject":"Par bedri"}
{"key":"5","kind":"submission","institution":"cesis","at":"2020-03-20T12:00:00+02:00","channel":"drop_box","box":"kac","submission_kind":"request","subject":"Par bedri","date_assumed":true}
{"key":"6","kind":"submission","institution":"cesis","at":"2020-03-20T12:00:00+02:00","channel":"email","submission_kind":"request","subject":"Par bedri"}
{"key":"7","kind":"submission","institution":"cesis","at":"2020-03-23T12:00:00+02:00","channel":"email","submission_kind":"request","subject":"Par bedri"}
"#;

both_engines! {
    migrations = MIGRATIONS;

    fn what_was_told_stands_beside_what_was_counted_in_words(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        replay(&house, &cesis, EVENTS);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let reports = head.get("/desk/reports");
        assert!(reports.html().contains(PLACE), "the way there");
        let page = head.get(PLACE);
        let rows = page.all("main tbody tr:not(details tr)");
        assert_eq!(rows.len(), 17, "every part of the institution's figures");
        let told: Vec<String> =
            rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        for expected in [
            "Saņemtie dokumenti marta pirmajā pusē 01.03.2020.–15.03.2020. 12 540 1",
            "Saņemtie dokumenti marta otrajā pusē 16.03.2020.–31.03.2020. nav paziņots 3 daļa dienu ir pieņemtas",
            "Saņemto dokumentu skaita izmaiņas 01.03.2020.–31.03.2020. nav paziņots 200 % daļa dienu ir pieņemtas",
            "Elektroniski saņemto īpatsvars martā 01.03.2020.–31.03.2020. nav paziņots 75 % daļa dienu ir pieņemtas",
            "Elektroniski iesniegumi Dzimtsarakstu nodaļai iepriekš 01.02.2020.–29.02.2020. aptuveni 3 atsevišķi nav uzskaitīts",
            "Elektroniski iesniegumi Dzimtsarakstu nodaļai tagad 16.03.2020.–30.04.2020. vismaz 1 dienā atsevišķi nav uzskaitīts",
        ] {
            assert!(told.iter().any(|row| row == expected), "{expected}: {told:#?}");
        }
        let drawn = page.all("main figure tbody tr").join(" ");
        let all = "Visi saņemtie dokumenti 1 3";
        let drawn = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(drawn.contains(all), "both halves beside each other: {drawn}");
        let picture = page.attribute("main a[href*='articles.svg']", "href").expect("the picture alone");
        let picture = head.get(&picture);
        assert!(picture.html().starts_with("<svg"), "{}", picture.html());
        assert!(picture.html().contains("Visi saņemtie dokumenti"), "{}", picture.html());
        assert_eq!(head.get(&format!("{PLACE}.svg?chart=nothing")).status, StatusCode::NOT_FOUND);
        assert!(page.text().contains("No mazākā līdz lielākajam iespējamajam"), "{}", page.text());
    }

    fn whoever_reads_the_register_reads_them_and_each_institution_its_own(db: &Db) {
        let house = House::of(db);
        let (cesis, ur) = (Centre::found(&house, "cesis"), Centre::found(&house, "ur"));
        replay(&house, &cesis, EVENTS);
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::En);
        let page = auditor.get(PLACE);
        assert!(page.text().contains("at least 1 a day"), "{}", page.text());
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        assert_eq!(editor.get(PLACE).status, StatusCode::FORBIDDEN);
        let mut stranger = ur.signed_in(&house, Role::Head, Language::Ru);
        let none = stranger.get(PLACE);
        assert_eq!(none.status, StatusCode::OK);
        assert!(none.text().contains("опубликованных показателей нет"), "{}", none.text());
        assert!(none.all("main table").is_empty());
    }

    fn what_was_told_and_counted_is_taken_along(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        replay(&house, &cesis, EVENTS);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let csv = head.get(&format!("{PLACE}.csv")).text();
        let line = "F19,Saņemtie dokumenti marta pirmajā pusē,cesis,2020-03-01,2020-03-15,skaits,12 540,12540,,1,";
        assert!(csv.contains(line), "{csv}");
        let share = "F23,Elektroniski saņemto īpatsvars martā,cesis,2020-03-01,2020-03-31,procenti,nav paziņots,,,75,";
        assert!(csv.contains(share), "{csv}");
        let file = head.get(&format!("{PLACE}.xlsx"));
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes)).expect("a workbook");
        let notes = workbook.worksheet_range("Par pārskatu").expect("a page");
        let notes: Vec<String> = notes.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
        assert!(notes.iter().any(|note| note.contains("pieņemts, ka tie ielikti otrajā pusē")), "{notes:?}");
    }
}
