//! Free starts and appointments, with a key and without one.

use jiff::SignedDuration;
use lodzins_core::{Role, id::InstitutionId};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{AppointmentError, booking::booking_by_phone_set},
};
use lodzins_testkit::{SetClock, both_engines};
use serde_json::{Value, json};

use crate::{
    support::{
        House, centre,
        post::{code_in, letters},
    },
    system::{Answer, System},
};

const APPOINTMENTS: &str = "/api/v1/appointments";
const MONDAY: &str = "/api/v1/slots?centre=kac&service=card&from=2026-11-23";
const NINE: &str = "2026-11-23T07:00:00Z";
const HALF_PAST_NINE: &str = "2026-11-23T07:30:00Z";

/// A resident's program, and the desk's.
fn set(house: &House, places: u16, web: u8) -> (System, System) {
    at(house, house.found("cesis"), places, web)
}

/// The same where the institution is there.
fn at(house: &House, institution: InstitutionId, places: u16, web: u8) -> (System, System) {
    centre::open(house.db(), institution, places, web);
    (System::with_key(house, None), System::of(house, institution, Role::Desk))
}

fn booking(n: u32, start: &str) -> Value {
    json!({
        "centre": "kac", "service": "card", "start": start, "name": format!("Testa Persona {n:03}"),
        "phone": format!("+371 20{n:06}"),
    })
}

/// The same for somebody with an e-mail address.
fn reached(n: u32, email: &str) -> Value {
    let mut body = booking(n, NINE);
    body["email"] = json!(email);
    body
}

fn send(
    system: &System,
    method: &str,
    path: &str,
    body: &Value,
    headers: &[(&str, &str)],
) -> Answer {
    let mut all = vec![("content-type", "application/json")];
    all.extend_from_slice(headers);
    system.now(method, path, &all, body.to_string().as_bytes())
}

fn book(system: &System, n: u32, start: &str) -> Answer {
    send(system, "POST", APPOINTMENTS, &booking(n, start), &[])
}

/// The first free start of the monday, and how many there are.
fn first(system: &System) -> (String, u64, usize) {
    let page = system.get(MONDAY).json();
    let items = page["items"].as_array().expect("items");
    let start = items[0]["start"].as_str().expect("a start").to_owned();
    (start, items[0]["places_left"].as_u64().expect("a number"), items.len())
}

fn path(visit: &Value) -> String {
    format!("{APPOINTMENTS}/{}", visit["id"].as_str().expect("an id"))
}

fn code(visit: &Value) -> String {
    visit["code"].as_str().expect("a code").to_owned()
}

