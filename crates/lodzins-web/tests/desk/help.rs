//! A call for help reaches the colleagues wherever they are at the desk.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{Follower, House, Served},
    visits::{press, set},
};

const STREAM: &str = "/desk/visits/help";
const VISITS: &str = "/desk/visits";

both_engines! {
    migrations = MIGRATIONS;

    fn every_page_of_a_colleague_shows_it_until_somebody_goes(db: &Db) {
        let house = House::of(db);
        let (cesis, mut desk, counter) = set(&house, db);
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        assert!(!handler.get("/desk").text().contains("Sauc palīgā"));
        press(&mut desk, &counter, "open");
        press(&mut desk, &counter, "alarm");
        let page = handler.get("/desk");
        let said = page.first(".lz-help");
        assert!(said.starts_with("Sauc palīgā kopš plkst. "), "{said}");
        assert!(said.contains(": 1. lodziņš (Klientu apkalpošanas centrs)"), "{said}");
        assert_eq!(page.attribute(".lz-help", "role").as_deref(), Some("alert"));
        assert!(page.html().contains("data-rings"));
        let hall = page.attribute(".lz-help a", "href");
        assert_eq!(hall.as_deref(), Some("/desk/visits?centre=kac"));
        assert!(!desk.get("/desk").html().contains("data-rings"), "silent where it was called");
        press(&mut handler, VISITS, "answer");
        assert_eq!(desk.get("/desk").first(".lz-help"), "");
    }

    fn the_stream_tells_those_who_receive_visitors_there_and_nobody_else(db: &Db) {
        let house = House::of(db);
        let (cesis, mut desk, counter) = set(&house, db);
        let ogre = Centre::found(&house, "ogre");
        let handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let stranger = ogre.signed_in(&house, Role::Desk, Language::Lv);
        press(&mut desk, &counter, "open");
        let served = Served::begin(house.app(), "127.0.0.1:0".parse().expect("an address"));
        let mut colleague = Follower::begin(served.address, STREAM, Some(&handler.cookie_header()));
        let mut elsewhere = Follower::begin(served.address, STREAM, Some(&stranger.cookie_header()));
        for follower in [&mut colleague, &mut elsewhere] {
            let (_, quiet) = follower.event().expect("what is known at once");
            assert!(!quiet.contains("data-call"), "{quiet}");
        }
        press(&mut desk, &counter, "alarm");
        let (id, told) = colleague.event().expect("the call");
        assert!(told.contains("1. lodziņš") && told.contains("data-rings"), "{told}");
        assert!(!told.contains("Testa"), "nobody's name: {told}");
        // Whoever comes back and has shown it already is told of the next thing only.
        let header = format!("{}\r\nLast-Event-ID: {id}", handler.cookie_header());
        let mut back = Follower::begin(served.address, STREAM, Some(&header));
        press(&mut desk, VISITS, "answer");
        for follower in [&mut colleague, &mut back] {
            let (_, over) = follower.event().expect("the answer");
            assert!(!over.contains("data-call"), "{over}");
        }
        served.end();
        assert_eq!(elsewhere.event(), None, "of another institution's counters it was told nothing");
    }

    fn nobody_else_is_told(db: &Db) {
        let house = House::of(db);
        let (cesis, mut desk, counter) = set(&house, db);
        press(&mut desk, &counter, "open");
        press(&mut desk, &counter, "alarm");
        let anonymous = house.visitor(Language::Lv).get(STREAM);
        assert_eq!(anonymous.status, StatusCode::SEE_OTHER);
        for role in [Role::Records, Role::Auditor, Role::Secretary, Role::Editor, Role::Administrator] {
            let mut other = cesis.signed_in(&house, role, Language::Lv);
            assert_eq!(other.get(STREAM).status, StatusCode::FORBIDDEN, "{role}");
            assert!(!other.get("/desk/account").html().contains("lz-help"), "{role}");
        }
    }
}
