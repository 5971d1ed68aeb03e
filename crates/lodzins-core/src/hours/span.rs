//! Times from … to … of one day, in minutes of the wall clock.

use std::{fmt, str::FromStr};

use super::HoursFault;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// A time from … to …, in minutes after the midnight with which its day begins.
///
/// It belongs to the day on which it begins. An end after 24:00 lies on the next day. Written `22:00–06:00 +1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    from: u16,
    to: u16,
}

impl Span {
    /// A whole day.
    pub const ALL_DAY: Self = Self { from: 0, to: DAY };

    /// From one minute of the day to another, which may be of the next day.
    ///
    /// Fails when it begins on another day, has no length, or is longer than 24 hours.
    pub fn new(from: u16, to: u16) -> Result<Self, HoursFault> {
        let said = || format!("{}–{}", Clock(from), Clock(to));
        match to {
            _ if from >= DAY => Err(HoursFault::Unreadable(said())),
            _ if to == from => Err(HoursFault::NoTime(said())),
            _ if to < from => Err(HoursFault::EndsBeforeItBegins(said())),
            _ if to - from > DAY => Err(HoursFault::TooLong(said())),
            _ => Ok(Self { from, to }),
        }
    }

    /// The minute at which it begins, below 1440.
    pub fn from(self) -> u16 {
        self.from
    }

    /// The minute at which it ends; above 1440 on the next day.
    pub fn to(self) -> u16 {
        self.to
    }

    /// Does it end on the next day, later than midnight?
    pub fn is_over_midnight(self) -> bool {
        self.to > DAY
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// What of it lies on the next day, as minutes of that day.
    pub(super) fn on_the_next_day(self) -> Option<Self> {
        self.is_over_midnight().then(|| Self { from: 0, to: self.to - DAY })
    }

    /// A time after midnight as one of the next day.
    pub(super) fn on_the_next_day_whole(self) -> Option<Self> {
        Some(Self { from: self.from.checked_sub(DAY)?, to: self.to.checked_sub(DAY)? })
    }

    /// What is left of it without `other`.
    fn without(self, other: Self) -> impl Iterator<Item = Self> {
        let before = Self { from: self.from, to: self.to.min(other.from) };
        let after = Self { from: self.from.max(other.to), to: self.to };
        // What is left of a night after midnight begins at 24:00 or later: it is still this day's.
        [before, after].into_iter().filter(|rest| rest.from < rest.to)
    }
}

/// A minute of the day as a clock shows it; 24:00 and later stay what they are.
struct Clock(u16);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = Clock(self.from % DAY);
        if self.is_over_midnight() {
            return write!(f, "{from}–{} +1", Clock(self.to - DAY));
        }
        write!(f, "{from}–{}", Clock(self.to))
    }
}

/// Reads what people type: `9-17`, `9.00–12.30`, `09:00 - 17:00`, `22:00–06:00 +1`, `22:00–30:00`.
impl FromStr for Span {
    type Err = HoursFault;

    fn from_str(text: &str) -> Result<Self, HoursFault> {
        let text = text.trim();
        let unreadable = || HoursFault::Unreadable(text.to_owned());
        let (times, next_day) = match text.strip_suffix("+1") {
            Some(times) => (times.trim_end(), true),
            None => (text, false),
        };
        let (from, to) = times.split_once(['-', '–', '—']).ok_or_else(unreadable)?;
        let from = minutes(from).ok_or_else(unreadable)?;
        let to = minutes(to).ok_or_else(unreadable)?;
        Self::new(from, if next_day { to.saturating_add(DAY) } else { to }).map_err(|fault| {
            match fault {
                HoursFault::Unreadable(_) => unreadable(),
                HoursFault::NoTime(_) => HoursFault::NoTime(text.to_owned()),
                HoursFault::TooLong(_) => HoursFault::TooLong(text.to_owned()),
                HoursFault::EndsBeforeItBegins(_) => {
                    HoursFault::EndsBeforeItBegins(text.to_owned())
                }
                other => other,
            }
        })
    }
}

/// The minute of a clock's time: `9`, `09:00`, `9.00`; up to 48:00.
pub(super) fn minutes(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let digits = |part: &str, most| part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours, 2) || !digits(minutes, 2) || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let all = hours * 60 + minutes;
    (minutes < 60 && all <= 2 * DAY).then_some(all)
}

/// The times of one day, in order and apart; none: closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// Closed.
    pub const CLOSED: Self = Self(Vec::new());

    /// These times; refuses two that overlap.
    pub fn new(mut spans: Vec<Span>) -> Result<Self, HoursFault> {
        spans.sort_unstable();
        for pair in spans.windows(2) {
            if pair[0].overlaps(pair[1]) {
                return Err(HoursFault::Overlap(pair[0], pair[1]));
            }
        }
        Ok(Self(spans))
    }

    /// One time.
    pub fn one(span: Span) -> Self {
        Self(vec![span])
    }

    /// Closed all day?
    pub fn is_closed(&self) -> bool {
        self.0.is_empty()
    }

    /// The times, in order.
    pub fn iter(&self) -> impl Iterator<Item = Span> {
        self.0.iter().copied()
    }

    /// The last one, which may end on the next day.
    pub fn last(&self) -> Option<Span> {
        self.0.last().copied()
    }

    /// The same without a part of the day.
    pub(super) fn without(&self, part: Span) -> Self {
        Self(self.iter().flat_map(|span| span.without(part)).collect())
    }
}

impl fmt::Display for Spans {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, span) in self.iter().enumerate() {
            let before = if n == 0 { "" } else { ", " };
            write!(f, "{before}{span}")?;
        }
        Ok(())
    }
}

/// Reads one or several times with commas or semicolons between; an empty text, a dash or a word for it is closed.
impl FromStr for Spans {
    type Err = HoursFault;

    fn from_str(text: &str) -> Result<Self, HoursFault> {
        const CLOSED: [&str; 7] = ["", "-", "–", "slēgts", "закрыто", "closed", "off"];
        if CLOSED.contains(&text.trim().to_lowercase().as_str()) {
            return Ok(Self::CLOSED);
        }
        let spans = text.split([',', ';']).map(Span::from_str).collect::<Result<_, _>>()?;
        Self::new(spans)
    }
}
