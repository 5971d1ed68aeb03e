//! A resident finds no fitting time, joins the waiting list, and answers what is offered.

use axum::http::StatusCode;
use jiff::civil::{Date, date};
use lodzins_core::{
    Language,
    appointment::Share,
    id::{InstitutionId, VisitId, WaitId},
    waiting_list::{DayPart, WaitStatus, Wish},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, Contact, NewVisit, Wanted, slots, visit_book, visit_code},
    institution::structure::centres,
    wait_list::{NewWait, WaitError, wait, wait_join, waits_work},
};
use lodzins_testkit::both_engines;

use super::{
    Answer, House, Visitor,
    support::{centre, post::letters},
};

const TIMES: &str = "/i/ogre/book/kac/card";
const MONDAY: Date = date(2026, 11, 23);

fn ready(db: &Db) -> (House, InstitutionId) {
    let house = House::of(db);
    let ogre = house.found("ogre");
    centre::open(db, ogre, 1, 100);
    (house, ogre)
}

/// The look of the worker.
fn works(house: &House, db: &Db, institution: InstitutionId) -> usize {
    let office = house.app().office().clone();
    db.write_now(institution, move |tx, at| waits_work(tx, at, &office, institution))
        .expect("worked")
}

/// From the page of times onto the list; the page of one's place there.
fn joined(visitor: &mut Visitor<'_>) -> (String, Answer) {
    let times = visitor.get(TIMES);
    let links = times.values("main a", "href");
    let link = links.iter().find(|href| href.ends_with("/wait")).expect("a link to the list");
    let form = visitor.get(link).form_in("main form");
    let sent =
        visitor.send(&form.with("name", "Testa Persona 001").with("email", "testa@example.org"));
    let place = sent.location().unwrap_or_else(|| panic!("on the list: {}", sent.text()));
    let page = visitor.get(&place);
    (place.split('?').next().expect("a path").to_owned(), page)
}

/// Every place of a monday booked; the visits in order.
fn full_monday(house: &House, db: &Db, institution: InstitutionId) -> Vec<VisitId> {
    let keys = house.app().office().keys.clone();
    let booked: Result<Vec<VisitId>, AppointmentError> =
        db.write_now(institution, move |tx, at| {
            let centre = centres(tx, institution)?[0].id;
            let services = vec!["card".to_owned()];
            let wanted = Wanted { centre, services, share: Share::Desk };
            let mut visits = Vec::new();
            for one in slots(tx, at.now(), institution, &wanted, MONDAY, 1)? {
                let contact = Some(person(visits.len()));
                let (start, by, wanted) = (one.start, Actor::System, wanted.clone());
                let new = NewVisit { key: None, institution, wanted, start, contact, by };
                visits.push(visit_book(tx, at, &keys, &new)?.id);
            }
            Ok(visits)
        });
    booked.expect("booked")
}

fn person(n: usize) -> Contact {
    let (name, phone) = (format!("Testa Persona {n:03}"), Some(format!("+371200001{n:02}")));
    Contact { name, phone, email: None }
}

