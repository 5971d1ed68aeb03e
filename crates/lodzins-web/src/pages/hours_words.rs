//! Opening hours in words: times, weeks, why a day differs, open or closed, and what cannot be read.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Weekday},
};
use lodzins_core::{
    calendar::DayOff,
    hours::{
        Closure, Day, HoursFault, OnHolidays, Pattern, PlaceKind, Span, Spans, Told, Week, Why,
        osm::OsmFault,
    },
    moment::latvia_zone,
};
use lodzins_service::hours::{KeptPattern, PlaceHours};

use super::{calendar::why_off, due_story::holiday};
use crate::words::{Message, Words};

/// “09:00–12:30, 13:00–17:00”, “visu diennakti”, “slēgts”.
pub(super) fn spans(words: Words, spans: &Spans) -> String {
    if spans.is_closed() {
        return words.t("hours-closed-day");
    }
    if spans.iter().eq([Span::ALL_DAY]) {
        return words.t("hours-all-day");
    }
    let said = |span: Span| {
        let text = span.to_string();
        match text.strip_suffix(" +1") {
            Some(times) => words.with("hours-over-midnight", &[("times", times.into())]),
            None => text,
        }
    };
    spans.iter().map(said).collect::<Vec<_>>().join(", ")
}

/// “P”, “O–C”.
fn weekdays(words: Words, days: &[(Weekday, Weekday)]) -> String {
    let short = |day: Weekday| {
        words.with("calendar-weekday-short", &[("day", day.to_monday_one_offset().into())])
    };
    let range = |&(first, last): &(Weekday, Weekday)| {
        if first == last { short(first) } else { format!("{}–{}", short(first), short(last)) }
    };
    days.iter().map(range).collect::<Vec<_>>().join(", ")
}

/// “P 12:00–17:00; O–C 09:00–15:00”.
pub(super) fn week(words: Words, week: &Week) -> String {
    if week.is_closed() {
        return words.t("hours-closed-day");
    }
    let line = |(days, times): (Vec<(Weekday, Weekday)>, &Spans)| {
        if let [(Weekday::Monday, Weekday::Sunday)] = days[..] {
            return words.with("hours-every-day", &[("times", spans(words, times).into())]);
        }
        format!("{} {}", weekdays(words, &days), spans(words, times))
    };
    week.alike().into_iter().map(line).collect::<Vec<_>>().join("; ")
}

/// The week, and what holds on public holidays.
pub(super) fn pattern(words: Words, pattern: &Pattern) -> String {
    format!("{}; {}", week(words, &pattern.week), holidays(words, &pattern.holidays))
}

/// “no 05.01.2026.: P–C 09:00–17:00; …”.
pub(super) fn from_line(words: Words, kept: &KeptPattern) -> String {
    let said = [
        ("day", words.date_short(kept.from).into()),
        ("hours", pattern(words, &kept.pattern).into()),
    ];
    words.with("hours-from-line", &said)
}

/// What holds on public holidays.
fn holidays(words: Words, on: &OnHolidays) -> String {
    match on {
        OnHolidays::Closed => words.t("hours-holidays-closed"),
        OnHolidays::AsUsual => words.t("hours-holidays-as-usual"),
        OnHolidays::Own(own) => {
            words.with("hours-holidays-own", &[("times", spans(words, own).into())])
        }
    }
}

/// Why a day differs from every week.
pub(super) fn why(words: Words, why: &Why<'_>) -> String {
    let off = |why: DayOff| why_off(words, why);
    match *why {
        Why::NotThere => words.t("hours-why-not-there"),
        Why::NotSaid => words.t("hours-why-not-said"),
        Why::Override(one) => one.name.said(words.language()).to_owned(),
        Why::Holiday(which) => holiday(words, which),
        Why::HolidayInLieu { holiday, of } => off(DayOff::HolidayInLieu { holiday, of }),
        Why::MovedOff { worked_instead } => off(DayOff::MovedOff { worked_instead }),
        Why::MovedHere { off } => {
            words.with("hours-why-moved-here", &[("off", words.date_short(off).into())])
        }
        Why::InstitutionOff => off(DayOff::Closed),
        Why::Closure(one) => closure(words, one),
    }
}

/// A closure with its part of the day, where it has one.
fn closure(words: Words, one: &Closure) -> String {
    let reason = one.reason.said(words.language()).to_owned();
    match one.part {
        None => reason,
        Some(part) => words.with(
            "hours-why-part",
            &[("times", part.to_string().into()), ("reason", reason.into())],
        ),
    }
}

/// All reasons of a day.
pub(super) fn whys(words: Words, day: &Day<'_>) -> String {
    day.why.iter().map(|one| why(words, one)).collect::<Vec<_>>().join("; ")
}

