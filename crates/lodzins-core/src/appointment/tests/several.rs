//! Several services in one visit.

use super::*;

fn minutes() -> impl Strategy<Value = u16> {
    (1_u16..10).prop_map(|fives| fives * 5)
}

#[test]
fn two_services_take_their_time_one_after_the_other_and_one_pause() {
    let mut timeline = Timeline::new([opening("09:00", "10:00", 1)]);
    let both = Length::of([20, 10], 15).expect("a length");
    let one = asked(15, 15, 15, Share::Desk, Shares::ALL);
    let two = Asked { length: both, ..one };
    assert_eq!(told(&timeline, &two), ["09:00 1", "09:15 1", "09:30 1"], "thirty minutes by ten");
    timeline.take(&taking(&two, "09:00"));
    assert_eq!(told(&timeline, &one), ["09:45 1"], "thirty minutes and one pause of fifteen");
}

#[test]
fn services_are_read_as_they_stand_in_addresses() {
    let read = |text: &str| services_typed(text).map(|codes| codes.join("+"));
    assert_eq!(read("card").as_deref(), Some("card"));
    assert_eq!(
        read("card, passport,card").as_deref(),
        Some("card+passport"),
        "each once, in order"
    );
    assert_eq!(read("a,b,c,d,e").as_deref(), Some("a+b+c+d+e"));
    for wrong in ["", ",", "card,,passport", "card,", "ca rd", "a,b,c,d,e,f"] {
        assert_eq!(read(wrong), None, "{wrong:?}");
    }
}

proptest! {
    /// In whatever order: what is free does not depend on what is settled first.
    #[test]
    fn a_visit_is_as_long_as_its_services_and_has_one_pause(
        services in prop::collection::vec(minutes(), 1..=usize::from(MOST_SERVICES)),
        fives in 0_u16..4,
    ) {
        let (start, pause) = (riga("2026-05-04T09:00"), fives * 5);
        let length = Length::of(services.iter().copied(), pause).expect("a length");
        let sum: i64 = services.iter().map(|one| i64::from(*one)).sum();
        prop_assert_eq!(length.ends_at(start), start + SignedDuration::from_mins(sum));
        let frees = start + SignedDuration::from_mins(sum + i64::from(pause));
        prop_assert_eq!(length.frees_at(start), frees);
        prop_assert_eq!(Length::of(services.into_iter().rev(), pause), Ok(length));
    }

    /// Whoever adds a service is never shown a time at which the first one alone could not begin, nor more places.
    #[test]
    fn one_more_service_leaves_no_start_that_was_not_there(
        (first, more) in (minutes(), minutes()),
        fives in 0_u16..4,
        taken in prop::collection::vec((0_i64..48, 1_i64..12), 0..12),
    ) {
        let mut timeline = Timeline::new([opening("09:00", "13:00", 3)]);
        let at = |tick: i64| riga("2026-05-04T09:00") + SignedDuration::from_mins(5 * tick);
        for (from, long) in taken {
            timeline.take(&Taking { from: at(from), to: at(from + long), share: Share::Desk });
        }
        let one = asked(first, fives * 5, 5, Share::Desk, Shares::ALL);
        let both = Asked { length: Length::of([first, more], fives * 5).expect("a length"), ..one };
        let alone = timeline.free(&one, Timestamp::MIN, Timestamp::MAX);
        for start in timeline.free(&both, Timestamp::MIN, Timestamp::MAX) {
            let of_one = alone.iter().find(|free| free.start == start.start);
            prop_assert!(of_one.is_some_and(|free| free.places_left >= start.places_left), "{start:?}");
        }
    }

    #[test]
    fn codes_are_read_back_as_they_were_joined(
        codes in prop::collection::hash_set("[a-z][a-z0-9-]{0,8}", 1..=usize::from(MOST_SERVICES)),
    ) {
        let codes: Vec<String> = codes.into_iter().collect();
        prop_assert_eq!(services_typed(&codes.join(",")), Some(codes));
    }
}
