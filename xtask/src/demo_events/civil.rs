//! Days of the years 2020 and 2021 in Latvia, as far as the events need them.

/// A day, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i64);

/// Public holidays within the events' periods that are no weekends, as month and day.
const HOLIDAYS_2020: [(i64, i64); 4] = [(4, 10), (4, 13), (5, 1), (5, 4)];

impl Day {
    /// A day of the proleptic Gregorian calendar (days-from-civil: years begin in March, eras have 400 of them).
    pub(super) const fn of(year: i64, month: i64, day: i64) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year - era * 400;
        let from_march = (month + 9) % 12;
        let day_of_year = (153 * from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month, day.
    pub(super) const fn civil(self) -> (i64, i64, i64) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted - era * 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }

    const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    fn is_working(self) -> bool {
        let (year, month, day) = self.civil();
        // 1970-01-01 was a Thursday.
        let weekend = matches!((self.0 + 3).rem_euclid(7), 5 | 6);
        let holiday = year == 2020 && HOLIDAYS_2020.contains(&(month, day));
        !(weekend || holiday)
    }

    /// The working day that comes so many working days later.
    pub(super) fn working_days_later(self, days: u64) -> Self {
        let mut day = self;
        for _ in 0..days {
            day = day.next();
            while !day.is_working() {
                day = day.next();
            }
        }
        day
    }

    /// The working days from this one to another, both included.
    pub(super) fn working_days_to(self, last: Self) -> Vec<Self> {
        let days = std::iter::successors(Some(self), |day| Some(day.next()));
        days.take_while(|day| *day <= last).filter(|day| day.is_working()).collect()
    }

    /// An instant of the day in Latvia, as RFC 3339: summer time from 29 March to 25 October 2020, otherwise winter time.
    pub(super) fn at(self, minute: u64) -> String {
        let summer = Self::of(2020, 3, 29) <= self && self < Self::of(2020, 10, 25);
        let offset = if summer { 3 } else { 2 };
        format!("{self}T{:02}:{:02}:00+0{offset}:00", minute / 60, minute % 60)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
