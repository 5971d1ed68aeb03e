//! What a centre has seen, by weekday and hour.

use jiff::civil::Weekday;

use super::{Came, draw::Draw};

/// The seconds of an hour.
pub(super) const HOUR_SECS: i64 = 3600;
const HOUR: f64 = 3600.0;

/// Who was seen in an hour of a weekday, over all the days that were looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// Came without a booking.
    pub walk_ins: u32,
    /// Had booked and came.
    pub booked: u32,
    /// Had booked and did not come.
    pub missed: u32,
}

impl Seen {
    /// Everybody who came.
    pub const fn came(self) -> u32 {
        self.walk_ins + self.booked
    }

    /// How many would have come, had so many of a hundred bookings been missed.
    fn expected(self, missed_percent: Option<u8>) -> f64 {
        let booked = f64::from(self.booked + self.missed);
        let shown = missed_percent.map_or(f64::from(self.booked), |percent| {
            booked * f64::from(100 - percent.min(100)) / 100.0
        });
        f64::from(self.walk_ins) + shown
    }
}

/// What a centre has seen: how many came when, and how long serving took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    /// From Monday on: on how many such days the centre was open, and what was seen in each hour of them.
    weekdays: [(u32, [Seen; 24]); 7],
    /// Serving times as they were, in seconds.
    serving_secs: Vec<u32>,
}

impl Load {
    /// Nothing seen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// So many days of this kind were looked at, also those on which nobody came.
    pub fn days(&mut self, weekday: Weekday, days: u32) {
        self.weekdays[place(weekday)].0 = days;
    }

    /// How many days of this kind were looked at.
    pub fn days_of(&self, weekday: Weekday) -> u32 {
        self.weekdays[place(weekday)].0
    }

    /// Notes who came, or did not, in an hour.
    pub fn note(&mut self, weekday: Weekday, hour: u8, seen: Seen) {
        if let Some(all) = self.weekdays[place(weekday)].1.get_mut(usize::from(hour)) {
            all.walk_ins += seen.walk_ins;
            all.booked += seen.booked;
            all.missed += seen.missed;
        }
    }

    /// Who was seen in an hour.
    pub fn seen(&self, weekday: Weekday, hour: u8) -> Seen {
        self.weekdays[place(weekday)].1.get(usize::from(hour)).copied().unwrap_or_default()
    }

    /// Notes how long serving somebody took.
    pub fn served(&mut self, secs: u32) {
        self.serving_secs.push(secs);
    }

    /// The serving times that are known.
    pub fn serving_secs(&self) -> &[u32] {
        &self.serving_secs
    }

    /// Can days be drawn from it: was such a day looked at, and is any serving time known?
    pub fn tells_of(&self, weekday: Weekday) -> bool {
        self.days_of(weekday) > 0 && !self.serving_secs.is_empty()
    }

    /// Those who come on one day of this kind: in each hour as many as usual, independently of one another; serving them
    /// takes as long as it took somebody.
    pub(super) fn day(
        &self,
        draw: &mut Draw,
        weekday: Weekday,
        more_percent: i16,
        missed_percent: Option<u8>,
    ) -> Vec<Came> {
        let (days, hours) = &self.weekdays[place(weekday)];
        let more = f64::from(more_percent.max(-100) + 100) / 100.0;
        let mut came = Vec::new();
        for (hour, seen) in (0_i64..).zip(hours) {
            let rate = seen.expected(missed_percent) * more / f64::from((*days).max(1));
            if rate <= 0.0 {
                continue;
            }
            let mut within = draw.gap(HOUR / rate);
            while within < HOUR {
                if let Some(secs) = draw.one_of(&self.serving_secs) {
                    let at_secs = hour * HOUR_SECS + whole(within);
                    came.push(Came { at_secs, serving_secs: secs.into() });
                }
                within += draw.gap(HOUR / rate);
            }
        }
        came
    }
}

fn place(weekday: Weekday) -> usize {
    usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, reason = "less than an hour")]
fn whole(secs: f64) -> i64 {
    secs as i64
}
