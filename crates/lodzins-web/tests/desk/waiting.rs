//! The clerk puts a caller on the waiting list, offers a time by hand, notes the answer, and takes people off.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{House, Visitor, centre::open},
};

const LIST: &str = "/desk/visits/waiting-list";

fn ready(db: &Db) -> (House, Centre) {
    let house = House::of(db);
    let cesis = Centre::found(&house, "cesis");
    open(db, cesis.id, 1, 50);
    (house, cesis)
}

/// Puts a caller on the list; the page of their place there.
fn added(desk: &mut Visitor<'_>) -> String {
    let form = desk.get(&format!("{LIST}/add")).form_in("main form");
    let form =
        form.with("what", "kac card").with("name", "Ģertrūde Testa").with("phone", "20000001");
    let answer = desk.send(&form);
    let path = answer.location().unwrap_or_else(|| panic!("on the list: {}", answer.text()));
    path.split('?').next().expect("a path").to_owned()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_caller_is_added_offered_a_time_and_booked(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert!(desk.get("/desk/visits").values("a", "href").contains(&LIST.to_owned()));
        assert!(desk.get(LIST).text().contains("Neviens negaida"));
        let path = added(&mut desk);
        let list = desk.get(LIST);
        assert_eq!(list.values(".lz-rows a", "href"), std::slice::from_ref(&path), "{}", list.text());
        let one = desk.get(&path);
        let start = one.attribute("input[name=start][data-key='1']", "value").expect("a time");
        let forms = one.form_in("main form");
        let nothing = desk.send(&forms.clone().with("act", "offer"));
        assert_eq!(nothing.errors(), ["Izvēlieties laiku"]);
        let offer = forms.with("act", "offer").with("start", &start);
        let offered = desk.send_and_follow(&offer);
        assert!(offered.text().contains("Laiks ir piedāvāts"), "{}", offered.text());
        let accept = offered.form_in("main form").with("act", "accept");
        let booked = desk.send_and_follow(&accept);
        assert!(booked.text().contains("pieteikts"), "{}", booked.text());
        assert!(desk.get(LIST).text().contains("Neviens negaida"));
        let did: Vec<String> = cesis.audit(db).into_iter().map(|(did, _)| did).collect();
        for act in ["wait.joined", "wait.offered", "visit.confirmed", "wait.accepted"] {
            assert!(did.contains(&act.to_owned()), "{act}: {did:?}");
        }
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        let trail = auditor.get("/desk/admin/audit").text();
        assert!(trail.contains("Pieteicies gaidīšanas sarakstā"), "{trail}");
    }

    fn somebody_is_taken_off_and_others_may_not_look(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let path = added(&mut desk);
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        assert_eq!(handler.get(&path).status, StatusCode::FORBIDDEN);
        let ogre = Centre::found(&house, "ogre");
        let mut other = ogre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(other.get(&path).status, StatusCode::NOT_FOUND);
        let remove = desk.get(&path).form_in("main form:last-of-type").with("act", "leave");
        let list = desk.send_and_follow(&remove);
        assert!(list.text().contains("Pieteikums ir izņemts no saraksta"), "{}", list.text());
        let late = desk.send(&remove.with("act", "refuse"));
        assert_ne!(late.status, StatusCode::INTERNAL_SERVER_ERROR);
    }

    fn what_was_asked_for_together_is_waited_for_together(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let times = desk.get("/desk/visits/book?what=kac+card&also=passport");
        let links = times.values("main a", "href");
        let link = links.iter().find(|link| link.starts_with(LIST)).expect("the waiting list");
        let form = desk.get(link).form_in("main form");
        assert_eq!(form.value("also"), "passport");
        let form = form.with("name", "Testa Persona 001").with("phone", "20000001");
        let one = desk.send_and_follow(&form).text();
        assert!(one.contains("Novadnieka karte un Ceļošanas apliecība"), "{one}");
    }

    fn what_is_missing_is_said(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = desk.get(&format!("{LIST}/add")).form_in("main form");
        let wrong = desk.send(&form.with("name", "Testa Persona 001").with("from-day", ""));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 3, "{:?}", wrong.errors());
        assert_eq!(wrong.form_in("main form").value("name"), "Testa Persona 001");
    }
}
