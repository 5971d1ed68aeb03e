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
        match self.months() {
            Some(months) => {
                Self { from_on: self.from_on.saturating_sub(months.months()), to_on: last }
            }
            None => self.days_before(),
        }
    }

    /// As many days just before.
    #[must_use]
    pub fn days_before(self) -> Self {
        let last = self.from_on.saturating_sub(1.day());
        let further = (self.to_on - self.from_on).get_days();
        Self { from_on: last.saturating_sub(further.days()), to_on: last }
    }

    /// The same days of the week so many weeks earlier.
    #[must_use]
    pub fn weeks_before(self, weeks: i32) -> Self {
        let earlier = |day: Date| day.saturating_sub(weeks.weeks());
        Self { from_on: earlier(self.from_on), to_on: earlier(self.to_on) }
    }

    /// The same days a year earlier; a whole month stays whole, also February.
    #[must_use]
    pub fn year_before(self) -> Self {
        let (from_on, to_on) =
            (self.from_on.saturating_sub(1.year()), self.to_on.saturating_sub(1.year()));
        let to_on = if self.months().is_some() { to_on.last_of_month() } else { to_on };
        Self { from_on, to_on }
    }

    /// Its parts by month, in order: the first and the last may be cut off.
    pub fn by_month(self) -> impl Iterator<Item = Self> {
        let months = self.from_on.first_of_month().series(1.month());
        months.take_while(move |first| *first <= self.to_on).map(move |first| Self {
            from_on: first.max(self.from_on),
            to_on: first.last_of_month().min(self.to_on),
        })
    }

    /// Its two halves, as one tells of them: of a month to its 15th day and from its 16th, of anything else as many days
    /// each, the first a day longer where they are odd. Less than two weeks have none worth telling.
    pub fn halves(self) -> Option<(Self, Self)> {
        let days = (self.to_on - self.from_on).get_days() + 1;
        if days < 14 {
            return None;
        }
        let first = if self.months() == Some(1) { 15 } else { (days + 1) / 2 };
        let second = self.from_on.saturating_add(first.days());
        let (first, second) = (second.saturating_sub(1.day()), second);
        Some((Self { to_on: first, ..self }, Self { from_on: second, ..self }))
    }

    /// Is it one month from its first day to its last?
    pub fn is_month(self) -> bool {
        self.months() == Some(1)
    }

    /// Of how many whole months it is made.
    fn months(self) -> Option<i32> {
        let whole = self.from_on.day() == 1 && self.to_on == self.to_on.last_of_month();
        let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        whole.then(|| count(self.to_on) - count(self.from_on) + 1)
    }
}
