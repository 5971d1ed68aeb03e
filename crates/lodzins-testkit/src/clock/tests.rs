use lodzins_core::id::SubmissionId;
use lodzins_core::{Clock, Moment};

use super::*;

fn three_ids(clock: &SetClock) -> Vec<SubmissionId> {
    (0..3).map(|_| Moment::of(clock).id()).collect()
}

#[test]
fn a_clock_stands_still_until_it_is_moved() {
    let clock = SetClock::at("2026-02-28T23:30:00+02:00");
    let before = clock.now();
    assert_eq!(clock.now(), before);

    clock.advance(SignedDuration::from_mins(45));
    assert_eq!(Moment::of(&clock).date().to_string(), "2026-03-01");

    clock.set(before);
    assert_eq!(clock.now(), before);
}

#[test]
fn the_same_number_gives_the_same_ids_and_another_number_others() {
    let now = instant("2026-11-20T07:00:00Z");
    assert_eq!(three_ids(&SetClock::new(now, 7)), three_ids(&SetClock::new(now, 7)));
    assert_ne!(three_ids(&SetClock::new(now, 7)), three_ids(&SetClock::new(now, 8)));
}

#[test]
fn no_two_moments_of_a_clock_share_an_id() {
    let ids = three_ids(&SetClock::default());
    assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2], "{ids:?}");
}
