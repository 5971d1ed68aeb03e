//! A visit by plain HTTP: a resident books and moves it, comes on the day, is called and served.

use jiff::{SignedDuration, Timestamp};
use lodzins_testkit::Kind;

use crate::{
    client::Client,
    page::Answer,
    program::{Demo, Place},
};

const CENTRE: &str = "ogre";
const SERVICE: &str = "covid-certificate";
const EMAIL: &str = "testa.persona@example.org";

#[test]
fn from_the_booking_to_the_counter_on_sqlite() {
    from_the_booking_to_the_counter(Kind::Sqlite);
}

#[test]
fn from_the_booking_to_the_counter_on_postgresql() {
    from_the_booking_to_the_counter(Kind::Postgres);
}

fn from_the_booking_to_the_counter(kind: Kind) {
    let place = Place::on(kind);
    let (code, start) = {
        let demo = place.demo(&[]);
        let mut resident = demo.client("lv");
        let (visit, code) = booked(&demo, &mut resident);
        (code, moved(&mut resident, &visit))
    };
    // The same installation on the day, three minutes before.
    let now = (start - SignedDuration::from_mins(3)).to_string();
    let demo = place.demo(&[("LODZINS_NOW", &now)]);
    let ticket = comes_and_is_served(&demo, &code);
    let mut resident = demo.client("lv");
    let page = resident.get("/visits");
    let visit = resident.send(&page.form("/visits").with("code", &code));
    assert_eq!(visit.status, 200, "{}", visit.text());
    assert_eq!(visit.first(".lz-code"), "", "{ticket} is over: {}", visit.text());
    drop(demo);
    let verified = place.run(&["audit", "verify"]);
    assert!(
        verified.status.success(),
        "{}{}",
        String::from_utf8_lossy(&verified.stdout),
        String::from_utf8_lossy(&verified.stderr)
    );
}

/// Books the nearest start; gives where the visit is, and its code.
fn booked(demo: &Demo, resident: &mut Client) -> (String, String) {
    let times = resident.get(&format!("/i/{CENTRE}/book/{CENTRE}/{SERVICE}"));
    let nearest = times.buttons("start").into_iter().next().expect("a free start");
    let details = resident.send(&times.form(SERVICE).with("start", &nearest));
    assert_eq!(details.status, 200, "{}", details.text());
    let form = details.form("/details").with("name", "Testa Persona 001").with("email", EMAIL);
    let asked = resident.send(&form);
    assert_eq!(asked.status, 200, "{}", asked.text());
    let letter =
        demo.letter("the code", |letter| letter.starts_with(EMAIL) && code_in(letter).is_some());
    let code = code_in(&letter).expect("a code");
    let visit = resident.send(&asked.form("").with("code", &code));
    assert_eq!(visit.first(".lz-code"), code, "{}", visit.text());
    let path = visit.path.split('?').next().unwrap_or_default().to_owned();
    (path, code)
}

/// Moves the visit to the last start of the last day that is offered; gives when that is.
fn moved(resident: &mut Client, visit: &str) -> Timestamp {
    let days = resident.get(&format!("{visit}/move"));
    let links = days.links(&format!("{visit}/move?"), "");
    let last = links.last().unwrap_or_else(|| panic!("no days on\n{}", days.text()));
    let times = resident.get(last);
    let start = times.buttons("start").pop().expect("a free start");
    let moved = resident.send(&times.form("/move").with("start", &start));
    assert_eq!(moved.status, 200, "{}", moved.text());
    assert!(moved.path.ends_with("done=moved"), "{}", moved.path);
    let second = start.parse().unwrap_or_else(|wrong| panic!("{start}: {wrong}"));
    Timestamp::from_second(second).expect("an instant")
}

/// What the desk does on the day; gives the ticket.
fn comes_and_is_served(demo: &Demo, code: &str) -> String {
    let mut desk = demo.client("lv");
    let (user, password) = demo.sign_in_of(CENTRE, "desk");
    let page = desk.get("/desk/sign-in");
    desk.send(&page.form("/desk/sign-in").with("user", &user).with("password", &password));
    let hall = desk.get("/desk/visits");
    let here = desk.send(&hall.doing("find").with("who", code));
    let ticket = ticket_in(&here);
    let counters = here.links("/desk/visits/counter/", "");
    let counter = desk.get(&counters[0]);
    let counter = desk.send(&counter.doing("open"));
    let counter = desk.send(&counter.doing("next"));
    assert!(counter.text().contains(&ticket), "{ticket} was not called: {}", counter.text());
    let board = demo.client("lv").get(&format!("/board/{CENTRE}?institution={CENTRE}"));
    assert!(board.html().contains(&ticket), "the board does not show {ticket}");
    let unproved = desk.send(&counter.doing("start"));
    assert_eq!(unproved.status, 422, "without a document: {}", unproved.text());
    let counter = desk.send(&unproved.doing("start").with("identity", "passport"));
    let served = desk.send(&counter.doing("finish").with("result", "issued"));
    assert!(served.path.ends_with("done=finished"), "{}\n{}", served.path, served.text());
    ticket
}

fn ticket_in(hall: &Answer) -> String {
    let told = hall.first(".govuk-notification-banner");
    let is_ticket = |word: &&str| {
        let (letter, number) = word.split_at(word.len().min(1));
        letter.bytes().all(|sign| sign.is_ascii_uppercase())
            && !number.is_empty()
            && number.bytes().all(|sign| sign.is_ascii_digit())
    };
    let words = told.split(|sign: char| !sign.is_ascii_alphanumeric());
    let found = words.filter(|word| word.is_ascii()).find(is_ticket);
    found.unwrap_or_else(|| panic!("no ticket in “{told}”\n{}", hall.text())).to_owned()
}

/// `AB12-CD34`.
fn code_in(text: &str) -> Option<String> {
    let is_half = |half: &str| {
        half.len() == 4
            && half.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
    };
    let mut words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'));
    let is_code = |word: &&str| {
        word.split_once('-').is_some_and(|(one, other)| is_half(one) && is_half(other))
    };
    words.find(is_code).map(str::to_owned)
}
