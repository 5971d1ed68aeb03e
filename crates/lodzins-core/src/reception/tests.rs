use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::*;
use crate::regime::Most;

/// So many minutes after some morning.
fn minute(minute: i64) -> Timestamp {
    let morning: Timestamp = "2026-11-23T07:00:00Z".parse().expect("an instant");
    morning + SignedDuration::from_mins(minute)
}

fn walked_in(at: i64) -> Waiter {
    Waiter { arrived_at: minute(at), starts_at: None, goes_first: false, continues: false }
}

fn booked(at: i64, start: i64) -> Waiter {
    Waiter { starts_at: Some(minute(start)), ..walked_in(at) }
}

fn rank(waiter: Waiter, now: i64) -> Rank {
    waiter.turn(minute(now)).rank
}

#[test]
fn an_appointment_counts_from_five_minutes_before_its_time() {
    assert_eq!(rank(booked(0, 30), 24), Rank::Early);
    assert_eq!(rank(booked(0, 30), 25), Rank::Due);
    assert!(booked(20, 30).turn(minute(25)) < walked_in(0).turn(minute(25)));
    assert!(walked_in(10).turn(minute(24)) < booked(0, 30).turn(minute(24)));
}

#[test]
fn whoever_comes_later_than_the_centre_allows_is_too_late() {
    assert!(!too_late_for(minute(30), LATE_MINUTES, minute(45)));
    assert!(too_late_for(minute(30), LATE_MINUTES, minute(46)));
    assert!(!too_late_for(minute(30), 30, minute(60)));
    assert!(too_late_for(minute(30), 0, minute(31)) && !too_late_for(minute(30), 0, minute(30)));
    let late = Waiter { starts_at: None, ..booked(46, 30) };
    assert!(walked_in(40).turn(minute(46)) < late.turn(minute(46)));
}

#[test]
fn a_reason_goes_before_those_who_walked_in_and_after_those_whose_time_it_is() {
    let first = Waiter { goes_first: true, ..walked_in(30) };
    assert!(first.turn(minute(31)) < walked_in(0).turn(minute(31)));
    assert!(booked(31, 31).turn(minute(31)) < first.turn(minute(31)));
    let early = Waiter { goes_first: true, ..booked(0, 120) };
    assert_eq!(rank(early, 1), Rank::First);
}

#[test]
fn after_an_hour_nobody_s_appointment_goes_before() {
    let patient = walked_in(0);
    assert_eq!(rank(patient, 59), Rank::WalkedIn);
    assert_eq!(rank(patient, 60), Rank::Due);
    assert!(booked(55, 55).turn(minute(60)) < patient.turn(minute(60)), "its time was earlier");
    assert!(patient.turn(minute(65)) < booked(61, 65).turn(minute(65)));
}

#[test]
fn whoever_was_handed_over_goes_on_before_all() {
    let continues = Waiter { continues: true, ..walked_in(50) };
    assert!(continues.turn(minute(60)) < booked(0, 0).turn(minute(60)));
}

#[test]
fn the_limit_is_the_regime_s_or_else_the_centre_s() {
    let fifty = Some(Most::Number(50));
    assert_eq!(most_inside(Some(Most::Specialists), fifty, 4), Some(4));
    assert_eq!(most_inside(Some(Most::Number(12)), fifty, 4), Some(12));
    assert_eq!(most_inside(Some(Most::Number(12)), Some(Most::Specialists), 4), Some(12));
    assert_eq!(most_inside(None, fifty, 4), Some(50));
    assert_eq!(most_inside(None, Some(Most::Specialists), 4), Some(4));
    assert_eq!(most_inside(None, None, 4), None);
    assert!(has_room(3, Some(4)) && !has_room(4, Some(4)) && !has_room(9, Some(4)));
    assert!(!has_room(0, most_inside(Some(Most::Specialists), None, 0)), "nobody is at work");
    assert!(has_room(9000, None));
}

#[test]
fn whoever_is_booked_comes_in_ten_minutes_before() {
    assert_eq!(comes_in_from(minute(30)), minute(20));
    // Whose turn may come is inside by then.
    const { assert!(DOOR_MINUTES >= EARLY_MINUTES) };
}

#[test]
fn a_ticket_reads_back_as_people_say_it() {
    let ticket = Ticket { letter: 'A', number: 12 };
    assert_eq!(ticket.to_string(), "A12");
    for typed in ["A12", "a12", " a 12 ", "A-12"] {
        assert_eq!(typed.parse::<Ticket>(), Ok(ticket), "{typed}");
    }
    for typed in ["", "12", "A", "A0", "O12", "Ā12"] {
        assert!(typed.parse::<Ticket>().is_err(), "{typed}");
    }
    assert_eq!(free_letter(&['A', 'C']), Some('B'));
    assert_eq!(free_letter(&LETTERS_ALL), None);
}

