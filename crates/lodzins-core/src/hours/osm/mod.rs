//! OpenStreetMap's `opening_hours` notation, which maps, timetables and navigation read.
//!
//! Out: [`weekly`] is a week as people write it, [`pattern`] says holidays too, and [`dated`] says everything of a range
//! of days: overrides, moved working days and closures as rules with dates. In: [`read`] takes the part of the notation
//! that this program can keep without changing its meaning, and names what it does not take.
//!
//! The notation: wiki.openstreetmap.org, `Key:opening_hours/specification`. A later rule replaces an earlier one on the
//! days that it is about; a time belongs to the day on which it begins.

mod read;
mod write;

pub use read::{OsmFault, Read, read};
pub use write::{dated, pattern, weekly};

/// The weekdays by their signs, Monday first.
const SIGNS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests;
