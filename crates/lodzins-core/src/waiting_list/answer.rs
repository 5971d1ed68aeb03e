//! Until when an offered place can be answered.

use jiff::{SignedDuration, Timestamp};

use super::LEAST_OFFER_MINUTES;
use crate::notice::awake_after;

/// Until when a place that is offered now is kept for an answer: so many minutes of waking hours, and not after the visit
/// begins. Nothing when that leaves nobody the time to answer.
pub fn offer_ends(now: Timestamp, start: Timestamp, minutes: u16) -> Option<Timestamp> {
    let after = |minutes: u16| awake_after(now, SignedDuration::from_mins(i64::from(minutes)));
    (after(LEAST_OFFER_MINUTES) <= start).then(|| after(minutes).min(start))
}
