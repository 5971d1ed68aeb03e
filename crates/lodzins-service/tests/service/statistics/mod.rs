//! Facts without identity: counted as things happen, corrected with them, and there when they are gone.

mod activities;
mod articles;
mod facts;
mod halls;
mod replays;
mod reports;
pub(crate) mod scene;
mod sums;