/// Somebody waits for that monday.
fn waits(house: &House, db: &Db, institution: InstitutionId) -> WaitId {
    let keys = house.app().office().keys.clone();
    let joined: Result<WaitId, WaitError> = db.write_now(institution, move |tx, at| {
        let new = NewWait {
            institution,
            centre: centres(tx, institution)?[0].id,
            services: vec!["card".to_owned()],
            wish: Wish { from: MONDAY, to: MONDAY, part: DayPart::Any },
            contact: person(99),
            share: Share::Web,
            language: Language::Lv,
            by: Actor::Submitter,
        };
        wait_join(tx, at, &keys, &new)
    });
    joined.expect("on the list")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn from_the_list_to_a_booked_visit_by_the_code(db: &Db) {
        let (house, ogre) = ready(db);
        let mut visitor = house.visitor(Language::Lv);
        let (path, page) = joined(&mut visitor);
        assert_eq!(page.heading(), "Jūsu vieta gaidīšanas sarakstā");
        assert!(page.text().contains("Pieteikums sarakstā ir pieņemts"), "{}", page.text());
        let code = page.first(".lz-code");
        assert_eq!(works(&house, db, ogre), 1);
        let (_, subject, text) = letters(db, ogre).remove(0);
        assert!(subject.starts_with("Jums ir atbrīvojies laiks: "), "{subject}");
        assert!(text.contains(&code), "{text}");
        assert!(text.contains("/visits"), "where it is answered: {text}");
        let mut elsewhere = house.visitor(Language::Lv);
        assert_eq!(elsewhere.get(&path).status, 404);
        let enter = elsewhere.get("/visits");
        let opened = elsewhere.send(&enter.form().with("code", &code.to_lowercase()));
        assert_eq!(opened.location(), Some(path.clone()));
        let offer = elsewhere.get(&path);
        assert_eq!(offer.heading(), "Jums ir atbrīvojies laiks");
        let accept = offer.form_in("main form").with("act", "accept");
        let visit = elsewhere.send_and_follow(&accept);
        assert_eq!(visit.heading(), "Apmeklējums pieteikts", "{}", visit.text());
        assert_eq!(elsewhere.send(&accept).status, StatusCode::SEE_OTHER, "twice is once");
        let subjects: Vec<String> = letters(db, ogre).into_iter().map(|one| one.1).collect();
        assert_eq!(subjects.iter().filter(|one| *one == "Jūsu apmeklējums").count(), 1);
        let done = visitor.get(&path);
        assert_eq!(done.first(".lz-code"), visit.first(".lz-code"), "{}", done.text());
    }

    fn an_offer_is_turned_down_and_the_list_left(db: &Db) {
        let (house, ogre) = ready(db);
        let mut visitor = house.visitor(Language::En);
        let (path, _) = joined(&mut visitor);
        works(&house, db, ogre);
        let offer = visitor.get(&path);
        let first = visitor.send_and_follow(&offer.form_in("main form").with("act", "refuse"));
        assert!(first.text().contains("The time goes to the next person"), "{}", first.text());
        works(&house, db, ogre);
        let second = visitor.get(&path);
        assert_eq!(second.heading(), "A time has become free for you");
        let left = visitor.send_and_follow(&second.form_in("main form").with("act", "leave"));
        assert!(left.text().contains("no longer valid"), "{}", left.text());
        assert_eq!(works(&house, db, ogre), 0);
    }

    fn a_visit_called_off_on_its_page_goes_to_the_list_before_anybody_sees_it_free(db: &Db) {
        let (house, ogre) = ready(db);
        let visits = full_monday(&house, db, ogre);
        let id = waits(&house, db, ogre);
        let code = visit_code(&house.app().office().keys, visits[2]).to_string();
        let mut visitor = house.visitor(Language::Lv);
        let enter = visitor.get("/visits").form();
        let page = visitor.send_and_follow(&enter.with("code", &code));
        assert_eq!(page.status, 200, "{}", page.text());
        let cancel = visitor.get(&format!("/visits/{}/cancel", visits[2]));
        let off = visitor.send(&cancel.form());
        assert_eq!(off.location(), Some(format!("/visits/{}?done=cancelled", visits[2])));
        let row = db.read_now(move |tx| wait(tx, ogre, id)).expect("on the list");
        assert_eq!(row.status, WaitStatus::Offered, "no worker has looked");
        let free = visitor.get(&format!("/api/v1/slots?centre=kac&service=card&from={MONDAY}"));
        assert!(free.html().contains("\"items\":[]"), "{}", free.html());
    }

    fn what_is_missing_is_said_and_nothing_typed_is_lost(db: &Db) {
        let (house, _) = ready(db);
        let mut visitor = house.visitor(Language::En);
        let form = visitor.get(&format!("{TIMES}/wait")).form_in("main form");
        let wrong = visitor.send(&form.with("to-year", "2025").with("phone", "20000001"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), [
            "The last day must come after the first one",
            "Enter your name",
            "Enter an e-mail address. If you have none, call the institution: a clerk will book for you.",
        ]);
        assert_eq!(wrong.form_in("main form").value("phone"), "20000001");
        assert_eq!(visitor.get("/i/ogre/book/kac/unknown/wait").status, 404);
    }
}
