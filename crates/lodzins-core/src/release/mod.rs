//! Releases: places of some days that can be booked from an announced moment on, given out fairly.
//!
//! Whoever asks in the first ten seconds after that moment has a claim, and is as early as everybody else who does. The
//! claims are then drawn. Afterwards who comes first is served first.
//!
//! | phase | from | to |
//! |---|---|---|
//! | announced | it is announced | the moment |
//! | claims | the moment | ten seconds later |
//! | drawing | then; it begins two seconds later | every claim has been drawn |
//! | over | then | |
//!
//! The draw's seed is made when the release is announced, and its SHA-256 hash is published at once; the seed itself when
//! the claims are drawn. Nobody can choose a seed that suits somebody once the claims are known, and anybody can compute
//! the [order](draw_order) again.

mod draw;
mod phase;
#[cfg(test)]
mod tests;
mod wish;

pub use draw::{draw_order, seed_hash, seed_text};
pub use phase::{CLAIM_SECONDS, Phase, closes_at, draws_at};
pub use wish::{MOST_WISHES, NotAWish, StartWish, wishes_of, wishes_text};

use crate::codes;

codes! {
    /// What has become of a claim.
    pub enum ClaimStatus("status of a claim") {
        /// It is to be drawn.
        Claimed = "claimed",
        /// A place is held.
        Held = "held",
        /// No place was left of those that it asked for.
        Missed = "missed",
    }
}
