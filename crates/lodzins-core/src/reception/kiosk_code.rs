//! The code with which a device is enrolled as a kiosk, once: `K7QX-3MPB`.

use std::{fmt, str::FromStr};

use crate::follow_code::{drawn, read_signs};

/// Signs in a code.
const LENGTH: usize = 8;
/// Signs in a group.
const GROUP: usize = 4;

/// A kiosk's code: eight signs that are not taken for one another, for it is read from one screen and pressed on
/// another. It opens one device within an hour, and whoever guesses has to wait. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct KioskCode([u8; LENGTH]);

/// The text is not a kiosk's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a kiosk's code has eight letters and digits, like K7QX-3MPB")]
pub struct NotAKioskCode;

impl KioskCode {
    /// A code from unforeseeable bytes.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(drawn(secret))
    }

    /// The eight signs without a dash, for hashing.
    pub fn signs(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for KioskCode {
    type Err = NotAKioskCode;

    /// Reads a code as people type it: any case, with spaces or dashes anywhere, with look-alikes of its signs.
    fn from_str(text: &str) -> Result<Self, NotAKioskCode> {
        read_signs(text).map(Self).ok_or(NotAKioskCode)
    }
}

impl fmt::Display for KioskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs = self.signs();
        write!(f, "{}-{}", &signs[..GROUP], &signs[GROUP..])
    }
}

impl fmt::Debug for KioskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KioskCode(…)")
    }
}
