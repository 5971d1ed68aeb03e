//! An independent count, minute by minute, that the timeline must agree with as a set.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, civil::date};
use proptest::prelude::*;

use super::*;
use crate::{
    calendar::WorkingCalendar,
    hours::{Hours, OnHolidays, Pattern, Schedule, Span, Spans, Week},
};

/// Minutes since 1970.
fn minute(at: Timestamp) -> i64 {
    at.as_second().div_euclid(60)
}

/// The places at a minute; nothing when it is closed. Openings count in whole fives of minutes.
fn places_of(openings: &[Opening], at: i64) -> Option<u16> {
    openings.iter().find(|one| is_in((one.from, one.to), at)).map(|one| one.places)
}

/// Does a minute lie in the whole fives of minutes of a time?
pub(super) fn is_in((from, to): (Timestamp, Timestamp), at: i64) -> bool {
    let first = minute(from + SignedDuration::from_secs(59)).div_euclid(5) * 5;
    let first = if first * 60 < from.as_second() { first + 5 } else { first };
    let end = minute(to).div_euclid(5) * 5;
    first <= at && at < end
}

/// The places at a minute; nothing when it is closed.
pub(super) type Places<'a> = &'a dyn Fn(i64) -> Option<u16>;

fn left(places: Places<'_>, taken: &[Taking], asked: &Asked, at: i64) -> Option<u16> {
    let places = places(at)?;
    let here: Vec<_> =
        taken.iter().filter(|one| minute(one.from) <= at && at < minute(one.to)).collect();
    let all = u16::try_from(here.len()).expect("few");
    let own = here.iter().filter(|one| one.share == asked.share).count();
    let own = u16::try_from(own).expect("few");
    let percent = u32::from(asked.shares.of(asked.share));
    let may = u16::try_from((u32::from(places) * percent).div_ceil(100)).expect("few");
    Some(places.saturating_sub(all).min(may.saturating_sub(own)))
}

/// Every minute of the days tried as a start, and every minute of the visit and its pause looked at: one service after
/// another, and one pause after the last.
pub(super) fn free(
    places: Places<'_>,
    taken: &[Taking],
    wish: &Wish,
    days: (i64, i64),
) -> Vec<FreeStart> {
    let asked = &wish.asked;
    let step = i64::from(asked.step.as_minutes());
    let long: i64 = wish.services.iter().map(|minutes| i64::from(*minutes)).sum();
    let mut found = Vec::new();
    for start in (days.0..days.1).filter(|minute| minute.rem_euclid(step) == 0) {
        let instant = Timestamp::from_second(start * 60).expect("an instant");
        let (ends, frees) = (start + long, start + long + i64::from(wish.pause));
        let visit: Option<Vec<u16>> =
            (start..ends).map(|at| left(places, taken, asked, at)).collect();
        let pause = (ends..frees).filter_map(|at| left(places, taken, asked, at));
        let Some(visit) = visit else { continue };
        let least = visit.into_iter().chain(pause).min().unwrap_or_default();
        if least > 0 {
            found.push(FreeStart { start: instant, places_left: least });
        }
    }
    found
}

/// Days around both nights in which the clocks change, and usual ones.
pub(super) fn first_day() -> impl Strategy<Value = Date> {
    prop::sample::select(vec![date(2026, 3, 28), date(2026, 10, 24), date(2026, 6, 3)])
}

/// Up to three times a day, over the night too, apart from each other.
pub(super) fn spans() -> impl Strategy<Value = Spans> {
    let span = (0_u16..24 * 12, 1_u16..10 * 12, 0_u16..5)
        .prop_map(|(from, long, off)| Span::new(from * 5 + off, from * 5 + off + long * 5).ok());
    prop::collection::vec(span, 0..4).prop_map(|spans| {
        let mut apart: Vec<Span> = Vec::new();
        for span in spans.into_iter().flatten() {
            // The same hours on each day: what runs over midnight must not meet the morning either.
            let meets = |other: &Span| {
                let days = [-1440_i32, 0, 1440];
                days.iter().any(|day| {
                    i32::from(span.from()) + day < i32::from(other.to())
                        && i32::from(other.from()) < i32::from(span.to()) + day
                })
            };
            if !apart.iter().any(meets) {
                apart.push(span);
            }
        }
        Spans::new(apart).expect("times that are apart")
    })
}

pub(super) fn share() -> impl Strategy<Value = Share> {
    prop::sample::select(Share::ALL)
}

fn shares() -> impl Strategy<Value = Shares> {
    (0_u8..=100, 0_u8..=100, 0_u8..=100).prop_map(|(web, phone, desk)| Shares { web, phone, desk })
}

/// What is asked of the timeline, and the services and the pause of which its length was made.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    services: Vec<u16>,
    pause: u16,
    pub(super) asked: Asked,
}

pub(super) fn wishes() -> impl Strategy<Value = Wish> {
    let most = usize::from(MOST_SERVICES);
    let services = prop::collection::vec((1_u16..10).prop_map(|fives| fives * 5), 1..=most);
    (services, 0_u16..4, prop::sample::select(vec![5, 10, 15]), share(), shares()).prop_map(
        |(services, fives, step, share, shares)| {
            let pause = fives * 5;
            let asked = Asked {
                length: Length::of(services.iter().copied(), pause).expect("a length"),
                step: Step::minutes(step).expect("a step"),
                share,
                shares,
            };
            Wish { services, pause, asked }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_timeline_equals_a_count_minute_by_minute(
        first in first_day(),
        spans in spans(),
        places in prop::collection::vec(0_u16..4, 1..4),
        taken in prop::collection::vec((0_i64..2 * 288, 1_i64..20, share()), 0..60),
        wish in wishes(),
    ) {
        let week = Week::new(std::array::from_fn(|_| spans.clone())).expect("a week");
        let schedule = Schedule::always(Pattern { week, holidays: OnHolidays::AsUsual });
        let calendar = WorkingCalendar::latvia();
        let hours = Hours { schedule: &schedule, calendar: &calendar };
        let openings: Vec<Opening> = hours
            .between(first, first.saturating_add(1.day()))
            .zip(places.iter().cycle())
            .map(|(one, places)| Opening { from: one.from, to: one.to, places: *places })
            .collect();
        let midnight = riga(&format!("{first}T00:00")).as_second();
        let taken: Vec<Taking> = taken
            .into_iter()
            .map(|(from, fives, share)| {
                let at = |tick: i64| Timestamp::from_second(midnight + tick * 300).expect("an instant");
                Taking { from: at(from), to: at(from + fives), share }
            })
            .collect();
        let mut timeline = Timeline::new(openings.iter().copied());
        for one in &taken {
            timeline.take(one);
        }
        let days = (midnight / 60, midnight / 60 + 3 * 1440);
        let places = |at| places_of(&openings, at);
        let (counted, asked) = (free(&places, &taken, &wish, days), wish.asked);
        let found = timeline.free(&asked, Timestamp::MIN, Timestamp::MAX);
        prop_assert_eq!(&found, &counted);
        for one in &found {
            prop_assert_eq!(timeline.left_at(&asked, one.start), Some(one.places_left));
        }
        for one in &taken {
            timeline.release(one);
        }
        let emptied = timeline.free(&asked, Timestamp::MIN, Timestamp::MAX);
        prop_assert_eq!(emptied, free(&places, &[], &wish, days));
    }
}
