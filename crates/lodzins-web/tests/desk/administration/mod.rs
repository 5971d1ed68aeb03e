//! Administration by pages.

mod hours;
mod institution;
mod people;
mod regimes;
mod services;
mod things;
mod units;
