//! Administration by pages.

mod institution;
mod people;
mod things;
mod units;
