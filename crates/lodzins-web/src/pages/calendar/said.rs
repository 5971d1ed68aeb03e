//! Days off, changes of the calendar and what speaks against them, in words.

use jiff::civil::Date;
use lodzins_core::calendar::{DayFault, DayOff, OwnDay};
use lodzins_service::{
    calendar::{CalendarError, Change, DayChange, NewTerm},
    register::Recount,
};

use crate::{
    pages::{
        due_story::{holiday, length, source},
        register::said::kind,
    },
    words::{Message, Words},
};

/// Why nobody works on a day.
pub fn why_off(words: Words, why: DayOff) -> String {
    match why {
        DayOff::Weekend => words.t("calendar-why-weekend"),
        DayOff::Holiday { holiday: which } => holiday(words, which),
        DayOff::HolidayInLieu { holiday: which, of } => words.with(
            "calendar-why-in-lieu",
            &[("holiday", holiday(words, which).into()), ("of", words.date_short(of).into())],
        ),
        DayOff::MovedOff { worked_instead } => {
            words.with("calendar-why-moved", &[("worked", words.date_short(worked_instead).into())])
        }
        DayOff::Closed => words.t("calendar-why-closed"),
    }
}

/// A day off of the institution's own, with why it is off and what the institution noted.
pub fn own_day(words: Words, day: &OwnDay) -> String {
    let why = day
        .worked_instead
        .map_or(DayOff::Closed, |worked_instead| DayOff::MovedOff { worked_instead });
    let why = why_off(words, why);
    if day.reason.is_empty() { why } else { format!("{why}: {}", day.reason) }
}

/// A change, a line for each thing that changes.
pub fn change(words: Words, change: &Change) -> Vec<String> {
    match change {
        Change::Days { days } => days.iter().map(|day| day_change(words, day)).collect(),
        Change::TermAdded { term } => {
            vec![words.with("calendar-said-term", &[("term", self::term(words, term).into())])]
        }
        Change::TermEnded { term } => {
            vec![
                words.with("calendar-said-term-ended", &[("term", self::term(words, term).into())]),
            ]
        }
    }
}

fn day_change(words: Words, change: &DayChange) -> String {
    let said = |off: Date, what: String| format!("{} – {what}", words.date(off));
    match change {
        DayChange::Set { day } => said(day.off, own_day(words, day)),
        DayChange::Clear { off } => said(*off, words.t("calendar-said-cleared")),
        DayChange::State { binds: true } => words.t("calendar-said-state"),
        DayChange::State { binds: false } => words.t("calendar-said-no-state"),
    }
}

/// A term of the institution's own in a line.
pub fn term(words: Words, term: &NewTerm) -> String {
    let days = validity(words, term.valid_from, term.valid_to);
    let length = length(words, term.amount, term.unit);
    format!("{} – {length}, {days} ({})", kind(words, term.kind), term.reason)
}

/// The days of receipt that a term holds for.
pub fn validity(words: Words, from: Date, to: Option<Date>) -> String {
    let from = words.date_short(from);
    match to {
        Some(to) => words.with(
            "calendar-received-between",
            &[("from", from.into()), ("to", words.date_short(to).into())],
        ),
        None => words.with("calendar-received-from", &[("from", from.into())]),
    }
}

/// The change that a recount followed.
pub fn of_recount(words: Words, recount: &Recount) -> Vec<String> {
    serde_json::from_str(&recount.change)
        .map_or_else(|_| vec![words.t("calendar-said-unreadable")], |read| change(words, &read))
}

/// What speaks against a day off.
pub fn fault(words: Words, day: Date, fault: DayFault) -> Message {
    let day = words.date(day);
    match fault {
        DayFault::OffAnyway(why) => Message::of("calendar-fault-off-anyway")
            .text("day", day)
            .text("why", why_off(words, why)),
        DayFault::NotASaturday => Message::of("calendar-fault-not-saturday").text("day", day),
        DayFault::OtherMonth => Message::of("calendar-fault-month").text("day", day),
        DayFault::WorkedHoliday => Message::of("calendar-fault-worked-holiday").text("day", day),
        DayFault::SaturdayTaken(other) => {
            Message::of("calendar-fault-taken").text("day", day).text("other", words.date(other))
        }
        DayFault::OutOfReach => Message::of("calendar-fault-year").text("day", day),
    }
}

/// Why a change is refused, with the field that it belongs to; nothing for what is no matter of the form.
pub fn refusal(words: Words, error: &CalendarError) -> Option<(&'static str, Message)> {
    Some(match error {
        CalendarError::RecountUnderWay => ("", Message::of("calendar-under-way")),
        CalendarError::Fault { day, fault: wrong } => {
            let field = match wrong {
                DayFault::OffAnyway(_) | DayFault::OutOfReach => "off",
                _ => "worked",
            };
            (field, fault(words, *day, *wrong))
        }
        CalendarError::NoSuchDay(day) => {
            ("", Message::of("calendar-gone").text("day", words.date(*day)))
        }
        CalendarError::Same => ("", Message::of("calendar-same")),
        CalendarError::TooLong(why) => {
            let message = Message::of("calendar-too-long")
                .text("received", words.date(why.received_on))
                .text("own", words.date(why.own_due_on))
                .text("law", words.date(why.law_due_on))
                .text("basis", source(words, why.basis));
            ("amount", message)
        }
        CalendarError::EndsBeforeItBegins => ("to", Message::of("calendar-term-order")),
        CalendarError::NoSuchTerm => ("", Message::of("calendar-term-gone")),
        CalendarError::KeyReused(_) | CalendarError::Db(_) => return None,
    })
}
