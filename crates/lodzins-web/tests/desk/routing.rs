//! Rules for what goes where: kept by the head, tried out, told on the case.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, register::Arrival};
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{Answer, House, Visitor},
};

const SERVICE: &str = r#"[{"code": "land-lease", "card": {
    "title": {"lv": "Zemes noma"}, "about": {"lv": "Zeme sakņu dārziem."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["portal"], "text": {"lv": "Iesniedziet iesniegumu."}}]}}]"#;

/// Adds a rule for words.
fn added(head: &mut Visitor<'_>, words: &str, unit: &str) -> Answer {
    let form = head.get("/desk/routing/new").form();
    head.send_and_follow(&form.with("words", words).with("unit", unit))
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_rule_is_added_and_the_next_case_says_why_it_is_where_it_is(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let empty = head.get("/desk/routing");
        assert!(empty.text().contains("Kārtulu vēl nav"), "{}", empty.text());
        let page = head.get("/desk/routing/new");
        let blank = head.send(&page.form());
        assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(blank.errors().len(), 2, "{:?}", blank.errors());
        let elsewhere = blank.form().with("words", "bedre").with("unit", &cesis.unit("kac"));
        let elsewhere = head.send(&elsewhere.with("to-day", "1").with("to-month", "1").with("to-year", "1999"));
        assert_eq!(elsewhere.errors(), ["Pēdējā diena ir pirms pirmās. Labojiet vienu no tām"]);
        assert_eq!(elsewhere.form().value("words"), "bedre", "what was typed is kept");

        let list = added(&mut head, "pabalsts, bedres", &cesis.unit("buvvalde"));
        assert!(list.text().contains("Kārtula ir pievienota saraksta beigās."), "{}", list.text());
        assert!(list.text().contains("1. kārtula: ja tekstā ir kaut viens no šiem: „pabalsts”, „bedres”"), "{}", list.text());
        let case = cesis.register(&house, cesis.arrival());
        let page = head.get(&format!("/desk/submissions/{}", case.id));
        let why = "Nodots nodaļai „Būvvalde cesis”, jo tekstā ir „bedres” (1. kārtula)";
        assert!(page.text().contains(why), "{}", page.text());
        let (did, detail) = cesis.audit(db).into_iter().find(|(did, _)| did == "submission.route").expect("routed");
        assert!(detail.starts_with("routing rule 1 "), "{did} {detail}");
    }

    fn a_rule_for_a_service_takes_its_applications_and_no_others(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        house.services(cesis.id, SERVICE);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let form = head.get("/desk/routing/new").form();
        let form = form.with("service", "land-lease").with("unit", &cesis.unit("buvvalde"));
        let list = head.send_and_follow(&form);
        assert!(list.text().contains("1. kārtula: ja pakalpojums ir „Zemes noma”"), "{}", list.text());
        let edit = list.values("main ol a[href^='/desk/routing/']", "href").remove(0);
        assert_eq!(head.get(&edit).form().value("service"), "land-lease", "it is there to be changed");

        let page = head.get("/desk/routing/try");
        let sample = page.form().with("kind", "application").with("channel", "portal");
        let fires = head.send(&sample.clone().with("service", "land-lease"));
        assert!(fires.text().contains("1. kārtula šādu iesniegumu nodotu"), "{}", fires.text());
        let without = head.send(&sample);
        assert!(without.text().contains("Neizpildās nosacījums „Pakalpojums”"), "{}", without.text());

        let unit = |service: Option<&str>| {
            let service = service.map(str::to_owned);
            let id = cesis.register(&house, Arrival { service, ..cesis.arrival() }).id;
            let text = cesis.signed_in(&house, Role::Head, Language::Lv).get(&format!("/desk/submissions/{id}")).text();
            text.contains("jo pakalpojums ir „Zemes noma” (1. kārtula)")
        };
        assert!(unit(Some("land-lease")));
        assert!(!unit(None));
        let strange = head.get("/desk/routing/new").form();
        let strange = head.send(&strange.with("service", "moon").with("unit", &cesis.unit("kac")));
        assert_eq!(strange.status, StatusCode::NOT_FOUND, "the list has no such service");
    }

    fn the_order_is_changed_by_a_press_and_an_ended_rule_routes_nothing(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        added(&mut head, "bedre", &cesis.unit("kac"));
        let list = added(&mut head, "bedre", &cesis.unit("buvvalde"));
        let titles = |list: &Answer| -> Vec<String> {
            list.all("main ol strong:first-child").iter().map(|title| title.chars().take(10).collect()).collect()
        };
        assert_eq!(titles(&list), ["1. kārtula", "2. kārtula"]);
        let down = list.form_in("main ol li:first-child form[action$=move]").with("step", "down");
        let moved = head.send_and_follow(&down);
        assert_eq!(titles(&moved), ["2. kārtula", "1. kārtula"], "{}", moved.html());
        assert_eq!(titles(&head.send_and_follow(&down)), ["2. kārtula", "1. kārtula"], "a second press");
        let end = moved.form_in("main ol li:first-child form[action$=end]");
        let ended = head.send_and_follow(&end);
        assert_eq!(titles(&ended), ["1. kārtula"]);
        assert!(ended.all("main h2").contains(&"Beigtās kārtulas".to_owned()));
        let did: Vec<String> = cesis.audit(db).into_iter().map(|(did, _)| did).filter(|did| did.starts_with("routing")).collect();
        assert_eq!(did, ["routing_rule.added", "routing_rule.added", "routing_rule.moved", "routing_rule.ended"]);
    }

    fn a_sample_shows_which_rule_fires_and_keeps_nothing(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        added(&mut head, "pabalsts", &cesis.unit("kac"));
        added(&mut head, "bedre", &cesis.unit("buvvalde"));
        let page = head.get("/desk/routing/try");
        assert_eq!(head.send(&page.form()).errors(), ["Izvēlieties iesnieguma veidu", "Izvēlieties kanālu"]);
        let form = page.form().with("kind", "question").with("channel", "phone");
        let fires = head.send(&form.clone().with("text", "Pagalmā ir bedres!"));
        assert_eq!(fires.status, StatusCode::OK);
        let outcome = "2. kārtula šādu iesniegumu nodotu: Būvvalde cesis. Pamats: tekstā ir „bedre”.";
        assert_eq!(fires.first("main [role=status]"), outcome);
        assert_eq!(fires.form().value("text"), "Pagalmā ir bedres!");
        assert!(fires.text().contains("Neizpildās nosacījums „Vārdi tematā vai tekstā”"), "{}", fires.text());
        let none = head.send(&form.with("text", "Paldies!"));
        assert!(none.first("main [role=status]").starts_with("Neviena kārtula neder."), "{}", none.text());
    }

    fn a_rule_of_another_institution_is_not_found(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let list = added(&mut head, "bedre", &cesis.unit("buvvalde"));
        let rule = list.attribute("main ol a", "href").expect("a link");
        let mut stranger = ogre.signed_in(&house, Role::Head, Language::Lv);
        assert_eq!(stranger.get(&rule).status, StatusCode::NOT_FOUND);
        let form = stranger.get("/desk/routing/new").form().with("words", "x").with("unit", &cesis.unit("kac"));
        assert_eq!(stranger.send(&form).status, StatusCode::NOT_FOUND);
        let edit = head.get(&rule);
        assert_eq!(edit.heading(), "1. kārtula");
        let changed = head.send_and_follow(&edit.form().with("words", "ceļš"));
        assert!(changed.text().contains("tekstā ir „ceļš”"), "{}", changed.text());
    }
}
