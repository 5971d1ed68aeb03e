//! Hours as instants: open now or not, until when, and the times of a range of days.

use jiff::{Timestamp, ToSpan, civil::Date};

use super::{Day, Hours, Span};
use crate::moment::{date_in_latvia, latvia_zone};

/// How far ahead a change is looked for: longer than a year, so that a place that opens on one day a year is found.
const HORIZON_DAYS: i32 = 400;

/// A time in which the place is open, as instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The day that it belongs to.
    pub on: Date,
    /// The same on the wall clock.
    pub span: Span,
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
}

impl Interval {
    /// What of it lies from one minute after its day's midnight to another; nothing when none of it does.
    pub(crate) fn between_minutes(&self, from: u16, to: u16) -> Option<(Timestamp, Timestamp)> {
        let (from, to) = (from.max(self.span.from()), to.min(self.span.to()));
        (from < to).then(|| (instant(self.on, from), instant(self.on, to)))
    }
}

/// Whether a place is open at an instant, and until when that stays so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State<'a> {
    /// Is it open?
    pub open: bool,
    /// When that changes; nothing: not within the next 400 days.
    pub changes_at: Option<Timestamp>,
    /// The day of the instant, which says why.
    pub day: Day<'a>,
}

impl<'a> Hours<'a> {
    /// The times that begin on the days from the first to the last one, in order.
    pub fn between(&self, first: Date, last: Date) -> impl Iterator<Item = Interval> {
        self.days(first, last).flat_map(|day| {
            let on = day.date;
            let of_day: Vec<Interval> = day.spans.iter().map(|span| interval(on, span)).collect();
            // In the night when the clocks go forward a time may have no length.
            of_day.into_iter().filter(|interval| interval.from < interval.to)
        })
    }

    /// Whether the place is open at an instant, until when, and when that changes.
    pub fn at(&self, at: Timestamp) -> State<'a> {
        let today = date_in_latvia(at);
        // A time that began yesterday may still run.
        let yesterday = today.saturating_sub(1.day());
        let last = today.saturating_add(HORIZON_DAYS.days());
        let mut coming = self.between(yesterday, last).skip_while(|one| one.to <= at).peekable();
        let open = coming.peek().is_some_and(|one| one.from <= at);
        let changes_at =
            if open { open_until(at, coming, last) } else { coming.next().map(|one| one.from) };
        State { open, changes_at, day: self.on(today) }
    }
}

/// The end of what runs at an instant, over all times that follow without a gap.
fn open_until(
    at: Timestamp,
    coming: impl Iterator<Item = Interval>,
    last: Date,
) -> Option<Timestamp> {
    let mut until = at;
    for one in coming {
        if one.from > until {
            return Some(until);
        }
        until = until.max(one.to);
    }
    // Open up to the end of what was looked at: nobody knows of a change.
    (date_in_latvia(until) <= last).then_some(until)
}

fn interval(on: Date, span: Span) -> Interval {
    Interval { on, span, from: instant(on, span.from()), to: instant(on, span.to()) }
}

/// The instant at which a clock on the wall shows so many minutes after a day's midnight.
///
/// An hour that the clocks skip is over at once. Of one that they show twice it is the first, so that times that do not
/// overlap on the wall never overlap as instants.
fn instant(on: Date, minutes: u16) -> Timestamp {
    let (days, minute) = (i32::from(minutes / 1440), i32::from(minutes % 1440));
    let midnight = on.saturating_add(days.days()).to_datetime(jiff::civil::Time::midnight());
    let wall = midnight.saturating_add(minute.minutes());
    let zone = latvia_zone();
    let ambiguous = zone.to_ambiguous_timestamp(wall);
    if let jiff::tz::AmbiguousOffset::Gap { .. } = ambiguous.offset()
        && let Ok(after) = ambiguous.later()
    {
        let shift = zone.preceding(after.saturating_add(1.second()).unwrap_or(after)).next();
        return shift.map_or(after, |shift| shift.timestamp());
    }
    ambiguous.compatible().unwrap_or(Timestamp::MAX)
}
