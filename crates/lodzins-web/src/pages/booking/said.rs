//! Days, times and visits in words.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    appointment::{VisitCode, VisitStatus},
    moment::latvia_zone,
};
use lodzins_service::appointment::VisitRow;

use crate::{ui::Tag, words::Words};

/// The day of an instant in Latvia, and its time as it stands on a clock.
pub fn day_and_time(words: Words, at: Timestamp) -> (Date, String) {
    let local = at.to_zoned(latvia_zone());
    (local.date(), words.time(local.time()))
}

/// “pirmdien, 2026. gada 23. novembrī plkst. 09:00”.
pub fn when(words: Words, at: Timestamp) -> String {
    let (day, time) = day_and_time(words, at);
    words.with("booking-when", &[("day", on(words, day).into()), ("time", time.into())])
}

/// “pirmdien, 2026. gada 23. novembrī”.
pub fn on(words: Words, day: Date) -> String {
    let number = day.weekday().to_monday_one_offset();
    let arguments = [("weekday", number.into()), ("date", words.date_on(day).into())];
    words.with("booking-on", &arguments)
}

/// “pirmdiena, 23.11.2026.”
pub fn day(words: Words, day: Date) -> String {
    format!("{}, {}", words.weekday(day), words.date_short(day))
}

/// How many whole minutes are left, the begun one included.
pub fn minutes_left(now: Timestamp, until: Timestamp) -> i64 {
    let secs = until.duration_since(now).as_secs().max(0);
    (secs + 59) / 60
}

/// “45 minūtes”.
pub fn minutes(words: Words, minutes: i64) -> String {
    words.with("several-minutes", &[("count", minutes.into())])
}

/// “Apmeklējumam paredzētais laiks: 45 minūtes.”
pub fn planned(words: Words, planned: i64) -> String {
    words.with("several-planned", &[("time", minutes(words, planned).into())])
}

/// Where a visit stands.
pub fn tag(words: Words, status: VisitStatus) -> Tag {
    let colour = match status {
        VisitStatus::Held => "yellow",
        VisitStatus::Booked => "blue",
        VisitStatus::Cancelled | VisitStatus::NoShow | VisitStatus::Left => "grey",
        _ => "green",
    };
    Tag::coloured(colour, words.with("booking-status", &[("status", status.code().into())]))
}

/// Where a visit stands on the desk's pages, which also show those whose place is kept no more.
pub fn tag_at(words: Words, row: &VisitRow, now: Timestamp) -> Tag {
    if row.status == VisitStatus::Held && row.hold_is_over(now) {
        Tag::coloured("red", words.t("bookings-lapsed"))
    } else {
        tag(words, row.status)
    }
}

/// The code as it is said on the telephone: each sign with a word that begins with it.
pub fn spelled(words: Words, code: &VisitCode) -> String {
    let sign = |sign: char| {
        let sign = sign.to_string();
        words.with("booking-sign", &[("sign", sign.into())])
    };
    code.signs().chars().map(sign).collect::<Vec<_>>().join(", ")
}