const LETTERS_ALL: [char; 20] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'U', 'V',
    'Z',
];

#[test]
fn a_wait_is_a_range_from_the_centre_s_own_history() {
    let served: Vec<u32> = (1..=9).map(|n| n * 100).collect();
    assert_eq!(estimate(&served[..7], 4, 2), None, "too little is known");
    assert_eq!(estimate(&served, 4, 0), None, "nobody is at work");
    let told = estimate(&served, 4, 2).expect("a range");
    assert_eq!(told, Estimate { from_secs: 4 * 300 / 2, to_secs: 6 * 700 / 2 });
    let next = estimate(&served, 0, 2).expect("a range");
    assert_eq!(next.from_secs, 0);
    assert_eq!(kept_percent(&[(told, 600), (told, 599), (told, 2100), (told, 2101)]), Some(50));
    assert_eq!(kept_percent(&[]), None);
}

#[test]
fn whoever_is_one_of_the_next_is_told() {
    let wait = |to_secs| Some(Estimate { from_secs: 0, to_secs });
    for (ahead, wait, places, nearly) in [
        (2, None, 2, true),
        (3, None, 2, false),
        (0, None, 0, true),
        (9, wait(600), 2, true),
        (9, wait(601), 2, false),
        (1, wait(3600), 1, true),
    ] {
        assert_eq!(
            is_nearly(ahead, wait, places),
            nearly,
            "{ahead} ahead, {wait:?}, rule {places}"
        );
    }
}

#[test]
fn a_kiosks_code_is_read_as_people_type_it() {
    let code = KioskCode::from_secret(&[7; 32]);
    let typed = code.to_string().to_lowercase().replace('-', " ");
    assert_eq!(typed.parse(), Ok(code.clone()));
    assert_eq!(format!("{code:?}"), "KioskCode(…)");
    assert_eq!("K7QX".parse::<KioskCode>(), Err(NotAKioskCode));
}

fn any_waiter() -> impl Strategy<Value = Waiter> {
    (0i64..240, proptest::option::of(0i64..300), any::<bool>(), any::<bool>()).prop_map(
        |(came, start, goes_first, continues)| Waiter {
            starts_at: start
                .map(minute)
                .filter(|start| !too_late_for(*start, LATE_MINUTES, minute(came))),
            goes_first,
            continues,
            ..walked_in(came)
        },
    )
}

proptest! {
    /// Once an hour is over, only those are in front who were handed over or whose moment was earlier; whoever comes
    /// later is behind, whatever they have.
    #[test]
    fn nobody_is_passed_by_for_ever(patient in any_waiter(), other in any_waiter(), more in 0i64..240) {
        let now = patient.arrived_at + SignedDuration::from_mins(LONGEST_WAIT_MINUTES + more);
        let (mine, theirs) = (patient.turn(now), other.turn(now));
        prop_assert!(mine.rank <= Rank::Due);
        if theirs < mine && !other.continues {
            let out = patient.arrived_at + SignedDuration::from_mins(LONGEST_WAIT_MINUTES);
            prop_assert!(theirs.since <= out, "{other:?} goes before {patient:?}");
        }
    }

    /// Whoever was told once is near with fewer people ahead, too.
    #[test]
    fn nearer_is_near(ahead in 1u32..60, to_secs in 0u32..7200, places in 0u32..20) {
        let wait = Some(Estimate { from_secs: 0, to_secs });
        if is_nearly(ahead, wait, places) {
            prop_assert!(is_nearly(ahead - 1, wait, places));
        }
    }

    /// More people ahead never wait less, more counters never more.
    #[test]
    fn an_estimate_grows_with_those_ahead(
        served in proptest::collection::vec(1u32..7200, ENOUGH_SERVED..60),
        ahead in 0u32..200,
        counters in 1u32..30,
    ) {
        let told = |ahead, counters| estimate(&served, ahead, counters).expect("a range");
        let now = told(ahead, counters);
        prop_assert!(now.from_secs <= now.to_secs);
        let (more, faster) = (told(ahead + 1, counters), told(ahead, counters + 1));
        prop_assert!(now.from_secs <= more.from_secs && now.to_secs <= more.to_secs);
        prop_assert!(faster.from_secs <= now.from_secs);
    }
}
