use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn days_off(calendar: &WorkingCalendar, year: i16) -> Vec<Date> {
    date(year, 1, 1)
        .series(jiff::ToSpan::days(1))
        .take_while(|day| day.year() == year)
        .filter(|day| !calendar.is_working(*day) && !is_weekend(*day))
        .collect()
}

#[test]
fn easter_is_where_the_almanacs_print_it() {
    let known = [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2011, 4, 24),
        date(2019, 4, 21),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ];
    for sunday in known {
        assert_eq!(easter::sunday(sunday.year()), Some(sunday));
    }
}

#[test]
fn the_state_is_closed_on_these_weekdays_of_2026() {
    let expected = [
        date(2026, 1, 1),
        date(2026, 1, 2),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 4),
        date(2026, 6, 22),
        date(2026, 6, 23),
        date(2026, 6, 24),
        date(2026, 11, 18),
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 31),
    ];
    assert_eq!(days_off(&WorkingCalendar::of_the_state(), 2026), expected);
}

#[test]
fn a_moved_day_binds_only_the_calendar_that_has_it() {
    let (state, municipality) = (WorkingCalendar::of_the_state(), WorkingCalendar::latvia());
    let off = DayOff::MovedOff { worked_instead: date(2026, 6, 27) };
    assert_eq!(state.why_not_working(date(2026, 6, 22)), Some(off));
    assert!(state.is_working(date(2026, 6, 27)));
    assert!(municipality.is_working(date(2026, 6, 22)));
    assert_eq!(municipality.why_not_working(date(2026, 6, 27)), Some(DayOff::Weekend));
}

#[test]
fn the_fourth_of_may_and_the_eighteenth_of_november_move_off_a_weekend() {
    let latvia = WorkingCalendar::latvia();
    let expected = [
        (date(2024, 5, 6), Holiday::IndependenceRestored, date(2024, 5, 4)),
        (date(2025, 5, 5), Holiday::IndependenceRestored, date(2025, 5, 4)),
        (date(2023, 11, 20), Holiday::ProclamationDay, date(2023, 11, 18)),
        (date(2018, 11, 19), Holiday::ProclamationDay, date(2018, 11, 18)),
    ];
    for (free, holiday, of) in expected {
        assert_eq!(
            latvia.why_not_working(free),
            Some(DayOff::HolidayInLieu { holiday, of }),
            "{free}"
        );
    }
    assert!(latvia.is_working(date(2027, 5, 3)), "1 May 2027 is a Saturday and does not move");
    assert!(latvia.is_working(date(2022, 12, 27)), "Christmas on a weekend does not move");
}

#[test]
fn one_off_holidays_are_named() {
    let latvia = WorkingCalendar::latvia();
    for day in extra::KNOWN {
        assert_eq!(latvia.why_not_working(day.on), Some(DayOff::Holiday { holiday: day.holiday }));
    }
    assert!(latvia.is_working(date(2024, 7, 8)));
}

#[test]
fn every_moved_day_is_a_working_day_moved_to_a_saturday_of_its_month() {
    let without = WorkingCalendar::latvia();
    for day in moved::OF_THE_STATE {
        assert!(without.is_working(day.off), "{} was free anyway", day.off);
        assert_eq!(day.worked_instead.weekday(), Weekday::Saturday, "{}", day.worked_instead);
        assert_eq!(day.worked_instead.first_of_month(), day.off.first_of_month(), "{}", day.off);
    }
}

#[test]
fn the_next_working_day_after_christmas_eve_of_2026_is_monday() {
    assert_eq!(WorkingCalendar::latvia().next_working(date(2026, 12, 23)), date(2026, 12, 28));
}

#[test]
fn the_calendar_ends_with_the_dates_themselves() {
    let latvia = WorkingCalendar::latvia();
    assert_eq!(latvia.next_working(Date::MAX), Date::MAX);
    assert_eq!(latvia.working_from(Date::MAX), Date::MAX);
}

#[test]
fn a_day_off_reads_back_from_its_json() {
    let off = DayOff::HolidayInLieu { holiday: Holiday::ProclamationDay, of: date(2023, 11, 18) };
    let text = r#"{"why":"holiday_in_lieu","holiday":"proclamation_day","of":"2023-11-18"}"#;
    assert_eq!(serde_json::to_string(&off).expect("writes"), text);
    assert_eq!(serde_json::from_str::<DayOff>(text).expect("reads"), off);
}

#[test]
fn nobody_waits_longer_than_a_week_for_a_working_day() {
    let state = WorkingCalendar::of_the_state();
    let days = date(2010, 1, 1).series(jiff::ToSpan::days(1)).take_while(|day| day.year() <= 2040);
    let longest = days.map(|day| ((state.next_working(day) - day).get_days(), day)).max();
    assert_eq!(
        longest,
        Some((7, date(2024, 12, 20))),
        "after Friday, 20 December 2024 comes the 27th"
    );
}

pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    (0i32..12_000).prop_map(|days| date(2010, 1, 1) + jiff::ToSpan::days(days))
}

proptest! {
    #[test]
    fn the_next_working_day_is_the_first_one(day in any_date()) {
        let calendar = WorkingCalendar::of_the_state();
        let next = calendar.next_working(day);
        prop_assert!(next > day && calendar.is_working(next));
        prop_assert_eq!(calendar.working_days_between(day, next), 1);
    }

}
