//! The moment at which a use case happens: its time, and the ids and secrets that it needs.

use std::cell::Cell;

use hmac::{Hmac, KeyInit, Mac};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use sha2::Sha256;

use crate::id::Id;

/// Where moments come from: the wall clock and the system's randomness in the program, set ones in tests.
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> Timestamp;
    /// Thirty-two bytes nobody can foresee.
    fn seed(&self) -> [u8; 32];
}

/// One moment of a use case.
///
/// Ids and secrets are derived from its seed in the order they are asked for, so a transaction that the
/// database makes us run again gives the same ones again.
#[derive(Debug, Clone)]
pub struct Moment {
    now: Timestamp,
    seed: [u8; 32],
    drawn: Cell<u32>,
}

impl Moment {
    /// A moment at `now` whose ids and secrets follow from `seed`.
    pub fn new(now: Timestamp, seed: [u8; 32]) -> Self {
        // Stored instants have microseconds: what we hand out must equal what we read back.
        let now = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        Self { now, seed, drawn: Cell::new(0) }
    }

    /// Asks `clock` for the time and a seed.
    pub fn of(clock: &dyn Clock) -> Self {
        Self::new(clock.now(), clock.seed())
    }

    /// The same moment before anything was drawn from it, for a second run of the same work.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::new(self.now, self.seed)
    }

    /// The instant.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The civil date in Latvia.
    pub fn date(&self) -> Date {
        date_in_latvia(self.now)
    }

    /// The year in Latvia, which numbers of a journal belong to.
    pub fn year(&self) -> i16 {
        self.date().year()
    }

    /// A fresh id (UUID version 7, RFC 9562), later ones sorting after earlier ones by millisecond.
    pub fn id<I: Id>(&self) -> I {
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&self.draw()[..16]);
        let millis = self.now.as_millisecond().to_be_bytes();
        bytes[..6].copy_from_slice(&millis[2..]);
        bytes[6] = 0x70 | (bytes[6] & 0x0f);
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        I::from_bytes(bytes)
    }

    /// Thirty-two bytes nobody can foresee.
    pub fn secret(&self) -> [u8; 32] {
        self.draw()
    }

    /// Sixteen of them: a key that tells nothing, or what makes a hash of little text impossible to guess.
    pub fn salt(&self) -> [u8; 16] {
        let mut salt = [0; 16];
        salt.copy_from_slice(&self.draw()[..16]);
        salt
    }

    fn draw(&self) -> [u8; 32] {
        let turn = self.drawn.get();
        self.drawn.set(turn + 1);
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.seed).expect("any key length");
        mac.update(&turn.to_be_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// The civil date of an instant in Latvia.
pub fn date_in_latvia(at: Timestamp) -> Date {
    at.to_zoned(latvia_zone()).date()
}

/// The hour of the day of an instant in Latvia, 0 to 23. In the night in which clocks are put back, 3 comes twice.
pub fn hour_in_latvia(at: Timestamp) -> u32 {
    at.to_zoned(latvia_zone()).hour().unsigned_abs().into()
}

/// Europe/Riga, from the time zone data built into the program.
pub fn latvia_zone() -> TimeZone {
    #[expect(clippy::expect_used, reason = "the zone data is compiled in")]
    TimeZone::get("Europe/Riga").expect("Europe/Riga is compiled in")
}

#[cfg(test)]
mod tests;
