//! The index, and units.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

both_engines! {
    migrations = MIGRATIONS;

    fn the_index_shows_each_what_they_may_open(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        for role in [Role::Administrator, Role::Head] {
            let mut person = cesis.signed_in(&house, role, Language::Lv);
            let index = person.get("/desk/admin");
            assert_eq!(index.heading(), "Iestatījumi");
            let links = index.values(".lz-rooms a", "href");
            assert!(links.len() > 5, "{links:?}");
            for href in links {
                let page = person.get(&href);
                assert_eq!(page.status, StatusCode::OK, "{role} opens {href}");
                let room = page.first(".lz-bar__nav [aria-current]");
                assert_eq!(room, "Iestatījumi", "{role}: the bar at {href}");
            }
        }
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let links = head.get("/desk/admin").values(".lz-rooms a", "href");
        assert!(!links.iter().any(|href| href.ends_with("/keys") || href.ends_with("/staff")), "{links:?}");
    }

    fn a_unit_is_added_changed_moved_and_closed_with_its_cases(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let new = admin.get("/desk/admin/units/new");
        let wrong = admin.send(&new.form().with("code", "Arhīvs").with("email", "nav adrese"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 2, "{:?}", wrong.errors());
        assert_eq!(wrong.form().value("code"), "Arhīvs", "what was typed is kept");
        let form = wrong.form().with("name_lv", "Arhīvs <1>").with("email", "arhivs@example.org");
        let wrong = admin.send(&form);
        assert!(wrong.errors()[0].contains("mazos latīņu burtus"), "{:?}", wrong.errors());
        let form = wrong.form().with("code", "arhivs");
        let list = admin.send_and_follow(&form);
        assert!(list.text().contains("Nodaļa ir pievienota."), "{}", list.text());
        assert_eq!(list.all("main tbody tr td:first-child").len(), 3);
        assert_eq!(admin.send_and_follow(&form).all("main tbody tr").len(), 3, "pressed twice, added once");

        let up = list.form_in("main tbody tr:last-child form").with("step", "up");
        let list = admin.send_and_follow(&up);
        assert_eq!(list.all("main tbody td:nth-child(2)"), ["kac", "arhivs", "buvvalde"]);

        let href = list.attribute("main tbody tr:nth-child(2) a", "href").expect("a link");
        let page = admin.get(&href);
        assert_eq!(page.form().value("email"), "arhivs@example.org");
        let saved = admin.send_and_follow(&page.form().with("phone", "64100001"));
        assert!(saved.text().contains("64100001"), "{}", saved.text());
        assert!(cesis.audit(db).iter().any(|(did, said)| did == "unit.changed" && said.contains("64100001")));
        let mut stranger = ogre.signed_in(&house, Role::Administrator, Language::Lv);
        assert_eq!(stranger.get(&href).status, StatusCode::NOT_FOUND);

        let (_, case) = cesis.case_in(&house, "buvvalde");
        let close = format!("/desk/admin/units/{}/close", cesis.unit("buvvalde"));
        let page = admin.get(&close);
        assert!(page.text().contains("Nodaļai ir 1 atvērta lieta."), "{}", page.text());
        let refused = admin.send(&page.form());
        assert_eq!(refused.errors(), ["Nodaļai ir 1 atvērta lieta. Izvēlieties, kura nodaļa to pārņem"]);
        let closed = admin.send_and_follow(&refused.form().with("successor", &cesis.unit("kac")));
        assert!(closed.text().contains("Slēgta no"), "{}", closed.text());
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let case_page = records.get(&case);
        assert!(case_page.text().contains("Klientu apkalpošanas centrs"), "{}", case_page.text());
        let offered = records.get(&format!("{case}/route")).all("select[name=unit] option");
        assert!(!offered.iter().any(|name| name.contains("Būvvalde")), "{offered:?}");
    }
}
