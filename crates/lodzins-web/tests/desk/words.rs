//! Every page of the desk speaks three languages.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

both_engines! {
    migrations = MIGRATIONS;

    fn every_page_is_there_in_every_language(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let start = {
            let mut head = cesis.signed_in(&house, Role::Desk, Language::Lv);
            let form = head.get(&case).form_in("main .lz-actions form");
            head.send(&form)
        };
        assert_eq!(start.status, StatusCode::SEE_OTHER);
        let mut headings = Vec::new();
        for language in [Language::Lv, Language::Ru, Language::En] {
            let mut head = cesis.signed_in(&house, Role::Head, language);
            let mut said = Vec::new();
            for path in ["/desk/inbox?view=all", "/desk/inbox?view=unit", "/desk/search?kind=other", "/desk/search/views/new?kind=other", "/desk/account",
                "/desk/account/second-factor", "/desk/letters", "/desk/contacts", "/desk/contacts/new",
                "/desk/call-backs", "/desk/call-backs/new", "/desk/keys", "/desk/sign-in", &case,
                &format!("{case}/route"), &format!("{case}/ask"), &format!("{case}/answer"),
                &format!("{case}/close"), &format!("{case}/identity"), &format!("{case}/receipt")] {
                let page = head.get(path);
                assert_eq!(page.status, StatusCode::OK, "{language} {path}");
                assert_eq!(page.attribute("html", "lang").as_deref(), Some(language.code()), "{path}");
                assert_eq!(page.all("h1").len(), 1, "{language} {path}: one heading");
                if path != case {
                    said.push(page.heading());
                }
            }
            headings.push(said);
        }
        for ((lv, ru), en) in headings[0].iter().zip(&headings[1]).zip(&headings[2]) {
            assert!(lv != ru && lv != en && ru != en, "{lv} – {ru} – {en}");
        }
    }
}
