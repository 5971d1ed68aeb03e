//! Counting taken places over time.

use jiff::Timestamp;

use super::{Length, Share, Shares, Step};

/// The seconds of the smallest step of time that anything here is told in.
pub const TICK_SECS: i64 = 5 * 60;

/// Share counts of one tick, in the order of [`Share::ALL`].
type Taken = [u16; Share::ALL.len()];

/// A time in which a pool receives people, and how many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Its first instant. It counts from the next full five minutes.
    pub from: Timestamp,
    /// The first instant after it. It counts to the last full five minutes.
    pub to: Timestamp,
    /// How many can be received at once.
    pub places: u16,
}

/// A place that somebody takes: from the start of a visit to the end of the pause after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taking {
    /// When the visit begins.
    pub from: Timestamp,
    /// When the place is free again.
    pub to: Timestamp,
    /// Through which door it was booked.
    pub share: Share,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// How long the visit keeps its place.
    pub length: Length,
    /// How far apart starts lie.
    pub step: Step,
    /// Through which door.
    pub share: Share,
    /// What each door may take.
    pub shares: Shares,
}

/// A start at which a visit can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FreeStart {
    /// When.
    pub start: Timestamp,
    /// For how many visitors more, at least one.
    pub places_left: u16,
}

/// Whether a booked visit can be kept, as a pool is open and taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It can.
    Kept,
    /// The place is not open from its start to its end.
    Closed,
    /// Those who were booked before it take every place.
    Full,
}

/// Five-minute ticks without a gap between.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    /// Its first tick since 1970.
    first: i64,
    /// The tick after its last one.
    end: i64,
    /// Where its first tick stands in the counts.
    at: usize,
}

/// When a pool is open, and how many of its places are taken when.
///
/// One count a tick and door over the open time alone; a visit costs as many additions as it has ticks.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    stretches: Vec<Stretch>,
    places: Vec<u16>,
    taken: Vec<Taken>,
}

impl Timeline {
    /// An empty book for these times. Where two overlap the one that begins first counts.
    pub fn new(openings: impl IntoIterator<Item = Opening>) -> Self {
        let mut openings: Vec<Opening> = openings.into_iter().collect();
        openings.sort_by_key(|opening| opening.from);
        let mut timeline = Self::default();
        for opening in openings {
            timeline.open(opening);
        }
        timeline.taken = vec![Taken::default(); timeline.places.len()];
        timeline
    }

    fn open(&mut self, opening: Opening) {
        let open_until = self.stretches.last().map_or(i64::MIN, |last| last.end);
        let first = tick_from(opening.from).max(open_until);
        let end = tick_until(opening.to);
        if first >= end {
            return;
        }
        let at = self.places.len();
        match self.stretches.last_mut() {
            Some(last) if last.end == first => last.end = end,
            _ => self.stretches.push(Stretch { first, end, at }),
        }
        let ticks = usize::try_from(end - first).unwrap_or_default();
        self.places.resize(at + ticks, opening.places);
    }

    /// Enters a visit.
    pub fn take(&mut self, taking: &Taking) {
        self.change(taking, |count| count.saturating_add(1));
    }

    /// Takes a visit out again that was entered.
    pub fn release(&mut self, taking: &Taking) {
        self.change(taking, |count| count.saturating_sub(1));
    }

    fn change(&mut self, taking: &Taking, by: impl Fn(u16) -> u16) {
        // A visit that was booked under another step still keeps every tick that it touches.
        let (from, to) = (tick_until(taking.from), tick_from(taking.to));
        let (from, to) = (self.open_before(from), self.open_before(to));
        let place = taking.share as usize;
        for counts in self.taken.get_mut(from..to).unwrap_or_default() {
            counts[place] = by(counts[place]);
        }
    }

    /// Whether a visit from one instant to another that is booked already, and not entered, can be kept. Neither the
    /// step of starts nor the doors' shares count: it was sold.
    pub fn keeping(&self, taking: &Taking, ends_at: Timestamp) -> Keeping {
        let (first, end) = (tick_until(taking.from), tick_from(ends_at));
        match self.stretch_of(first) {
            Some(n) if end <= self.stretches[n].end => {}
            _ => return Keeping::Closed,
        }
        let part = self.open_before(first)..self.open_before(tick_from(taking.to));
        let is_full = |(places, taken): (&u16, &Taken)| {
            taken.iter().fold(0_u16, |sum, one| sum.saturating_add(*one)) >= *places
        };
        let full = self.places[part.clone()].iter().zip(&self.taken[part]).any(is_full);
        if full { Keeping::Full } else { Keeping::Kept }
    }

