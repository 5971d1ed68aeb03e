use jiff::civil::Weekday;
use proptest::prelude::*;

use super::*;

mod exact;

const HOUR: i64 = 3600;

fn came(at_secs: i64, serving_secs: i64) -> Came {
    Came { at_secs, serving_secs }
}

#[test]
fn the_line_is_served_in_its_order() {
    let three = [came(0, 600), came(0, 600), came(10, 60)];
    let two = Present::new([(0, 2)]);
    assert_eq!(begun(&three, &two), [Some(0), Some(0), Some(600)]);
    let one = Present::new([(0, 1)]);
    assert_eq!(begun(&three, &one), [Some(0), Some(600), Some(1200)]);
}

#[test]
fn who_comes_in_the_break_waits_and_who_comes_too_late_is_turned_away() {
    let break_at_noon =
        Present::new([(8 * HOUR, 1), (12 * HOUR, 0), (13 * HOUR, 1), (17 * HOUR, 0)]);
    let day = [
        came(7 * HOUR, 60),
        came(12 * HOUR, 60),
        came(16 * HOUR, 2 * HOUR),
        came(16 * HOUR + 1, 60),
    ];
    // The third is finished with after closing time; nobody begins with the fourth.
    assert_eq!(
        begun(&day, &break_at_noon),
        [Some(8 * HOUR), Some(13 * HOUR), Some(16 * HOUR), None]
    );
}

#[test]
fn who_has_begun_finishes_although_fewer_are_there() {
    let fewer = Present::new([(0, 2), (100, 1), (10_000, 0)]);
    let three = [came(0, 500), came(0, 300), came(50, 10)];
    // From 300 on one is served before one specialist: the third waits until both are done.
    assert_eq!(begun(&three, &fewer), [Some(0), Some(0), Some(500)]);
}

#[test]
fn the_lead_of_a_booking_is_told_in_days() {
    use jiff::civil::date;
    let made = |day| Lead::of(date(2026, 3, 27), date(2026, 3, day));
    assert_eq!(
        [made(27), made(28), made(30), made(31)],
        [Lead::SameDay, Lead::Days, Lead::Days, Lead::Week]
    );
    let april = |day| Lead::of(date(2026, 3, 27), date(2026, 4, day));
    assert_eq!(
        [april(3), april(4), april(17), april(18)],
        [Lead::Week, Lead::Weeks, Lead::Weeks, Lead::Longer]
    );
}

fn municipality() -> Load {
    let mut load = Load::new();
    load.days(Weekday::Friday, 10);
    for hour in 9..16 {
        load.note(Weekday::Friday, hour, Seen { walk_ins: 60, booked: 30, missed: 10 });
    }
    for secs in [240, 300, 600, 900, 1500] {
        load.served(secs);
    }
    load
}

fn friday(specialists: u16) -> WhatIf {
    let mut hours = [0; 24];
    hours[9..17].fill(specialists);
    WhatIf {
        weekday: Weekday::Friday,
        specialists: hours,
        more_percent: 0,
        missed_percent: None,
        seed: 7,
    }
}

const PROMISE: Promise = Promise { percent: 90, minutes: 15 };

fn outcome(what_if: &WhatIf) -> Outcome {
    simulated(&municipality(), what_if, PROMISE).expect("there is a Friday")
}

#[test]
fn two_specialists_fewer_on_friday_are_felt() {
    let (four, two) = (outcome(&friday(4)), outcome(&friday(2)));
    // Nine an hour for seven hours came on a Friday.
    assert!((550..=710).contains(&four.came_per_day.0), "{four:?}");
    assert_eq!(four.came_per_day, two.came_per_day, "the same people come");
    assert!(four.ninetieth_secs < 15 * 60, "{four:?}");
    assert!(two.ninetieth_secs > 15 * 60 && two.median_secs > four.median_secs, "{two:?}");
    assert!(two.kept_percent < four.kept_percent);
}

#[test]
fn the_same_seed_tells_the_same() {
    assert_eq!(outcome(&friday(3)), outcome(&friday(3)));
    assert_ne!(outcome(&friday(3)), outcome(&WhatIf { seed: 8, ..friday(3) }));
}

