//! A deadline in words, with how it was counted: for residents and for the desk alike.

use jiff::civil::Date;
use lodzins_core::{
    calendar::{DayOff, Holiday},
    deadline::{Basis, Due, Unit},
};

use crate::words::Words;

/// By when the answer must be there: “Atbilde jāsniedz līdz 2026. gada 15. maijam.”
pub fn until(words: Words, due_on: Date) -> String {
    words.with("due-story-until", &[("until", words.date_until(due_on).into())])
}

/// How the day was counted, sentence by sentence: receipt, term and its law, days passed over, the end.
pub fn story(words: Words, due: &Due) -> Vec<String> {
    let mut story = vec![
        words.with("due-story-received", &[("date", words.date_on(due.received_on).into())]),
        words.with(
            "due-story-counted",
            &[("term", term(words, due).into()), ("basis", basis(words, due).into())],
        ),
    ];
    if due.unit == Unit::WorkingDays {
        story.push(words.t("due-story-weekends"));
    }
    if !due.skipped.is_empty() && due.unit == Unit::WorkingDays {
        let days: Vec<String> =
            due.skipped.iter().map(|(day, why)| skipped(words, *day, *why)).collect();
        story.push(words.with("due-story-skipped", &[("days", days.join("; ").into())]));
    }
    if let Some(end) = due.rolled_from {
        story.push(words.with("due-story-rolled", &[("day", words.date(end).into())]));
    }
    story.push(words.with("due-story-last-day", &[("day", words.date(due.due_on).into())]));
    story
}

/// The term: “10 darba dienas”.
pub fn term(words: Words, due: &Due) -> String {
    length(words, due.counted, due.unit)
}

/// So many of a unit: “10 darba dienas”.
pub fn length(words: Words, amount: u16, unit: Unit) -> String {
    let count = i64::from(amount);
    match unit {
        Unit::WorkingDays => words.with("due-story-term-working-days", &[("count", count.into())]),
        Unit::Days => words.with("due-story-term-days", &[("count", count.into())]),
        Unit::Months => words.with("due-story-term-months", &[("count", count.into())]),
    }
}

fn basis(words: Words, due: &Due) -> String {
    source(words, due.basis)
}

/// The text that a rule comes from.
pub fn source(words: Words, basis: Basis) -> String {
    words.with("due-story-basis", &[("basis", basis.code().into())])
}

/// The name of a holiday.
pub fn holiday(words: Words, holiday: Holiday) -> String {
    words.with("due-story-holiday", &[("holiday", holiday.code().into())])
}

fn skipped(words: Words, day: Date, why: DayOff) -> String {
    let date = words.date(day);
    match why {
        DayOff::Weekend => date,
        DayOff::Holiday { holiday } => words.with(
            "due-story-skipped-holiday",
            &[("date", date.into()), ("holiday", self::holiday(words, holiday).into())],
        ),
        DayOff::HolidayInLieu { holiday, of } => words.with(
            "due-story-skipped-in-lieu",
            &[
                ("date", date.into()),
                ("holiday", self::holiday(words, holiday).into()),
                ("of", words.date(of).into()),
            ],
        ),
        DayOff::MovedOff { worked_instead } => words.with(
            "due-story-skipped-moved",
            &[("date", date.into()), ("worked", words.date(worked_instead).into())],
        ),
        DayOff::Closed => words.with("due-story-skipped-closed", &[("date", date.into())]),
    }
}

#[cfg(test)]
mod tests;
