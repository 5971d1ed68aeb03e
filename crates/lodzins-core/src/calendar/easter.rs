//! Easter Sunday of the western churches.

use jiff::{ToSpan, civil::Date};

/// The date of Easter Sunday in a year of the Gregorian calendar; nothing outside the years of our dates.
///
/// The anonymous Gregorian computus (Meeus, Jones, Butcher): the Sunday after the church's full moon of spring.
#[expect(clippy::many_single_char_names, reason = "the computus is published with these letters")]
pub(super) fn sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let golden = y % 19;
    let (b, c) = (y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let full_moon = (19 * golden + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let to_sunday = (32 + 2 * e + 2 * i - full_moon - k) % 7;
    let m = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let days_after_22_march = full_moon + to_sunday - 7 * m;
    Date::new(year, 3, 22).ok()?.checked_add(days_after_22_march.days()).ok()
}
