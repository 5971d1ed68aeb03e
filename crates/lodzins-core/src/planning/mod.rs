//! Planning: how long people would wait if other numbers of specialists were there, or other numbers of people came.
//!
//! A [`Load`] says what a centre has seen: who came in which hour of which weekday, who had booked and did not come, and
//! how long serving took. [`simulated`] lets many days of that kind pass before so many specialists, always the same
//! days for the same seed, so that two plans are compared on the same visitors; [`needed`] finds how many specialists an
//! hour needs for a promise to be kept.
//!
//! The line is served in the order in which people came ([`begun`]). Whoever is not begun with before the last specialist
//! goes home was turned away.

mod draw;
mod lead;
mod line;
mod load;
mod what_if;

pub use lead::Lead;
pub use line::{Came, Present, begun};
pub use load::{Load, Seen};
pub use what_if::{Hours, MOST_SPECIALISTS, Outcome, Promise, WhatIf, needed, simulated};

#[cfg(test)]
mod tests;
