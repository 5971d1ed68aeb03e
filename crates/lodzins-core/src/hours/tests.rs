use jiff::{Timestamp, ToSpan, civil::Date, civil::date};
use proptest::prelude::*;

use super::*;
use crate::{
    calendar::{Holiday, MovedDay, OwnDay, WorkingCalendar},
    moment::latvia_zone,
};

pub(crate) fn spans(text: &str) -> Spans {
    text.parse().expect("times")
}

pub(crate) fn week(days: [&str; 7]) -> Week {
    Week::new(days.map(spans)).expect("a week")
}

pub(crate) fn told(lv: &str) -> Told {
    Told { lv: lv.to_owned(), ..Told::default() }
}

/// The hours of Jelgava's centre in spring 2020, as its announcement gave them.
pub(super) fn emergency() -> Week {
    week(["12–17", "9–15", "9–15", "9–15", "9–14", "", ""])
}

pub(super) fn jelgava() -> Schedule {
    let usual = week(["9–18", "9–17", "9–17", "9–17", "9–16", "", ""]);
    Schedule {
        overrides: vec![Override {
            from: date(2020, 3, 16),
            to: Some(date(2020, 6, 9)),
            name: told("Ārkārtējā situācija"),
            pattern: Pattern { week: emergency(), holidays: OnHolidays::Closed },
        }],
        ..Schedule::always(Pattern { week: usual, holidays: OnHolidays::Closed })
    }
}

fn riga(text: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = text.parse().expect("a civil time");
    wall.to_zoned(latvia_zone()).expect("an instant").timestamp()
}

#[test]
fn times_are_read_as_people_type_them() {
    for typed in ["09:00–12:30, 13:00–17:00", "9-12.30,13-17", " 09.00 – 12:30 ;13:00 — 17:00 "]
    {
        assert_eq!(spans(typed).to_string(), "09:00–12:30, 13:00–17:00", "{typed}");
    }
    assert_eq!(spans("22:00–06:00 +1").to_string(), "22:00–06:00 +1");
    assert_eq!(spans("22–30").to_string(), "22:00–06:00 +1");
    assert_eq!(spans("0–24").to_string(), "00:00–24:00");
    for closed in ["", " ", "–", "Slēgts", "закрыто", "off"] {
        assert!(spans(closed).is_closed(), "{closed}");
    }
}

#[test]
fn what_cannot_stand_says_why() {
    let fault = |text: &str| text.parse::<Spans>().expect_err(text);
    assert_eq!(fault("9-17, pēc vienošanās"), HoursFault::Unreadable("pēc vienošanās".into()));
    assert_eq!(fault("9–25:70"), HoursFault::Unreadable("9–25:70".into()));
    assert_eq!(fault("17:00–09:00"), HoursFault::EndsBeforeItBegins("17:00–09:00".into()));
    assert_eq!(fault("9–9"), HoursFault::NoTime("9–9".into()));
    assert_eq!(fault("9–10 +1"), HoursFault::TooLong("9–10 +1".into()));
    let [morning, noon] = ["9–13", "12–17"].map(|text| text.parse::<Span>().expect("a time"));
    assert_eq!(fault("9–13, 12–17"), HoursFault::Overlap(morning, noon));
    let night = ["22–30", "5–9", "", "", "", "", ""].map(spans);
    assert!(matches!(Week::new(night), Err(HoursFault::Overlap(..))));
    let round = ["5–9", "", "", "", "", "", "22–30"].map(spans);
    assert!(matches!(Week::new(round), Err(HoursFault::Overlap(..))), "Sunday night, Monday");
    let mut other = jelgava().overrides.remove(0);
    other.to = Some(date(2020, 3, 15));
    assert_eq!(other.check(), Err(HoursFault::PeriodBackwards));
    other.to = None;
    other.pattern = Pattern::default();
    assert_eq!(other.check(), Err(HoursFault::EmptyOverride));
}

