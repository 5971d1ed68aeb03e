//! How pressing a due date is today.

use jiff::{ToSpan, civil::Date};

use crate::{calendar::WorkingCalendar, codes};

codes! {
    /// How pressing a due date is.
    pub enum DueGroup("group of due dates") {
        /// It has passed.
        Overdue = "overdue",
        /// It is today.
        Today = "today",
        /// It is before this week is over.
        ThisWeek = "this_week",
        /// It is in another week.
        Later = "later",
    }
}

impl DueGroup {
    /// The group of a due date on a day. A week ends on Sunday.
    pub fn of(due_on: Date, today: Date) -> Self {
        let to_sunday = 7 - i64::from(today.weekday().to_monday_one_offset());
        if due_on < today {
            Self::Overdue
        } else if due_on == today {
            Self::Today
        } else if due_on <= today.saturating_add(to_sunday.days()) {
            Self::ThisWeek
        } else {
            Self::Later
        }
    }
}

/// The last day of what is due soon: so many working days from today on.
pub fn soon_until(calendar: &WorkingCalendar, today: Date, working_days: u16) -> Date {
    (0..working_days).fold(today, |day, _| calendar.next_working(day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::tests::any_date;

    #[test]
    fn a_week_ends_on_sunday() {
        let wednesday = date(2026, 5, 13);
        let group = |day| DueGroup::of(date(2026, 5, day), wednesday);
        assert_eq!(group(12), DueGroup::Overdue);
        assert_eq!(group(13), DueGroup::Today);
        assert_eq!((group(14), group(17)), (DueGroup::ThisWeek, DueGroup::ThisWeek));
        assert_eq!(group(18), DueGroup::Later);
        let sunday = date(2026, 5, 17);
        assert_eq!(DueGroup::of(date(2026, 5, 18), sunday), DueGroup::Later);
    }

    #[test]
    fn soon_passes_over_days_off() {
        let latvia = WorkingCalendar::latvia();
        assert_eq!(soon_until(&latvia, date(2026, 4, 30), 3), date(2026, 5, 7));
    }

    proptest! {
        #[test]
        fn what_is_due_later_is_never_more_pressing(
            today in any_date(), first in -30i32..60, more in 0i32..60
        ) {
            let due = |days: i32| DueGroup::of(today.saturating_add(days.days()), today);
            prop_assert!(due(first) <= due(first + more));
        }
    }
}
