//! The hours of a week, and what holds on public holidays.

use jiff::civil::Weekday;

use super::{HoursFault, Spans};

/// The weekdays in their order.
pub(super) const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The hours of the seven weekdays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Week([Spans; 7]);

impl Week {
    /// These hours, from Monday to Sunday; refuses a night that runs into the hours of its next day.
    pub fn new(days: [Spans; 7]) -> Result<Self, HoursFault> {
        for (n, day) in days.iter().enumerate() {
            let Some(night) = day.last() else { continue };
            let Some(spilt) = night.on_the_next_day() else { continue };
            let next = &days[(n + 1) % 7];
            if let Some(over) = next.iter().find(|span| span.overlaps(spilt)) {
                return Err(HoursFault::Overlap(night, over));
            }
        }
        Ok(Self(days))
    }

    /// The hours of a weekday.
    pub fn on(&self, day: Weekday) -> &Spans {
        &self.0[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }

    /// The weekdays with their hours, Monday first.
    pub fn days(&self) -> impl Iterator<Item = (Weekday, &Spans)> {
        WEEKDAYS.into_iter().zip(&self.0)
    }

    /// Days with the same hours together, as ranges of neighbours, in the order of the first of them; closed days are
    /// left out.
    pub fn alike(&self) -> Vec<(Vec<(Weekday, Weekday)>, &Spans)> {
        let mut groups: Vec<(Vec<(Weekday, Weekday)>, &Spans)> = Vec::new();
        for (day, spans) in self.days().filter(|(_, spans)| !spans.is_closed()) {
            let Some((ranges, _)) = groups.iter_mut().find(|(_, same)| *same == spans) else {
                groups.push((vec![(day, day)], spans));
                continue;
            };
            match ranges.last_mut() {
                Some((_, last)) if last.next() == day => *last = day,
                _ => ranges.push((day, day)),
            }
        }
        groups
    }

    /// Closed on every day?
    pub fn is_closed(&self) -> bool {
        self.0.iter().all(Spans::is_closed)
    }
}

/// What holds on a public holiday.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OnHolidays {
    /// Closed, and closed on the institution's days off; a moved working day takes the hours of the day it replaces.
    #[default]
    Closed,
    /// As on any other day, whatever the working calendar says: for places that need nobody, such as a box outdoors.
    AsUsual,
    /// Hours of their own; days off and moved working days as for those that are closed.
    Own(Spans),
}

/// The hours of a week, with holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pattern {
    /// The weekdays.
    pub week: Week,
    /// Public holidays.
    pub holidays: OnHolidays,
}

impl Pattern {
    /// Closed on every day, holidays too?
    pub fn is_closed(&self) -> bool {
        let on_holidays = matches!(&self.holidays, OnHolidays::Own(spans) if !spans.is_closed());
        self.week.is_closed() && !on_holidays
    }
}
