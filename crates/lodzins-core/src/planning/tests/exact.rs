//! The line against what is known exactly about it.

use super::{super::draw::Draw, *};

/// So many come: the longer, the less is luck.
const MANY: usize = 200_000;
/// The mean serving time: large, so that whole units cost nothing.
const SERVING: f64 = 100_000.0;

/// The waits of many who come to so many specialists, each busy for that part of the time.
fn waits(specialists: u16, busy: f64, seed: u64, serving: impl Fn(&mut Draw) -> f64) -> Vec<f64> {
    let mut draw = Draw::seeded(seed);
    let gap = SERVING / (f64::from(specialists) * busy);
    let mut now = 0.0;
    let all: Vec<Came> = (0..MANY)
        .map(|_| {
            now += draw.gap(gap);
            came(whole(now), whole(serving(&mut draw)))
        })
        .collect();
    let starts = begun(&all, &Present::new([(0, specialists)]));
    let wait =
        |(one, start): (&Came, Option<i64>)| as_f64(start.expect("open for ever") - one.at_secs);
    all.iter().zip(starts).map(wait).collect()
}

/// Erlang C: the part of those who come that has to wait, by the recursion of Erlang B.
fn has_to_wait(specialists: u16, busy: f64) -> f64 {
    let offered = f64::from(specialists) * busy;
    let lost =
        (1..=specialists).fold(1.0, |lost, n| offered * lost / (f64::from(n) + offered * lost));
    lost / (1.0 - busy * (1.0 - lost))
}

fn mean(all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / as_f64(i64::try_from(all.len()).expect("few"))
}

#[track_caller]
fn near(measured: f64, exact: f64, tolerance: f64) {
    let off = (measured - exact).abs() / exact;
    assert!(off <= tolerance, "{measured} is {:.1} % off {exact}", off * 100.0);
}

#[test]
fn erlang_c_is_what_the_tables_say() {
    // Two operators, each half busy: one third waits. One operator: as many wait as the operator is busy.
    near(has_to_wait(2, 0.5), 1.0 / 3.0, 1e-9);
    near(has_to_wait(1, 0.8), 0.8, 1e-9);
}

#[test]
fn random_serving_times_wait_as_erlang_c_says() {
    for (specialists, busy) in [(1, 0.7), (2, 0.8), (5, 0.85), (12, 0.9)] {
        let waits = waits(specialists, busy, 42, |draw| draw.gap(SERVING));
        let waiting = has_to_wait(specialists, busy);
        let spare = f64::from(specialists) * (1.0 - busy) / SERVING;
        near(mean(&waits), waiting / spare, 0.08);
        let part = |over: f64| {
            let over = waits.iter().filter(|wait| **wait > over).count();
            as_f64(i64::try_from(over).expect("few")) / as_f64(200_000)
        };
        near(part(0.5), waiting, 0.03);
        // And how long the unlucky wait: P(W > t) = C·e^(−spare·t).
        let long = 1.0 / spare;
        near(part(long), waiting / std::f64::consts::E, 0.08);
    }
}

#[test]
fn equal_serving_times_wait_half_as_long() {
    // Pollaczek–Khinchine for M/D/1: the busy part over twice the free part, in serving times.
    for busy in [0.5, 0.8, 0.9] {
        let waits = waits(1, busy, 11, |_| SERVING);
        near(mean(&waits), SERVING * busy / (2.0 * (1.0 - busy)), 0.06);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "far below 2⁵³")]
fn whole(units: f64) -> i64 {
    units.round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
fn as_f64(units: i64) -> f64 {
    units as f64
}
