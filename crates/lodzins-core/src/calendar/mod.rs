//! The working calendar of an institution: which days count, and why the others do not.
//!
//! Public holidays follow from the law by rule ([`holiday`]), so that no year has to be typed in. Three things are
//! data: one-off holidays ([`extra`]), moved working days ([`moved`]) and an institution's own days off ([`own`]). An
//! order that moves a working day binds state institutions and is only a recommendation to municipalities, so each
//! institution has a calendar of its own.

use jiff::civil::{Date, Weekday};

mod easter;
pub mod extra;
pub mod holiday;
pub mod import; // a list of days off, as CSV or iCalendar
pub mod moved;
pub mod own;
mod typed; // a day as people write it

pub use extra::ExtraHoliday;
pub use holiday::Holiday;
pub use moved::MovedDay;
pub use own::{DayFault, OwnDay};
pub use typed::day_typed;

/// The days on which an institution works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCalendar {
    extra: Vec<ExtraHoliday>,
    moved: Vec<MovedDay>,
    closed: Vec<Date>,
}

/// Why nobody works on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum DayOff {
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday {
        /// Which one.
        holiday: Holiday,
    },
    /// A working day that is free because the holiday itself fell on a weekend.
    HolidayInLieu {
        /// Which one.
        holiday: Holiday,
        /// The day of the holiday itself.
        of: Date,
    },
    /// A working day moved to a Saturday.
    MovedOff {
        /// The Saturday that is worked instead.
        worked_instead: Date,
    },
    /// The institution itself is closed.
    Closed,
}

impl WorkingCalendar {
    /// Latvia's public holidays with the one-off ones known so far, and no moved days.
    pub fn latvia() -> Self {
        Self { extra: extra::KNOWN.to_vec(), moved: Vec::new(), closed: Vec::new() }
    }

    /// The calendar of an institution paid from the state budget: with the working days that the Cabinet moved.
    pub fn of_the_state() -> Self {
        Self::latvia().with_moved(moved::OF_THE_STATE)
    }

    /// The same calendar with these moved days too.
    #[must_use]
    pub fn with_moved(mut self, days: &[MovedDay]) -> Self {
        self.moved.extend_from_slice(days);
        self
    }

    /// The same calendar with these one-off holidays too.
    #[must_use]
    pub fn with_extra(mut self, days: &[ExtraHoliday]) -> Self {
        self.extra.extend_from_slice(days);
        self
    }

    /// The same calendar with these days off of the institution's own: moved to a Saturday, or closed.
    #[must_use]
    pub fn with_own<'d>(mut self, days: impl IntoIterator<Item = &'d OwnDay>) -> Self {
        for day in days {
            match day.worked_instead {
                Some(worked_instead) => self.moved.push(MovedDay { off: day.off, worked_instead }),
                None => self.closed.push(day.off),
            }
        }
        self
    }

    /// Does the institution work on this day?
    pub fn is_working(&self, date: Date) -> bool {
        self.why_not_working(date).is_none()
    }

    /// Why nobody works on this day; nothing for a working day.
    ///
    /// A holiday comes before the weekend that it falls on, because that is what people call such a day.
    pub fn why_not_working(&self, date: Date) -> Option<DayOff> {
        if let Some(holiday) = holiday::on(date).or_else(|| extra::on(&self.extra, date)) {
            return Some(DayOff::Holiday { holiday });
        }
        if self.moved.iter().any(|day| day.worked_instead == date) {
            return None;
        }
        if is_weekend(date) {
            return Some(DayOff::Weekend);
        }
        if let Some((holiday, of)) = holiday::in_lieu_on(date) {
            return Some(DayOff::HolidayInLieu { holiday, of });
        }
        if let Some(moved) = self.moved.iter().find(|day| day.off == date) {
            return Some(DayOff::MovedOff { worked_instead: moved.worked_instead });
        }
        self.closed.contains(&date).then_some(DayOff::Closed)
    }

    /// The day off for which this day, a Saturday, is worked.
    pub fn worked_for(&self, date: Date) -> Option<Date> {
        self.moved.iter().find(|day| day.worked_instead == date).map(|day| day.off)
    }

    /// The first working day after this date.
    ///
    /// At the end of all dates (year 9999) the last date itself.
    pub fn next_working(&self, date: Date) -> Date {
        date.tomorrow().map_or(date, |tomorrow| self.working_from(tomorrow))
    }

    /// This date when it is a working day, else the first working day after it.
    pub fn working_from(&self, date: Date) -> Date {
        let mut day = date;
        while !self.is_working(day) {
            let Ok(tomorrow) = day.tomorrow() else { break };
            day = tomorrow;
        }
        day
    }

    /// How many working days lie after `after`, up to and including `until`; 0 when `until` is not later.
    pub fn working_days_between(&self, after: Date, until: Date) -> u32 {
        let mut days = 0;
        let mut day = after;
        while day < until {
            let Ok(tomorrow) = day.tomorrow() else { break };
            day = tomorrow;
            days += u32::from(self.is_working(day));
        }
        days
    }
}

/// Is it a Saturday or a Sunday?
pub fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
pub(crate) mod tests;
