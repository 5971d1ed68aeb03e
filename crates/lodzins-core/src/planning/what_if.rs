//! What would be if: many days of a kind before other numbers of specialists.

use jiff::civil::Weekday;

use super::{Came, Load, Present, begun, draw::Draw, load::HOUR_SECS};
use crate::report::Tenths;

/// So many days are let pass: enough that one hour more or less is no luck, few enough for a page.
const DAYS: u32 = 200;

/// The most specialists of an hour that are looked at.
pub const MOST_SPECIALISTS: u16 = 60;

/// How many specialists there are in each hour of the day.
pub type Hours = [u16; 24];

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhatIf {
    /// On which weekday.
    pub weekday: Weekday,
    /// How many specialists there are in each hour. No one comes in where nobody is.
    pub specialists: Hours,
    /// So many of a hundred more come than usual; fewer when negative.
    pub more_percent: i16,
    /// So many of a hundred bookings are missed; nothing: as many as were.
    pub missed_percent: Option<u8>,
    /// The same seed draws the same days.
    pub seed: u64,
}

/// What the centre promises: so many of a hundred who come wait at most so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Of a hundred.
    pub percent: u8,
    /// At most so long.
    pub minutes: u16,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// How many came on a day.
    pub came_per_day: Tenths,
    /// How many of them were turned away, on a day.
    pub turned_away_per_day: Tenths,
    /// Half waited at most so long. Who was turned away waited until the end.
    pub median_secs: i64,
    /// Nine of ten waited at most so long.
    pub ninetieth_secs: i64,
    /// So many of a hundred were begun with as promised.
    pub kept_percent: Tenths,
    /// How many days were simulated.
    pub days: u32,
}

/// One who came: how long they waited, and whether anybody had time for them.
type Waited = (i64, bool);

/// Lets the days pass. Nothing when the load does not tell of such a day.
pub fn simulated(load: &Load, what_if: &WhatIf, promise: Promise) -> Option<Outcome> {
    let days = drawn(load, what_if)?;
    let mut waited = waited(&days, &what_if.specialists);
    waited.sort_unstable();
    let (days, came) = (i64::from(DAYS), whole(waited.len()));
    let turned_away = whole(waited.iter().filter(|(_, served)| !served).count());
    Some(Outcome {
        came_per_day: Tenths::quotient(came, days),
        turned_away_per_day: Tenths::quotient(turned_away, days),
        median_secs: quantile(&waited, 50),
        ninetieth_secs: quantile(&waited, 90),
        kept_percent: Tenths::percent(kept(&waited, promise), came),
        days: DAYS,
    })
}

/// How many specialists each hour needs for the promise to be kept: in none of the hours could there be one less.
///
/// The hours are those in which the question has anybody at all. Nothing when the load does not tell of such a day, or
/// not even [`MOST_SPECIALISTS`] could keep the promise in these hours.
pub fn needed(load: &Load, what_if: &WhatIf, promise: Promise) -> Option<Hours> {
    let days = drawn(load, what_if)?;
    let keeps = |hours: &Hours| {
        let waited = waited(&days, hours);
        kept(&waited, promise) * 100 >= whole(waited.len()) * i64::from(promise.percent)
    };
    let open = what_if.specialists;
    let all = |count: u16| open.map(|one| if one > 0 { count } else { 0 });
    // More specialists never keep it worse: the fewest are found by halving.
    let (mut least, mut most) = (1, MOST_SPECIALISTS);
    if !keeps(&all(most)) {
        return None;
    }
    while least < most {
        let middle = least.midpoint(most);
        if keeps(&all(middle)) { most = middle } else { least = middle + 1 }
    }
    let mut hours = all(least);
    for hour in quietest_first(load, what_if) {
        while hours[hour] > 1 {
            hours[hour] -= 1;
            if !keeps(&hours) {
                hours[hour] += 1;
                break;
            }
        }
    }
    Some(hours)
}

/// An hour in which few come can spare somebody first.
fn quietest_first(load: &Load, what_if: &WhatIf) -> Vec<usize> {
    let came =
        |hour: usize| load.seen(what_if.weekday, u8::try_from(hour).unwrap_or_default()).came();
    let mut hours: Vec<usize> = (0..24).filter(|hour| what_if.specialists[*hour] > 0).collect();
    hours.sort_by_key(|hour| (came(*hour), *hour));
    hours
}

fn drawn(load: &Load, what_if: &WhatIf) -> Option<Vec<Vec<Came>>> {
    if !load.tells_of(what_if.weekday) {
        return None;
    }
    let mut draw = Draw::seeded(what_if.seed);
    let WhatIf { weekday, more_percent, missed_percent, .. } = *what_if;
    Some((0..DAYS).map(|_| load.day(&mut draw, weekday, more_percent, missed_percent)).collect())
}

fn waited(days: &[Vec<Came>], hours: &Hours) -> Vec<Waited> {
    let present = present(hours);
    let end = present.end().unwrap_or(i64::MAX);
    let of_day = |day: &Vec<Came>| -> Vec<Waited> {
        let told = begun(day, &present);
        let wait = |(one, start): (&Came, Option<i64>)| match start {
            Some(start) => (start - one.at_secs, true),
            None => ((end - one.at_secs).max(0), false),
        };
        day.iter().zip(told).map(wait).collect()
    };
    days.iter().flat_map(of_day).collect()
}

fn present(hours: &Hours) -> Present {
    let changes = (0_i64..).zip(hours).map(|(hour, count)| (hour * HOUR_SECS, *count));
    Present::new(changes.chain([(24 * HOUR_SECS, 0)]))
}

fn kept(waited: &[Waited], promise: Promise) -> i64 {
    let most = i64::from(promise.minutes) * 60;
    whole(waited.iter().filter(|(wait, served)| *served && *wait <= most).count())
}

/// The smallest wait that so many of a hundred do not exceed.
fn quantile(sorted: &[Waited], percent: usize) -> i64 {
    let rank = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(rank).map_or(0, |(wait, _)| *wait)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
