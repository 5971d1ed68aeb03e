//! How many people may be inside at once.

use crate::regime::Most;

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
