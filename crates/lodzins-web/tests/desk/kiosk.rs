//! The kiosk at the door: enrolled by an administrator's code, pressed without a script, revoked; and its paper.

use axum::http::StatusCode;
use lodzins_core::{
    Language, Role,
    appointment::Share,
    id::{InstitutionId, VisitId},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{Contact, NewVisit, Wanted, visit_book, visit_code},
    institution::structure::centres,
    notice::{sms_claim, sms_not_sent},
    reception::{ReceptionError, WalkIn, visit_walk_in},
};
use lodzins_testkit::{Paper, SetClock, both_engines};

use crate::{
    centre::Centre,
    support::{self, Answer, House, Visitor},
};

const KIOSKS: &str = "/desk/admin/kiosks";

/// A centre that is open, and its administrator.
fn set<'h>(house: &'h House, db: &Db) -> (Centre, Visitor<'h>) {
    let cesis = Centre::found(house, "cesis");
    support::centre::open(db, cesis.id, 2, 100);
    let administrator = cesis.signed_in(house, Role::Administrator, Language::Lv);
    (cesis, administrator)
}

/// The code of a new kiosk, as the administrator reads it once.
fn added(administrator: &mut Visitor<'_>) -> String {
    let form = administrator.get(&format!("{KIOSKS}/new")).form();
    let shown = administrator.send(&form.with("centre", "kac").with("label", "pie 1. durvīm"));
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    shown.first("code")
}

/// A device at which the code was typed.
fn device<'h>(house: &'h House, code: &str) -> (Visitor<'h>, Answer) {
    let mut device = house.visitor(Language::Lv);
    let form = device.get("/kiosk").form().with("code", &code.to_lowercase());
    let answer = device.send(&form);
    (device, answer)
}

fn ticket_path(answer: &Answer) -> String {
    let to = answer.location().unwrap_or_else(|| panic!("no ticket: {}", answer.text()));
    assert!(to.starts_with("/kiosk/kac/ticket/"), "{to}");
    to
}

/// Booked for today, with this number.
fn booked(house: &House, centre: &Centre, phone: &str, start: jiff::Timestamp) -> String {
    let (institution, keys) = (centre.id, house.app().office().keys.clone());
    let phone = phone.to_owned();
    let id = house
        .db()
        .write_now(institution, move |tx, at| {
            let wanted = Wanted {
                centre: centres(tx, institution)?[0].id,
                services: vec!["card".to_owned()],
                share: Share::Desk,
            };
            let name = "Testa Persona 001".to_owned();
            let contact = Contact { name, phone: Some(phone.clone()), email: None };
            let (contact, by) = (Some(contact), Actor::System);
            let new = NewVisit { key: None, institution, wanted, start, contact, by };
            visit_book(tx, at, &keys, &new)
        })
        .expect("booked")
        .id;
    visit_code(&house.app().office().keys, id).to_string()
}

