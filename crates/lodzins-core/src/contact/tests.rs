use jiff::ToSpan;
use proptest::prelude::*;

use super::*;
use crate::{WorkingCalendar, calendar::tests::any_date, moment::latvia_zone};

fn in_latvia(text: &str) -> Timestamp {
    let civil: jiff::civil::DateTime = text.parse().expect("a date and a time");
    civil.to_zoned(latvia_zone()).expect("on Latvia's clock").timestamp()
}

#[test]
fn a_consultation_took_as_long_as_its_form_was_open() {
    let opened = in_latvia("2026-11-20T09:00:00");
    assert_eq!(seconds_between(opened, in_latvia("2026-11-20T09:03:25")), Some(205));
    assert_eq!(seconds_between(opened, opened), Some(0));
    assert_eq!(seconds_between(opened, in_latvia("2026-11-20T11:00:00")), Some(7200));
}

#[test]
fn a_form_left_open_over_lunch_says_nothing_nor_does_one_from_the_future() {
    let opened = in_latvia("2026-11-20T09:00:00");
    assert_eq!(seconds_between(opened, in_latvia("2026-11-20T11:00:01")), None);
    assert_eq!(seconds_between(opened, in_latvia("2026-11-20T08:59:59")), None);
}

#[test]
fn who_asks_on_friday_is_called_by_noon_on_monday() {
    let due = call_back_due(in_latvia("2026-11-20T16:40:00"), &WorkingCalendar::latvia());
    assert_eq!(due, in_latvia("2026-11-23T12:00:00"));
}

#[test]
fn a_call_back_passes_over_holidays_as_the_institution_keeps_them() {
    // 22 June 2026 is moved for the state; 23 and 24 June are Midsummer.
    let asked = in_latvia("2026-06-19T10:00:00");
    let (town, state) = (WorkingCalendar::latvia(), WorkingCalendar::of_the_state());
    assert_eq!(call_back_due(asked, &town), in_latvia("2026-06-22T12:00:00"));
    assert_eq!(call_back_due(asked, &state), in_latvia("2026-06-25T12:00:00"));
}

#[test]
fn noon_is_noon_on_both_sides_of_the_clock_change() {
    let latvia = WorkingCalendar::latvia();
    // Summer time begins on 29 March 2026 and ends on 25 October.
    let spring = call_back_due(in_latvia("2026-03-27T15:00:00"), &latvia);
    assert_eq!(spring, in_latvia("2026-03-30T12:00:00"));
    let autumn = call_back_due(in_latvia("2026-10-23T15:00:00"), &latvia);
    assert_eq!(autumn, in_latvia("2026-10-26T12:00:00"));
}

#[test]
fn nobody_gives_up_before_the_third_call_unless_the_number_is_wrong() {
    use CallOutcome::{NotReached, WrongNumber};
    assert!(!may_give_up(&[]));
    assert!(!may_give_up(&[NotReached, NotReached]));
    assert!(may_give_up(&[NotReached, NotReached, NotReached]));
    assert!(may_give_up(&[WrongNumber]));
}

#[test]
fn people_consult_by_channels_where_somebody_speaks_or_writes_and_never_by_paper_alone() {
    for channel in CHANNELS {
        assert!(channel.is_live() || !channel.is_paper(), "{channel}");
    }
    assert_eq!(CHANNELS.first(), Some(&Channel::Phone));
}

proptest! {
    #[test]
    fn a_call_back_is_due_on_a_working_day_after_the_day_it_was_asked_for(day in any_date(), minute in 0i64..1440) {
        let state = WorkingCalendar::of_the_state();
        let midnight = day.to_zoned(latvia_zone()).expect("a day in Latvia");
        let asked = (&midnight + minute.minutes()).timestamp();
        let due = crate::moment::date_in_latvia(call_back_due(asked, &state));
        prop_assert!(state.is_working(due), "{due}");
        prop_assert!(due > crate::moment::date_in_latvia(asked));
    }
}
