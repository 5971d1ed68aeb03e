use proptest::prelude::*;

use super::*;
use crate::id::{StaffId, SubmissionId};

fn at(text: &str) -> Moment {
    Moment::new(text.parse().expect("an instant"), [7; 32])
}

#[test]
fn an_id_is_a_uuid_of_version_seven_that_begins_with_its_millisecond() {
    let moment = at("2026-05-04T09:30:15.123456789Z");
    let id = uuid::Uuid::from_bytes(moment.id::<SubmissionId>().to_bytes());
    assert_eq!(id.get_version_num(), 7);
    assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
    let (seconds, nanos) = id.get_timestamp().expect("version 7 has a time").to_unix();
    let millis = i64::try_from(seconds).expect("fits") * 1000 + i64::from(nanos / 1_000_000);
    assert_eq!(millis, moment.now().as_millisecond());
}

#[test]
fn an_instant_equals_what_the_database_gives_back() {
    assert_eq!(at("2026-05-04T09:30:15.123456789Z").now(), at("2026-05-04T09:30:15.123456Z").now());
}

#[test]
fn the_same_seed_draws_the_same_again_and_no_draw_twice() {
    let first = at("2026-05-04T09:30:00Z");
    let drawn = (first.id::<SubmissionId>(), first.id::<StaffId>(), first.secret());
    let again = first.again();
    assert_eq!(drawn, (again.id(), again.id(), again.secret()));
    assert_ne!(drawn.0.to_bytes(), drawn.1.to_bytes());
    assert_ne!(first.secret(), drawn.2);
}

#[test]
fn another_seed_draws_something_else() {
    let now = "2026-05-04T09:30:00Z".parse().expect("an instant");
    assert_ne!(Moment::new(now, [1; 32]).secret(), Moment::new(now, [2; 32]).secret());
}

#[test]
fn a_clock_gives_its_time_and_its_seed() {
    struct Stopped;
    impl Clock for Stopped {
        fn now(&self) -> Timestamp {
            "2026-05-04T09:30:00Z".parse().expect("an instant")
        }
        fn seed(&self) -> [u8; 32] {
            [7; 32]
        }
    }
    assert_eq!(Moment::of(&Stopped).secret(), at("2026-05-04T09:30:00Z").secret());
}

#[test]
fn the_day_begins_at_midnight_in_latvia_in_winter_in_summer_and_between() {
    for (instant, date) in [
        ("2026-12-31T21:59:59Z", "2026-12-31"),
        ("2026-12-31T22:00:00Z", "2027-01-01"),
        ("2026-07-01T20:59:59Z", "2026-07-01"),
        ("2026-07-01T21:00:00Z", "2026-07-02"),
        // The nights in which the clocks change: 29 March begins in winter time and ends in summer time.
        ("2026-03-28T22:00:00Z", "2026-03-29"),
        ("2026-03-29T20:59:59Z", "2026-03-29"),
        ("2026-03-29T21:00:00Z", "2026-03-30"),
        ("2026-10-24T21:00:00Z", "2026-10-25"),
        ("2026-10-25T21:59:59Z", "2026-10-25"),
        ("2026-10-25T22:00:00Z", "2026-10-26"),
    ] {
        assert_eq!(at(instant).date().to_string(), date, "{instant}");
    }
}

#[test]
fn a_number_given_after_midnight_on_new_years_eve_belongs_to_the_new_year() {
    assert_eq!(
        (at("2026-12-31T21:59:59Z").year(), at("2026-12-31T22:00:00Z").year()),
        (2026, 2027)
    );
}

proptest! {
    #[test]
    fn later_ids_sort_after_earlier_ones(
        millis in 0i64..4_000_000_000_000, later in 1i64..1_000_000, seed in any::<[u8; 32]>()
    ) {
        let id = |millis| {
            let now = Timestamp::from_millisecond(millis).expect("an instant");
            Moment::new(now, seed).id::<SubmissionId>()
        };
        prop_assert!(id(millis) < id(millis + later));
    }
}
