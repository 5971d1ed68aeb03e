//! What others read in our opening hours: the crate `opening-hours`, minute by minute over whole years.
//!
//! `cargo xtask hours-check` lets this test write down what it compares (`LODZINS_HOURS_CHECK` names the file) and lets
//! the Python package of the same name read it.

use std::{fmt::Write as _, path::Path};

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use lodzins_core::{
    WorkingCalendar,
    hours::{
        Closure, Hours, OnHolidays, Override, Pattern, Schedule, Spans, Told, Week,
        osm::{dated, weekly},
    },
};
use opening_hours::{Context, OpeningHours, RuleKind, localization::Country};

/// The years that are compared: the one of the emergency, and one with moved working days.
const YEARS: [i16; 2] = [2020, 2026];

fn pattern(days: [&str; 7], holidays: OnHolidays) -> Pattern {
    let days = days.map(|typed| typed.parse::<Spans>().expect("times"));
    Pattern { week: Week::new(days).expect("a week"), holidays }
}

fn told(lv: &str) -> Told {
    Told { lv: lv.to_owned(), ..Told::default() }
}

/// A place of each sort, with its name.
fn places() -> Vec<(&'static str, Schedule, WorkingCalendar)> {
    let closed = OnHolidays::Closed;
    let mut centre = Schedule::always(pattern(
        ["8–18", "8–12:30, 13–17", "8–12:30, 13–17", "8–18", "8–12:30, 13–15:30", "", ""],
        closed.clone(),
    ));
    centre.overrides = vec![
        Override {
            from: date(2020, 3, 16),
            to: Some(date(2020, 6, 9)),
            name: told("Ārkārtējā situācija"),
            pattern: pattern(["12–17", "9–15", "9–15", "9–15", "9–14", "", ""], closed.clone()),
        },
        Override {
            from: date(2026, 12, 23),
            to: Some(date(2026, 12, 23)),
            name: told("Saīsināta diena pirms svētkiem"),
            pattern: pattern(["", "", "8–14", "", "", "", ""], closed.clone()),
        },
    ];
    centre.closures = vec![Closure {
        from: date(2026, 7, 6),
        to: Some(date(2026, 7, 10)),
        part: Some("12–24".parse().expect("an afternoon")),
        reason: told("Apmācības"),
    }];
    let boxes = Schedule::always(pattern(
        ["8:30–17", "8:30–17", "8:30–17", "8:30–17", "8:30–17", "", ""],
        closed.clone(),
    ));
    let outdoors = Schedule::always(pattern(["0–24"; 7], OnHolidays::AsUsual));
    let line = Schedule::always(pattern(
        ["8–20", "8–20", "8–20", "8–20", "8–20", "10–16", ""],
        OnHolidays::Own("10–14".parse().expect("a short day")),
    ));
    let night = Schedule::always(pattern(["", "", "", "", "", "", "22–30"], OnHolidays::AsUsual));
    vec![
        ("municipal centre", centre.clone(), WorkingCalendar::latvia()),
        ("state centre", centre, WorkingCalendar::of_the_state()),
        ("boxes in branches", boxes, WorkingCalendar::of_the_state()),
        ("box outdoors", outdoors, WorkingCalendar::latvia()),
        ("telephone line", line, WorkingCalendar::of_the_state()),
        ("Sunday night", night, WorkingCalendar::latvia()),
    ]
}

fn days(year: i16) -> impl Iterator<Item = Date> {
    date(year, 1, 1).series(1.day()).take_while(move |day| day.year() == year)
}

/// The minutes of a day at which the wall's clock finds us open.
fn ours(hours: Hours<'_>, day: Date) -> Vec<bool> {
    let mut minutes = vec![false; 1440];
    for (began, shift) in [(day.yesterday().expect("a day before"), 1440), (day, 0)] {
        for span in hours.on(began).spans.iter() {
            let edge = |minute: u16| usize::from(minute.saturating_sub(shift)).min(1440);
            minutes[edge(span.from())..edge(span.to())].fill(true);
        }
    }
    minutes
}

fn theirs(hours: &OpeningHours, day: Date) -> Vec<bool> {
    let mut minutes = vec![false; 1440];
    let at = day.to_string().parse().expect("a date of theirs");
    for range in hours.schedule_at(at) {
        if range.kind == RuleKind::Open {
            let edge = |minute: u16| usize::from(minute).min(1440);
            minutes[edge(range.range.start.mins_from_midnight())
                ..edge(range.range.end.mins_from_midnight())]
                .fill(true);
        }
    }
    minutes
}

#[test]
fn others_read_the_same_minutes() {
    let context = Context::default().with_holidays(Country::LV.holidays());
    for (name, schedule, calendar) in places() {
        let hours = Hours { schedule: &schedule, calendar: &calendar };
        for year in YEARS {
            let text = dated(hours, date(year, 1, 1), date(year, 12, 31));
            let read: OpeningHours =
                text.parse().unwrap_or_else(|wrong| panic!("{name}: {wrong}: {text}"));
            let read = read.with_context(context.clone());
            for day in days(year) {
                assert_eq!(theirs(&read, day), ours(hours, day), "{name} on {day}: {text}");
            }
        }
    }
}

#[test]
fn they_read_what_we_call_a_week() {
    let emergency = pattern(["12–17", "9–15", "9–15", "9–15", "9–14", "", ""], OnHolidays::AsUsual);
    let read: OpeningHours = weekly(&emergency.week).parse().expect("their notation");
    let schedule = Schedule::always(emergency);
    let calendar = WorkingCalendar::latvia();
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    for day in days(2020) {
        assert_eq!(theirs(&read, day), ours(hours, day), "{day}");
    }
}

/// Writes what is compared: for each place and year its notation, then the instants at which it opens and closes.
fn write_down(file: &Path) {
    let mut lines = String::new();
    for (name, schedule, calendar) in places() {
        let hours = Hours { schedule: &schedule, calendar: &calendar };
        for year in YEARS {
            let (first, last) = (date(year, 1, 1), date(year, 12, 31));
            let times: Vec<[i64; 2]> = hours
                .between(date(year - 1, 12, 31), last)
                .map(|one| [one.from.as_second(), one.to.as_second()])
                .collect();
            let line = serde_json::json!({
                "place": name, "year": year, "hours": dated(hours, first, last), "open": times,
            });
            writeln!(lines, "{line}").expect("a string grows");
        }
    }
    std::fs::write(file, lines).expect("the file of what is compared");
}

#[test]
fn what_is_compared_can_be_written_down() {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test is told where to write by its environment"
    )]
    if let Ok(file) = std::env::var("LODZINS_HOURS_CHECK") {
        write_down(Path::new(&file));
    }
}
