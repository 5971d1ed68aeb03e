//! Opening hours: when a place is open, until when, when it opens again, and why.
//!
//! A [`Schedule`] belongs to one place (a centre, a counter, a telephone line, a box). It has weekly [`Pattern`]s, each
//! from a day; overrides, which are patterns for a time; and closures. Public holidays, moved working days and days off
//! of the institution come from its [`WorkingCalendar`](crate::WorkingCalendar). Together they are [`Hours`], which
//! answer for a day, a range of days or an instant, in Europe/Riga.
//!
//! Whatever sets other rules for a time (an emergency regime, say) does it by overrides and closures in the schedule
//! that it is asked about; nothing here knows where they come from.

mod day;
mod fault;
mod instant;
mod kind;
pub mod osm; // OpenStreetMap's notation, out and in
mod schedule;
mod span;
mod week;

pub use day::{Day, Hours, Why};
pub use fault::HoursFault;
pub use instant::{Interval, State};
pub use kind::PlaceKind;
pub use schedule::{Closure, DatedPattern, Override, Schedule, Told};
pub use span::{Span, Spans};
pub use week::{OnHolidays, Pattern, Week};

#[cfg(test)]
pub(crate) mod tests;
