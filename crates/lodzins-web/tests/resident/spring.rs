//! The spring of 2020 as the demo has it, on its days: what a resident reads on the pages of the institutions of the articles
//! and in their notices, and what is free by appointment.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use lodzins_core::{Language, id::InstitutionId, moment::latvia_zone};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{AppointmentError, PoolsFile, pools_import},
    hours::{HoursError, HoursFile, hours_import},
    institution::Founding,
    regime::{RegimeError, RegimeFile, regimes_record},
};
use lodzins_testkit::{SetClock, both_engines};
use serde::Deserialize;

use super::{House, Visitor};

const INSTITUTIONS: &str = include_str!("../../../../demo/institutions.json");
const HOURS: &str = include_str!("../../../../demo/hours.json");
const REGIMES: &str = include_str!("../../../../demo/regimes.json");
const POOLS: &str = include_str!("../../../../demo/pools.json");
const SERVICES: [(&str, &str); 6] = [
    ("cesis", include_str!("../../../../demo/services/cesis.json")),
    ("jelgava", include_str!("../../../../demo/services/jelgava.json")),
    ("liepaja", include_str!("../../../../demo/services/liepaja.json")),
    ("pmlp", include_str!("../../../../demo/services/pmlp.json")),
    ("vid", include_str!("../../../../demo/services/vid.json")),
    ("vzd", include_str!("../../../../demo/services/vzd.json")),
];

/// The demo's institutions with everything that has a day in that spring, entered today through the use cases of the pages.
fn demo(house: &House, db: &Db) {
    #[derive(Deserialize)]
    struct Founded {
        institutions: Vec<Founding>,
    }
    #[derive(Deserialize)]
    struct Regimes {
        history: Vec<RegimeFile>,
    }
    #[derive(Deserialize)]
    struct Booking {
        institutions: Vec<PoolsFile>,
    }
    let founded: Founded = serde_json::from_str(INSTITUTIONS).expect("institutions");
    let ids: Vec<(String, InstitutionId)> =
        founded.institutions.iter().map(|one| (one.code.clone(), house.found_as(one))).collect();
    let id = |code: &str| ids.iter().find(|one| one.0 == code).expect("an institution").1;
    for file in serde_json::from_str::<Vec<HoursFile>>(HOURS).expect("hours") {
        let id = id(&file.institution);
        let done: Result<_, HoursError> =
            db.write_now(id, move |tx, at| hours_import(tx, at, id, &file, Actor::System));
        done.expect("hours");
    }
    for (code, services) in SERVICES {
        house.services(id(code), services);
    }
    for file in serde_json::from_str::<Regimes>(REGIMES).expect("regimes").history {
        let id = id(&file.institution);
        let done: Result<(), RegimeError> = db
            .write_now(id, move |tx, at| regimes_record(tx, at, id, &file.regimes, Actor::System));
        done.expect("regimes");
    }
    let booking: Booking = serde_json::from_str(POOLS).expect("pools");
    let with_services = |file: &PoolsFile| SERVICES.iter().any(|one| one.0 == file.institution);
    for file in booking.institutions.into_iter().filter(with_services) {
        let id = id(&file.institution);
        let done: Result<_, AppointmentError> =
            db.write_now(id, move |tx, at| pools_import(tx, at, id, &file, Actor::System));
        done.expect("pools");
    }
}

fn go_to(clock: &SetClock, day: Date) {
    clock.set(day.to_zoned(latvia_zone()).expect("an instant").timestamp());
}

