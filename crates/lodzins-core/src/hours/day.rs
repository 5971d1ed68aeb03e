//! The hours of one day, and why they are so.

use jiff::{ToSpan, civil::Date};

use super::{Closure, OnHolidays, Override, Pattern, Schedule, Spans, schedule::holds_on};
use crate::calendar::{DayOff, Holiday, WorkingCalendar};

/// A place's schedule with the working calendar of its institution.
#[derive(Debug, Clone, Copy)]
pub struct Hours<'a> {
    /// What was laid down.
    pub schedule: &'a Schedule,
    /// On which days the institution works.
    pub calendar: &'a WorkingCalendar,
}

/// The hours that begin on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day<'a> {
    /// The day.
    pub date: Date,
    /// Its hours.
    pub spans: Spans,
    /// Why they are so, from the widest reason to the narrowest; nothing: as in every week.
    pub why: Vec<Why<'a>>,
}

/// Why the hours of a day are not those of every week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why<'a> {
    /// There is no such place yet, or no longer.
    NotThere,
    /// Nobody has said when it is open.
    NotSaid,
    /// Other hours hold for a time.
    Override(&'a Override),
    /// A public holiday.
    Holiday(Holiday),
    /// A working day that is free because the holiday itself fell on a weekend.
    HolidayInLieu {
        /// Which one.
        holiday: Holiday,
        /// The day of the holiday itself.
        of: Date,
    },
    /// A working day that was moved away.
    MovedOff {
        /// To this Saturday.
        worked_instead: Date,
    },
    /// A Saturday with the hours of the day that was moved to it.
    MovedHere {
        /// That day.
        off: Date,
    },
    /// The institution does not work on this day.
    InstitutionOff,
    /// A closure of the whole day or of a part.
    Closure(&'a Closure),
}

impl<'a> Hours<'a> {
    /// The hours that begin on a day.
    pub fn on(&self, date: Date) -> Day<'a> {
        let schedule = self.schedule;
        let closed = |why| Day { date, spans: Spans::CLOSED, why: vec![why] };
        if !holds_on(schedule.valid_from, schedule.valid_to, date) {
            return closed(Why::NotThere);
        }
        let (pattern, mut why) = match schedule.override_on(date) {
            Some(one) => (&one.pattern, vec![Why::Override(one)]),
            None => match schedule.pattern_on(date) {
                Some(pattern) => (pattern, Vec::new()),
                None => return closed(Why::NotSaid),
            },
        };
        let (mut spans, by_calendar) = self.by_calendar(pattern, date);
        why.extend(by_calendar);
        for closure in schedule.closures_on(date) {
            let left = match closure.part {
                None => Spans::CLOSED,
                Some(part) => spans.without(part),
            };
            // A closure that closes nothing explains nothing.
            if left != spans {
                spans = left;
                why.push(Why::Closure(closure));
            }
        }
        Day { date, spans, why }
    }

    fn by_calendar(&self, pattern: &Pattern, date: Date) -> (Spans, Option<Why<'a>>) {
        let usual = pattern.week.on(date.weekday());
        let on_holiday = match &pattern.holidays {
            OnHolidays::AsUsual => return (usual.clone(), None),
            OnHolidays::Closed => Spans::CLOSED,
            OnHolidays::Own(spans) => spans.clone(),
        };
        match self.calendar.why_not_working(date) {
            Some(DayOff::Holiday { holiday }) => (on_holiday, Some(Why::Holiday(holiday))),
            Some(DayOff::HolidayInLieu { holiday, of }) => {
                (on_holiday, Some(Why::HolidayInLieu { holiday, of }))
            }
            Some(DayOff::MovedOff { worked_instead }) => {
                (Spans::CLOSED, Some(Why::MovedOff { worked_instead }))
            }
            Some(DayOff::Closed) => (Spans::CLOSED, Some(Why::InstitutionOff)),
            Some(DayOff::Weekend) => (usual.clone(), None),
            None => match self.calendar.worked_for(date) {
                // A place without hours on the day that was moved keeps those of its Saturdays.
                Some(off) if !pattern.week.on(off.weekday()).is_closed() => {
                    (pattern.week.on(off.weekday()).clone(), Some(Why::MovedHere { off }))
                }
                _ => (usual.clone(), None),
            },
        }
    }

    /// The days from the first to the last one, both included.
    pub fn days(&self, first: Date, last: Date) -> impl Iterator<Item = Day<'a>> + use<'a> {
        let hours = *self;
        first.series(1.day()).take_while(move |day| *day <= last).map(move |day| hours.on(day))
    }
}