    /// For how many visitors more a visit can begin at a start; nothing when it cannot at all: the place is closed, the
    /// visit would not be over by closing time, or visits do not begin at such a minute.
    pub fn left_at(&self, asked: &Asked, start: Timestamp) -> Option<u16> {
        let tick = tick_from(start);
        let on_the_grid = tick * TICK_SECS == start.as_second() && start.subsec_nanosecond() == 0;
        if !on_the_grid || tick.rem_euclid(asked.step.ticks()) != 0 {
            return None;
        }
        let stretch = self.stretch_of(tick)?;
        self.left(asked, &self.stretches[stretch..], tick)
    }

    /// The free starts from one instant up to another, which does not belong to them, in order.
    pub fn free(&self, asked: &Asked, from: Timestamp, to: Timestamp) -> Vec<FreeStart> {
        let step = asked.step.ticks();
        let (from, to) = (tick_from(from), tick_from(to));
        let mut free = Vec::new();
        for (n, stretch) in self.stretches.iter().enumerate() {
            let first = stretch.first.max(from);
            let mut tick = first + (-first).rem_euclid(step);
            while tick < stretch.end.min(to) {
                match self.left(asked, &self.stretches[n..], tick) {
                    Some(places_left) if places_left > 0 => {
                        free.push(FreeStart { start: instant(tick), places_left });
                    }
                    _ => {}
                }
                tick += step;
            }
        }
        free
    }

    /// The places left over a visit that begins at a tick of the first of these stretches, and over its pause.
    ///
    /// The visit must be over when the stretch ends. The pause need not be: it only has to leave room for others where
    /// the place is open.
    fn left(&self, asked: &Asked, stretches: &[Stretch], tick: i64) -> Option<u16> {
        let (stretch, later) = stretches.split_first()?;
        let start = instant(tick);
        if tick_from(asked.length.ends_at(start)) > stretch.end {
            return None;
        }
        let free_again = tick_from(asked.length.frees_at(start));
        let mut left = self.least(asked, stretch, tick, free_again);
        for next in later.iter().take_while(|next| next.first < free_again) {
            left = left.min(self.least(asked, next, next.first, free_again));
        }
        Some(left)
    }

    /// The fewest places left at any tick of a part of a stretch.
    fn least(&self, asked: &Asked, stretch: &Stretch, from: i64, to: i64) -> u16 {
        let place = |tick: i64| {
            stretch.at + usize::try_from(tick.min(stretch.end) - stretch.first).unwrap_or_default()
        };
        let part = place(from)..place(to);
        let door = asked.share as usize;
        // The places are the same for hours on end: what the door may take of them is computed once.
        let (mut of, mut own) = (0, 0);
        let mut least = u16::MAX;
        for (places, taken) in self.places[part.clone()].iter().zip(&self.taken[part]) {
            if *places != of {
                (of, own) = (*places, asked.shares.places(asked.share, *places));
            }
            let all = taken.iter().fold(0_u16, |sum, one| sum.saturating_add(*one));
            let left = places.saturating_sub(all).min(own.saturating_sub(taken[door]));
            least = least.min(left);
        }
        least
    }

    /// The stretch that a tick lies in.
    fn stretch_of(&self, tick: i64) -> Option<usize> {
        let n = self.stretches.partition_point(|stretch| stretch.end <= tick);
        self.stretches.get(n).filter(|stretch| stretch.first <= tick).map(|_| n)
    }

    /// How many open ticks there are before this one.
    fn open_before(&self, tick: i64) -> usize {
        let n = self.stretches.partition_point(|stretch| stretch.end <= tick);
        self.stretches.get(n).map_or(self.places.len(), |stretch| {
            stretch.at + usize::try_from(tick - stretch.first).unwrap_or_default()
        })
    }
}

/// The first tick that begins at or after an instant.
fn tick_from(at: Timestamp) -> i64 {
    let whole = at.as_second().div_euclid(TICK_SECS);
    let exact = whole * TICK_SECS == at.as_second() && at.subsec_nanosecond() == 0;
    if exact { whole } else { whole + 1 }
}

/// The last tick that begins at or before an instant.
fn tick_until(at: Timestamp) -> i64 {
    at.as_second().div_euclid(TICK_SECS)
}

fn instant(tick: i64) -> Timestamp {
    Timestamp::from_second(tick * TICK_SECS).unwrap_or(Timestamp::MAX)
}
