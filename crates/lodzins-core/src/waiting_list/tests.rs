//! The waiting list's states, days and times.

use jiff::{SignedDuration, civil::date};
use proptest::prelude::*;

use super::*;
use crate::notice::is_civil_hour;

fn riga(text: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = text.parse().expect("a civil time");
    wall.to_zoned(latvia_zone()).expect("an instant").timestamp()
}

#[test]
fn only_what_the_table_says_leads_anywhere() {
    let mut led = 0;
    for from in WaitStatus::ALL {
        for act in WaitAct::ALL {
            let to = from.after(*act);
            led += usize::from(to.is_some());
            assert!(to.is_none() || from.is_open(), "{from} {act}: over is over");
        }
    }
    assert_eq!(led, 6);
    assert_eq!(WaitStatus::Offered.after(WaitAct::Offer), None, "one place at a time");
    assert_eq!(WaitStatus::Offered.after(WaitAct::Refuse), Some(WaitStatus::Waiting));
}

#[test]
fn a_start_suits_on_the_days_and_in_the_part_of_the_day() {
    let (from, to) = (date(2026, 11, 23), date(2026, 11, 24));
    let wish = |part| Wish { from, to, part };
    for (start, part, suits) in [
        ("2026-11-23T00:00", DayPart::Any, true),
        ("2026-11-22T23:59", DayPart::Any, false),
        ("2026-11-24T23:45", DayPart::Any, true),
        ("2026-11-25T00:00", DayPart::Any, false),
        ("2026-11-23T11:55", DayPart::Morning, true),
        ("2026-11-23T12:00", DayPart::Morning, false),
        ("2026-11-23T12:00", DayPart::Afternoon, true),
        ("2026-11-23T11:55", DayPart::Afternoon, false),
    ] {
        assert_eq!(wish(part).suits(riga(start)), suits, "{start} {part}");
    }
}

#[test]
fn nobody_waits_for_days_that_cannot_come() {
    let today = date(2026, 11, 20);
    let wish = |from, to| Wish { from, to, part: DayPart::Any }.check(today);
    assert_eq!(wish(today, today), Ok(()));
    assert_eq!(wish(date(2026, 11, 22), date(2026, 11, 21)), Err(WishFault::Backwards));
    assert_eq!(wish(date(2026, 11, 1), date(2026, 11, 19)), Err(WishFault::Over));
    assert_eq!(wish(today, date(2027, 11, 21)), Ok(()));
    assert_eq!(wish(today, date(2027, 11, 22)), Err(WishFault::TooFar));
}

#[test]
fn an_offer_sleeps_at_night() {
    for (now, start, ends) in [
        ("2026-11-20T10:00", "2026-11-23T09:00", Some("2026-11-20T12:00")),
        // One hour is left of the evening, the other one is the next morning's.
        ("2026-11-20T19:00", "2026-11-23T09:00", Some("2026-11-21T10:00")),
        ("2026-11-20T23:00", "2026-11-23T09:00", Some("2026-11-21T11:00")),
        ("2026-11-20T03:00", "2026-11-23T09:00", Some("2026-11-20T11:00")),
        ("2026-11-20T10:00", "2026-11-20T10:30", Some("2026-11-20T10:30")),
        ("2026-11-20T10:00", "2026-11-20T10:15", Some("2026-11-20T10:15")),
        ("2026-11-20T10:00", "2026-11-20T10:10", None),
        // In the middle of the night nobody can answer for a visit before they are up.
        ("2026-11-20T23:00", "2026-11-21T09:00", None),
    ] {
        let found = offer_ends(riga(now), riga(start), OFFER_MINUTES);
        assert_eq!(found, ends.map(riga), "{now} for {start}");
    }
}

proptest! {
    #[test]
    fn an_offer_ends_while_somebody_is_awake_and_never_after_the_visit_begins(
        now in 1_700_000_000_i64..1_900_000_000,
        ahead in 0_i64..2_000_000,
        minutes in LEAST_OFFER_MINUTES..=MOST_OFFER_MINUTES,
    ) {
        let now = Timestamp::from_second(now).expect("an instant");
        let start = now + SignedDuration::from_secs(ahead);
        if let Some(ends) = offer_ends(now, start, minutes) {
            prop_assert!(now < ends && ends <= start);
            prop_assert!(ends == start || is_civil_hour(ends - SignedDuration::from_nanos(1)));
            let least = SignedDuration::from_mins(i64::from(LEAST_OFFER_MINUTES));
            prop_assert!(ends.duration_since(now) >= least);
        }
    }
}
