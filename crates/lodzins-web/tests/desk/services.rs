//! Services chosen at the desk: on a paper, in a contact, in the search.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

const FILE: &str = r#"[
  {"code": "tax-relief", "card": {
    "title": {"lv": "Nekustamā īpašuma nodokļa atlaide"}, "about": {"lv": "Atvieglojums."},
    "recipients": ["resident"], "unit": "buvvalde",
    "steps": [{"stage": "request", "channels": ["portal"], "text": {"lv": "Rakstiet."}}]}},
  {"code": "tax-question", "card": {
    "title": {"lv": "Nodokļa aprēķina skaidrojums"}, "about": {"lv": "Paskaidrojam."},
    "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["phone"], "text": {"lv": "Zvaniet."}}]}}
]"#;

both_engines! {
    migrations = MIGRATIONS;

    fn a_paper_names_a_service_by_words_and_goes_to_its_unit(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        house.services(cesis.id, FILE);
        let mut clerk = cesis.signed_in(&house, Role::Records, Language::Lv);
        let form = clerk.get("/desk/register?channel=drop_box&box=kac").form();
        let form = form.with("subject", "Lūdzu atlaidi");
        let several = clerk.send(&form.clone().with("service", "nodoklis"));
        assert_eq!(several.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(several.errors()[0].contains("Nodokļa aprēķina skaidrojums"), "{:?}", several.errors());
        assert_eq!(several.form().value("service"), "nodoklis");
        let none = clerk.send(&form.clone().with("service", "zilonis"));
        assert!(none.errors()[0].contains("Tāda pakalpojuma nav"), "{:?}", none.errors());
        let done = clerk.send_and_follow(&form.with("service", "atlaides"));
        let case = done.attribute(".lz-given a", "href").expect("a case");
        let page = clerk.get(&case);
        assert!(page.text().contains("Nekustamā īpašuma nodokļa atlaide (tax-relief)"), "{}", page.text());
        assert!(page.text().contains("Būvvalde cesis"), "the unit of the service: {}", page.text());
        let found = clerk.get("/desk/search?service=tax-relief");
        assert!(found.text().contains("Lūdzu atlaidi"), "{}", found.text());
        let other = clerk.get("/desk/search?service=tax-question");
        assert!(!other.text().contains("Lūdzu atlaidi"));
    }

    fn a_contact_counts_under_the_service_that_was_meant(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        house.services(cesis.id, FILE);
        let mut desk = cesis.signed_in(&house, Role::Head, Language::Lv);
        let form = desk.get("/desk/contacts/new").form().with("contact_topic", "property_tax");
        desk.send(&form.with("contact_service", "Nodokļa aprēķina skaidrojums"));
        let report = desk.get("/desk/reports?kind=contact&rows=service");
        assert!(report.text().contains("Nodokļa aprēķina skaidrojums"), "{}", report.text());
        let day = desk.get("/desk/contacts");
        assert!(day.text().contains("Nodokļa aprēķina skaidrojums"), "{}", day.text());
    }

    fn without_a_catalogue_the_words_of_a_contact_stay_words(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = cesis.signed_in(&house, Role::Head, Language::Lv);
        let form = desk.get("/desk/contacts/new").form().with("contact_topic", "other");
        let sent = desk.send(&form.with("contact_service", "Deklarēšana"));
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{:?}", sent.errors());
        assert!(desk.get("/desk/contacts").text().contains("Deklarēšana"));
        let paper = desk.get("/desk/register?channel=drop_box&box=kac").form();
        let paper = paper.with("subject", "Lapa").with("service", "Deklarēšana");
        assert!(desk.send(&paper).errors()[0].contains("Tāda pakalpojuma nav"));
    }
}
