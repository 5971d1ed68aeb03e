//! What a claim asks for: a start, or any of a day; and at most one alternative.

use std::{fmt, str::FromStr};

use jiff::{Timestamp, civil::Date};

use crate::moment::date_in_latvia;

/// One thing that is asked for, and one alternative.
pub const MOST_WISHES: usize = 2;

/// What a claim asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartWish {
    /// This start and no other.
    At(Timestamp),
    /// Any start of this day, the earliest that is left.
    Day(Date),
}

/// A text that is no wish.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a start or a day: {0}")]
pub struct NotAWish(String);

impl StartWish {
    /// The day in Latvia that it is about.
    pub fn day(self) -> Date {
        match self {
            Self::At(start) => date_in_latvia(start),
            Self::Day(day) => day,
        }
    }
}

impl fmt::Display for StartWish {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(start) => write!(out, "{}", start.as_second()),
            Self::Day(day) => write!(out, "{day}"),
        }
    }
}

impl FromStr for StartWish {
    type Err = NotAWish;

    fn from_str(text: &str) -> Result<Self, NotAWish> {
        let wrong = || NotAWish(text.to_owned());
        if text.contains('-') {
            return text.parse().map(Self::Day).map_err(|_| wrong());
        }
        let secs: i64 = text.parse().map_err(|_| wrong())?;
        Timestamp::from_second(secs).map(Self::At).map_err(|_| wrong())
    }
}

/// Wishes as they are stored: starts in seconds since 1970, days as `YYYY-MM-DD`, with spaces between, the first one first.
pub fn wishes_text(wishes: &[StartWish]) -> String {
    wishes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Wishes as they were stored.
pub fn wishes_of(text: &str) -> Result<Vec<StartWish>, NotAWish> {
    text.split_whitespace().map(str::parse).collect()
}
