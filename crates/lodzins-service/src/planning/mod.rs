//! Planning: what a centre has seen, as the simulation of [`lodzins_core::planning`] wants it.
//!
//! Read from sums that hold no identity and outlive the visits: who came in which hour, which bookings were kept; and
//! from the serving times of the latest visits.

mod count; // which bookings were kept, as their day ends
mod past; // what pages read
mod sql;

pub(crate) use count::booking_counted;
pub use past::{Kept, Past, Times, past};
pub use sql::STATEMENTS;
