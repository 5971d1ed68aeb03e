//! An institution's own days off: moved to a Saturday by its order, or closed.

use jiff::civil::{Date, Weekday};

use super::{DayOff, WorkingCalendar};

/// The years whose days may be entered: no register is older, nobody plans further.
const YEARS: std::ops::RangeInclusive<i16> = 2008..=2100;

/// A day off of an institution's own.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnDay {
    /// The day on which nobody works.
    pub off: Date,
    /// The Saturday that is worked for it; nothing: the institution is closed and works it off on no other day.
    pub worked_instead: Option<Date>,
    /// Why: the order, or what for.
    pub reason: String,
}

/// Why a day off cannot stand in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// Nobody works on it anyway.
    #[error("nobody works on that day anyway")]
    OffAnyway(DayOff),
    /// A day is moved to a Saturday.
    #[error("the day that is worked instead is no Saturday")]
    NotASaturday,
    /// Darba likums, section 133(4): a Saturday of the same month.
    #[error("the day that is worked instead is in another month")]
    OtherMonth,
    /// A public holiday is not worked.
    #[error("the day that is worked instead is a public holiday")]
    WorkedHoliday,
    /// That Saturday is worked for another day already.
    #[error("that Saturday is worked for another day already")]
    SaturdayTaken(Date),
    /// No register is so old, and nobody plans so far.
    #[error("the year is out of reach")]
    OutOfReach,
}

impl WorkingCalendar {
    /// What speaks against a day off in this calendar, which does not have it yet.
    pub fn fault_of(&self, day: &OwnDay) -> Option<DayFault> {
        if !YEARS.contains(&day.off.year()) {
            return Some(DayFault::OutOfReach);
        }
        if let Some(why) = self.why_not_working(day.off) {
            return Some(DayFault::OffAnyway(why));
        }
        let worked = day.worked_instead?;
        if worked.weekday() != Weekday::Saturday {
            return Some(DayFault::NotASaturday);
        }
        if worked.first_of_month() != day.off.first_of_month() {
            return Some(DayFault::OtherMonth);
        }
        match self.why_not_working(worked) {
            Some(DayOff::Weekend) => None,
            Some(_) => Some(DayFault::WorkedHoliday),
            None => Some(DayFault::SaturdayTaken(self.worked_for(worked).unwrap_or(worked))),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::{Holiday, tests::any_date};

    fn own(off: Date, worked_instead: Option<Date>) -> OwnDay {
        OwnDay { off, worked_instead, reason: "rīkojums Nr. 1".to_owned() }
    }

    #[test]
    fn a_closed_day_is_off_and_says_so() {
        let calendar = WorkingCalendar::latvia().with_own(&[own(date(2026, 7, 3), None)]);
        assert_eq!(calendar.why_not_working(date(2026, 7, 3)), Some(DayOff::Closed));
        assert!(calendar.is_working(date(2026, 7, 2)));
    }

    #[test]
    fn what_cannot_stand_says_why() {
        let latvia = WorkingCalendar::latvia();
        let moved = |off, worked| latvia.fault_of(&own(off, Some(worked)));
        assert_eq!(moved(date(2026, 6, 22), date(2026, 6, 27)), None);
        assert_eq!(
            latvia.fault_of(&own(date(2026, 6, 23), None)),
            Some(DayFault::OffAnyway(DayOff::Holiday { holiday: Holiday::MidsummerEve }))
        );
        assert_eq!(moved(date(2026, 6, 22), date(2026, 6, 28)), Some(DayFault::NotASaturday));
        assert_eq!(moved(date(2026, 6, 22), date(2026, 7, 4)), Some(DayFault::OtherMonth));
        assert_eq!(moved(date(2026, 12, 28), date(2026, 12, 26)), Some(DayFault::WorkedHoliday));
        let with = latvia.clone().with_own(&[own(date(2026, 6, 22), Some(date(2026, 6, 27)))]);
        assert_eq!(
            with.fault_of(&own(date(2026, 6, 26), Some(date(2026, 6, 27)))),
            Some(DayFault::SaturdayTaken(date(2026, 6, 22)))
        );
        assert_eq!(latvia.fault_of(&own(date(1999, 6, 1), None)), Some(DayFault::OutOfReach));
    }

    proptest! {
        #[test]
        fn a_day_without_fault_becomes_a_day_off(day in any_date()) {
            let latvia = WorkingCalendar::latvia();
            let closed = own(day, None);
            if latvia.fault_of(&closed).is_none() {
                prop_assert!(latvia.is_working(day));
                prop_assert!(!latvia.with_own(&[closed]).is_working(day));
            }
        }
    }
}
