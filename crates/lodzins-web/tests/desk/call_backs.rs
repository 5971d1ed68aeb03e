//! Calling back: the queue, the call, the control question, giving up.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::Centre,
    support::{Answer, House, Visitor},
};

/// A wish of the case's submitter; answers where the call back is.
fn wished(desk: &mut Visitor<'_>, case: &str) -> String {
    let link = desk.get(case).attribute("main a[data-key=z]", "href").expect("a link on the case");
    let page = desk.get(&link);
    assert_eq!(page.form().value("name"), "Testa Persona 017", "the submitter is filled in");
    let queue = desk.send_and_follow(&page.form().with("phone", "+371 20000017"));
    assert!(queue.text().contains("Atzvans ir pierakstīts."), "{}", queue.text());
    queue.attribute("[data-rows] tbody a", "href").expect("a link in the queue")
}

fn called(desk: &mut Visitor<'_>, call: &str, outcome: &str) -> Answer {
    let form = desk.get(call).form_in(&format!("form[action='{call}/call']"));
    desk.send_and_follow(&form.with("outcome", outcome))
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_control_question_on_the_telephone_is_evidence_at_the_case(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let call = wished(&mut desk, &case);
        let form = desk.get(&call).form_in(&format!("form[action='{call}/call']"));
        let unheard = desk.send(&form.clone().with("outcome", "not_reached").with("control", "confirmed"));
        assert_eq!(unheard.errors(), ["Kontroljautājumu var uzdot tikai tam, kuru sazvanījāt"]);
        let form = unheard.form_in(&format!("form[action='{call}/call']"));
        let done = desk.send_and_follow(&form.with("outcome", "reached").with("control", "confirmed"));
        assert!(done.text().contains("atzvans ir pabeigts"), "{}", done.text());
        assert!(done.text().contains("Nevienam nav jāatzvana"), "{}", done.text());
        let case = desk.get(&case);
        assert!(case.text().contains("Atzvans ar kontroljautājumu"), "{}", case.text());
        assert!(case.text().contains("Sazvanīts"), "{}", case.text());
    }

    fn after_three_calls_in_vain_one_may_stop(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let call = wished(&mut desk, &case);
        let give_up = format!("form[action='{call}/give-up']");
        for n in 1..=3 {
            assert!(desk.get(&call).all(&give_up).is_empty(), "not before the third call");
            let page = called(&mut desk, &call, "not_reached");
            assert_eq!(page.all(".lz-told__item").len(), n);
        }
        let form = desk.get(&call).form_in(&give_up);
        let wrong = desk.send(&form);
        assert_eq!(wrong.errors(), ["Ierakstiet, kāpēc vairs nezvanām"]);
        let done = desk.send_and_follow(&wrong.form_in(&give_up).with("reason", "Neatbild"));
        assert!(done.text().contains("Atzvans ir pārtraukts."), "{}", done.text());
        let page = desk.get(&call);
        assert!(page.text().contains("Neatbild") && page.all("main form").is_empty(), "{}", page.text());
        let closed = desk.get("/desk/call-backs/closed");
        assert_eq!(closed.attribute("[data-rows] tbody a", "href"), Some(call.clone()));
        assert!(closed.text().contains("Pārtraukts") && closed.text().contains("Neatbild"), "{}", closed.text());
        let ogre = Centre::found(&house, "ogre");
        let theirs = ogre.signed_in(&house, Role::Desk, Language::Lv).get("/desk/call-backs/closed");
        assert!(theirs.text().contains("Vēl neviens atzvans nav pabeigts"), "{}", theirs.text());
    }

    fn what_is_overdue_says_so_and_can_be_settled_anew(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let call = wished(&mut cesis.signed_in(&house, Role::Desk, Language::Lv), &case);
        clock.advance(SignedDuration::from_hours(24 * 5));
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let queue = desk.get("/desk/call-backs");
        assert_eq!(queue.all(".lz-late"), ["nokavēts"]);
        let arrange = format!("form[action='{call}/arrange']");
        let form = desk.get(&call).form_in(&arrange);
        let wrong = desk.send(&form.clone().with("due-month", "13").with("due_time", "vēlāk"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = wrong.form_in(&arrange).with("due-month", "12").with("due-day", "29").with("due-year", "2026");
        let done = desk.send_and_follow(&form.with("due_time", "9.30").with("taker", &cesis.person(Role::Handler)));
        assert!(done.text().contains("29.12.2026. 09:30"), "{}", done.text());
        assert!(done.text().contains("Testa handler cesis"), "{}", done.text());
        assert!(desk.get("/desk/call-backs").all(".lz-late").is_empty());
    }

    fn another_institution_s_call_back_is_not_found_by_any_path(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let (id, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let call = wished(&mut desk, &case);
        let form = desk.get(&call).form_in(&format!("form[action='{call}/call']")).with("outcome", "reached");
        let mut other = ogre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(other.get(&call).status, StatusCode::NOT_FOUND);
        assert_eq!(other.send(&form).status, StatusCode::NOT_FOUND);
        let about = other.get(&format!("/desk/call-backs/new?submission={id}"));
        assert_eq!(about.status, StatusCode::NOT_FOUND);
        // Their clerk cannot be made to call for us.
        let form = desk.get("/desk/call-backs/new").form().with("phone", "1").with("reason", "x");
        assert_eq!(desk.send(&form.with("taker", &ogre.person(Role::Desk))).status, StatusCode::BAD_REQUEST);
    }
}
