//! Reports, as a plain HTTP client asks for them.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

both_engines! {
    migrations = MIGRATIONS;

    fn what_was_entered_is_counted_as_picture_table_and_file(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        for topic in ["housing", "housing", "social"] {
            let form = desk.get("/desk/contacts/new").form().with("contact_topic", topic);
            desk.send(&form);
        }
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/reports?kind=contact&rows=topic&compare=previous");
        let text = page.text();
        assert!(text.contains("Mājoklis 2 66,7 % 0"), "{text}");
        assert!(text.contains("Kopā 3 100,0 % 0"), "{text}");
        assert_eq!(page.all("figure svg title").len(), 2, "a picture for a desk and one for a telephone");
        let link = page.attribute("a[download]", "href").expect("a file");
        let file = head.get(&link);
        let csv = file.text();
        assert!(csv.contains("Mājoklis,2,66.7,0,"), "{csv}");
        assert!(csv.contains("Kopā,3,100,0,"), "{csv}");
    }

    fn a_question_that_cannot_be_read_is_told_and_kept(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/reports?from=2026-05-02&to=2026-05-01&groups=pigeon");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = page.text();
        assert!(text.contains("Perioda beigas ir pirms sākuma."), "{text}");
        assert!(text.contains("Kanāla “pigeon” nav."), "{text}");
        assert_eq!(page.attribute("input[name=groups]", "value").as_deref(), Some("pigeon"));
        assert_eq!(head.get("/desk/reports/report.csv?from=x").status, StatusCode::BAD_REQUEST);
    }
}
