//! Appointments: how many can be received when, which starts are free, and what a visit goes through.
//!
//! A *pool* is so many counters or specialists who serve a set of services at a centre. Its capacity is a count for
//! each time in which it is open ([`Opening`]), and may be another one at times of every week ([`Weekly`]); no slot is
//! ever made beforehand. What is booked are intervals ([`Taking`]), and a start is free when at every moment of the visit, and of
//! the pause after it, fewer places are taken than there are, and the channel's share is not used up. [`Timeline`] counts
//! that.
//!
//! A visit may be for several services that one pool serves ([`PoolRules::most_services`]): it is as long as all of them
//! together, with one pause after the last.
//!
//! Time is counted in instants, in steps of five minutes. Europe/Riga differs from UTC by whole hours, so that a step of
//! five, ten or fifteen minutes falls on the same minutes of the wall clock on every day, also in the two nights in which
//! the clocks change.

mod alike;
mod code;
mod rules;
mod several;
mod share;
mod status;
mod timeline;
mod weekly;

pub use alike::most_alike;
pub use code::{NotAVisitCode, VisitCode};
pub use rules::{Length, PoolFault, PoolRules, Step};
pub use several::{MOST_SERVICES, USUAL_SERVICES, services_typed};
pub use share::{Share, Shares};
pub use status::{VisitAct, VisitStatus};
pub use timeline::{Asked, FreeStart, Keeping, Opening, TICK_SECS, Taking, Timeline};
pub use weekly::{WeekPlaces, Weekly};

/// How long a place is held for somebody who fills in a form.
pub const HOLD_MINUTES: i64 = 10;

/// So many coming visits one telephone number or e-mail address may have where the institution says nothing else, unless
/// the desk books.
pub const OPEN_PER_CONTACT: u8 = 3;

/// The most that an institution may allow.
pub const MOST_OPEN_PER_CONTACT: u8 = 20;

#[cfg(test)]
mod tests;
