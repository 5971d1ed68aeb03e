//! What tests share: a set clock, plainly fictional people, a scratch PostgreSQL, every test on both engines.

pub mod clock;
pub mod engines;
pub mod people;
pub mod scratch;

pub use clock::SetClock;
pub use engines::{Fresh, Kind};
