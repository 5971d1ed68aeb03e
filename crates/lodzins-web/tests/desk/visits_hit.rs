//! Bookings that cannot be kept, by page: moved or called off, everybody told, and the calls that are left.

use axum::http::StatusCode;
use jiff::Timestamp;
use lodzins_core::{
    Language, Role,
    appointment::Share,
    hours::{Closure, PlaceKind, Told},
    id::VisitId,
    moment::latvia_zone,
    notice::NoticeOccasion,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{AppointmentError, Contact, NewVisit, Wanted, visit, visit_book},
    hours::{Exception, HoursError, exception_add, places},
    institution::structure::centres,
    notice::notice_enter,
};
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{House, centre},
};

fn riga(text: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = text.parse().expect("a civil time");
    wall.to_zoned(latvia_zone()).expect("an instant").timestamp()
}

/// Books a card for the `n`th person.
fn book(house: &House, cesis: &Centre, n: usize, start: &str) -> VisitId {
    let (institution, start) = (cesis.id, riga(start));
    let keys = house.app().office().keys.clone();
    let booked: Result<_, AppointmentError> = house.db().write_now(institution, move |tx, at| {
        let centre = centres(tx, institution)?[0].id;
        let wanted = Wanted { centre, services: vec!["card".to_owned()], share: Share::Web };
        let contact = Contact {
            name: format!("Testa Persona {n:03}"),
            phone: Some(format!("+371 20{n:06}")),
            email: None,
        };
        let (contact, by) = (Some(contact), Actor::Submitter);
        visit_book(tx, at, &keys, &NewVisit { key: None, institution, wanted, start, contact, by })
    });
    booked.expect("a place").id
}

fn close(db: &Db, cesis: &Centre, from: &str, to: &str) {
    let institution = cesis.id;
    let new = Exception::Closure(Closure {
        from: from.parse().expect("a day"),
        to: Some(to.parse().expect("a day")),
        part: None,
        reason: Told { lv: "Avārija".to_owned(), ..Told::default() },
    });
    let done: Result<_, HoursError> = db.write_now(institution, move |tx, at| {
        let all = places(tx, institution)?;
        let place = all.iter().find(|one| one.kind == PlaceKind::Centre).expect("a place").id;
        exception_add(tx, at, institution, place, &new, Actor::System)
    });
    done.expect("closed");
}

fn opened(house: &House) -> Centre {
    let cesis = Centre::found(house, "cesis");
    centre::open(house.db(), cesis.id, 2, 100);
    cesis
}

both_engines! {
    migrations = MIGRATIONS;

    fn those_who_are_hit_are_moved_and_told(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house);
        book(&house, &cesis, 1, "2026-11-23T09:00");
        book(&house, &cesis, 2, "2026-11-23T09:15");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let empty = desk.get("/desk/visits/hit");
        assert!(empty.text().contains("Neviens pieraksts nav skarts."), "{}", empty.text());
        close(db, &cesis, "2026-11-23", "2026-11-23");
        let page = desk.get("/desk/visits/hit");
        assert!(page.text().contains("Skarti 2 apmeklējumi."), "{}", page.text());
        assert!(page.text().contains("23.11.2026. 09:00 · Testa Persona 001"), "{}", page.text());
        let form = page.form_in("main form");
        let wrong = desk.send(&form);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Atzīmējiet, ko darīt"]);
        assert_eq!(wrong.all("input[name=visits][checked]").len(), 2, "what was ticked stays so");
        let form = wrong.form_in("main form").with("what", "move");
        let done = desk.send_and_follow(&form);
        assert!(done.text().contains("Pārcelti 2 apmeklējumi."), "{}", done.text());
        assert!(done.text().contains("Neviens pieraksts nav skarts."), "{}", done.text());
        let again = desk.send_and_follow(&form);
        assert!(again.text().contains("Pārcelti 2 apmeklējumi."), "the same press again: {}", again.text());
        let mut ogre = Centre::found(&house, "ogre").signed_in(&house, Role::Desk, Language::Lv);
        assert!(ogre.get("/desk/visits/hit").text().contains("Neviens pieraksts nav skarts."));
    }

    fn what_cannot_be_moved_is_called_off(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house);
        book(&house, &cesis, 1, "2026-11-23T09:00");
        close(db, &cesis, "2026-11-23", "2027-06-30");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = desk.get("/desk/visits/hit").form_in("main form").with("what", "move");
        let left = desk.send_and_follow(&form);
        assert!(left.text().contains("1 apmeklējumam vieta neatradās."), "{}", left.text());
        let form = left.form_in("main form").with("what", "cancel");
        let done = desk.send_and_follow(&form);
        assert!(done.text().contains("Atcelts 1 apmeklējums."), "{}", done.text());
    }

    fn the_regime_s_page_counts_whom_it_hits(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house);
        book(&house, &cesis, 1, "2026-11-23T09:00");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let hours = head.get("/desk/admin/hours");
        let place = hours.attribute("main table a", "href").expect("a place");
        let form = head.get(&format!("{place}/closure")).form_in("main form");
        let form = form.with("name_lv", "Avārija").with("from-day", "23").with("from-month", "11");
        let form = form.with("from-year", "2026").with("to-day", "23").with("to-month", "11");
        let page = head.send(&form.with("to-year", "2026"));
        assert!(page.text().contains("Skarts 1 pieraksts."), "{}", page.text());
        assert!(page.text().contains("09:00"), "{}", page.text());
    }

    fn a_call_is_made_and_noted(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house);
        let id = book(&house, &cesis, 1, "2026-11-23T09:00");
        let (institution, office) = (cesis.id, house.app().office().clone());
        let entered: Result<(), AppointmentError> = db.write_now(institution, move |tx, at| {
            let row = visit(tx, institution, id)?;
            Ok(notice_enter(tx, at, &office, &row, NoticeOccasion::Stranded, None)?)
        });
        entered.expect("on the list");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let list = desk.get("/desk/visits/calls");
        let call = list.attribute("[data-rows] tbody a", "href").expect("a call");
        let page = desk.get(&call);
        assert!(page.text().contains("23.11.2026. 09:00 Jūs nevaram pieņemt"), "{}", page.text());
        let wrong = desk.send(&page.form_in("main form"));
        assert_eq!(wrong.errors(), ["Atzīmējiet, kā beidzās zvans"]);
        let tried = desk.send_and_follow(&wrong.form_in("main form").with("result", "not_reached"));
        assert!(tried.text().contains("1 zvans bez atbildes"), "{}", tried.text());
        let form = desk.get(&call).form_in("main form").with("result", "told");
        let done = desk.send_and_follow(&form);
        assert!(done.text().contains("Zvans ir pierakstīts."), "{}", done.text());
        assert!(done.text().contains("Nevienam nav jāzvana."), "{}", done.text());
        assert!(desk.get(&call).text().contains("viss jau ir padarīts"));
        let mut ogre = Centre::found(&house, "ogre").signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(ogre.get(&call).status, StatusCode::NOT_FOUND);
    }
}