#[test]
fn the_hours_change_from_one_day_to_the_next_and_say_why() {
    let (schedule, calendar) = (jelgava(), WorkingCalendar::latvia());
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    let said = |day: Date| hours.on(day).spans.to_string();
    assert_eq!(said(date(2020, 3, 13)), "09:00–16:00");
    assert_eq!(said(date(2020, 3, 16)), "12:00–17:00");
    assert_eq!(said(date(2020, 6, 9)), "09:00–15:00");
    assert_eq!(said(date(2020, 6, 10)), "09:00–17:00");
    assert!(hours.on(date(2020, 3, 13)).why.is_empty());
    let [Why::Override(one)] = hours.on(date(2020, 3, 16)).why[..] else { panic!("no override") };
    assert_eq!(one.name.lv, "Ārkārtējā situācija");
    let easter = hours.on(date(2020, 4, 13));
    assert!(easter.spans.is_closed());
    assert_eq!(easter.why[1], Why::Holiday(Holiday::EasterMonday));
}

#[test]
fn of_two_overrides_the_one_that_began_last_holds() {
    let mut schedule = jelgava();
    schedule.overrides.push(Override {
        from: date(2020, 4, 9),
        to: Some(date(2020, 4, 9)),
        name: told("Saīsināta diena pirms svētkiem"),
        pattern: Pattern {
            week: week(["", "", "", "9–13", "", "", ""]),
            holidays: OnHolidays::Closed,
        },
    });
    let calendar = WorkingCalendar::latvia();
    for _ in 0..2 {
        let hours = Hours { schedule: &schedule, calendar: &calendar };
        assert_eq!(hours.on(date(2020, 4, 9)).spans.to_string(), "09:00–13:00");
        assert_eq!(hours.on(date(2020, 4, 14)).spans.to_string(), "09:00–15:00");
        schedule.overrides.reverse();
    }
}

#[test]
fn a_working_saturday_takes_the_hours_of_the_day_it_replaces() {
    let calendar = WorkingCalendar::of_the_state();
    let mut schedule = jelgava();
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    let (off, saturday) = (date(2026, 6, 22), date(2026, 6, 27));
    assert!(hours.on(off).spans.is_closed());
    assert_eq!(hours.on(off).why, [Why::MovedOff { worked_instead: saturday }]);
    assert_eq!(hours.on(saturday).spans.to_string(), "09:00–18:00");
    assert_eq!(hours.on(saturday).why, [Why::MovedHere { off }]);
    let outdoors = Pattern {
        week: week(["0–24", "0–24", "0–24", "0–24", "0–24", "0–24", "0–24"]),
        holidays: OnHolidays::AsUsual,
    };
    schedule = Schedule::always(outdoors);
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    assert!(hours.days(off, saturday).all(|day| day.why.is_empty() && !day.spans.is_closed()));
    assert_eq!(hours.at(riga("2026-06-22T12:00")).changes_at, None, "a box is never closed");
}

#[test]
fn closures_cut_a_day_a_time_or_a_part_of_the_day() {
    let closure = |from, to, part: Option<&str>| Closure {
        from,
        to,
        part: part.map(|part| part.parse().expect("a part")),
        reason: told("Inventarizācija"),
    };
    let mut schedule = jelgava();
    schedule.closures = vec![
        closure(date(2026, 3, 3), Some(date(2026, 3, 3)), Some("12–13")),
        closure(date(2026, 3, 4), Some(date(2026, 3, 5)), None),
        closure(date(2026, 12, 28), None, None),
        closure(date(2026, 3, 7), Some(date(2026, 3, 7)), None),
    ];
    let calendar = WorkingCalendar::latvia();
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    assert_eq!(hours.on(date(2026, 3, 3)).spans.to_string(), "09:00–12:00, 13:00–17:00");
    assert!(hours.on(date(2026, 3, 4)).spans.is_closed());
    assert!(matches!(hours.on(date(2026, 3, 5)).why[..], [Why::Closure(_)]));
    assert_eq!(hours.on(date(2026, 3, 6)).spans.to_string(), "09:00–16:00");
    assert!(hours.on(date(2026, 3, 7)).why.is_empty(), "closing a free Saturday changes nothing");
    assert_eq!(hours.at(riga("2026-12-28T10:00")).changes_at, None, "until further notice");
}

