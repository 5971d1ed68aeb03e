//! What everybody may see.

use lodzins_core::Language;
use lodzins_db::Db;
use lodzins_testkit::both_engines;

use super::{House, support::founding};

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn the_first_page_lists_the_living_and_names_successors(db: &Db) {
        let house = House::of(db);
        let mut visitor = house.visitor(Language::Lv);
        assert!(visitor.get("/").text().contains("vēl nav nevienas iestādes"));
        house.found("cesis");
        let mut amata = founding("amata");
        amata.valid_to = Some("2021-06-30".parse().expect("a date"));
        amata.successor = Some("cesis".to_owned());
        house.found_as(&amata);
        let page = visitor.get("/");
        assert_eq!(page.all(".lz-choices li"), ["Iestāde cesis"]);
        assert!(page.text().contains("Iestāde amata – tagad Iestāde cesis"), "{}", page.text());
    }

    fn an_institution_tells_every_way_to_reach_it(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        for language in Language::ALL {
            let page = house.visitor(*language).get("/i/cesis");
            let text = page.text();
            for part in ["+371 64100000", "cesis@example.org", "Pils iela 1", "Pie ieejas"] {
                assert!(text.contains(part), "{language}: “{part}” is missing:\n{text}");
            }
        }
        assert_eq!(house.visitor(Language::Lv).get("/i/rome").status, 404);
    }

    fn pages_of_the_house_are_there_in_every_language(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        for path in ["/", "/accessibility", "/privacy", "/follow", "/i/cesis", "/i/cesis/write"] {
            let mut headings = Vec::new();
            for language in Language::ALL {
                let page = house.visitor(*language).get(path);
                assert_eq!(page.status, 200, "{path}");
                assert_eq!(page.all("h1").len(), 1, "{path}: one heading");
                assert!(!page.header("content-security-policy").is_empty(), "{path}");
                headings.push(page.heading());
            }
            headings.dedup();
            assert_eq!(headings.len(), 3, "{path} in three languages: {headings:?}");
        }
    }

    fn colour_and_icon_are_served(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let mut visitor = house.visitor(Language::Lv);
        let brand = visitor.get("/brand/cesis.css");
        assert_eq!(brand.header("content-type"), "text/css; charset=utf-8");
        assert!(brand.html().contains("--lz-brand:#1f5f3f"), "{}", brand.html());
        assert_eq!(visitor.get("/brand/cesis").status, 404);
        assert_eq!(visitor.get("/brand/rome.css").status, 404);
        let icon = visitor.visit("/favicon.ico");
        assert_eq!(icon.header("content-type"), "image/svg+xml");
    }
}
