//! Searching at the desk: what was typed stands in no address, what narrows it does, and views are kept and shared.

use axum::http::StatusCode;
use lodzins_core::{Language, Role, submission::Kind};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, register::Arrival};
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{Answer, House, Visitor},
};

/// Types into the field of the bar, from any page.
pub fn typed(desk: &mut Visitor<'_>, words: &str) -> Answer {
    let form = desk.get("/desk/account").form_in(".lz-bar__search").with("q", words);
    desk.send_and_follow(&form)
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_name_that_was_searched_for_stands_in_no_address(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let number = cesis.register(&house, cesis.arrival()).number;
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = desk.get("/desk/account").form_in(".lz-bar__search").with("q", "Rīgas bedre");
        let sent = desk.send(&form);
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let address = sent.location().expect("an address");
        assert!(!address.contains("bedre") && address.starts_with("/desk/search?q="), "{address}");
        let found = desk.get(&address);
        assert!(found.text().contains(&number), "{}", found.text());
        assert_eq!(found.form_in("main form").value("q"), "Rīgas bedre", "typed words stay in the field");
        let marked = found.all("main td mark");
        assert!(marked.contains(&"Bedre".to_owned()), "{marked:?}");
        let mut colleague = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        assert!(colleague.get(&address).text().contains(&number), "the address can be sent to a colleague");
        let talsi = Centre::found(&house, "talsi");
        let stranger = talsi.signed_in(&house, Role::Desk, Language::Lv).get(&address);
        assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!stranger.html().contains("bedre"), "{}", stranger.text());
    }

    fn a_number_is_found_in_the_forms_that_people_write(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let number = cesis.register(&house, cesis.arrival()).number;
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        for words in [number.as_str(), "1", "Nr. 1", &number.replace('/', "-").to_lowercase()] {
            let found = typed(&mut desk, words);
            assert_eq!(found.all("main h2")[1], "Pēc numura", "{words}: {}", found.text());
            assert!(found.all("main tbody th").contains(&number), "{words}: {}", found.text());
        }
    }

    fn filters_stand_in_the_address_and_nothing_found_says_what_to_try(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        cesis.register(&house, cesis.arrival());
        let complaint = Arrival { kind: Kind::Complaint, ..cesis.arrival() };
        let complaint = cesis.register(&house, complaint).number;
        let mut desk = cesis.signed_in(&house, Role::Head, Language::Lv);
        let form = desk.get("/desk/search").form().with("kind", "complaint").with("status", "open");
        let sent = desk.send(&form);
        assert_eq!(sent.location().as_deref(), Some("/desk/search?kind=complaint&status=open"));
        let found = desk.get("/desk/search?kind=complaint&status=open");
        assert_eq!(found.all("main tbody th"), [complaint]);
        assert_eq!(found.form().value("kind"), "complaint", "the form says what narrows the list");
        let nothing = desk.get("/desk/search?kind=press_enquiry");
        assert!(nothing.text().contains("Nekas nav atrasts") && nothing.text().contains("laika posmu"));
        for (field, value, error) in [
            ("q", "", "Ierakstiet, ko meklēt"),
            ("received-from", "31.02.2026", "Ierakstiet dienu"),
            ("q", &"vārds ".repeat(40), "200"),
        ] {
            let form = desk.get("/desk/search").form().with(field, value);
            let wrong = desk.send(&form);
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(wrong.errors().iter().any(|said| said.contains(error)), "{:?}", wrong.errors());
            assert_eq!(wrong.form().value(field), value, "what was typed stays");
        }
    }

    fn many_hits_are_read_to_their_end(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        for _ in 0..53 {
            cesis.register(&house, cesis.arrival());
        }
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let first = typed(&mut desk, "bedre");
        assert_eq!(first.all("main tbody tr").len(), 50);
        let next = first.attribute("main .govuk-pagination__next a", "href").expect("a next page");
        let second = desk.get(&next);
        assert_eq!(second.all("main tbody tr").len(), 3);
        assert!(second.attribute("main .govuk-pagination__next a", "href").is_none());
    }

    fn a_view_is_kept_shared_renamed_and_deleted(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let number = cesis.register(&house, cesis.arrival()).number;
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let mut other = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        let found = typed(&mut head, "bedre");
        let keep = found.attribute("main a[href^='/desk/search/views/new']", "href").expect("a link");
        let empty = head.get(&keep).form();
        let wrong = head.send(&empty);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{:?}", wrong.errors());
        let form = head.get(&keep).form().with("name", "Par bedrēm").with("shared", "institution");
        let kept = head.send_and_follow(&form);
        assert!(kept.text().contains("Skats ir saglabāts."), "{}", kept.text());
        head.send_and_follow(&form);
        let names = other.get("/desk/search").all(".lz-search__views a");
        assert_eq!(names.iter().filter(|name| *name == "Par bedrēm").count(), 1, "sent twice, kept once: {names:?}");
        let view = other.get("/desk/search").values(".lz-search__views a", "href").pop().expect("a view");
        let led = other.visit(&view);
        assert!(led.text().contains(&number), "{}", led.text());
        assert_eq!(other.get(&format!("{view}/edit")).status, StatusCode::NOT_FOUND, "only its owner changes it");
        let form = head.get(&format!("{view}/edit")).form();
        assert_eq!((form.value("name").as_str(), form.value("shared").as_str()), ("Par bedrēm", "institution"));
        head.send_and_follow(&form.with("name", "Par ceļiem").with("shared", "own"));
        assert!(!other.get("/desk/search").text().contains("Par "), "shared no more");
        assert_eq!(other.visit(&view).status, StatusCode::NOT_FOUND);
        assert!(head.get("/desk/search").text().contains("Par ceļiem"));
        let gone = head.get(&format!("{view}/edit")).form_in("main form[action$='/delete']");
        let gone = head.send_and_follow(&gone);
        assert!(gone.text().contains("Skats ir dzēsts."), "{}", gone.text());
        assert!(!gone.text().contains("Par ceļiem"), "{}", gone.text());
    }
}
