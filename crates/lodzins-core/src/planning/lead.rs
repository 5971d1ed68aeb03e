//! How long before a visit it was booked.

use jiff::civil::Date;

use crate::codes;

codes! {
    /// How long before a visit it was booked.
    pub enum Lead("lead of a booking") {
        /// On the same day.
        SameDay = "same_day",
        /// One to three days.
        Days = "days",
        /// Four to seven days.
        Week = "week",
        /// Eight to twenty-one days.
        Weeks = "weeks",
        /// Longer.
        Longer = "longer",
    }
}

impl Lead {
    /// Of a visit on one day that was booked on another.
    pub fn of(booked_on: Date, comes_on: Date) -> Self {
        match comes_on.duration_since(booked_on).as_hours() / 24 {
            ..=0 => Self::SameDay,
            1..=3 => Self::Days,
            4..=7 => Self::Week,
            8..=21 => Self::Weeks,
            _ => Self::Longer,
        }
    }
}
