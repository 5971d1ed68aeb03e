//! Places and their hours with made-up data.

use jiff::{Timestamp, civil::date};
use lodzins_core::{
    WorkingCalendar,
    hours::{Closure, Hours, OnHolidays, Override, Pattern, PlaceKind, Schedule, Told},
    id::Id,
};
use lodzins_service::{
    hours::{Exception, KeptException, KeptPattern, Place, PlaceHours},
    regime::BookingHit,
};
use lodzins_testkit::centre::opening;

use super::{CheckView, OneView, check::weeks};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    pages::{disruption::preview::bookings_hit, regime::said::Names},
    words::Words,
};

fn pattern(days: [&str; 7]) -> Pattern {
    opening(days, OnHolidays::Closed)
}

fn told(words: Words, key: &str) -> Told {
    Told { lv: words.t(key), ..Told::default() }
}

/// A day before a closed one, at noon.
pub(crate) fn now() -> Timestamp {
    "2026-12-22T12:00:00+02:00".parse().expect("an instant")
}

/// A place with a lunch break, other hours for a time and a closure.
pub(crate) fn place(words: Words, kind: PlaceKind) -> PlaceHours {
    let usual = pattern(["8–18", "8–12:30, 13–17", "8–17", "8–18", "8–15", "22–2 +1", ""]);
    let shorter = Override {
        from: date(2026, 12, 28),
        to: Some(date(2026, 12, 30)),
        name: told(words, "gallery-place"),
        pattern: pattern(["9–13", "9–13", "9–13", "", "", "", ""]),
    };
    let closure = Closure {
        from: date(2026, 12, 23),
        to: Some(date(2026, 12, 23)),
        part: Some("12–24".parse().expect("an afternoon")),
        reason: told(words, "gallery-place"),
    };
    let id = Id::from_bytes([7; 16]);
    let kept = |n: u8, what: Exception| KeptException {
        id: Id::from_bytes([n; 16]),
        place: id,
        what,
        set_by: None,
        set_at: now(),
        changed_at: None,
    };
    let exceptions = vec![
        kept(1, Exception::Closure(closure.clone())),
        kept(2, Exception::Override(shorter.clone())),
    ];
    let from = date(2026, 1, 1);
    let patterns =
        vec![KeptPattern { place: id, from, pattern: usual.clone(), set_by: None, set_at: now() }];
    let schedule =
        Schedule { overrides: vec![shorter], closures: vec![closure], ..Schedule::always(usual) };
    PlaceHours {
        place: Place {
            id,
            kind,
            code: "kac".into(),
            centre: Some(Id::from_bytes([8; 16])),
            name: told(words, "gallery-institution"),
            phone: Some("+371 64 161 800, +371 20000000".into()),
            email: Some("dome@example.lv".into()),
            address: Some(words.t("gallery-address")),
            valid_from: None,
            valid_to: None,
        },
        patterns,
        exceptions,
        schedule,
        calendar: WorkingCalendar::latvia(),
    }
}

/// The same place before anything was said of it.
pub(crate) fn unknown(words: Words, kind: PlaceKind) -> PlaceHours {
    PlaceHours {
        patterns: Vec::new(),
        exceptions: Vec::new(),
        schedule: Schedule::default(),
        ..place(words, kind)
    }
}

impl Sample for OneView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let page = || desk(words, "/desk/admin/hours").back("/desk/admin/hours");
        let of = |place: PlaceHours| Self::framed(page(), words, &place, now());
        vec![
            ("hours-one", of(place(words, PlaceKind::Centre))),
            ("hours-one-line", of(place(words, PlaceKind::PhoneLine))),
            ("hours-one-empty", of(unknown(words, PlaceKind::Counter))),
        ]
    }
}

impl Sample for CheckView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let (was, before) = (place(words, PlaceKind::Centre), WorkingCalendar::latvia());
        let schedule = Schedule::always(pattern(["9–17", "9–17", "9–17", "9–17", "", "", ""]));
        let is = Hours { schedule: &schedule, calendar: &before };
        let starts_at = "2026-12-22T07:15:00Z".parse().expect("an instant");
        let (centre, services) = ("kac".to_owned(), vec!["card".to_owned()]);
        let hit = vec![BookingHit { centre, services, starts_at }; 3];
        let view = Self {
            page: desk(words, "/desk/admin/hours"),
            place: words.t("gallery-institution"),
            line: words.t("hours-week"),
            table: weeks(words, was.hours(), is, date(2026, 12, 21)),
            hit: bookings_hit(words, &Names::default(), &hit),
            form: Form::of(words, Fields::default().and("day-1", "9–17").and("step", "check")),
        };
        vec![("hours-check", view)]
    }
}