#[test]
fn when_more_remember_their_booking_more_come() {
    let usual = outcome(&friday(3)).came_per_day;
    let reminded = outcome(&WhatIf { missed_percent: Some(0), ..friday(3) }).came_per_day;
    assert!(reminded > usual, "{reminded} > {usual}");
    let doubled = outcome(&WhatIf { more_percent: 100, ..friday(3) }).came_per_day;
    assert!(doubled > reminded, "{doubled}");
    let nobody = outcome(&WhatIf { more_percent: -100, ..friday(3) });
    assert_eq!((nobody.came_per_day.0, nobody.median_secs, nobody.kept_percent.0), (0, 0, 0));
}

#[test]
fn nobody_there_turns_everybody_away() {
    let closed = outcome(&friday(0));
    assert_eq!(closed.turned_away_per_day, closed.came_per_day);
    assert_eq!(closed.kept_percent.0, 0);
}

#[test]
fn what_is_needed_keeps_the_promise_and_one_less_in_any_hour_breaks_it() {
    let load = municipality();
    let needed = needed(&load, &friday(1), PROMISE).expect("it can be kept");
    let kept = |specialists: Hours| {
        let asked = WhatIf { specialists, ..friday(1) };
        simulated(&load, &asked, PROMISE).expect("a Friday").kept_percent.0 >= 900
    };
    assert!(kept(needed), "{needed:?}");
    for hour in (0..24).filter(|hour| needed[*hour] > 1) {
        let mut fewer = needed;
        fewer[hour] -= 1;
        assert!(!kept(fewer), "one less at {hour}: {needed:?}");
    }
    assert_eq!(needed[8], 0, "nobody is put where it is closed");
}

#[test]
fn a_day_that_nobody_has_seen_tells_nothing() {
    let sunday = WhatIf { weekday: Weekday::Sunday, ..friday(2) };
    assert_eq!(simulated(&municipality(), &sunday, PROMISE), None);
    assert_eq!(needed(&municipality(), &sunday, PROMISE), None);
    assert_eq!(simulated(&Load::new(), &friday(2), PROMISE), None);
}

fn day() -> impl Strategy<Value = Vec<Came>> {
    proptest::collection::vec((0_i64..40_000, 1_i64..4000), 0..60).prop_map(|drawn| {
        let mut day: Vec<Came> = drawn.into_iter().map(|(at, secs)| came(at, secs)).collect();
        day.sort_by_key(|one| one.at_secs);
        day
    })
}

fn changes() -> impl Strategy<Value = Vec<(i64, u16)>> {
    proptest::collection::vec((0_i64..40_000, 0_u16..4), 1..8)
}

proptest! {
    #[test]
    fn with_one_more_specialist_nobody_begins_later(
        day in day(), changes in changes(), more_from in 0_i64..40_000, more_for in 1_i64..40_000,
    ) {
        let fewer = Present::new(changes.clone());
        // One more, from one moment to another, whatever else changes meanwhile.
        let until = more_from + more_for;
        let mut all: Vec<i64> = changes.iter().map(|(from, _)| *from).chain([more_from, until]).collect();
        all.sort_unstable();
        all.dedup();
        let count = |secs| fewer.at(secs).0 + u16::from((more_from..until).contains(&secs));
        let more = Present::new(all.into_iter().map(|secs| (secs, count(secs))));
        let later = |start: Option<i64>| start.unwrap_or(i64::MAX);
        for (before, now) in begun(&day, &fewer).into_iter().zip(begun(&day, &more)) {
            prop_assert!(later(now) <= later(before), "{now:?} after {before:?}");
        }
    }

    #[test]
    fn never_are_more_begun_with_than_specialists_are_there(day in day(), changes in changes()) {
        let present = Present::new(changes);
        let starts = begun(&day, &present);
        for (n, start) in starts.iter().enumerate() {
            let Some(start) = *start else { continue };
            prop_assert!(start >= day[n].at_secs);
            let serving = starts.iter().zip(&day).take(n + 1).filter(|(other, one)| {
                other.is_some_and(|other| other <= start && start < other + one.serving_secs)
            });
            prop_assert!(serving.count() <= usize::from(present.at(start).0));
        }
        prop_assert!(starts.windows(2).all(|pair| pair[1].is_none() || pair[0] <= pair[1]));
    }
}
