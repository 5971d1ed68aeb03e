//! A period of whole days.

use jiff::{ToSpan, civil::Date};

use crate::codes;

/// The first day and the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from_on: Date,
    to_on: Date,
}

codes! {
    /// A period that moves with the calendar.
    pub enum Span("span of a report") {
        /// The month of today.
        ThisMonth = "this_month",
        /// The month before.
        LastMonth = "last_month",
        /// From the first of January to today.
        ThisYear = "this_year",
        /// The year before, whole.
        LastYear = "last_year",
        /// The year that ends with today.
        YearToToday = "year_to_today",
    }
}

impl Span {
    /// Its days as of today.
    pub fn period(self, today: Date) -> Period {
        let year = |year| (jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
        match self {
            Self::ThisMonth => Period::month_of(today),
            Self::LastMonth => Period::month_of(today).previous(),
            Self::ThisYear => Period { from_on: year(today.year()).0, to_on: today },
            Self::LastYear => {
                let (from_on, to_on) = year(today.year() - 1);
                Period { from_on, to_on }
            }
            Self::YearToToday => Period::year_to(today),
        }
    }
}

/// The period ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the period ends before it begins")]
pub struct Backwards;

impl Period {
    /// From a day to a day.
    pub fn new(from_on: Date, to_on: Date) -> Result<Self, Backwards> {
        if to_on < from_on { Err(Backwards) } else { Ok(Self { from_on, to_on }) }
    }

    /// The month of a day.
    pub fn month_of(day: Date) -> Self {
        Self { from_on: day.first_of_month(), to_on: day.last_of_month() }
    }

    /// The year that ends with a day.
    pub fn year_to(day: Date) -> Self {
        let from_on = day.saturating_sub(1.year()).saturating_add(1.day());
        Self { from_on, to_on: day }
    }

    /// The first day.
    pub const fn from_on(self) -> Date {
        self.from_on
    }

    /// The last day.
    pub const fn to_on(self) -> Date {
        self.to_on
    }

    /// Does the day belong to it?
    pub fn holds(self, day: Date) -> bool {
        (self.from_on..=self.to_on).contains(&day)
    }

    /// Every day of it.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.from_on.series(1.day()).take_while(move |day| *day <= self.to_on)
    }

    /// The period just before. Of whole months as many months: before April comes March with its 31 days. Of anything
    /// else as many days.
    #[must_use]
    pub fn previous(self) -> Self {
        let last = self.from_on.saturating_sub(1.day());
        let first = match self.months() {
            Some(months) => self.from_on.saturating_sub(months.months()),
            None => {
                let further = (self.to_on - self.from_on).get_days();
                last.saturating_sub(further.days())
            }
        };
        Self { from_on: first, to_on: last }
    }

    /// The same days a year earlier; a whole month stays whole, also February.
    #[must_use]
    pub fn year_before(self) -> Self {
        let (from_on, to_on) =
            (self.from_on.saturating_sub(1.year()), self.to_on.saturating_sub(1.year()));
        let to_on = if self.months().is_some() { to_on.last_of_month() } else { to_on };
        Self { from_on, to_on }
    }

    /// Of how many whole months it is made.
    fn months(self) -> Option<i32> {
        let whole = self.from_on.day() == 1 && self.to_on == self.to_on.last_of_month();
        let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        whole.then(|| count(self.to_on) - count(self.from_on) + 1)
    }
}
