//! The code by which a person without an account follows a submission: `K7QX-3MPB-9TWD`.

use std::{fmt, str::FromStr};

/// Thirty signs that are not taken for one another on paper or over the telephone: no 0 and O, no 1, I and L, no U.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs in a code.
const LENGTH: usize = 12;

/// Signs in a group.
const GROUP: usize = 4;

/// A follow code: twelve signs, 30¹² ≈ 2^58.9 possibilities.
///
/// It opens the state of a submission to whoever holds it, so `Debug` hides it; the database keeps only its hash.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FollowCode([u8; LENGTH]);

/// The text is not a follow code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a follow code has twelve letters and digits, like K7QX-3MPB-9TWD")]
pub struct NotAFollowCode;

impl FollowCode {
    /// A code from unforeseeable bytes: [`crate::Moment::secret`] or the output of an HMAC.
    ///
    /// No sign is likelier than another by more than 2⁻⁶⁰.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(drawn(secret))
    }

    /// The twelve signs without dashes, for hashing.
    pub fn signs(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for FollowCode {
    type Err = NotAFollowCode;

    /// Reads a code as people type it: any case, with spaces or dashes anywhere, with look-alikes of its signs.
    fn from_str(text: &str) -> Result<Self, NotAFollowCode> {
        read_signs(text).map(Self).ok_or(NotAFollowCode)
    }
}

/// So many signs from unforeseeable bytes: the first sixteen are read as one number and written in base thirty.
pub(crate) fn drawn<const N: usize>(secret: &[u8; 32]) -> [u8; N] {
    let mut sixteen = [0; 16];
    sixteen.copy_from_slice(&secret[..16]);
    let mut rest = u128::from_be_bytes(sixteen);
    std::array::from_fn(|_| {
        let sign = ALPHABET[usize::try_from(rest % 30).unwrap_or_default()];
        rest /= 30;
        sign
    })
}

/// So many signs as people type them; nothing when there are more or fewer, or strange ones.
pub(crate) fn read_signs<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut signs = [0; N];
    let mut read = 0;
    for typed in text.chars().filter(|typed| !is_between_groups(*typed)) {
        *signs.get_mut(read)? = sign_meant_by(typed)?;
        read += 1;
    }
    (read == N).then_some(signs)
}

fn is_between_groups(typed: char) -> bool {
    typed.is_whitespace() || matches!(typed, '-' | '‐' | '‑' | '–' | '—' | '_' | '.')
}

fn sign_meant_by(typed: char) -> Option<u8> {
    let upper = typed.to_uppercase().next()?;
    let meant = match upper {
        // Letters and digits that no code holds: what was printed must have been the sign most like it.
        '0' | 'O' | 'О' => 'Q',
        '1' | 'I' | 'L' => 'J',
        'U' => 'V',
        // Typed with the Russian keyboard layout still on.
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        other => other,
    };
    let sign = u8::try_from(meant).ok()?;
    ALPHABET.contains(&sign).then_some(sign)
}

impl fmt::Display for FollowCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs = self.signs();
        write!(f, "{}-{}-{}", &signs[..GROUP], &signs[GROUP..2 * GROUP], &signs[2 * GROUP..])
    }
}

impl fmt::Debug for FollowCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FollowCode(…)")
    }
}

#[cfg(test)]
mod tests;
