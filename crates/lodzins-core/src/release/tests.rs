//! The draw is the same for everybody who computes it, and gives every claim the same chance.

use jiff::{SignedDuration, Timestamp, civil::date};
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// A seed of so many.
fn seed(n: u32) -> [u8; 32] {
    let mut seed = [7; 32];
    seed[..4].copy_from_slice(&n.to_be_bytes());
    seed
}

#[test]
fn the_order_is_that_of_the_hashes_of_seed_and_number() {
    let own = |number: u32| {
        let text = format!("{}{number}", seed_text(&seed(1)));
        crate::ledger::Hash::of(text.as_bytes()).to_bytes()
    };
    let order = draw_order(&seed(1), 50);
    assert!(order.windows(2).all(|pair| own(pair[0]) < own(pair[1])));
    assert_eq!(seed_hash(&seed(1)), crate::ledger::Hash::of(seed_text(&seed(1)).as_bytes()));
    assert_eq!(seed_text(&[0xab; 32]), "ab".repeat(32));
}

/// Twelve thousand fixed seeds: each of six claims comes to each place about two thousand times. The standard deviation is 41;
/// these seeds are always the same, so the test knows no luck.
#[test]
fn every_claim_comes_to_every_place_equally_often() {
    let mut counts = [[0_i32; 6]; 6];
    for n in 0..12_000 {
        for (place, number) in draw_order(&seed(n), 6).into_iter().enumerate() {
            counts[number as usize - 1][place] += 1;
        }
    }
    for (n, places) in counts.iter().enumerate() {
        for count in places {
            assert!((count - 2000).abs() < 200, "claim {}: {places:?}", n + 1);
        }
    }
}

#[test]
fn claims_are_collected_for_ten_seconds() {
    let opens = at("2026-11-24T08:00:00Z");
    let after = |secs: i64| Phase::at(opens + SignedDuration::from_secs(secs), opens, false, false);
    assert_eq!(after(-1), Phase::Announced);
    assert_eq!([after(0), after(9)], [Phase::Claims; 2]);
    assert_eq!([after(10), after(3600)], [Phase::Drawing; 2]);
    assert_eq!(Phase::at(opens, opens, true, false), Phase::Drawing, "another clock was faster");
    assert_eq!(Phase::at(opens, opens, true, true), Phase::Over);
    assert!(draws_at(opens) > closes_at(opens), "what came in time may still be in a queue");
}

#[test]
fn wishes_are_written_and_read() {
    let wishes = [StartWish::At(at("2026-11-24T08:15:00Z")), StartWish::Day(date(2026, 11, 25))];
    let text = wishes_text(&wishes);
    assert_eq!(text, "1795508100 2026-11-25");
    assert_eq!(wishes_of(&text).expect("wishes"), wishes);
    assert_eq!(wishes[0].day(), date(2026, 11, 24));
    for wrong in ["x", "2026-13-01", "99999999999999"] {
        assert!(wishes_of(wrong).is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn everybody_is_drawn_once(bytes: [u8; 32], claims in 0_u32..200) {
        let mut order = draw_order(&bytes, claims);
        prop_assert_eq!(&order, &draw_order(&bytes, claims), "and the same way again");
        order.sort_unstable();
        prop_assert_eq!(order, (1..=claims).collect::<Vec<_>>());
    }

    #[test]
    fn another_seed_gives_another_order(bytes: [u8; 32], bit in 0_usize..256) {
        let mut other = bytes;
        other[bit / 8] ^= 1 << (bit % 8);
        prop_assert_ne!(draw_order(&bytes, 100), draw_order(&other, 100));
    }
}
