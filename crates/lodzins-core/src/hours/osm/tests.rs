use jiff::{ToSpan, civil::Date, civil::date};
use proptest::prelude::*;

use super::*;
use crate::{
    WorkingCalendar,
    hours::{
        Closure, DatedPattern, Hours, HoursFault, OnHolidays, Override, Pattern, Schedule, Spans,
        tests::{
            FIRST, any_pattern, any_schedule, any_week, calendar_with_moves, emergency, jelgava,
            spans, told, week,
        },
    },
};

#[test]
fn a_week_is_written_as_people_write_it() {
    assert_eq!(weekly(&emergency()), "Mo 12:00-17:00; Tu-Th 09:00-15:00; Fr 09:00-14:00");
    let lunch = week(["9–12:30, 13–18", "", "9–12:30, 13–18", "9–17", "9–17", "", ""]);
    assert_eq!(weekly(&lunch), "Mo,We 09:00-12:30,13:00-18:00; Th-Fr 09:00-17:00");
    assert_eq!(weekly(&week([""; 7])), "off");
    assert_eq!(weekly(&week(["", "", "", "", "", "", "22–30"])), "Su 22:00-06:00");
    let always = Pattern { week: week(["0–24"; 7]), holidays: OnHolidays::AsUsual };
    assert_eq!(pattern(&always), "24/7");
    let closed = Pattern { week: emergency(), holidays: OnHolidays::Closed };
    assert!(pattern(&closed).ends_with("Fr 09:00-14:00; PH off"));
}

#[test]
fn a_year_is_written_with_everything_that_differs() {
    let mut schedule = jelgava();
    schedule.closures.push(Closure {
        from: date(2020, 12, 28),
        to: Some(date(2020, 12, 30)),
        part: None,
        reason: told("slēgts"),
    });
    let calendar = WorkingCalendar::of_the_state();
    let hours = Hours { schedule: &schedule, calendar: &calendar };
    let expected = [
        "Mo 09:00-18:00",
        "Tu-Th 09:00-17:00",
        "Fr 09:00-16:00",
        "PH off",
        "2020 Mar 16-2020 Jun 09 off",
        "2020 Mar 16-2020 Jun 09 Mo 12:00-17:00",
        "2020 Mar 16-2020 Jun 09 Tu-Th 09:00-15:00",
        "2020 Mar 16-2020 Jun 09 Fr 09:00-14:00",
        "2020 Mar 16-2020 Jun 09 PH off",
        "2020 Jun 13 09:00-18:00",
        "2020 Jun 22 off",
        "2020 Dec 28-2020 Dec 30 off",
    ];
    assert_eq!(dated(hours, date(2020, 1, 1), date(2020, 12, 31)), expected.join("; "));
}

#[test]
fn what_is_not_understood_is_named() {
    let fault = |text: &str| read(text).expect_err(text);
    let unknown = |part: &str| OsmFault::NotUnderstood(part.to_owned());
    assert_eq!(fault(""), OsmFault::Nothing);
    assert_eq!(fault("Mo-Fr sunrise-17:00"), unknown("sunrise-17:00"));
    assert_eq!(fault("Mo-Fr 09:00+"), unknown("09:00+"));
    assert_eq!(fault("Mo-Xx 09:00-17:00"), unknown("Mo-Xx"));
    assert_eq!(fault("SH off"), unknown("SH"));
    assert_eq!(fault("Mar-Oct 09:00-17:00"), unknown("Mar-Oct 09:00-17:00"));
    assert_eq!(
        fault("Mo-Fr 09:00-17:00 \"pēc pieraksta\""),
        unknown("09:00-17:00 \"pēc pieraksta\"")
    );
    assert_eq!(fault("2020 Feb 30 off"), unknown("2020 Feb 30 off"));
    assert_eq!(
        fault("PH off; Mo-Fr 09:00-17:00"),
        OsmFault::OutOfOrder("Mo-Fr 09:00-17:00".into())
    );
    assert_eq!(
        fault("2020 Jun 22 off; Mo 09:00-17:00"),
        OsmFault::OutOfOrder("Mo 09:00-17:00".into())
    );
    assert_eq!(
        fault("Mo-Fr 09:00-17:00; 2020 Mar 16-2020 Jun 09 Mo 12:00-17:00"),
        OsmFault::NotEveryDay("2020 Mar 16-2020 Jun 09 Mo 12:00-17:00".into())
    );
    assert!(matches!(
        fault("Mo 09:00-17:00; 2020 Mar 01-2020 Mar 10 off; 2020 Mar 05-2020 Mar 20 off"),
        OsmFault::DatesOverlap(_)
    ));
    assert_eq!(fault("2020 Jun 9-2020 Mar 16 off"), HoursFault::PeriodBackwards.into());
    assert!(matches!(fault("Mo 09:00-13:00,12:00-17:00"), OsmFault::Hours(_)));
}

