//! Administration by pages.

mod hours;
mod institution;
mod people;
mod things;
mod units;
