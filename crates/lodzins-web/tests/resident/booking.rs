//! A resident books a visit, moves it and calls it off, as a plain HTTP client does.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{
    Language,
    id::{InstitutionId, VisitId},
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    Actor,
    appointment::{
        AppointmentError,
        booking::{BookingLimits, booking_by_phone_set, booking_limits_set},
        visit_confirm,
    },
};
use lodzins_testkit::{SetClock, both_engines};

use super::{
    Answer, House, SentForm, Visitor, id_in,
    support::{
        centre,
        post::{code_in, letters},
    },
};

const CALLS: Sql =
    Sql { name: "test::CALLS", text: "SELECT phone FROM call_back WHERE institution_id = $1" };

pub const TIMES: &str = "/i/ogre/book/kac/card";

fn ready(db: &Db, places: u16) -> (House, InstitutionId) {
    let house = House::of(db);
    let ogre = house.found("ogre");
    centre::open(db, ogre, places, 100);
    (house, ogre)
}

/// The form of a page of times, with its first time pressed.
pub fn first_time(page: &Answer) -> SentForm {
    let start = page.attribute("main button[name=start]", "value").expect("a time");
    page.form().with("start", &start)
}

/// Chooses the nearest time; the page that asks who comes.
fn held(visitor: &mut Visitor<'_>) -> Answer {
    let page = visitor.get(TIMES);
    let page = visitor.send_and_follow(&first_time(&page));
    assert_eq!(page.heading(), "Kas nāks?", "{}", page.text());
    page
}

/// Says who comes; the page that asks for the code.
pub fn entered(visitor: &mut Visitor<'_>, details: &Answer, email: &str) -> Answer {
    let form = details.form().with("name", "Testa Persona 001").with("email", email);
    visitor.send_and_follow(&form)
}

/// Books with an e-mail address; the visit's page and its code.
fn booked(db: &Db, ogre: InstitutionId, visitor: &mut Visitor<'_>) -> (String, String) {
    let details = held(visitor);
    let before = letters(db, ogre);
    let asked = entered(visitor, &details, "testa@example.org");
    // Letters of one instant come in no certain order.
    let after = letters(db, ogre);
    let fresh = after.iter().find(|letter| !before.contains(letter)).expect("a letter");
    let code = code_in(&fresh.2);
    let sent = visitor.send(&asked.form().with("code", &code));
    (sent.location().expect("on to the visit"), code)
}