#[test]
fn what_others_write_is_read() {
    let said = |text: &str| weekly(&read(text).expect(text).pattern.week);
    assert_eq!(said("Mo-Fr 9:00-17:00"), "Mo-Fr 09:00-17:00");
    assert_eq!(said("Fr-Mo 10:00-12:00,13:00-16:00"), "Mo,Fr-Su 10:00-12:00,13:00-16:00");
    assert_eq!(said("08:00-20:00"), "Mo-Su 08:00-20:00");
    assert_eq!(said("Mo-Su 09:00-18:00; Sa,Su off"), "Mo-Fr 09:00-18:00");
    assert_eq!(read("24/7").expect("always").pattern.holidays, OnHolidays::AsUsual);
    let own = read("Mo-Fr,PH 09:00-15:00").expect("on holidays too").pattern.holidays;
    assert_eq!(own, OnHolidays::Own(spans("9–15")));
    let dates =
        read("Mo-Fr 09:00-17:00; 2020 Jun 20-22: off; 2020 Jul 01-Jul 03 closed").expect("dates");
    assert_eq!(
        dates.closures,
        [(date(2020, 6, 20), date(2020, 6, 22)), (date(2020, 7, 1), date(2020, 7, 3))]
    );
    let closed_after_all =
        read("Mo-Fr 09:00-17:00; 2020 Jun 20-22 10:00-12:00; 2020 Jun 20-22 off").expect("dates");
    assert_eq!(closed_after_all.overrides.len(), 1);
    assert_eq!(closed_after_all.closures, [(date(2020, 6, 20), date(2020, 6, 22))]);
}

/// What was read, as a schedule.
fn schedule(read: Read) -> Schedule {
    let other = |(from, to, pattern)| Override { from, to: Some(to), name: told(""), pattern };
    let closed = |(from, to)| Closure { from, to: Some(to), part: None, reason: told("") };
    Schedule {
        patterns: vec![DatedPattern { from: Date::MIN, pattern: read.pattern }],
        overrides: read.overrides.into_iter().map(other).collect(),
        closures: read.closures.into_iter().map(closed).collect(),
        ..Schedule::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_week_reads_back(week in any_week(true)) {
        let written = weekly(&week);
        let back = read(&written).expect("our own notation");
        prop_assert_eq!(back.pattern.week, week, "{}", written);
    }

    #[test]
    fn holidays_read_back(one in any_pattern(true)) {
        let written = pattern(&one);
        prop_assert_eq!(read(&written).expect("our own notation").pattern, one, "{}", written);
    }

    #[test]
    fn a_range_of_days_reads_back(original in any_schedule(false)) {
        let (calendar, last) = (calendar_with_moves(), FIRST + 80.days());
        let hours = Hours { schedule: &original, calendar: &calendar };
        let written = dated(hours, FIRST, last);
        let back = schedule(read(&written).unwrap_or_else(|fault| panic!("{fault}: {written}")));
        // Who reads it knows the holidays of the law, and nothing of the institution's calendar.
        let law = WorkingCalendar::latvia();
        let read_back = Hours { schedule: &back, calendar: &law };
        let of = |hours: Hours<'_>| -> Vec<(Date, Spans)> {
            hours.days(FIRST, last).map(|day| (day.date, day.spans)).collect()
        };
        prop_assert_eq!(of(read_back), of(hours), "{}", written);
    }
}
