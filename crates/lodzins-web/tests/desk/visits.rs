//! The reception and a counter, as a plain HTTP client uses them.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, reception::counters};
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{self, House, Visitor},
};

const VISITS: &str = "/desk/visits";
const COUNTERS: &str = "/desk/admin/counters";

/// A centre whose head has set up a counter; the desk, signed in.
pub fn set<'h>(house: &'h House, db: &Db) -> (Centre, Visitor<'h>, String) {
    let cesis = Centre::found(house, "cesis");
    support::centre::open(db, cesis.id, 2, 100);
    let mut head = cesis.signed_in(house, Role::Head, Language::Lv);
    let form = head.get(COUNTERS).form().with("centre", "kac").with("code", "1");
    let done = head.send(&form.with("name", "1. lodziņš").with("pool", "kac/windows"));
    assert_eq!(done.location().as_deref(), Some("/desk/admin/counters?done=saved"));
    let id = cesis.id;
    let all: Result<_, lodzins_db::DbError> = db.read_now(move |tx| counters(tx, id));
    let counter = format!("/desk/visits/counter/{}", all.expect("counters")[0].id);
    let desk = cesis.signed_in(house, Role::Desk, Language::Lv);
    (cesis, desk, counter)
}

pub fn press(desk: &mut Visitor<'_>, path: &str, act: &str) -> support::Answer {
    let form = desk.get(path).form_in(&format!("form:has(button[value='{act}'])"));
    desk.send_and_follow(&form.with("act", act))
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_visitor_walks_in_is_called_served_and_gone(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, counter) = set(&house, db);
        let given = press(&mut desk, VISITS, "walk-in");
        assert!(given.text().contains("Talons A1"), "{}", given.text());
        assert!(given.text().contains("Iekšā 1"), "{}", given.text());
        let closed = desk.get(&counter);
        assert!(closed.text().contains("Lodziņš ir slēgts"), "{}", closed.text());
        press(&mut desk, &counter, "open");
        let called = press(&mut desk, &counter, "next");
        assert!(called.text().contains("Izsaukts"), "{}", called.text());
        let too_soon = press(&mut desk, &counter, "missed");
        assert_eq!(too_soon.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(too_soon.errors(), ["Izsaukts 1 no 2 reizēm. Izsauciet vēlreiz."]);
        let serving = press(&mut desk, &counter, "start");
        assert!(serving.text().contains("Tiek apkalpots"), "{}", serving.text());
        let nowhere = press(&mut desk, &counter, "hand-over");
        assert_eq!(nowhere.errors(), ["Izvēlieties, kam nodot apmeklētāju"]);
        let done = press(&mut desk, &counter, "finish");
        assert!(done.text().contains("Apkalpošana pabeigta."), "{}", done.text());
        let nobody = press(&mut desk, &counter, "next");
        assert!(nobody.text().contains("Neviens negaida."), "{}", nobody.text());
        assert!(desk.get(VISITS).text().contains("Iekšā 0"));
    }

    fn who_is_not_expected_is_told_so_with_what_was_typed(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, _) = set(&house, db);
        let form = desk.get(VISITS).form_in("form:has(button[value='find'])");
        let wrong = desk.send(&form.with("act", "find").with("who", "Ozol"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.attribute("#who", "value").as_deref(), Some("Ozol"));
        assert_eq!(wrong.errors().len(), 1);
    }

    fn a_call_for_help_is_seen_at_the_reception_until_somebody_goes(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, counter) = set(&house, db);
        press(&mut desk, &counter, "open");
        press(&mut desk, &counter, "alarm");
        let seen = desk.get(VISITS);
        assert!(seen.text().contains("Sauc palīgā: 1. lodziņš"), "{}", seen.text());
        press(&mut desk, VISITS, "answer");
        assert!(!desk.get(VISITS).text().contains("Sauc palīgā"));
    }

    fn another_institution_s_counter_is_not_there(db: &Db) {
        let house = House::of(db);
        let (_, _, counter) = set(&house, db);
        let ogre = Centre::found(&house, "ogre");
        let mut stranger = ogre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(stranger.visit(&counter).status, StatusCode::NOT_FOUND);
        assert!(stranger.get(VISITS).text().contains("nav neviena klientu apkalpošanas centra"));
    }
}
