//! What a pool goes by.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

use super::{MOST_SERVICES, Share, Shares, TICK_SECS};
use crate::moment::date_in_latvia;

/// The most minutes of a visit with the pause after it: nothing longer is looked for when a start is checked.
const LONGEST_MINUTES: u16 = 12 * 60;
/// The most days ahead.
const MOST_DAYS: u16 = 366;
/// The longest lead: four weeks.
const LONGEST_LEAD: u32 = 28 * 24 * 60;

/// Why a pool cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PoolFault {
    /// Starts lie five, ten or fifteen minutes apart.
    #[error("starts lie 5, 10 or 15 minutes apart")]
    Step,
    /// A service takes whole fives of minutes, at least five; a pause whole fives or none; both at most twelve hours.
    #[error("minutes come in fives, up to 720")]
    Minutes,
    /// A share is a percentage.
    #[error("a share is a percentage from 0 to 100")]
    Share,
    /// One books at least a day and at most a year ahead.
    #[error("one books from 1 to 366 days ahead")]
    Ahead,
    /// The lead is at most four weeks.
    #[error("the lead is at most 28 days")]
    Lead,
    /// A place is one of at most a thousand.
    #[error("a pool has at most 1000 places")]
    Places,
    /// A visit is for one service at least, and for five at most.
    #[error("a visit is for 1 to 5 services")]
    Services,
    /// A service stands in the list once.
    #[error("a service is listed twice")]
    ServiceTwice,
    /// A pool serves at least one service.
    #[error("a pool serves at least one service")]
    NoService,
    /// A part of the day with another number begins and ends at full five minutes.
    #[error("a part of the day begins and ends at full five minutes")]
    Part,
    /// At most one number is said for a time of the week.
    #[error("two numbers are said for the same time of the week")]
    PartTwice,
    /// A telephone number or an e-mail address has from one to twenty coming visits.
    #[error("a contact has from 1 to 20 coming visits")]
    OpenPerContact,
}

/// How far apart starts lie: 5, 10 or 15 minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step(u8);

impl Step {
    /// So many minutes.
    pub fn minutes(minutes: u8) -> Result<Self, PoolFault> {
        if matches!(minutes, 5 | 10 | 15) { Ok(Self(minutes)) } else { Err(PoolFault::Step) }
    }

    /// In minutes.
    pub const fn as_minutes(self) -> u8 {
        self.0
    }

    /// In fives of minutes.
    pub(super) fn ticks(self) -> i64 {
        i64::from(self.0) / (TICK_SECS / 60)
    }
}

/// How long a visit keeps its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    visit: u16,
    pause: u16,
}

impl Length {
    /// A visit for these services, in minutes each, and the pause after it.
    pub fn of(services: impl IntoIterator<Item = u16>, pause: u16) -> Result<Self, PoolFault> {
        let mut visit: u16 = 0;
        let mut whole = pause.is_multiple_of(5);
        for minutes in services {
            whole &= minutes > 0 && minutes.is_multiple_of(5);
            visit = visit.saturating_add(minutes);
        }
        if visit == 0 {
            return Err(PoolFault::NoService);
        }
        let all = visit.saturating_add(pause);
        if whole && all <= LONGEST_MINUTES {
            Ok(Self { visit, pause })
        } else {
            Err(PoolFault::Minutes)
        }
    }

    /// The longest that any visit can keep its place.
    pub fn longest() -> SignedDuration {
        SignedDuration::from_mins(i64::from(LONGEST_MINUTES))
    }

    /// When a visit that begins then is over.
    pub fn ends_at(self, start: Timestamp) -> Timestamp {
        later(start, self.visit)
    }

    /// When its place is free again.
    pub fn frees_at(self, start: Timestamp) -> Timestamp {
        later(start, self.visit + self.pause)
    }
}

fn later(start: Timestamp, minutes: u16) -> Timestamp {
    start.saturating_add(SignedDuration::from_mins(i64::from(minutes))).unwrap_or(Timestamp::MAX)
}

/// What a pool goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolRules {
    /// How far apart starts lie.
    pub step: Step,
    /// The pause after each visit.
    pub pause_minutes: u16,
    /// So long before it begins a visit can no longer be booked on the web or by telephone. The desk books up to the
    /// last moment.
    pub lead_minutes: u32,
    /// So many days ahead one can book.
    pub ahead_days: u16,
    /// Which door may take how many places.
    pub shares: Shares,
    /// So many services may be settled in one visit.
    pub most_services: u8,
}

impl PoolRules {
    /// Refuses what cannot stand.
    pub fn check(&self) -> Result<(), PoolFault> {
        self.shares.check()?;
        match () {
            () if !self.pause_minutes.is_multiple_of(5) || self.pause_minutes > LONGEST_MINUTES => {
                Err(PoolFault::Minutes)
            }
            () if !(1..=MOST_DAYS).contains(&self.ahead_days) => Err(PoolFault::Ahead),
            () if self.lead_minutes > LONGEST_LEAD => Err(PoolFault::Lead),
            () if !(1..=MOST_SERVICES).contains(&self.most_services) => Err(PoolFault::Services),
            () => Ok(()),
        }
    }

    /// The first instant at which a visit booked now may begin.
    pub fn earliest(&self, now: Timestamp, share: Share) -> Timestamp {
        let lead = match share {
            Share::Desk => 0,
            Share::Web | Share::Phone => i64::from(self.lead_minutes),
        };
        now.saturating_add(SignedDuration::from_mins(lead)).unwrap_or(Timestamp::MAX)
    }

    /// The last day for which one can book now.
    pub fn last_day(&self, now: Timestamp) -> Date {
        date_in_latvia(now).saturating_add(i32::from(self.ahead_days).days())
    }
}
