//! Which free start is nearest to what somebody had.

use jiff::Timestamp;

use super::FreeStart;
use crate::moment::latvia_zone;

/// A day later counts as much as an hour earlier or later on the clock.
const MINUTES_A_DAY_COUNTS: i64 = 60;

/// The free start that is nearest to the one that somebody had: whoever comes before work would rather come the next day
/// before work than the same day at noon. Of two that are as near the earlier one.
pub fn most_alike(free: impl IntoIterator<Item = FreeStart>, had: Timestamp) -> Option<Timestamp> {
    free.into_iter().map(|one| one.start).min_by_key(|start| (distance(*start, had), *start))
}

fn distance(start: Timestamp, had: Timestamp) -> i64 {
    let place = |at: Timestamp| {
        let there = at.to_zoned(latvia_zone());
        (there.date(), i64::from(there.hour()) * 60 + i64::from(there.minute()))
    };
    let ((day, minute), (had_day, had_minute)) = (place(start), place(had));
    let days = i64::from((day - had_day).get_days());
    days.abs() * MINUTES_A_DAY_COUNTS + (minute - had_minute).abs()
}
