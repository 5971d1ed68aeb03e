//! The code by which a person calls off or moves a visit: `K7QX-3MPB`.

use std::{fmt, str::FromStr};

use crate::follow_code::{drawn, read_signs};

/// Signs in a code.
const LENGTH: usize = 8;
/// Signs in a group.
const GROUP: usize = 4;

/// A visit's code: eight signs that are not taken for one another, 30⁸ ≈ 2^39 possibilities.
///
/// Shorter than a follow code, because it is told over the telephone and opens one visit for some weeks; whoever guesses
/// has to wait. `Debug` hides it; the database keeps only its hash.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct VisitCode([u8; LENGTH]);

/// The text is not a visit's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a visit's code has eight letters and digits, like K7QX-3MPB")]
pub struct NotAVisitCode;

impl VisitCode {
    /// A code from unforeseeable bytes.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(drawn(secret))
    }

    /// The eight signs without a dash, for hashing.
    pub fn signs(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for VisitCode {
    type Err = NotAVisitCode;

    /// Reads a code as people type it: any case, with spaces or dashes anywhere, with look-alikes of its signs.
    fn from_str(text: &str) -> Result<Self, NotAVisitCode> {
        read_signs(text).map(Self).ok_or(NotAVisitCode)
    }
}

impl fmt::Display for VisitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs = self.signs();
        write!(f, "{}-{}", &signs[..GROUP], &signs[GROUP..])
    }
}

impl fmt::Debug for VisitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VisitCode(…)")
    }
}