#[test]
fn open_now_closes_at_opens_at() {
    let (schedule, calendar) = (jelgava(), WorkingCalendar::latvia());
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    let at = |text: &str| {
        let state = hours.at(riga(text));
        (state.open, state.changes_at)
    };
    assert_eq!(at("2020-03-16T11:59"), (false, Some(riga("2020-03-16T12:00"))));
    assert_eq!(at("2020-03-16T12:00"), (true, Some(riga("2020-03-16T17:00"))));
    assert_eq!(at("2020-03-16T17:00"), (false, Some(riga("2020-03-17T09:00"))));
    assert_eq!(at("2020-04-09T15:00"), (false, Some(riga("2020-04-14T09:00"))), "over Easter");
}

#[test]
fn a_night_has_its_real_length_when_the_clocks_change() {
    let night = Pattern {
        week: week(["", "", "", "", "", "22–30", "22–30"]),
        holidays: OnHolidays::AsUsual,
    };
    let (schedule, calendar) = (Schedule::always(night), WorkingCalendar::latvia());
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    let length = |day: Date| {
        let night = hours.between(day, day).next().expect("a night");
        night.to.duration_since(night.from).as_hours()
    };
    assert_eq!(length(date(2026, 3, 28)), 7, "the clocks go forward in it");
    assert_eq!(length(date(2026, 10, 24)), 9, "and back in this one");
    assert_eq!(length(date(2026, 10, 25)), 8);
    assert_eq!(hours.at(riga("2026-03-29T01:00")).changes_at, Some(riga("2026-03-29T06:00")));
}

#[test]
fn an_hour_that_is_skipped_is_over_at_once_and_a_doubled_one_counts_once() {
    let early = |text: &str| Pattern {
        week: week(["", "", "", "", "", "", text]),
        holidays: OnHolidays::AsUsual,
    };
    let calendar = WorkingCalendar::latvia();
    let lengths = |text: &str, day: Date| -> Vec<i64> {
        let schedule = Schedule::always(early(text));
        let hours = Hours { schedule: &schedule, calendar: &calendar };
        hours.between(day, day).map(|one| one.to.duration_since(one.from).as_mins()).collect()
    };
    let (forward, back) = (date(2026, 3, 29), date(2026, 10, 25));
    assert_eq!(lengths("3:15–3:45, 9–10", forward), [60], "3:15 does not come");
    assert_eq!(lengths("2–3:30, 3:30–5", forward), [60, 60]);
    assert_eq!(lengths("3:15–3:45", back), [30], "the first time round");
    assert_eq!(lengths("2–3:30, 3:30–5", back), [90, 150], "apart, and all of it once");
}

#[test]
fn a_place_without_hours_is_closed_and_says_so() {
    let calendar = WorkingCalendar::latvia();
    let nothing = Schedule::default();
    let hours = Hours { schedule: &nothing, calendar: &calendar };
    assert_eq!(hours.on(date(2026, 3, 3)).why, [Why::NotSaid]);
    let state = hours.at(riga("2026-03-03T12:00"));
    assert_eq!((state.open, state.changes_at), (false, None));
    let mut gone = jelgava();
    gone.valid_to = Some(date(2026, 3, 2));
    let hours = Hours { schedule: &gone, calendar: &calendar };
    assert_eq!(hours.on(date(2026, 3, 3)).why, [Why::NotThere]);
    assert!(hours.on(date(2026, 3, 2)).why.is_empty());
}

// What follows compares with an oracle that knows nothing of spans: it paints minutes.

