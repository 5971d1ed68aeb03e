//! Numbers to a tenth: shares and changes in percent, exact and the same on every machine.

use serde::{Serialize, Serializer};

/// A number to a tenth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub i64);

impl Tenths {
    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self(number * 10)
    }

    /// A quotient, rounded to the nearest tenth, halves away from zero; nothing of nothing is nothing.
    pub fn quotient(number: i64, of: i64) -> Self {
        if of == 0 {
            return Self(0);
        }
        let twice = number * 20;
        let half = of.abs() * number.signum();
        Self((twice * of.signum() + half) / (of.abs() * 2))
    }

    /// So many of a hundred.
    pub fn percent(part: i64, whole: i64) -> Self {
        Self::quotient(part * 100, whole)
    }

    /// By how many of a hundred a number grew, or fell; growth from nothing has no such measure.
    pub fn change(before: i64, now: i64) -> Option<Self> {
        (before != 0).then(|| Self::percent(now - before, before))
    }

    /// The number for a drawing or a spreadsheet.
    pub fn value(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "figures are far below 2⁵³")]
        let tenths = self.0 as f64;
        tenths / 10.0
    }
}

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.abs() / 10, self.0.abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if self.0 % 10 == 0 {
            return out.serialize_i64(self.0 / 10);
        }
        out.serialize_f64(self.value())
    }
}
