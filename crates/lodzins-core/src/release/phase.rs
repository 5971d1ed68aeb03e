//! What can be done with a release when.

use jiff::{SignedDuration, Timestamp};

/// For so many seconds claims are collected, and all of them are equally early.
pub const CLAIM_SECONDS: i64 = 10;

/// When no claim can be made any more.
pub fn closes_at(opens_at: Timestamp) -> Timestamp {
    opens_at.saturating_add(SignedDuration::from_secs(CLAIM_SECONDS)).unwrap_or(Timestamp::MAX)
}

/// So long after that drawing begins. A claim that came in time may still be in the queue of another program by then, or
/// that program's clock be a little behind.
const LATECOMERS_SECONDS: i64 = 2;

/// When drawing begins.
pub fn draws_at(opens_at: Timestamp) -> Timestamp {
    let late = SignedDuration::from_secs(LATECOMERS_SECONDS);
    closes_at(opens_at).saturating_add(late).unwrap_or(Timestamp::MAX)
}

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It is still to come.
    Announced,
    /// Claims are collected.
    Claims,
    /// No claim can be made any more, and they are drawn.
    Drawing,
    /// Every claim has been drawn, or it was withdrawn: who comes first is served first.
    Over,
}

impl Phase {
    /// The phase of a release at a moment; `is_closed` once drawing has begun, by whatever clock, and `is_settled` once
    /// nothing more comes of it.
    pub fn at(now: Timestamp, opens_at: Timestamp, is_closed: bool, is_settled: bool) -> Self {
        match () {
            () if is_settled => Self::Over,
            () if is_closed || now >= closes_at(opens_at) => Self::Drawing,
            () if now >= opens_at => Self::Claims,
            () => Self::Announced,
        }
    }
}
