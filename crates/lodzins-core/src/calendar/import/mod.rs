//! A list of days off, as people have it: a table (CSV) or a calendar (iCalendar, RFC 5545).
//!
//! Lists of the state hold public holidays and weekends too. Those follow from the law already and are passed over,
//! with the line said; anything else that cannot stand is a fault of its line, and then nothing of the list counts.

use jiff::civil::Date;

use super::{DayFault, DayOff, OwnDay, WorkingCalendar};

mod csv;
mod ics;

pub use csv::to_csv;
pub use ics::to_ics;

/// The most days that one list may have.
const MOST_DAYS: usize = 400;
/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 200;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The first line does not name a column of dates.
    #[error("the first line names no column “date”")]
    NoDateColumn,
    /// The line has no day.
    #[error("the line has no day")]
    DateMissing,
    /// A quotation that is begun and not ended.
    #[error("a quotation is not ended")]
    OpenQuotation,
    /// Not a day.
    #[error("“{0}” is not a day")]
    NotADay(String),
    /// An event that lasts longer than a month is no day off.
    #[error("the event lasts too long")]
    TooLong,
    /// An event without an end.
    #[error("the event is not ended")]
    OpenEvent,
    /// An event that comes again is not read: each day stands by itself.
    #[error("the event comes again")]
    Repeats,
    /// The same day stands in an earlier line.
    #[error("the same day stands in line {0}")]
    Twice(usize),
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The list is too long.
    #[error("the list has too many days")]
    TooMany,
    /// The list has no day.
    #[error("the list has no day")]
    Empty,
    /// The day cannot stand in the calendar.
    #[error("{0}: {1}")]
    Day(Date, DayFault),
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// The line, from 1.
    pub line: usize,
    /// What.
    pub fault: Fault,
}

/// A day of a list, with the line that it stands in.
type Lined = (usize, OwnDay);

/// What a list comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Days off to enter, by date.
    pub days: Vec<OwnDay>,
    /// Days that are off anyway, with their lines and why.
    pub passed_over: Vec<(usize, Date, DayOff)>,
}

/// Reads a list and holds it against the calendar that it is for: `without` gives that calendar without those of the
/// institution's own days that the list names, because it puts others in their place.
pub fn import(
    text: &str,
    without: impl FnOnce(&[Date]) -> WorkingCalendar,
) -> Result<Imported, Vec<LineFault>> {
    let text = text.trim_start_matches('\u{feff}');
    let read = if text.trim_start().to_ascii_uppercase().starts_with("BEGIN:VCALENDAR") {
        ics::days(text)
    } else {
        csv::days(text)
    };
    let read = read?;
    let named: Vec<Date> = read.iter().map(|(_, day)| day.off).collect();
    hold(read, &without(&named))
}

fn hold(read: Vec<Lined>, calendar: &WorkingCalendar) -> Result<Imported, Vec<LineFault>> {
    if read.is_empty() {
        return Err(vec![LineFault { line: 1, fault: Fault::Empty }]);
    }
    if read.len() > MOST_DAYS {
        return Err(vec![LineFault { line: read[MOST_DAYS].0, fault: Fault::TooMany }]);
    }
    let (mut imported, mut faults) = (Imported::default(), Vec::new());
    let mut seen: Vec<(usize, Date)> = Vec::new();
    let mut so_far = calendar.clone();
    for (line, day) in read {
        let twice = seen.iter().find(|(_, known)| *known == day.off);
        if let Some((first, _)) = twice {
            faults.push(LineFault { line, fault: Fault::Twice(*first) });
            continue;
        }
        seen.push((line, day.off));
        if day.reason.chars().count() > LONGEST_REASON {
            faults.push(LineFault { line, fault: Fault::ReasonTooLong });
            continue;
        }
        match so_far.fault_of(&day) {
            None => {
                so_far = so_far.with_own([&day]);
                imported.days.push(day);
            }
            Some(DayFault::OffAnyway(why)) => imported.passed_over.push((line, day.off, why)),
            Some(fault) => faults.push(LineFault { line, fault: Fault::Day(day.off, fault) }),
        }
    }
    imported.days.sort_by_key(|day| day.off);
    if faults.is_empty() { Ok(imported) } else { Err(faults) }
}

#[cfg(test)]
mod tests;
