//! Reports: what was counted, laid out in rows and columns, beside what was counted in another period.
//!
//! A report is a question that can be written down in an address and asked again; the answer is the same as long as
//! the facts are. Nothing is left out silently: what has no channel, unit or topic has a row of its own, what a
//! report's channel groups do not name is “other”, and what was counted on an assumed day is said.

mod groups;
mod page;
mod period;
mod public;
mod ready;
mod signal;
mod table;
mod tenths;

#[cfg(test)]
mod tests;

use crate::{Channel, Segment, codes, fact::FactKind};

pub use groups::{ChannelGroup, ChannelGroups, NoGroups};
pub use page::{LINES, MOST_COLUMNS, Piece, Start, piece};
pub use period::{Backwards, Period, Span};
pub use public::{LEAST_PUBLIC, Public, public};
pub use ready::Ready;
pub use signal::{
    MOST_REQUESTS, ONE_IN, Signal, SignalLine, signal, signal_lines, signal_question,
};
pub use table::{Column, CrossTable, Line, cross_table};
pub use tenths::Tenths;

codes! {
    /// What rows or columns are made of.
    #[doc(alias = "griezums")]
    pub enum Dimension("dimension of a report") {
        /// By which channel, or which group of channels.
        Channel = "channel",
        /// Out of which drop box.
        DropBox = "box",
        /// What it was about; a thing with two topics counts under both.
        Topic = "topic",
        /// Which unit had it.
        Unit = "unit",
        /// What it was more closely: a complaint, an incoming call.
        Subject = "subject",
        /// Which service it was about, of the catalogue.
        Service = "service",
        /// For whom.
        Segment = "segment",
        /// On which day.
        Day = "day",
        /// In which week, by its Monday (ISO 8601).
        Week = "week",
        /// In which month.
        Month = "month",
        /// On which day of the week.
        Weekday = "weekday",
        /// In which hour of the day, where that is known.
        #[doc(alias = "stunda")]
        Hour = "hour",
    }
}

impl Dimension {
    /// Do its values follow each other in time, so that a line may join them and none may be skipped?
    pub const fn is_time(self) -> bool {
        matches!(self, Self::Day | Self::Week | Self::Month | Self::Weekday | Self::Hour)
    }

    /// Does it follow from the day alone?
    pub const fn is_of_day(self) -> bool {
        self.is_time() && !matches!(self, Self::Hour)
    }

    /// Is it a part of the calendar that a period is cut into?
    pub const fn is_calendar(self) -> bool {
        matches!(self, Self::Day | Self::Week | Self::Month)
    }
}

codes! {
    /// With which period a report compares.
    pub enum Comparison("comparison of a report") {
        /// With the days just before, as many of them.
        Previous = "previous",
        /// With the same days of the year before.
        YearBefore = "year_before",
        /// With as many days just before, also where the period is a whole month.
        DaysBefore = "days_before",
        /// With the same days of the week before.
        WeekBefore = "week_before",
        /// With the days 52 weeks earlier: the same days of the week, about a year ago.
        WeekdaysYearBefore = "weekdays_year_before",
    }
}

/// A question to the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is counted.
    pub kind: FactKind,
    /// What the rows are.
    pub rows: Dimension,
    /// What the columns are; none gives one column.
    pub columns: Option<Dimension>,
    /// Of which days.
    pub period: Period,
    /// Beside which period.
    pub comparison: Option<Comparison>,
    /// Which channels count as one.
    pub groups: ChannelGroups,
    /// Only these.
    pub filter: Filter,
}

/// What must be so of a thing to be counted; what is none may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// By this channel.
    pub channel: Option<Channel>,
    /// Out of this drop box.
    pub drop_box: Option<String>,
    /// About this topic.
    pub topic: Option<String>,
    /// In the unit with this code.
    pub unit: Option<String>,
    /// More closely this.
    pub subject: Option<String>,
    /// About the service with this code.
    pub service: Option<String>,
    /// For these.
    pub segment: Option<Segment>,
}

impl Question {
    /// Which period it is compared with.
    pub fn against(&self) -> Option<Period> {
        self.comparison.map(|comparison| match comparison {
            Comparison::Previous => self.period.previous(),
            Comparison::YearBefore => self.period.year_before(),
            Comparison::DaysBefore => self.period.days_before(),
            Comparison::WeekBefore => self.period.weeks_before(1),
            Comparison::WeekdaysYearBefore => self.period.weeks_before(52),
        })
    }

    /// Is anything laid out by this dimension?
    pub fn is_by(&self, dimension: Dimension) -> bool {
        self.rows == dimension || self.columns == Some(dimension)
    }

    /// Must each day be known?
    pub fn is_by_time(&self) -> bool {
        self.rows.is_of_day() || self.columns.is_some_and(Dimension::is_of_day)
    }
}

/// How many there were of what is alike. What a thing does not have is the empty text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The day, where the question is by time.
    pub on: Option<jiff::civil::Date>,
    /// The channel's code.
    pub channel: String,
    /// The drop box's code.
    pub drop_box: String,
    /// The topic's code.
    pub topic: String,
    /// The unit's code.
    pub unit: String,
    /// The code of what it was more closely.
    pub subject: String,
    /// The segment's code.
    pub segment: String,
    /// The hour, in two digits.
    pub hour: String,
    /// The service's code.
    pub service: String,
    /// How many.
    pub quantity: i64,
    /// How many of them on a day that is a guess.
    pub assumed: i64,
}
