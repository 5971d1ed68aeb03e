//! How long somebody may wait, told as a range from what the centre itself has seen.

/// With fewer served visits behind them nobody says how long it takes.
pub const ENOUGH_SERVED: usize = 8;

/// A wait, in seconds, from – to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// Hardly less.
    pub from_secs: u32,
    /// Hardly more.
    pub to_secs: u32,
}

impl Estimate {
    /// Did a wait fall within it?
    pub const fn held(&self, waited_secs: u32) -> bool {
        self.from_secs <= waited_secs && waited_secs <= self.to_secs
    }
}

/// How long somebody waits who has so many people before them, when so many counters take them.
///
/// From the quarter of visits that were shortest to the quarter that were longest (`served_secs`, in any order): at
/// least, those ahead go quickly and every counter is about to be free; at most, those at the counters have just sat
/// down too. Nothing while there is no history, or no counter is open.
pub fn estimate(served_secs: &[u32], ahead: u32, counters: u32) -> Option<Estimate> {
    if served_secs.len() < ENOUGH_SERVED || counters == 0 {
        return None;
    }
    let mut sorted = served_secs.to_vec();
    sorted.sort_unstable();
    let quarter = |n: usize| sorted.get((sorted.len() - 1) * n / 4).copied().unwrap_or_default();
    let rounds = |people: u32, each: u32| {
        let all = u64::from(people) * u64::from(each) / u64::from(counters);
        u32::try_from(all).unwrap_or(u32::MAX)
    };
    let from_secs = rounds(ahead, quarter(1));
    let to_secs = rounds(ahead.saturating_add(counters), quarter(3));
    Some(Estimate { from_secs, to_secs })
}

/// How many of a hundred estimates held: what was told, and how long it was in the end. Nothing without any.
pub fn kept_percent(past: &[(Estimate, u32)]) -> Option<u8> {
    let held = past.iter().filter(|(told, waited)| told.held(*waited)).count();
    (held * 100).checked_div(past.len()).and_then(|percent| u8::try_from(percent).ok())
}
