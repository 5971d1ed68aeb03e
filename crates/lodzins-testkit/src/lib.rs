//! What tests share: a set clock, plainly fictional people, a scratch PostgreSQL, every test on both engines,
//! a PDF under the eyes of strangers.

pub mod clock;
pub mod engines;
pub mod paper;
pub mod people;
pub mod scratch;

pub use clock::SetClock;
pub use engines::{Fresh, Kind};
pub use paper::Paper;
