//! Whose turn it is.

use jiff::{SignedDuration, Timestamp};

/// From so many minutes before it, the time of an appointment counts as come.
pub const EARLY_MINUTES: i64 = 5;
/// Whoever comes later than so many minutes after it waits like one who walked in, unless the centre says otherwise.
pub const LATE_MINUTES: u32 = 15;
/// After so many minutes of waiting one goes as if one had an appointment for that minute.
pub const LONGEST_WAIT_MINUTES: i64 = 60;

/// What counts for somebody's turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiter {
    /// When they came.
    pub arrived_at: Timestamp,
    /// When their appointment begins, if they have one and did not come too late for it ([`too_late_for`]).
    pub starts_at: Option<Timestamp>,
    /// Do they go first for a reason that the centre respects?
    pub goes_first: bool,
    /// Were they handed over from another counter?
    pub continues: bool,
}

/// Is a moment more than so many minutes after the beginning of an appointment?
pub fn too_late_for(start: Timestamp, late_minutes: u32, moment: Timestamp) -> bool {
    moment > later(start, i64::from(late_minutes))
}

/// Before whom somebody goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Handed over from another counter.
    Continues,
    /// It is the time of their appointment, or they have waited for an hour.
    Due,
    /// They go first for a reason.
    First,
    /// They walked in, or came late.
    WalkedIn,
    /// The time of their appointment is still ahead.
    Early,
}

/// A place in the order of those who wait: the smaller one goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn {
    /// Before whom.
    pub rank: Rank,
    /// Of equals, whose moment was earlier.
    pub since: Timestamp,
}

impl Waiter {
    /// Their place in the order at a moment.
    pub fn turn(&self, now: Timestamp) -> Turn {
        let (rank, since) = match (self.usual(now), self.patience_ends_at()) {
            ((Rank::Continues, since), _) => (Rank::Continues, since),
            ((Rank::Due, since), out) if since <= out => (Rank::Due, since),
            (_, out) if out <= now => (Rank::Due, out),
            (usual, _) => usual,
        };
        Turn { rank, since }
    }

    fn usual(&self, now: Timestamp) -> (Rank, Timestamp) {
        let came = self.arrived_at;
        match self.starts_at {
            _ if self.continues => (Rank::Continues, came),
            Some(start) if later(start, -EARLY_MINUTES) <= now => (Rank::Due, start),
            _ if self.goes_first => (Rank::First, came),
            Some(start) => (Rank::Early, start),
            None => (Rank::WalkedIn, came),
        }
    }

    fn patience_ends_at(&self) -> Timestamp {
        later(self.arrived_at, LONGEST_WAIT_MINUTES)
    }
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(at)
}
