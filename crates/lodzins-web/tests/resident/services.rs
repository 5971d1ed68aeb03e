//! Services as residents find them, and read how each is done.

use lodzins_core::Language;
use lodzins_db::Db;
use lodzins_testkit::both_engines;

use super::{House, filled, support::founding};

const SERVICES: lodzins_db::Sql = lodzins_db::Sql {
    name: "test::SERVICES",
    text: "SELECT service, kind FROM submission WHERE institution_id = $1",
};

const FILE: &str = r#"[
  {"code": "tax-relief", "card": {
    "title": {"lv": "Nekustamā īpašuma nodokļa atlaide", "en": "Property tax relief"},
    "about": {"lv": "Atvieglojums ģimenēm."}, "recipients": ["resident", "business"],
    "topics": ["property_tax"],
    "steps": [
      {"stage": "request", "channels": ["portal", "phone"], "text": {"lv": "Iesniedziet iesniegumu."}},
      {"stage": "receipt", "channels": ["email"], "place": "Pils iela 1", "text": {"lv": "Saņemiet lēmumu."}}],
    "longest": {"amount": 21, "unit": "working_days"},
    "fees": {"in_person_cents": 427, "online_cents": 0}, "bring": [{"lv": "Pase"}],
    "phone": "64100001", "related": ["birth"], "foreign_ground": "Valsts valodas likuma 21. pants"}},
  {"code": "birth", "card": {
    "title": {"lv": "Dzimšanas reģistrācija"}, "about": {"lv": "Reģistrē dzimtsarakstu nodaļā."},
    "recipients": ["resident"], "in_person_only": true,
    "steps": [{"stage": "request", "channels": ["in_person"], "text": {"lv": "Nāciet ar pasi <script>."}}]}}
]"#;

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn services_stand_under_their_topics_and_are_found_in_any_form_of_their_words(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let mut visitor = house.visitor(Language::Lv);
        assert!(visitor.get("/i/cesis/services").text().contains("vēl nav aprakstījusi"));
        assert!(!visitor.get("/i/cesis").text().contains("Iestādes pakalpojumi"));
        house.services(cesis, FILE);
        let all = visitor.get("/i/cesis/services");
        assert_eq!(all.all("main h2"), ["Nekustamā īpašuma nodoklis", "Citi pakalpojumi"]);
        assert!(visitor.get("/i/cesis").text().contains("Iestādes pakalpojumi"));
        for query in ["nodoklis", "NODOKLU", "atvieglojumu", "nodok"] {
            let found = visitor.get(&format!("/i/cesis/services?q={query}"));
            let titles = found.all(".lz-services a");
            assert_eq!(titles, ["Nekustamā īpašuma nodokļa atlaide"], "{query}");
            assert!(found.text().contains("Atrasts 1 pakalpojums"), "{}", found.text());
        }
        let none = visitor.get("/i/cesis/services?q=zilonis");
        assert!(none.text().contains("Neviens pakalpojums neatbilst"), "{}", none.text());
        let topic = visitor.get("/i/cesis/services?topic=property_tax");
        assert_eq!(topic.all(".lz-services a").len(), 1);
    }

    fn services_are_found_without_knowing_whose_they_are(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        house.found("ogre");
        house.services(cesis, FILE);
        let mut visitor = house.visitor(Language::Lv);
        assert_eq!(visitor.get("/").all("main form[action=\"/services\"] input[name=q]").len(), 1);
        let found = visitor.get("/services?q=NODOKLU");
        assert_eq!(found.all("main h2").len(), 1, "only who has such a service: {}", found.text());
        assert_eq!(found.all(".lz-services a"), ["Nekustamā īpašuma nodokļa atlaide"]);
        let none = visitor.get("/services?q=zilonis").text();
        assert!(none.contains("Neviens pakalpojums neatbilst"), "{none}");
        assert!(visitor.get("/services").all("main h2").is_empty(), "nothing was asked for");
    }

    fn a_card_tells_how_it_is_done_and_leads_to_the_application(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        house.services(cesis, FILE);
        let mut visitor = house.visitor(Language::Lv);
        let page = visitor.get("/i/cesis/services/tax-relief");
        let text = page.text();
        for part in [
            "iedzīvotājiem un uzņēmumiem",
            "21 darba diena",
            "klātienē: 4,27",
            "elektroniski: bez maksas",
            "šajā vietnē, pa tālruni",
            "Pils iela 1",
            "Pase",
            "64100001",
            "Dzimšanas reģistrācija",
        ] {
            assert!(text.contains(part), "“{part}” is missing:\n{text}");
        }
        let apply = page.values("main a.govuk-button", "href");
        assert_eq!(apply[0], "/i/cesis/write?service=tax-relief");
        let birth = visitor.get("/i/cesis/services/birth");
        assert!(birth.text().contains("Pieteikties var tikai klātienē"));
        assert!(birth.text().contains("Nāciet ar pasi <script>."), "text is text");
        assert_eq!(birth.all("main a.govuk-button").len(), 0, "nothing to apply for here");
        assert_eq!(visitor.get("/i/cesis/services/moon").status, 404);
        assert_eq!(visitor.get("/i/rome/services").status, 404);
    }

    fn what_is_in_latvian_only_is_said_and_marked(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        house.services(cesis, FILE);
        let page = house.visitor(Language::En).get("/i/cesis/services/tax-relief");
        assert_eq!(page.heading(), "Property tax relief");
        assert!(page.text().contains("Part of this page is only in Latvian."));
        assert_eq!(page.all("h1 [lang]").len(), 0);
        assert_eq!(page.attribute("main ol li span", "lang").as_deref(), Some("lv"));
        let page = house.visitor(Language::Ru).get("/i/cesis/services/tax-relief");
        assert_eq!(page.attribute("h1 span", "lang").as_deref(), Some("lv"));
        let list = house.visitor(Language::Ru).get("/i/cesis/services");
        assert_eq!(list.attribute(".lz-services a span", "lang").as_deref(), Some("lv"));
        let page = house.visitor(Language::Lv).get("/i/cesis/services/tax-relief");
        assert!(!page.text().contains("tikai latviešu"));
    }

    fn an_institution_that_has_ended_leads_to_its_successor(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let mut amata = founding("amata");
        amata.valid_to = Some("2021-06-30".parse().expect("a date"));
        amata.successor = Some("cesis".to_owned());
        let amata = house.found_as(&amata);
        house.services(cesis, FILE);
        house.services(amata, FILE);
        let mut visitor = house.visitor(Language::Lv);
        let page = visitor.visit("/i/amata/services/birth");
        assert_eq!(page.path, "/i/amata/services");
        assert!(page.text().contains("vairs nedarbojas"), "{}", page.text());
        assert_eq!(page.all(".lz-services a").len(), 0);
        assert!(page.values("main a", "href").contains(&"/i/cesis/services".to_owned()));
        let after = visitor.get("/i/cesis/services");
        assert!(after.text().contains("turpinās arī: Iestāde amata"), "{}", after.text());
    }

    fn an_application_is_for_the_service_that_it_was_begun_from(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        house.services(cesis, FILE);
        let mut visitor = house.visitor(Language::Lv);
        let start = visitor.get("/i/cesis/write?service=tax-relief");
        assert!(start.text().contains("Jūs piesakāties pakalpojumam: Nekustamā īpašuma nodokļa"));
        let text = visitor.send_and_follow(&start.form());
        assert_eq!(text.path, "/i/cesis/write/text", "what it is, is known");
        let typed = [("subject", "Atvieglojums"), ("text", "Lūdzu piešķirt.")];
        let files = visitor.send_and_follow(&filled(text.form(), &typed));
        let you = visitor.send_and_follow(&files.form().with("do", "next"));
        let who = [("name", "Anna Testa"), ("answer_mode", "portal"), ("segment", "resident")];
        let check = visitor.send_and_follow(&filled(you.form(), &who));
        let said = check.text();
        assert!(said.contains("Nekustamā īpašuma nodokļa atlaide"), "{said}");
        assert!(said.contains("Pakalpojuma pieteikums"), "{said}");
        let written = visitor.send_and_follow(&check.form());
        assert_eq!(written.status, 200, "{}", written.html());
        let rows: Vec<(Option<String>, String)> = db
            .read_now(move |tx| tx.all(SERVICES, lodzins_db::params![cesis]))
            .map_err(|wrong: lodzins_db::DbError| wrong)
            .expect("the register");
        assert_eq!(rows, [(Some("tax-relief".to_owned()), "application".to_owned())]);
        let strange = visitor.get("/i/cesis/write?service=moon");
        assert!(!strange.text().contains("piesakāties pakalpojumam"), "{}", strange.text());
    }
}