/// What a centre's page says on a day: today's hours with their reason, and what is otherwise.
fn centre_on(
    (visitor, clock): (&mut Visitor<'_>, &SetClock),
    centre: &str,
    day: Date,
) -> (String, Vec<String>) {
    go_to(clock, day);
    let page = visitor.get(&format!("/i/{centre}"));
    assert_eq!(page.status, 200, "{centre} on {day}");
    (page.first("main tbody td"), page.all("main section.govuk-inset-text li"))
}

/// How many starts of a day the API lists to whoever asks the day before.
fn starts_on(
    (visitor, clock): (&mut Visitor<'_>, &SetClock),
    (institution, centre, service): (&str, &str, &str),
    day: Date,
) -> usize {
    go_to(clock, day.saturating_sub(1.day()));
    let path = format!(
        "/api/v1/slots?institution={institution}&centre={centre}&service={service}&from={day}&days=1"
    );
    let answer = visitor.get(&path).html();
    let list: serde_json::Value = serde_json::from_str(&answer).expect("a list of starts");
    list["items"].as_array().unwrap_or_else(|| panic!("{path}: {answer}")).len()
}

/// The notices above an institution's page on a day, each as its own page tells it.
fn notices_on((visitor, clock): (&mut Visitor<'_>, &SetClock), code: &str, day: Date) -> String {
    go_to(clock, day);
    let above = visitor.get(&format!("/i/{code}"));
    let links = above.values("section.lz-regimes a", "href");
    links.iter().map(|link| visitor.get(link).first("main")).collect::<Vec<_>>().join("\n")
}

/// A centre on a day: its hours, and the beginnings of the sentences about what is otherwise, in their order.
struct Told {
    centre: &'static str,
    on: Date,
    hours: &'static str,
    otherwise: &'static [&'static str],
}

const fn told(
    centre: &'static str,
    (month, day): (i8, i8),
    hours: &'static str,
    otherwise: &'static [&'static str],
) -> Told {
    Told { centre, on: date(2020, month, day), hours, otherwise }
}

const SHUT: &str = "Klātienē nepieņemam";
const BOXES: &str = "Iesniegumus var atstāt kastē";
const NEEDED: &str = "Klātienē kārtojams tikai tas, ko nevar izdarīt attālināti";
const BOOKED: &str = "Klātienē pieņemam tikai pēc iepriekšēja pieraksta";

const CENTRES: [Told; 27] = [
    told("liepaja/centres/apc", (3, 13), "08:00–16:00", &[]),
    told("liepaja/centres/apc", (3, 16), "slēgts", &[SHUT, BOXES]),
    told("liepaja/centres/apc", (6, 9), "slēgts", &[SHUT, BOXES]),
    told("liepaja/centres/apc", (6, 10), "08:00–17:00", &[]),
    told("jelgava/centres/kac", (3, 13), "08:00–16:00", &[]),
    told("jelgava/centres/kac", (3, 16), "12:00–17:00", &[NEEDED, BOXES]),
    told("jelgava/centres/kac", (6, 9), "09:00–15:00", &[NEEDED, BOXES]),
    told("jelgava/centres/kac", (6, 10), "08:00–17:00", &[]),
    told("cesis/centres/kac", (3, 13), "08:00–16:00", &[]),
    told("cesis/centres/kac", (3, 16), "08:00–18:00", &[NEEDED, BOXES]),
    told("cesis/centres/kac", (6, 10), "08:00–17:00", &[]),
    told("amata/centres/nitaure", (3, 13), "08:00–12:30, 13:00–15:30", &[]),
    told("amata/centres/nitaure", (3, 16), "08:00–12:30, 13:00–18:00", &["Apkalpojam pa lodziņu"]),
    told("amata/centres/nitaure", (6, 10), "08:00–12:30, 13:00–17:00", &[]),
    told("pargauja/centres/kac", (3, 16), "08:00–12:30, 13:00–18:00", &[NEEDED, BOXES]),
    told("pargauja/centres/kac", (6, 10), "08:00–12:30, 13:00–17:00", &[]),
    told("vsaa/centres/valmiera", (6, 9), "09:00–12:30, 13:00–16:30", &[]),
    told("vsaa/centres/valmiera", (6, 10), "09:00–12:30, 13:00–16:30", &[BOOKED, BOXES]),
    told("pmlp/centres/riga", (6, 9), "09:00–16:00", &[]),
    told("pmlp/centres/riga", (6, 10), "09:00–16:00", &[BOOKED]),
    told("vzd/centres/riga", (3, 13), "08:30–15:00", &[]),
    told("vzd/centres/riga", (6, 9), "slēgts", &[SHUT]),
    told("vzd/centres/riga", (6, 10), "08:30–16:30", &[BOOKED]),
    told("vid/centres/talejas", (3, 13), "09:00–15:00", &[]),
    told("vid/centres/talejas", (6, 8), "slēgts", &[SHUT]),
    told("vid/centres/talejas", (6, 9), "slēgts", &["Šeit klientus sāksim pieņemt"]),
    told(
        "vid/centres/talejas",
        (6, 10),
        "09:00–17:00",
        &[
            "Ēkā vienlaikus ielaižam tik apmeklētāju, cik ir speciālistu",
            "Bez pieraksta ienāciet pa durvīm „1”, izejiet pa durvīm „2”",
            "Ēdnīca, aptieka",
        ],
    ),
];

/// A service by appointment: where, and whether anything is free, day by day.
type Free = ((&'static str, &'static str, &'static str), &'static [((i8, i8), bool)]);

const FREE: [Free; 7] = [
    (
        ("liepaja", "apc", "property-composition"),
        &[((3, 13), true), ((3, 16), false), ((6, 3), false), ((6, 9), false), ((6, 10), true)],
    ),
    // Who can ask by e-mail is asked not to come; who can only come is received.
    (
        ("jelgava", "kac", "property-tax-question"),
        &[((3, 13), true), ((3, 16), false), ((6, 9), false), ((6, 10), true)],
    ),
    (
        ("cesis", "kac", "civil-statement"),
        &[((3, 13), true), ((3, 16), false), ((6, 9), false), ((6, 10), true)],
    ),
    (("cesis", "kac", "birth-registration"), &[((3, 13), true), ((3, 16), true), ((6, 9), true)]),
    (("vzd", "riga", "cadastre-data"), &[((3, 13), true), ((6, 9), false), ((6, 10), true)]),
    (
        ("vid", "talejas", "eds-access"),
        &[((3, 13), true), ((6, 8), false), ((6, 9), false), ((6, 10), true)],
    ),
    (("pmlp", "riga", "passport"), &[((6, 9), true), ((6, 10), true)]),
];

/// An institution's notices on a day: what they must say.
const NOTICES: [(&str, (i8, i8), &[&str]); 12] = [
    ("liepaja", (3, 16), &["No 16.03.2020. līdz 09.06.2020.", "pastkastītē", SHUT, "slēgts"]),
    ("jelgava", (3, 16), &["No 16.03.2020. līdz 09.06.2020.", "kastē pie ieejas", NEEDED]),
    ("cesis", (3, 16), &["dzimšanu un miršanu reģistrējam klātienē", NEEDED]),
    ("amata", (3, 16), &["pa logu", "Apkalpojam pa lodziņu"]),
    ("vni", (3, 16), &["attālināti", SHUT]),
    ("ur", (6, 9), &["attālināti", "Sazināties var tikai šādi"]),
    ("vid", (6, 9), &["Pieraksts apmeklējumam Talejas ielā", "sāksim pieņemt"]),
    ("vid", (6, 10), &["Ar pierakstu rindā nav jāstāv", "cik ir speciālistu"]),
    ("vsaa", (6, 10), &["No 10.06.2020. līdz 14.06.2021.", BOOKED]),
    ("pmlp", (6, 10), &["Covid-19 infekcijas izplatības pārvaldības likums", BOOKED]),
    ("vzd", (6, 10), &["Dzīvās rindas vairs nav", BOOKED]),
    ("jpa", (6, 10), &["80001801", NEEDED]),
];

both_engines! {
    migrations = MIGRATIONS;

    fn each_day_of_that_spring_stands_on_the_pages_in_the_notices_and_among_free_starts(
        db: &Db,
        clock: &SetClock,
    ) {
        let house = House::of(db);
        demo(&house, db);
        let mut visitor = house.visitor(Language::Lv);
        for Told { centre, on, hours, otherwise } in &CENTRES {
            let (said, sentences) = centre_on((&mut visitor, clock), centre, *on);
            assert!(said.starts_with(hours), "{centre} on {on}: {said}");
            let begins = |(sentence, begins): (&String, &&str)| sentence.starts_with(*begins);
            assert!(
                sentences.len() == otherwise.len() && sentences.iter().zip(*otherwise).all(begins),
                "{centre} on {on}: {sentences:?}"
            );
        }
        for (place, days) in FREE {
            for ((month, day), is_free) in days {
                let on = date(2020, *month, *day);
                let free = starts_on((&mut visitor, clock), place, on);
                assert_eq!(free > 0, *is_free, "{place:?} on {on}: {free} starts");
            }
        }
        for (code, (month, day), expected) in NOTICES {
            let notices = notices_on((&mut visitor, clock), code, date(2020, month, day));
            for said in expected {
                assert!(notices.contains(said), "{code}: no “{said}” in {notices}");
            }
        }
    }

    fn on_the_third_of_june_guidelines_were_published_and_nothing_was_otherwise_for_anybody(
        db: &Db,
        clock: &SetClock,
    ) {
        let house = House::of(db);
        demo(&house, db);
        let mut visitor = house.visitor(Language::Lv);
        let mut on = |day| -> Vec<(String, String)> {
            go_to(clock, day);
            let home = |code| {
                let page = visitor.get(&format!("/i/{code}"));
                (page.all("section.lz-regimes a").concat(), page.all(".lz-told__item strong").concat())
            };
            ["jelgava", "liepaja", "cesis", "amata", "pargauja", "vsaa", "vid", "vzd", "pmlp", "vni"]
                .map(home)
                .to_vec()
        };
        let second = on(date(2020, 6, 2));
        assert_eq!(on(date(2020, 6, 3)), second);
        assert_ne!(on(date(2020, 6, 10)), second, "a change would be seen");
    }

    fn the_tax_offices_line_for_appointments_is_answered_from_the_ninth_of_june(
        db: &Db,
        clock: &SetClock,
    ) {
        let house = House::of(db);
        demo(&house, db);
        let mut visitor = house.visitor(Language::Lv);
        let mut line_on = |day| {
            go_to(clock, day);
            let places = visitor.get("/i/vid").all(".lz-told__item");
            let line = places.into_iter().find(|one| one.contains("67120005"));
            line.expect("the line for appointments")
        };
        assert!(!line_on(date(2020, 6, 8)).contains("08:00–17:00"), "nobody answers yet");
        assert!(line_on(date(2020, 6, 9)).contains("08:00–17:00"));
    }
}
