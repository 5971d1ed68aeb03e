//! The program's clock: the wall clock and the system's randomness.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::Clock;

/// The wall clock, which a demo may be told to see shifted.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    shift: SignedDuration,
}

impl SystemClock {
    /// A clock that shows `now` now and goes on from there.
    pub fn showing(now: Timestamp) -> Self {
        Self { shift: wall_clock().duration_until(now) }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        wall_clock() + self.shift
    }

    fn seed(&self) -> [u8; 32] {
        let mut seed = [0; 32];
        #[expect(
            clippy::disallowed_methods,
            reason = "this is where the program's randomness comes from"
        )]
        #[expect(clippy::expect_used, reason = "a system without randomness cannot keep a secret")]
        getrandom::fill(&mut seed).expect("the system gives random bytes");
        seed
    }
}

fn wall_clock() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "this is where the program's time comes from")]
    Timestamp::now()
}
