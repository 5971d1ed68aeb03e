//! Administration by pages.

mod hours;
mod institution;
mod people;
mod services;
mod things;
mod units;
