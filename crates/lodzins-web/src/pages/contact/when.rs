//! A day and a time that somebody agreed on: read from the fields, and shown.

use jiff::{Timestamp, civil::Time};
use lodzins_core::moment::latvia_zone;

use crate::{
    form::{Fields, Form},
    words::Message,
};

/// The field of the day, in three parts, and the one of the time.
pub const DAY: &str = "due";
pub const TIME: &str = "due_time";

/// What stands in the fields.
pub fn filled(fields: Fields, at: Timestamp) -> Fields {
    let local = at.to_zoned(latvia_zone());
    fields
        .and("due-day", local.day().to_string())
        .and("due-month", local.month().to_string())
        .and("due-year", local.year().to_string())
        .and(TIME, format!("{:02}:{:02}", local.hour(), local.minute()))
}

/// What was agreed; nothing when the fields are empty or something is wrong with them.
pub fn read(form: &mut Form) -> Option<Timestamp> {
    let day = form.date(DAY);
    let typed = form.optional(TIME);
    let time = time_of(&typed);
    match (day, time) {
        (Some(day), Some(time)) => {
            day.to_datetime(time).to_zoned(latvia_zone()).ok().map(|at| at.timestamp())
        }
        (None, _) if typed.is_empty() => None,
        (None, Some(_)) => {
            form.wrong(DAY, Message::of("form-date-missing"));
            None
        }
        (_, None) => {
            form.wrong(TIME, Message::of("call-time-wrong"));
            None
        }
    }
}

/// “9:30”, “9.30” or “9”.
fn time_of(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::time_of;

    #[test]
    fn times_are_read_as_people_write_them() {
        let shown = |typed| time_of(typed).map(|time| time.to_string());
        for (typed, time) in [("9:30", "09:30:00"), ("09.05", "09:05:00"), ("14", "14:00:00")] {
            assert_eq!(shown(typed).as_deref(), Some(time), "{typed}");
        }
        for wrong in ["", "24:00", "9:60", "noon", "9:3:0"] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }
}
