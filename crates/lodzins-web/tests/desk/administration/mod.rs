//! Administration by pages.

mod currency;
mod hours;
mod institution;
mod mistakes;
mod people;
mod regime_now;
mod regimes;
mod services;
mod things;
mod units;