both_engines! {
    migrations = MIGRATIONS;

    fn the_web_holds_confirms_moves_and_calls_off(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let (web, _) = at(&house, cesis, 1, 100);
        assert_eq!(first(&web), (NINE.to_owned(), 1, 12));
        let held = send(&web, "POST", APPOINTMENTS, &reached(1, "testa@example.org"), &[]).registered();
        assert_eq!((&held["status"], &held["start"]), (&json!("held"), &json!(NINE)));
        assert_eq!(held["expires_at"], "2026-11-20T07:10:00Z");
        assert_eq!((&held["institution"], &held["centre"]), (&json!("cesis"), &json!("kac")));
        assert_eq!(first(&web).2, 11, "its own write is seen at once");
        let (path, code) = (path(&held), code(&held));
        let by_code = [("appointment-code", code.as_str())];
        assert_eq!(letters(db, cesis), [], "nothing is asked for yet");
        for _ in 0..2 {
            let asked = send(&web, "PATCH", &path, &json!({ "status": "booked" }), &by_code).json();
            assert_eq!((&asked["status"], &asked["code"]), (&json!("held"), &json!(code)));
            assert_eq!(asked["expires_at"], "2026-11-20T07:30:00Z", "once, however often it is asked for");
        }
        let [(to, _, text)] = letters(db, cesis).try_into().expect("one letter");
        assert_eq!(to, "testa@example.org");
        let own = code_in(&text);
        assert_ne!(own, code);
        let by_own = [("appointment-code", own.as_str())];
        let confirmed = send(&web, "PATCH", &path, &json!({ "status": "booked" }), &by_own).json();
        assert_eq!((&confirmed["status"], confirmed.get("expires_at")), (&json!("booked"), None));
        assert_eq!(confirmed["code"], own, "whoever has shown it is told it");
        let moved = send(&web, "PATCH", &path, &json!({ "start": HALF_PAST_NINE }), &by_code).json();
        assert_eq!((&moved["start"], &moved["ends_at"]), (&json!(HALF_PAST_NINE), &json!("2026-11-23T07:45:00Z")));
        assert_eq!(web.now("DELETE", &path, &by_code, b"").status, 204);
        assert_eq!(web.now("DELETE", &path, &by_code, b"").status, 204, "twice is once");
        assert_eq!(first(&web).2, 12);
        send(&web, "PATCH", &path, &json!({ "start": NINE }), &by_code).problem(409);
        let told = letters(db, cesis).into_iter().map(|one| one.1);
        let told: Vec<String> = told.collect();
        for about in ["Apmeklējums pārcelts", "Apmeklējums atcelts"] {
            assert!(told.iter().any(|subject| subject.contains(about)), "{about}: {told:?}");
        }
        assert_eq!(told.len(), 3, "each once");
    }

    fn with_a_number_alone_a_clerk_confirms_where_that_is_done(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let (web, desk) = at(&house, cesis, 2, 100);
        let asks = |held: &Value| {
            let code = code(held);
            send(&web, "PATCH", &path(held), &json!({ "status": "booked" }), &[("appointment-code", &code)])
        };
        let held = book(&web, 1, NINE).registered();
        assert_eq!(asks(&held).mistakes(422), ["#/status"]);
        let set = db.write_now(cesis, move |tx, at| booking_by_phone_set(tx, at, cesis, true, Actor::System));
        set.map_err(|wrong: AppointmentError| wrong).expect("by phone");
        let asked = asks(&held).json();
        assert_eq!((&asked["status"], &asked["expires_at"]), (&json!("held"), &json!(NINE)), "until it begins");
        let confirmed = send(&desk, "PATCH", &path(&held), &json!({ "status": "booked" }), &[]).json();
        assert_eq!(confirmed["status"], "booked");
    }

    fn whom_the_desk_books_is_written_to_in_their_language(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let (_, desk) = at(&house, cesis, 1, 100);
        let mut body = reached(1, "testa@example.org");
        body["language"] = json!("ru");
        let booked = send(&desk, "POST", APPOINTMENTS, &body, &[]).registered();
        let [(_, subject, text)] = letters(db, cesis).try_into().expect("one letter");
        assert_eq!((subject.as_str(), code_in(&text)), ("Ваше посещение", code(&booked)));
        body["language"] = json!("de");
        assert_eq!(send(&desk, "POST", APPOINTMENTS, &body, &[]).mistakes(422), ["#/language"]);
    }

    fn one_network_does_not_hold_a_whole_day(db: &Db) {
        let house = House::of(db);
        let (web, _) = set(&house, 30, 100);
        let from_afar = [("x-forwarded-for", "192.0.2.7")];
        for n in 0..20 {
            send(&web, "POST", APPOINTMENTS, &booking(n, NINE), &from_afar).registered();
        }
        send(&web, "POST", APPOINTMENTS, &booking(20, NINE), &from_afar).problem(429);
        let elsewhere = [("x-forwarded-for", "198.51.100.7")];
        send(&web, "POST", APPOINTMENTS, &booking(21, NINE), &elsewhere).registered();
        book(&web, 22, NINE).registered();
    }

    fn a_hold_is_free_again_after_ten_minutes(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let (web, _) = set(&house, 1, 100);
        book(&web, 1, NINE).registered();
        clock.advance(SignedDuration::from_mins(10));
        assert_eq!(first(&web).0, NINE);
    }

    fn the_desk_books_at_once_and_from_what_the_web_cannot_see(db: &Db) {
        let house = House::of(db);
        let (web, desk) = set(&house, 2, 50);
        let booked = book(&desk, 1, NINE).registered();
        assert_eq!((&booked["status"], booked.get("expires_at")), (&json!("booked"), None));
        book(&web, 2, NINE).registered();
        assert_eq!(book(&web, 3, HALF_PAST_NINE).status, 201);
        assert_eq!(first(&desk).1, 2, "at a quarter past nobody is booked");
        assert_eq!(first(&web), ("2026-11-23T07:15:00Z".to_owned(), 1, 10));
        // Without a code, by the desk's key.
        assert_eq!(desk.now("DELETE", &path(&booked), &[], b"").status, 204);
    }

    fn who_comes_too_late_is_told_what_is_near(db: &Db) {
        let house = House::of(db);
        let (web, _) = set(&house, 1, 100);
        book(&web, 1, NINE).registered();
        let problem = book(&web, 2, NINE).problem(409);
        assert_eq!(problem["type"], "urn:problem-type:lodzins:not-free");
        let nearest = problem["nearest"].as_array().expect("nearest");
        assert_eq!(nearest.len(), 5);
        assert_eq!(nearest[0], json!({ "start": "2026-11-23T07:15:00Z", "places_left": 1 }));
        for near in &nearest[..3] {
            let start = near["start"].as_str().expect("a start");
            assert_eq!(send(&web, "POST", APPOINTMENTS, &booking(9, start), &[]).status, 201);
        }
        let problem = book(&web, 9, "2026-11-23T09:00:00Z").problem(409);
        assert_eq!(problem["type"], "urn:problem-type:lodzins:too-many-visits");
        assert_eq!(problem.get("nearest"), None);
    }

    fn the_same_key_books_once_and_with_another_body_not_at_all(db: &Db) {
        let house = House::of(db);
        let (web, desk) = set(&house, 3, 100);
        let key = [("idempotency-key", "booking-17")];
        for system in [&web, &desk] {
            let one = send(system, "POST", APPOINTMENTS, &booking(1, NINE), &key).registered();
            let again = send(system, "POST", APPOINTMENTS, &booking(1, NINE), &key).registered();
            assert_eq!(one, again);
            send(system, "POST", APPOINTMENTS, &booking(1, HALF_PAST_NINE), &key).problem(422);
        }
        assert_eq!(first(&web).1, 1, "two visits, not four");
    }

    fn a_visit_opens_by_its_own_code_alone_and_guessing_is_slow(db: &Db) {
        let house = House::of(db);
        let (web, _) = set(&house, 2, 100);
        let (mine, theirs) = (book(&web, 1, NINE).registered(), book(&web, 2, NINE).registered());
        let path = path(&mine);
        web.now("DELETE", &path, &[], b"").problem(401);
        let other = System::of(&house, house.found("ogre"), Role::Desk);
        other.now("DELETE", &path, &[], b"").problem(404);
        let wrong = [("appointment-code", &*code(&theirs))];
        for _ in 0..10 {
            web.now("DELETE", &path, &wrong, b"").problem(404);
        }
        let late = web.now("DELETE", &path, &[("appointment-code", &*code(&mine))], b"");
        late.problem(429);
        assert_eq!(first(&web).0, "2026-11-23T07:15:00Z", "nothing was called off");
    }

    fn every_mistake_is_named(db: &Db) {
        let house = House::of(db);
        let (web, desk) = set(&house, 1, 100);
        for (query, place) in [
            ("service=card", "?centre"), ("centre=kac", "?service"), ("centre=kac&service=card&days=61", "?days"),
            ("centre=kac&service=card&from=rit", "?from"), ("centre=kac&service=a,,b", "?service"), ("x=1", "?"),
            ("centre=kac&centre=kac&service=card", "?centre"),
        ] {
            assert_eq!(web.get(&format!("/api/v1/slots?{query}")).mistakes(400), [place], "{query}");
        }
        web.get("/api/v1/slots?centre=nav&service=card").problem(404);
        web.get("/api/v1/slots?centre=kac&service=nav").problem(404);
        let changed = |field: &str, value: Value| {
            let mut body = booking(1, NINE);
            body[field] = value;
            send(&desk, "POST", APPOINTMENTS, &body, &[])
        };
        assert_eq!(send(&web, "POST", APPOINTMENTS, &json!({}), &[]).mistakes(422),
            ["#/centre", "#/service", "#/start", "#/name"]);
        assert_eq!(changed("centre", json!("nav")).mistakes(422), ["#/centre"]);
        assert_eq!(changed("service", json!("nav")).mistakes(422), ["#/service"]);
        assert_eq!(changed("phone", Value::Null).mistakes(422), ["#/phone"]);
        assert_eq!(changed("phone", json!("12")).mistakes(422), ["#/phone"]);
        assert_eq!(changed("start", json!("9:00")).mistakes(422), ["#/start"]);
        assert_eq!(changed("x", json!(1)).mistakes(422), ["#/x"]);
        let visit = book(&desk, 1, NINE).registered();
        assert_eq!(send(&desk, "PATCH", &path(&visit), &json!({}), &[]).mistakes(422), ["#/start"]);
        desk.now("POST", APPOINTMENTS, &[("content-type", "text/plain")], b"{}").problem(415);
    }

    fn several_services_are_one_visit_as_long_as_all_of_them(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let (web, desk) = at(&house, cesis, 1, 100);
        let both = "/api/v1/slots?centre=kac&service=card,passport&from=2026-11-23";
        assert_eq!(web.get(both).json()["items"].as_array().map(Vec::len), Some(10), "over by noon");
        let mut body = booking(1, NINE);
        body["service"] = json!("passport, card");
        let booked = send(&desk, "POST", APPOINTMENTS, &body, &[]).registered();
        assert_eq!(booked["services"], json!(["passport", "card"]));
        assert_eq!(booked["ends_at"], "2026-11-23T07:45:00Z");
        let later = json!({ "start": HALF_PAST_NINE });
        let moved = send(&desk, "PATCH", &path(&booked), &later, &[]).json();
        assert_eq!(moved["services"], booked["services"]);
        assert_eq!(moved["ends_at"], "2026-11-23T08:15:00Z");
        let six = "/api/v1/slots?centre=kac&service=a,b,c,d,e,f";
        assert_eq!(web.get(six).mistakes(400), ["?service"]);
        centre::changed(db, cesis, |pool| pool.rules.most_services = 1);
        let refused = web.get(both).problem(400);
        assert!(refused.to_string().contains("at most 1"), "{refused}");
        assert_eq!(send(&web, "POST", APPOINTMENTS, &body, &[]).mistakes(422), ["#/service"]);
    }

    fn a_centre_of_two_institutions_must_be_told_apart(db: &Db) {
        let house = House::of(db);
        let (web, _) = set(&house, 1, 100);
        centre::open(db, house.found("ogre"), 7, 100);
        assert_eq!(web.get(MONDAY).mistakes(400), ["?institution"]);
        let ogre = web.get(&format!("{MONDAY}&institution=ogre")).json();
        assert_eq!(ogre["items"][0]["places_left"], 7);
        assert_eq!(book(&web, 1, NINE).mistakes(422), ["#/institution"]);
    }
}
