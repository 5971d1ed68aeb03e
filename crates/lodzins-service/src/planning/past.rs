//! What a centre has seen in some weeks.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    appointment::Share,
    id::{CentreId, InstitutionId},
    planning::{Lead, Load, Seen},
};
use lodzins_db::{DbError, Tx, params, row};

use super::sql;
use crate::reception::{served_lately, visit_sums};

/// What a centre has seen from a day to a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// Who came when, and how long serving took.
    pub load: Load,
    /// How long people waited and were served, by what they came for: codes of services with spaces between,
    /// none for those who came for nothing that is known.
    pub times: BTreeMap<String, Times>,
    /// Which bookings were kept, by the door through which they were made and how long before.
    pub kept: BTreeMap<(Share, Lead), Kept>,
    /// On how many days anybody came.
    pub days: u32,
}

/// How long people waited and were served, all together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Times {
    /// How many were served.
    pub served: i64,
    /// How many left before it was done.
    pub left: i64,
    /// How long those who were served had waited.
    pub waited_secs: i64,
    /// How long they were served.
    pub served_secs: i64,
}

/// Bookings that were kept, and that were not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// They came.
    pub came: i64,
    /// They did not.
    pub missed: i64,
}

row! {
    struct BookingSum {
        day: Date,
        hour: String,
        share: Share,
        lead: Lead,
        came: bool,
        bookings: i64,
    }
}

/// What a centre has seen from a day to a day, both included.
///
/// A day on which nobody came at all counts as closed. Serving times are those of the latest visits.
pub fn past(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    (from, to): (Date, Date),
    now: Timestamp,
) -> Result<Past, DbError> {
    let mut past = Past::default();
    let mut days: BTreeSet<Date> = BTreeSet::new();
    for sum in visit_sums(tx, institution, centre, (from, to))? {
        let came = sum.outcome != "no_show";
        if came {
            days.insert(sum.day);
        }
        let times = past.times.entry(sum.services).or_default();
        match sum.outcome.as_str() {
            "served" => {
                times.served += sum.visits;
                times.waited_secs += sum.waited_secs;
                times.served_secs += sum.served_secs;
            }
            "left" => times.left += sum.visits,
            _ => {}
        }
        // Who was called in vain had come, and stood in the line; bookings are counted by their own hour below.
        if let (false, Ok(hour)) = (sum.booked, sum.hour.parse()) {
            let seen = Seen { walk_ins: whole(sum.visits), ..Seen::default() };
            past.load.note(sum.day.weekday(), hour, seen);
        }
    }
    let bookings: Vec<BookingSum> =
        tx.all(sql::BOOKINGS, params![institution, centre, from, to])?;
    for sum in bookings {
        let kept = past.kept.entry((sum.share, sum.lead)).or_default();
        let seen = if sum.came {
            kept.came += sum.bookings;
            Seen { booked: whole(sum.bookings), ..Seen::default() }
        } else {
            kept.missed += sum.bookings;
            Seen { missed: whole(sum.bookings), ..Seen::default() }
        };
        if let Ok(hour) = sum.hour.parse() {
            past.load.note(sum.day.weekday(), hour, seen);
        }
    }
    for day in &days {
        past.load.days(day.weekday(), past.load.days_of(day.weekday()) + 1);
    }
    past.days = u32::try_from(days.len()).unwrap_or(u32::MAX);
    for secs in served_lately(tx, institution, centre, now)? {
        past.load.served(secs);
    }
    past.times.retain(|_, times| times.served + times.left > 0);
    Ok(past)
}

fn whole(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}
