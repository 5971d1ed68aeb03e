//! A clock that tests set by hand.

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use lodzins_core::Clock;

#[cfg(test)]
mod tests;

/// A clock that stands still until a test moves it, and whose seeds can be foreseen.
///
/// Two clocks made from the same number give the same seeds in the same order, so that the ids of a failing
/// test are the same when it is run again.
#[derive(Debug)]
pub struct SetClock {
    hands: Mutex<Hands>,
}

#[derive(Debug)]
struct Hands {
    now: Timestamp,
    number: u64,
    drawn: u64,
}

impl SetClock {
    /// A clock at `now` whose seeds follow from `number`.
    pub fn new(now: Timestamp, number: u64) -> Self {
        Self { hands: Mutex::new(Hands { now, number, drawn: 0 }) }
    }

    /// A clock at an instant written as RFC 3339, for example `2026-11-20T09:00:00+02:00`.
    ///
    /// Panics when the text is no instant: in a test that is a spelling mistake.
    pub fn at(rfc3339: &str) -> Self {
        Self::new(instant(rfc3339), 0)
    }

    /// Moves the hands to `now`, forward or back.
    pub fn set(&self, now: Timestamp) {
        self.hands().now = now;
    }

    /// Moves the hands forward; a negative duration moves them back.
    pub fn advance(&self, by: SignedDuration) {
        let mut hands = self.hands();
        hands.now = hands.now.checked_add(by).expect("an instant that the calendar can name");
    }

    // A test that panicked while it held the clock has already failed; the others may go on.
    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for SetClock {
    /// A working Friday morning in Latvia: 2026-11-20, 09:00.
    fn default() -> Self {
        Self::at("2026-11-20T09:00:00+02:00")
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        self.hands().now
    }

    fn seed(&self) -> [u8; 32] {
        let mut hands = self.hands();
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&hands.number.to_be_bytes());
        seed[8..16].copy_from_slice(&hands.drawn.to_be_bytes());
        hands.drawn += 1;
        seed
    }
}

/// The instant that the text names (RFC 3339); panics when it names none.
pub fn instant(rfc3339: &str) -> Timestamp {
    rfc3339.parse().unwrap_or_else(|wrong| panic!("“{rfc3339}” is no RFC 3339 instant: {wrong}"))
}