/// Times whose edges are not within the hour that a clock change skips or repeats, where the wall alone cannot tell.
fn any_spans(night: bool) -> impl Strategy<Value = Spans> {
    let edge = (0u16..96).prop_map(|quarter| match quarter * 15 {
        inside @ 181..240 => inside - inside % 60,
        edge => edge,
    });
    (proptest::collection::vec(edge, 0..5), any::<bool>()).prop_map(move |(mut edges, over)| {
        edges.sort_unstable();
        edges.dedup();
        let mut spans: Vec<Span> =
            edges.chunks_exact(2).filter_map(|two| Span::new(two[0], two[1]).ok()).collect();
        if let (true, true, Some(last)) = (night, over, edges.last()) {
            // The odd one out begins a night, which may end within the next morning.
            if edges.len() % 2 == 1 && *last >= 18 * 60 {
                spans.extend(Span::new(*last, 1440 + (*last - 17 * 60) / 60 * 60).ok());
            }
        }
        Spans::new(spans).expect("edges in order do not overlap")
    })
}

pub(crate) fn any_week(night: bool) -> impl Strategy<Value = Week> {
    proptest::array::uniform7(any_spans(night))
        .prop_filter_map("a night runs into the next day", |days| Week::new(days).ok())
}

pub(crate) fn any_pattern(night: bool) -> impl Strategy<Value = Pattern> {
    let holidays = prop_oneof![
        Just(OnHolidays::Closed),
        Just(OnHolidays::AsUsual),
        any_spans(false)
            .prop_filter("no hours are a closed holiday", |spans| !spans.is_closed())
            .prop_map(OnHolidays::Own),
    ];
    (any_week(night), holidays).prop_map(|(week, holidays)| Pattern { week, holidays })
}

/// Days of the spring of 2026 with Easter, the change of clocks, and the holidays of May.
pub(crate) const FIRST: Date = date(2026, 3, 20);

pub(crate) fn any_day() -> impl Strategy<Value = Date> {
    (0i32..60).prop_map(|days| FIRST + days.days())
}

pub(crate) fn any_period() -> impl Strategy<Value = (Date, Option<Date>)> {
    (any_day(), proptest::option::of(0i32..30))
        .prop_map(|(from, length)| (from, length.map(|days| from + days.days())))
}

pub(crate) fn any_schedule(night: bool) -> impl Strategy<Value = Schedule> {
    let other = (any_period(), any_pattern(night)).prop_map(|((from, to), pattern)| Override {
        from,
        to,
        name: told("citādi"),
        pattern,
    });
    let part = (0u16..24, 1u16..6).prop_map(|(from, length)| {
        let quarter_edges = |hour: u16| if hour == 3 { 2 * 60 } else { hour * 60 };
        Span::new(quarter_edges(from), ((from + length) * 60).min(1440)).expect("a part of a day")
    });
    let closure = (any_period(), proptest::option::of(part)).prop_map(|((from, to), part)| {
        let reason = told("slēgts");
        Closure { from, to, part, reason }
    });
    let second = proptest::option::of((any_day(), any_pattern(night)));
    (
        (any_pattern(night), second),
        proptest::collection::vec(other, 0..3),
        proptest::collection::vec(closure, 0..3),
    )
        .prop_map(|((first, second), overrides, closures)| {
            let mut schedule = Schedule::always(first);
            schedule.patterns.extend(second.map(|(from, pattern)| DatedPattern { from, pattern }));
            Schedule { overrides, closures, ..schedule }
        })
}

pub(crate) fn calendar_with_moves() -> WorkingCalendar {
    let closed = OwnDay { off: date(2026, 4, 8), worked_instead: None, reason: "rīkojums".into() };
    WorkingCalendar::latvia()
        .with_moved(&[MovedDay { off: date(2026, 4, 2), worked_instead: date(2026, 4, 11) }])
        .with_own(&[closed])
}

