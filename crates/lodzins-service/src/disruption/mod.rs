//! Bookings that a regime, a closure or fewer people than usual have hit: seen beforehand, and afterwards moved or called
//! off in bulk, each visitor told.
//!
//! Who is hit follows from how things stand ([`crate::appointment::visits_hit`]): nothing is marked, nobody is forgotten.
//! Whom nobody has found another time for by the day before is put on the list of calls ([`crate::notice`]).

mod preview; // who would be hit
mod settle; // hits_move, hits_cancel

pub use preview::{BookedVisits, hit_by_schedule, hit_supposing};
pub use settle::{Fate, MOST_AT_ONCE, hits_cancel, hits_move};