/// What the letters are about, in no order.
fn subjects(db: &Db, institution: InstitutionId) -> Vec<String> {
    let mut all: Vec<String> = letters(db, institution).into_iter().map(|one| one.1).collect();
    all.sort();
    all
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn from_the_card_to_the_code_and_the_files(db: &Db) {
        let (house, ogre) = ready(db, 2);
        let mut visitor = house.visitor(Language::Lv);
        let card = visitor.get("/i/ogre/services/card");
        let links = card.values("main a.govuk-button", "href");
        assert!(links.contains(&"/i/ogre/book?service=card".to_owned()), "{links:?}");
        assert!(visitor.get("/i/ogre").text().contains("Pieteikties apmeklējumam"));
        let only_one = visitor.get("/i/ogre/book?service=card");
        assert_eq!(only_one.location().as_deref(), Some(TIMES), "one centre is not asked about");
        let days = visitor.get(TIMES);
        assert!(!days.all(".lz-days__one").is_empty(), "{}", days.text());
        let day = days.values(".lz-days__one a", "href")[1].clone();
        let times = visitor.get(&day);
        assert_eq!(times.all(".lz-times button").len(), 12, "{}", times.text());
        let details = visitor.send_and_follow(&first_time(&times));
        assert!(details.text().contains("vēl 10 minūtes"), "{}", details.text());
        let asked = entered(&mut visitor, &details, "testa@example.org");
        assert_eq!(asked.heading(), "Ievadiet kodu no vēstules");
        assert!(!asked.text().contains(&code_in(&letters(db, ogre)[0].2)), "the code is the proof");
        let (to, subject, text) = letters(db, ogre).remove(0);
        assert_eq!((to.as_str(), subject.as_str()), ("testa@example.org", "Apstipriniet apmeklējumu"));
        let code = code_in(&text);
        let wrong = visitor.send(&asked.form().with("code", "2222-2222"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        let done = visitor.send_and_follow(&asked.form().with("code", &code.to_lowercase()));
        assert_eq!(done.heading(), "Apmeklējums pieteikts");
        assert_eq!(done.first(".lz-code"), code);
        let ics = done.values("main a[download]", "href");
        let file = visitor.get(&ics[0]);
        assert_eq!(file.status, 200);
        let calendar = file.html();
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
        assert!(calendar.contains("\r\nDTSTART:"), "{calendar}");
        assert_eq!(visitor.get(&ics[2]).status, 200, "on A5");
        let mut stranger = house.visitor(Language::Lv);
        assert_eq!(stranger.get(&format!("/visits/{}", id_in(&ics[0]))).status, 404);
    }

    fn it_is_moved_and_called_off_with_the_code_elsewhere(db: &Db) {
        let (house, ogre) = ready(db, 1);
        let (path, code) = booked(db, ogre, &mut house.visitor(Language::Lv));
        let mut elsewhere = house.visitor(Language::Lv);
        assert_eq!(elsewhere.get(&path).status, 404);
        let enter = elsewhere.get("/visits");
        let wrong = elsewhere.send(&enter.form().with("code", "2222-2222"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spaced = code.replace('-', " ");
        let opened = elsewhere.send(&enter.form().with("code", &spaced));
        assert_eq!(opened.location().as_deref(), Some(path.as_str()));
        let times = elsewhere.get(&format!("{path}/move"));
        let moved = elsewhere.send_and_follow(&first_time(&times));
        assert!(moved.text().contains("Apmeklējums ir pārcelts"), "{}", moved.text());
        let ask = elsewhere.get(&format!("{path}/cancel"));
        let gone = elsewhere.send_and_follow(&ask.form());
        assert!(gone.text().contains("Apmeklējums ir atcelts"), "{}", gone.text());
        assert_eq!(elsewhere.send(&ask.form()).status, StatusCode::SEE_OTHER, "twice is once");
        let told = ["Apmeklējums atcelts", "Apmeklējums pārcelts", "Apstipriniet apmeklējumu"];
        assert_eq!(subjects(db, ogre), told, "each once");
    }

    fn a_time_that_somebody_took_meanwhile_is_said_with_the_nearest_one(db: &Db) {
        let (house, _) = ready(db, 1);
        let (mut one, mut other) = (house.visitor(Language::Lv), house.visitor(Language::Lv));
        let (first, second) = (one.get(TIMES), other.get(TIMES));
        one.send_and_follow(&first_time(&first));
        let late = other.send(&first_time(&second));
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.errors()[0].contains("tikko aizņēma cits"), "{:?}", late.errors());
        let next = other.send(&first_time(&late));
        assert_eq!(next.status, StatusCode::SEE_OTHER, "the nearest one is offered");
        // Going back and choosing another time lets the first one go.
        let back = one.get(TIMES);
        one.send_and_follow(&first_time(&back));
        let free = house.visitor(Language::Lv).get(TIMES);
        let nearest = free.attribute("main button[name=start]", "value");
        assert_eq!(nearest, first.attribute("main button[name=start]", "value"));
    }

    fn what_is_missing_is_said_and_nothing_typed_is_lost(db: &Db, clock: &SetClock) {
        let (house, _) = ready(db, 1);
        let mut visitor = house.visitor(Language::En);
        // The nearest time will soon be too near to be booked.
        let days = visitor.get(TIMES).values(".lz-days__one a", "href");
        let page = visitor.get(days.last().expect("a day"));
        let details = visitor.send_and_follow(&first_time(&page));
        let wrong = visitor.send(&details.form().with("phone", "20000001"));
        assert_eq!(wrong.errors(), [
            "Enter your name",
            "Enter an e-mail address. If you have none, call the institution: a clerk will book for you.",
        ]);
        assert_eq!(wrong.form().value("phone"), "20000001");
        clock.advance(SignedDuration::from_mins(11));
        let late = visitor.send(&wrong.form().with("name", "Testa Persona 001").with("email", "a@example.org"));
        assert_eq!(late.status, StatusCode::SEE_OTHER, "a late one has it while it is free");
    }

    fn a_fourth_visit_of_an_address_is_refused(db: &Db) {
        let (house, ogre) = ready(db, 5);
        for _ in 0..3 {
            booked(db, ogre, &mut house.visitor(Language::Lv));
        }
        let mut visitor = house.visitor(Language::Lv);
        let details = held(&mut visitor);
        let form = details.form().with("name", "Testa Persona 001").with("email", "testa@example.org");
        let refused = visitor.send(&form);
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.errors()[0].contains("jau pieteikti visi atļautie apmeklējumi (3)"), "{:?}", refused.errors());
    }

    fn a_name_has_one_visit_a_day_where_the_institution_wants_that(db: &Db) {
        let (house, ogre) = ready(db, 5);
        let limits = BookingLimits { open_per_contact: 3, once_a_day: true };
        let set: Result<(), AppointmentError> =
            db.write_now(ogre, move |tx, at| booking_limits_set(tx, at, ogre, limits, Actor::System));
        set.expect("set");
        let mut first = house.visitor(Language::Lv);
        let (visit, _) = booked(db, ogre, &mut first);
        let mut second = house.visitor(Language::Lv);
        let details = held(&mut second);
        let form = details.form().with("name", "Persona Testa 001").with("email", "cita@example.org");
        let refused = second.send(&form);
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.errors()[0].contains("tajā pašā dienā"), "{:?}", refused.errors());
        assert_eq!(refused.form().value("email"), "cita@example.org", "what was typed is still there");
        let cancel = first.get(&format!("{visit}/cancel")).form();
        first.send(&cancel);
        let done = second.send_and_follow(&refused.form());
        assert_eq!(done.heading(), "Ievadiet kodu no vēstules", "a visit called off counts no more");
    }

    fn whoever_holds_place_after_place_has_to_wait(db: &Db) {
        let (house, _) = ready(db, 1);
        let mut visitor = house.visitor(Language::Lv);
        for _ in 0..20 {
            let page = visitor.get(TIMES);
            assert_eq!(visitor.send(&first_time(&page)).status, StatusCode::SEE_OTHER);
        }
        let page = visitor.get(TIMES);
        let refused = visitor.send(&first_time(&page));
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(!refused.header("retry-after").is_empty());
    }

    fn a_lost_code_goes_to_the_address_on_file_and_nobody_learns_whether_there_is_one(db: &Db) {
        let (house, ogre) = ready(db, 3);
        booked(db, ogre, &mut house.visitor(Language::Lv));
        let set = db.write_now(ogre, move |tx, at| booking_by_phone_set(tx, at, ogre, true, Actor::System));
        set.map_err(|wrong: AppointmentError| wrong).expect("by phone");
        let mut visitor = house.visitor(Language::Lv);
        let details = held(&mut visitor);
        let form = details.form().with("name", "Testa Persona 002").with("phone", "20000002");
        let visit = visitor.send(&form).location().expect("on to the visit");
        let called = visitor.get(&visit);
        assert_eq!(called.heading(), "Mēs Jums piezvanīsim", "{}", called.text());
        let ask = |contact: &str| {
            let mut visitor = house.visitor(Language::Lv);
            let page = visitor.get("/i/ogre/lost-visit");
            let done = visitor.send_and_follow(&page.form().with("contact", contact));
            done.first(".govuk-inset-text")
        };
        let calls = || {
            let rows: Result<Vec<(String,)>, DbError> =
                db.read_now(move |tx| tx.all(CALLS, params![ogre]));
            rows.expect("calls")
        };
        ask("20000002");
        assert_eq!(calls(), [], "what is not confirmed has no code to tell");
        let id: VisitId = id_in(&visit).parse().expect("an id");
        let confirmed =
            db.write_now(ogre, move |tx, at| visit_confirm(tx, at, ogre, id, None, Actor::System));
        confirmed.expect("a clerk called");
        let contacts = ["testa@example.org", "nav@example.org", "20000002", "20000003"];
        let said = contacts.map(ask);
        assert!(said.iter().all(|one| *one == said[0] && !one.is_empty()), "{said:?}");
        let lost = subjects(db, ogre).into_iter().filter(|one| one == "Jūsu apmeklējuma kods");
        assert_eq!(lost.count(), 1);
        assert_eq!(calls(), [("+37120000002".to_owned(),)]);
        ask("20000002");
        assert_eq!(calls().len(), 1, "one call for a visit and a day");
    }
}