/// “no 16.03.2020. līdz 09.06.2020.”, “03.07.2026.”, “no 16.03.2020. līdz turpmākam”.
pub(super) fn period(words: Words, from: Date, to: Option<Date>) -> String {
    let first = words.date_short(from);
    match to {
        Some(to) if to == from => first,
        Some(to) => words
            .with("hours-period", &[("from", first.into()), ("to", words.date_short(to).into())]),
        None => words.with("hours-period-open", &[("from", first.into())]),
    }
}

/// What a place is.
pub(super) fn kind(words: Words, kind: PlaceKind) -> String {
    words.with("hours-kind", &[("kind", kind.code().into())])
}

/// The name of a place; of one that has none, what it is.
pub(super) fn named(words: Words, of: PlaceKind, name: &Told) -> String {
    let name = name.said(words.language());
    match of {
        _ if name.is_empty() => kind(words, of),
        PlaceKind::Box => format!("{} ({name})", kind(words, of)),
        _ => name.to_owned(),
    }
}

/// Open or closed now, and until when.
pub(super) fn state(words: Words, place: &PlaceHours, now: Timestamp) -> String {
    if !place.is_known() {
        return words.t("hours-unknown");
    }
    let state = place.hours().at(now);
    let kind = || ("kind", place.place.kind.code().into());
    let Some(change) = state.changes_at else {
        let key = if state.open { "hours-open-always" } else { "hours-closed" };
        return words.with(key, &[kind()]);
    };
    let (today, change) =
        (now.to_zoned(latvia_zone()).date(), change.to_zoned(latvia_zone()).datetime());
    let time = || ("time", words.time(change.time()).into());
    let day = ("day", near(words, today, change.date()).into());
    match (state.open, change.date() == today) {
        (true, true) => words.with("hours-open-until", &[kind(), time()]),
        (true, false) => words.with("hours-open-until-day", &[kind(), day, time()]),
        (false, _) => words.with("hours-opens", &[kind(), day, time()]),
    }
}

/// A day as one says it from another: “šodien”, “rīt”, “pirmdien”, or its date.
fn near(words: Words, today: Date, day: Date) -> String {
    match (day - today).get_days() {
        0 => words.t("hours-today"),
        1 => words.t("hours-tomorrow"),
        2..=6 => {
            let number = day.weekday().to_monday_one_offset();
            words.with("hours-on-weekday", &[("day", number.into())])
        }
        _ => words.date_on(day),
    }
}

/// A day that differs from its week, or several in a row that differ alike.
pub(super) struct Differing<'a> {
    /// The first one.
    pub first: Day<'a>,
    /// The last one.
    pub last: Date,
}

/// The days from the first to the last one on which the hours are not those of every week, those with the same hours and
/// reasons together.
pub(super) fn differing(place: &PlaceHours, first: Date, last: Date) -> Vec<Differing<'_>> {
    let hours = place.hours();
    let mut runs: Vec<Differing<'_>> = Vec::new();
    for day in hours.days(first, last) {
        let closed = Spans::CLOSED;
        let usual = place.schedule.pattern_on(day.date);
        if day.spans == *usual.map_or(&closed, |usual| usual.week.on(day.date.weekday())) {
            continue;
        }
        match runs.last_mut() {
            Some(run)
                if run.last.saturating_add(1.day()) == day.date
                    && (&run.first.spans, &run.first.why) == (&day.spans, &day.why) =>
            {
                run.last = day.date;
            }
            _ => runs.push(Differing { last: day.date, first: day }),
        }
    }
    runs
}

/// What cannot stand as hours.
pub(super) fn fault(fault: &HoursFault) -> Message {
    match fault {
        HoursFault::Unreadable(part) => {
            Message::of("hours-fault-unreadable").text("part", part.as_str())
        }
        HoursFault::EndsBeforeItBegins(part) => {
            Message::of("hours-fault-backwards").text("part", part.as_str())
        }
        HoursFault::NoTime(part) => Message::of("hours-fault-no-time").text("part", part.as_str()),
        HoursFault::TooLong(part) => {
            Message::of("hours-fault-too-long").text("part", part.as_str())
        }
        HoursFault::Overlap(one, other) => Message::of("hours-fault-overlap")
            .text("first", one.to_string())
            .text("second", other.to_string()),
        HoursFault::EmptyOverride => Message::of("hours-fault-empty"),
        HoursFault::PeriodBackwards => Message::of("admin-days-order"),
    }
}

/// What cannot be read of a text in OpenStreetMap's notation.
pub(super) fn osm_fault(wrong: &OsmFault) -> Message {
    match wrong {
        OsmFault::Nothing => Message::of("hours-osm-nothing"),
        OsmFault::NotUnderstood(part) => {
            Message::of("hours-osm-not-understood").text("part", part.as_str())
        }
        OsmFault::OutOfOrder(part) => Message::of("hours-osm-order").text("part", part.as_str()),
        OsmFault::NotEveryDay(part) | OsmFault::DatesOverlap(part) => {
            Message::of("hours-osm-dates").text("part", part.as_str())
        }
        OsmFault::Hours(hours) => fault(hours),
    }
}
