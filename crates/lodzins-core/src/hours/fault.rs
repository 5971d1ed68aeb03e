//! What cannot stand as opening hours, as facts.

use super::Span;

/// Why something cannot stand as opening hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursFault {
    /// A part of what was typed is no time from … to ….
    #[error("“{0}” is no time from … to …")]
    Unreadable(String),
    /// The end is before the beginning, and nothing says that it is of the next day.
    #[error("“{0}” ends before it begins")]
    EndsBeforeItBegins(String),
    /// It begins and ends at the same time.
    #[error("“{0}” begins and ends at the same time")]
    NoTime(String),
    /// It lasts longer than 24 hours.
    #[error("“{0}” lasts longer than 24 hours")]
    TooLong(String),
    /// Two times of a day, or of a night and the next morning, overlap.
    #[error("{0} and {1} overlap")]
    Overlap(Span, Span),
    /// An override without any hours: that is a closure.
    #[error("an override has no hours: that is a closure")]
    EmptyOverride,
    /// The last day is before the first one.
    #[error("the last day is before the first one")]
    PeriodBackwards,
}
