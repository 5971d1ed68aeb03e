//! Administration by pages.
mod institution;
mod people;
mod services;
mod things;
mod units;
