//! The waiting list: whoever finds no fitting time says on which days they could come, and is offered a place that
//! becomes free.
//!
//! | from \ act | offer | accept | refuse | leave | end |
//! |---|---|---|---|---|---|
//! | waiting | offered | – | – | left | ended |
//! | offered | – | booked | waiting | left | – |
//!
//! An offer is a visit that is held until the offer ends: nobody else can have its place meanwhile, and when nobody answers
//! it is free by itself. *Refuse* is an offer turned down as well as one that nobody answered. Booked, left and ended are
//! the end.

mod answer;
#[cfg(test)]
mod tests;

pub use answer::offer_ends;
use jiff::{Timestamp, civil::Date};

use crate::{codes, moment::latvia_zone};

/// How long an offer stands where the pool says nothing else, in minutes of waking hours.
pub const OFFER_MINUTES: u16 = 120;
/// An offer stands at least so long, in waking hours: less would be nobody's chance.
pub const LEAST_OFFER_MINUTES: u16 = 15;
/// An offer stands at most so long, in waking hours: a place is not kept for days.
pub const MOST_OFFER_MINUTES: u16 = 12 * 60;
/// After so many offers that were not taken one is no longer on the list: others wait for an answer each time.
pub const MOST_OFFERS: usize = 3;
/// So many places on lists one telephone number or e-mail address may have, unless the desk enters it.
pub const WAITS_PER_CONTACT: u8 = 3;
/// One waits for days that lie at most so far ahead.
pub const LONGEST_DAYS: i32 = 366;

codes! {
    /// Where somebody stands who waits for a place.
    pub enum WaitStatus("status on a waiting list") {
        /// Nothing fitting is free yet.
        #[doc(alias = "gaida")]
        Waiting = "waiting",
        /// A place is offered, and kept until it is answered.
        #[doc(alias = "piedāvāts")]
        Offered = "offered",
        /// The offered place was taken.
        #[doc(alias = "pieteikts")]
        Booked = "booked",
        /// They wait no more.
        #[doc(alias = "atteicies")]
        Left = "left",
        /// The days are over, or several offers were not taken.
        #[doc(alias = "beidzies")]
        Ended = "ended",
    }
}

codes! {
    /// What happens to somebody who waits for a place.
    pub enum WaitAct("act on a waiting list") {
        /// A place is offered.
        Offer = "offer",
        /// They take it.
        Accept = "accept",
        /// They do not, or do not answer in time.
        Refuse = "refuse",
        /// They wait no more.
        Leave = "leave",
        /// Their days are over, or several offers were not taken.
        End = "end",
    }
}

codes! {
    /// At what time of the day somebody could come.
    pub enum DayPart("part of the day") {
        /// Any time.
        Any = "any",
        /// Before noon.
        Morning = "morning",
        /// From noon on.
        Afternoon = "afternoon",
    }
}

use WaitAct as Act;
use WaitStatus as At;

/// From, act, to.
const STEPS: &[(At, Act, At)] = &[
    (At::Waiting, Act::Offer, At::Offered),
    (At::Waiting, Act::Leave, At::Left),
    (At::Waiting, Act::End, At::Ended),
    (At::Offered, Act::Accept, At::Booked),
    (At::Offered, Act::Refuse, At::Waiting),
    (At::Offered, Act::Leave, At::Left),
];

impl WaitStatus {
    /// Where the act leads from here; nothing when it may not be done here.
    pub fn after(self, act: WaitAct) -> Option<Self> {
        STEPS.iter().find(|(from, by, _)| *from == self && *by == act).map(|(_, _, to)| *to)
    }

    /// Is it still open what comes of it?
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Offered)
    }
}

impl DayPart {
    /// Does a visit that begins then begin in this part of the day?
    pub fn has(self, start: Timestamp) -> bool {
        let before_noon = start.to_zoned(latvia_zone()).hour() < 12;
        match self {
            Self::Any => true,
            Self::Morning => before_noon,
            Self::Afternoon => !before_noon,
        }
    }
}

/// When somebody who waits could come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// At what time of the day.
    pub part: DayPart,
}

/// Nobody can wait for such days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WishFault {
    /// They end before they begin.
    #[error("the last day is before the first one")]
    Backwards,
    /// The last one is over.
    #[error("the days are over")]
    Over,
    /// They are further ahead than one waits.
    #[error("the days are more than a year ahead")]
    TooFar,
}

impl Wish {
    /// Refuses days for which nobody can wait.
    pub fn check(&self, today: Date) -> Result<(), WishFault> {
        let last = today.saturating_add(jiff::Span::new().days(LONGEST_DAYS));
        match () {
            () if self.to < self.from => Err(WishFault::Backwards),
            () if self.to < today => Err(WishFault::Over),
            () if self.to > last => Err(WishFault::TooFar),
            () => Ok(()),
        }
    }

    /// Could they come to a visit that begins then?
    pub fn suits(&self, start: Timestamp) -> bool {
        let day = start.to_zoned(latvia_zone()).date();
        (self.from..=self.to).contains(&day) && self.part.has(start)
    }
}
