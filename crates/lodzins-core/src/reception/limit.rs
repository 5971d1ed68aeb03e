//! How many people may be inside at once, and who of those who are booked comes in too early.

use jiff::{SignedDuration, Timestamp};

use crate::regime::Most;

/// Where only so many may be inside, whoever is booked is let in from so many minutes before their time. Earlier they would
/// take the room of those whose time it is; five minutes before it their turn may come.
pub const DOOR_MINUTES: i64 = 10;

/// The limit at a centre, if there is one: the regime's, else the centre's own.
///
/// `specialists` is how many counters are open. With nobody at work nobody is let in.
pub fn most_inside(regime: Option<Most>, own: Option<Most>, specialists: u32) -> Option<u32> {
    regime.or(own).map(|most| match most {
        Most::Specialists => specialists,
        Most::Number(most) => most,
    })
}

/// Is there room for one more? Whoever is inside when a limit is lowered stays; nobody else comes in until there is.
pub fn has_room(inside: u32, most: Option<u32>) -> bool {
    most.is_none_or(|most| inside < most)
}

/// From when on whoever is booked for this time comes in where only so many may be inside.
pub fn comes_in_from(start: Timestamp) -> Timestamp {
    start.saturating_sub(SignedDuration::from_mins(DOOR_MINUTES)).unwrap_or(start)
}
