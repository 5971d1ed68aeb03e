//! What tests share: a set clock, plainly fictional people, what a plain centre goes by, events of before, a scratch
//! PostgreSQL, every test on both engines, a PDF under the eyes of strangers, ports to listen at.

pub mod address;
pub mod centre;
pub mod clock;
pub mod engines;
pub mod events;
pub mod listening;
pub mod paper;
pub mod people;
pub mod scratch;

pub use clock::SetClock;
pub use engines::{Fresh, Kind};
pub use paper::Paper;
