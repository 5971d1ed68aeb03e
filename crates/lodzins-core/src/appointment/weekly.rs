//! Other numbers than usual in every week: four in the mornings and two after noon, two fewer on fridays.

use jiff::civil::Weekday;

use super::{Opening, PoolFault, TICK_SECS};
use crate::hours::{Interval, Span};

/// How many are received at once at a time of every week, instead of the usual number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekPlaces {
    /// Of the hours that begin on this weekday,
    pub weekday: Weekday,
    /// this part by the clock on the wall; nothing: all of them.
    pub part: Option<Span>,
    /// How many.
    pub places: u16,
}

impl WeekPlaces {
    /// From which minute of its day to which.
    fn minutes(&self) -> (u16, u16) {
        self.part.map_or((0, u16::MAX), |part| (part.from(), part.to()))
    }

    /// Is it about the same time as another one, or a part of it?
    fn overlaps(&self, other: &Self) -> bool {
        let ((from, to), (since, until)) = (self.minutes(), other.minutes());
        self.weekday == other.weekday && from < until && since < to
    }
}

/// All such numbers of a pool, by weekday and time: for every moment at most one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weekly(Vec<WeekPlaces>);

impl Weekly {
    /// These; refuses two for the same moment, and parts that do not begin and end with a tick.
    pub fn new(mut all: Vec<WeekPlaces>) -> Result<Self, PoolFault> {
        let tick = u16::try_from(TICK_SECS / 60).unwrap_or(u16::MAX);
        let is_whole =
            |part: Span| [part.from(), part.to()].iter().all(|at| at.is_multiple_of(tick));
        if !all.iter().filter_map(|one| one.part).all(is_whole) {
            return Err(PoolFault::Part);
        }
        all.sort_by_key(|one| (one.weekday.to_monday_zero_offset(), one.minutes()));
        if all.windows(2).any(|pair| pair[0].overlaps(&pair[1])) {
            return Err(PoolFault::PartTwice);
        }
        Ok(Self(all))
    }

    /// Each, in the order of the week.
    pub fn iter(&self) -> impl Iterator<Item = &WeekPlaces> {
        self.0.iter()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A time in which the place is open, cut where the number changes. The pieces join: a visit may begin in one and end
    /// in the next, and takes a place of each.
    pub fn openings(&self, open: &Interval, usual: u16) -> Vec<Opening> {
        let weekday = open.on.weekday();
        let mut own = self.0.iter().filter(|one| one.weekday == weekday).peekable();
        if own.peek().is_none() {
            return vec![Opening { from: open.from, to: open.to, places: usual }];
        }
        let mut pieces = Vec::new();
        let mut cut = |from: u16, to: u16, places: u16| {
            let piece = open.between_minutes(from, to);
            pieces.extend(piece.map(|(from, to)| Opening { from, to, places }));
        };
        let mut told_until = 0;
        for one in own {
            let (from, to) = one.minutes();
            cut(told_until, from, usual);
            cut(from, to, one.places);
            told_until = to;
        }
        cut(told_until, u16::MAX, usual);
        pieces
    }
}