/// The minutes of a day, and of the one after it, painted one layer over the other.
fn painted(schedule: &Schedule, day: Date) -> [bool; 2880] {
    let weekday = |day: Date| usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let mut chosen: Option<&Pattern> = None;
    for dated in schedule.patterns.iter().rev() {
        if dated.from <= day && chosen.is_none() {
            chosen = Some(&dated.pattern);
        }
    }
    let mut rank = None;
    for one in &schedule.overrides {
        if one.from <= day && one.to.is_none_or(|to| to >= day) {
            let this = (FIRST - one.from).get_days();
            let ends = one.to.map_or(i32::MAX, |to| (to - FIRST).get_days());
            if rank.is_none_or(|(best, best_end)| this < best || (this == best && ends <= best_end))
            {
                rank = Some((this, ends));
                chosen = Some(&one.pattern);
            }
        }
    }
    let pattern = chosen.expect("a pattern since ever");
    let by_weekday: Vec<&Spans> = pattern.week.days().map(|(_, spans)| spans).collect();
    let holidays = [
        date(2026, 4, 3),
        date(2026, 4, 5),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 4),
        date(2026, 5, 10),
        date(2026, 5, 24),
        date(2026, 6, 23),
        date(2026, 6, 24),
    ];
    let closed = Spans::CLOSED;
    let usual = by_weekday[weekday(day)];
    let is = |on: Date| day == on;
    let spans = match &pattern.holidays {
        OnHolidays::AsUsual => usual,
        OnHolidays::Own(own) if holidays.contains(&day) => own,
        _ if holidays.contains(&day) || is(date(2026, 4, 2)) || is(date(2026, 4, 8)) => &closed,
        _ if is(date(2026, 4, 11)) && !by_weekday[3].is_closed() => by_weekday[3],
        _ => usual,
    };
    let mut minutes = [false; 2880];
    for span in spans.iter() {
        minutes[usize::from(span.from())..usize::from(span.to())].fill(true);
    }
    for closure in &schedule.closures {
        if closure.from <= day && closure.to.is_none_or(|to| to >= day) {
            match closure.part {
                None => minutes.fill(false),
                Some(part) => {
                    minutes[usize::from(part.from())..usize::from(part.to())].fill(false);
                }
            }
        }
    }
    minutes
}

fn oracle(schedule: &Schedule, at: Timestamp) -> bool {
    let wall = at.to_zoned(latvia_zone());
    let minute = usize::try_from(wall.hour()).expect("an hour") * 60
        + usize::try_from(wall.minute()).expect("a minute");
    let yesterday = wall.date() - 1.day();
    painted(schedule, wall.date())[minute] || painted(schedule, yesterday)[minute + 1440]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn open_or_closed_is_as_painted_minute_by_minute(schedule in any_schedule(true), day in any_day()) {
        let calendar = calendar_with_moves();
        let hours = Hours { schedule: &schedule, calendar: &calendar };
        let first = day.to_zoned(latvia_zone()).expect("a midnight").timestamp();
        let times: Vec<Interval> = hours.between(day - 1.day(), day + 1.day()).collect();
        for minute in (0..26 * 60).step_by(5) {
            let at = first + minute.minutes();
            let open = times.iter().any(|one| one.from <= at && at < one.to);
            prop_assert_eq!(open, oracle(&schedule, at), "{}", at);
        }
        let state = hours.at(first);
        prop_assert_eq!(state.open, oracle(&schedule, first));
        if let Some(change) = state.changes_at {
            prop_assert_eq!(oracle(&schedule, change), !state.open, "it changes at {}", change);
            prop_assert_eq!(oracle(&schedule, change - 1.minute()), state.open, "not before {}", change);
        }
    }

    #[test]
    fn what_is_written_for_people_reads_back(typed in any_spans(true)) {
        prop_assert_eq!(typed.to_string().parse::<Spans>(), Ok(typed));
    }
}
