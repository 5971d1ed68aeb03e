//! Dates and times in words. A day is a civil date in Latvia; an instant is shown on Latvia's clock.

use jiff::{Timestamp, civil::Date, civil::Time};
use lodzins_core::moment::latvia_zone;

use super::{FluentValue, Words};

impl Words {
    /// A day as a name: “2026. gada 15. maijs”, “15 мая 2026 года”, “15 May 2026”.
    pub fn date(&self, day: Date) -> String {
        self.with("date-long", &date_parts(day))
    }

    /// When something is, was or must be: “2026. gada 15. maijā”.
    pub fn date_on(&self, day: Date) -> String {
        self.with("date-on", &date_parts(day))
    }

    /// Until when, the day included: “līdz 2026. gada 15. maijam”, “до 15 мая 2026 года”, “by 15 May 2026”.
    pub fn date_until(&self, day: Date) -> String {
        self.with("date-until", &date_parts(day))
    }

    /// A day in a narrow column: “15.05.2026.”
    pub fn date_short(&self, day: Date) -> String {
        self.with(
            "date-short",
            &[
                ("day", format!("{:02}", day.day()).into()),
                ("month", format!("{:02}", day.month()).into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// The day of the week: “piektdiena”.
    pub fn weekday(&self, day: Date) -> String {
        let number = day.weekday().to_monday_one_offset();
        self.with("date-weekday", &[("day", number.into())])
    }

    /// The time of a day: “14:05”.
    pub fn time(&self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// When it happened: “2026. gada 15. maijā plkst. 14:05”.
    pub fn moment(&self, at: Timestamp) -> String {
        let local = at.to_zoned(latvia_zone());
        let (date, time) = (self.date_on(local.date()), self.time(local.time()));
        self.with("date-moment", &[("date", date.into()), ("time", time.into())])
    }

    /// When it happened, in a narrow column: “15.05.2026. 14:05”.
    pub fn moment_short(&self, at: Timestamp) -> String {
        let local = at.to_zoned(latvia_zone());
        format!("{} {}", self.date_short(local.date()), self.time(local.time()))
    }
}

// The month chooses among names, so it is a number; a year as a number would get a group separator.
fn date_parts(day: Date) -> [(&'static str, FluentValue<'static>); 3] {
    [
        ("day", day.day().to_string().into()),
        ("month", day.month().into()),
        ("year", day.year().to_string().into()),
    ]
}