/// So many who walked in.
fn tickets(house: &House, db: &Db, centre: &Centre, people: usize) -> Vec<VisitId> {
    let (institution, keys) = (centre.id, house.app().office().keys.clone());
    let walk_in = |_| {
        let keys = keys.clone();
        let done: Result<_, ReceptionError> = db.write_now(institution, move |tx, at| {
            let new = WalkIn {
                key: None,
                institution,
                centre: centres(tx, institution)?[0].id,
                services: vec!["card".to_owned()],
                name: None,
                reason: None,
                anyway: true,
                by: Actor::System,
            };
            visit_walk_in(tx, at, &keys, &new)
        });
        done.expect("a ticket").id
    };
    (0..people).map(walk_in).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_device_becomes_a_kiosk_by_its_code_once_and_a_stranger_gets_no_ticket(db: &Db) {
        let house = House::of(db);
        let (_, mut administrator) = set(&house, db);
        let mut stranger = house.visitor(Language::Lv);
        assert_eq!(stranger.get("/kiosk/kac").location().as_deref(), Some("/kiosk"));
        let code = added(&mut administrator);
        let (mut kiosk, enrolled) = device(&house, &code);
        assert_eq!(enrolled.location().as_deref(), Some("/kiosk/kac"));
        let first = kiosk.get("/kiosk/kac");
        for said in ["Izvēlieties valodu", "Выберите язык", "Choose a language"] {
            assert!(first.heading().contains(said), "{}", first.text());
        }
        assert_eq!(kiosk.get("/kiosk/nav").status, StatusCode::NOT_FOUND, "its own centre alone");
        let (_, again) = device(&house, &code);
        assert_eq!((again.status, again.errors().len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));
        let list = administrator.get(KIOSKS);
        assert!(list.text().contains("Darbojas kopš"), "{}", list.text());
        let revoke = list.form_in("main tbody form");
        let list = administrator.send_and_follow(&revoke);
        assert!(list.text().contains("Terminālis ir atsaukts"), "{}", list.text());
        assert_eq!(kiosk.get("/kiosk/kac/begin").location().as_deref(), Some("/kiosk"));
    }

    fn who_guesses_codes_of_kiosks_has_to_wait(db: &Db) {
        let house = House::of(db);
        let (_, mut administrator) = set(&house, db);
        let code = added(&mut administrator);
        let tried: Vec<_> = (0..12).map(|_| device(&house, "K7QX-3MPB").1.status).collect();
        assert_eq!(tried[0], StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tried.last(), Some(&StatusCode::TOO_MANY_REQUESTS), "{tried:?}");
        let right = device(&house, &code).1;
        assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "a lucky guess opens nothing");
    }

    fn whoever_walks_in_presses_their_way_to_a_ticket_and_its_paper(db: &Db) {
        let house = House::of(db);
        let (_, mut administrator) = set(&house, db);
        let (mut kiosk, _) = device(&house, &added(&mut administrator));
        let begin = kiosk.visit("/language/ru?to=/kiosk/kac/begin");
        assert_eq!(begin.heading(), "По какому делу Вы пришли?");
        assert_eq!(begin.header("refresh"), "60;url=/kiosk/kac", "the next one begins anew");
        let topic = kiosk.get("/kiosk/kac/topic");
        let way = topic.values("main a.lz-kiosk__way", "href");
        assert_eq!(way.len(), 3, "two services and any other question: {way:?}");
        let first = kiosk.get(&way[0]);
        let reasons = first.values("main button[name='reason']", "value");
        assert_eq!(reasons, ["", "disability", "pregnancy", "small_child"]);
        let given = kiosk.send(&first.form().with("reason", "small_child"));
        let path = ticket_path(&given);
        let again = kiosk.send(&first.form().with("reason", "small_child"));
        assert_eq!(again.location(), given.location(), "pressing twice gives one ticket");
        let ticket = kiosk.get(&path);
        assert_eq!(ticket.first(".lz-ticket"), "A1");
        assert!(ticket.text().contains("Вы следующий в очереди"), "{}", ticket.text());
        let code = ticket.first(".lz-slip__code strong");
        let paper = Paper::of(&kiosk.get(&format!("{path}/paper")).bytes);
        assert!(paper.about().contains("Page size:       226.77 x"), "{}", paper.about());
        let text = paper.text(&["-enc", "UTF-8"]);
        for said in ["A1", "Учреждение cesis", code.as_str()] {
            assert!(text.contains(said), "no “{said}” in {text}");
        }
        assert_eq!(paper.codes(), [format!("http://127.0.0.1:8080/ticket/{code}")]);
        assert_eq!(house.visitor(Language::Ru).get(&format!("/ticket/{code}")).first(".lz-ticket"), "A1");
        let nothing = kiosk.get("/kiosk/kac/ticket/01936a3e-0000-7000-8000-000000000001");
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
        let odd = kiosk.get("/kiosk/kac/first?service=nav-tada").form();
        assert_eq!(kiosk.send(&odd).status, StatusCode::BAD_REQUEST);
    }

    fn a_booking_is_found_by_its_code_or_by_digits_and_hour_and_no_name_is_said(
        db: &Db,
        clock: &SetClock,
    ) {
        let house = House::of(db);
        let (cesis, mut administrator) = set(&house, db);
        clock.set("2026-11-20T06:00:00Z".parse().expect("an instant"));
        let code = added(&mut administrator);
        let (mut kiosk, _) = device(&house, &code);
        let at = |time: &str| format!("2026-11-20T{time}Z").parse().expect("an instant");
        let first = booked(&house, &cesis, "20001234", at("07:30:00"));
        booked(&house, &cesis, "20005678", at("08:00:00"));
        let page = kiosk.get("/kiosk/kac/booked");
        let mut typed = page.form();
        for sign in first.replace('-', "").chars() {
            let pressed = kiosk.send(&typed.clone().with("press", &sign.to_string()));
            assert_eq!(pressed.status, StatusCode::OK, "{}", pressed.text());
            typed = pressed.form();
        }
        assert_eq!(typed.value("code"), first.replace('-', ""));
        let path = ticket_path(&kiosk.send(&typed));
        let ticket = kiosk.get(&path);
        assert_eq!(ticket.first(".lz-ticket"), "A1");
        let scanned = page.form().with("code", &format!("http://127.0.0.1:8080/ticket/{first}"));
        assert_eq!(ticket_path(&kiosk.send(&scanned)), path, "a scanner types the whole address");
        let wrong = kiosk.send(&page.form().with("code", "K7QX-3MPB"));
        assert_eq!((wrong.status, wrong.errors().len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));

        let digits = kiosk.get("/kiosk/kac/phone").form().with("digits", "5678");
        let hours = kiosk.send(&digits);
        assert_eq!(hours.values("main button[name='hour']", "value"), ["10"], "who is not here yet");
        assert!(!hours.html().contains("Testa"), "no name");
        let missed = kiosk.send(&hours.form().with("digits", "0000").with("hour", "10"));
        assert_eq!(missed.errors().len(), 1);
        let given = kiosk.send(&hours.form().with("hour", "10"));
        assert_eq!(kiosk.get(&ticket_path(&given)).first(".lz-ticket"), "A2");
    }

    fn whoever_comes_too_early_is_told_when_to_come_back_where_only_so_many_may_be_inside(
        db: &Db,
        clock: &SetClock,
    ) {
        let house = House::of(db);
        let (cesis, mut administrator) = set(&house, db);
        clock.set("2026-11-20T06:30:00Z".parse().expect("an instant"));
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let rules = head.get("/desk/admin/reception").form_in("main form");
        head.send(&rules.with("limit", "number").with("inside", "5"));
        let (mut kiosk, _) = device(&house, &added(&mut administrator));
        let start = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let code = booked(&house, &cesis, "20001234", start);
        let scanned = kiosk.get("/kiosk/kac/booked").form().with("code", &code);
        let path = ticket_path(&kiosk.send(&scanned));
        let told = kiosk.get(&path);
        assert!(told.text().contains("Lūdzam atgriezties plkst. 10:50"), "{}", told.text());
        assert!(!told.text().contains("nav vietas"), "{}", told.text());
        let hall = head.get("/desk/visits");
        assert!(hall.text().contains("jāielaiž no plkst. 10:50"), "{}", hall.text());
        assert!(hall.text().contains("Iekšā 0 no 5"), "{}", hall.text());
        assert!(!hall.html().contains("value=\"let-in\""), "not yet");
        clock.set("2026-11-20T08:50:00Z".parse().expect("an instant"));
        assert_eq!(ticket_path(&kiosk.send(&scanned)), path, "the same ticket");
        let mut later = cesis.signed_in(&house, Role::Head, Language::Lv);
        let hall = later.get("/desk/visits");
        assert!(hall.text().contains("Iekšā 1 no 5"), "{}", hall.text());
    }

    fn a_paper_goes_into_the_box(db: &Db) {
        let house = House::of(db);
        let (_, mut administrator) = set(&house, db);
        let (mut kiosk, _) = device(&house, &added(&mut administrator));
        let paper = kiosk.get("/kiosk/kac/paper");
        assert!(paper.text().contains("Pie ieejas"), "{}", paper.text());
    }

    fn whom_the_message_did_not_reach_is_called_out_by_number(db: &Db) {
        let house = House::of(db);
        let (cesis, _) = set(&house, db);
        let ids = tickets(&house, db, &cesis, 4);
        let code = visit_code(&house.app().office().keys, ids[2]).to_string();
        let mut visitor = house.visitor(Language::Lv);
        let tell = format!("/ticket/{code}/tell");
        let in_a_house = visitor.get(&tell).form().with("phone", "64100000");
        let wrong = visitor.send(&in_a_house);
        assert!(wrong.errors()[0].starts_with("Uz šo numuru īsziņas nosūtīt nevar."), "{}", wrong.text());
        let typed = wrong.form().with("phone", "20000001");
        let told = visitor.send_and_follow(&typed);
        assert!(told.text().contains("Mēs Jums nosūtījām īsziņu"), "{}", told.text());
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let called_out = "Ziņa nav nonākusi: izsauciet skaļi pēc numura.";
        assert!(!desk.get("/desk/visits").text().contains(called_out));
        let done: Result<(), DbError> = db.write_now(InstitutionId::INSTALLATION, |tx, at| {
            for row in sms_claim(tx, at, 9)? {
                sms_not_sent(tx, at, &row, false, "no gateway for text messages is set")?;
            }
            Ok(())
        });
        done.expect("nobody takes it");
        let hall = desk.get("/desk/visits");
        assert_eq!(hall.text().matches(called_out).count(), 1, "{}", hall.text());
        let line = hall.all(".lz-told__item").into_iter().find(|line| line.contains(called_out));
        assert!(line.expect("a line").starts_with("A3 "), "beside the ticket of whoever asked");
        let ticket = visitor.get(&format!("/ticket/{code}"));
        assert!(ticket.text().contains("Ziņu nosūtīt neizdevās."), "{}", ticket.text());
    }

    fn without_a_gateway_no_telephone_number_is_asked_for(db: &Db) {
        let house = House::of(db);
        let (cesis, _) = set(&house, db);
        drop(house.app().clone().without_text_messages());
        let ids = tickets(&house, db, &cesis, 4);
        let code = visit_code(&house.app().office().keys, ids[3]).to_string();
        let mut visitor = house.visitor(Language::Lv);
        let page = visitor.get(&format!("/ticket/{code}/tell"));
        assert!(page.text().contains("Īsziņas pašlaik nesūtām"), "{}", page.text());
        assert_eq!(page.attribute("main input[name='phone']", "type"), None);
        let wrong = visitor.send(&page.form().with("phone", "20000001"));
        assert_eq!(wrong.errors(), ["Ierakstiet e-pasta adresi: īsziņas pašlaik nesūta"]);
        let asked = visitor.send_and_follow(&page.form().with("email", "persona.001@example.org"));
        assert!(asked.text().contains("nosūtīsim e-pastu"), "{}", asked.text());

        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = desk.get("/desk/visits").form_in("form:has(button[value='walk-in'])");
        let form = form.with("act", "walk-in").with("tell", "20000001");
        let wrong = desk.send(&form);
        assert_eq!(wrong.errors(), ["Ierakstiet e-pasta adresi: īsziņas pašlaik nesūta"]);
        assert!(wrong.text().contains("īsziņas pašlaik nesūta; nav obligāti"), "{}", wrong.text());
    }

    fn a_ticket_from_the_reception_is_printed_and_its_holder_may_ask_to_be_told(db: &Db) {
        let house = House::of(db);
        let (cesis, _) = set(&house, db);
        let tickets = tickets(&house, db, &cesis, 4);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let paper = desk.get(&format!("/desk/visits/tickets/{}", tickets[3]));
        assert_eq!(paper.header("content-disposition"), "inline");
        let text = Paper::of(&paper.bytes).text(&["-enc", "UTF-8"]);
        assert!(text.contains("A4") && text.contains("Novadnieka karte"), "{text}");
        let ogre = Centre::found(&house, "ogre");
        let mut foreign = ogre.signed_in(&house, Role::Desk, Language::Lv);
        let foreign = foreign.get(&format!("/desk/visits/tickets/{}", tickets[3]));
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);

        let code = visit_code(&house.app().office().keys, tickets[3]).to_string();
        let mut visitor = house.visitor(Language::En);
        let ticket = visitor.get(&format!("/ticket/{code}"));
        let tell = ticket.attribute("main a.govuk-button", "href").expect("they may ask");
        let page = visitor.get(&tell);
        assert_eq!(page.header("refresh"), "", "what is typed stays");
        assert_eq!(visitor.send(&page.form()).errors().len(), 1);
        let wrong = visitor.send(&page.form().with("email", "nav adrese"));
        assert_eq!(wrong.errors().len(), 1);
        let ticket = visitor.send_and_follow(&page.form().with("phone", "20000001"));
        assert!(ticket.text().contains("we send a text message"), "{}", ticket.text());
        let near = visit_code(&house.app().office().keys, tickets[0]).to_string();
        let near = visitor.get(&format!("/ticket/{near}"));
        assert!(!near.html().contains("/tell"), "who is next need not be told");
    }
}
