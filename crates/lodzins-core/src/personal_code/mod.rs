//! The Latvian personal code.

use std::fmt;

/// A personal code: eleven digits.
///
/// Two shapes: `ddmmyy-cnnnn` of those given a code before July 2017, whose first six digits are the day of birth and
/// whose seventh is the century, and `32xxxx-xxxxx`, which tells nothing about the person. A code names a person, so
/// `Debug` hides it and there is no `Display`: whoever shows it calls [`PersonalCode::written`] and means it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "personas kods")]
pub struct PersonalCode {
    digits: [u8; 11],
}

/// The text is not a personal code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPersonalCode {
    /// It does not have eleven digits, with or without one dash after the sixth.
    #[error("a personal code has eleven digits: ddmmyy-nnnnn or 32nnnn-nnnnn")]
    Shape,
    /// It begins neither with a day that exists nor with 32.
    #[error("a personal code begins with a date of birth or with 32")]
    Date,
}

impl PersonalCode {
    /// Reads a code as people write it: with a dash or without, with spaces around.
    pub fn parse(text: &str) -> Result<Self, NotAPersonalCode> {
        let text = text.trim();
        let joined = match text.split_once(['-', '–']) {
            Some((six, five)) if six.len() == 6 => format!("{six}{five}"),
            Some(_) => return Err(NotAPersonalCode::Shape),
            None => text.to_owned(),
        };
        let bytes: [u8; 11] = joined.as_bytes().try_into().map_err(|_| NotAPersonalCode::Shape)?;
        if !bytes.iter().all(u8::is_ascii_digit) {
            return Err(NotAPersonalCode::Shape);
        }
        let code = Self { digits: bytes.map(|byte| byte - b'0') };
        if code.tells_nothing() || code.begins_with_a_date() {
            Ok(code)
        } else {
            Err(NotAPersonalCode::Date)
        }
    }

    /// Is the last digit the one that the others call for?
    ///
    /// A wrong one is a reason to look again, never to refuse: the rule was published for the old shape only, and
    /// codes that break it are in use.
    pub fn checksum_holds(&self) -> bool {
        const WEIGHTS: [u32; 10] = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9];
        let sum: u32 =
            WEIGHTS.iter().zip(self.digits).map(|(weight, digit)| weight * u32::from(digit)).sum();
        (1 + sum) % 11 % 10 == u32::from(self.digits[10])
    }

    /// The code as it is written: `ddmmyy-nnnnn`.
    pub fn written(&self) -> String {
        let digits = self.digits();
        format!("{}-{}", &digits[..6], &digits[6..])
    }

    /// The eleven digits alone, for a keyed hash to look a person up by.
    pub fn digits(&self) -> String {
        self.digits.iter().map(|digit| char::from(b'0' + digit)).collect()
    }

    /// Is it of the newer shape, which does not hold the date of birth?
    pub fn tells_nothing(&self) -> bool {
        self.digits[..2] == [3, 2]
    }

    fn begins_with_a_date(&self) -> bool {
        let [d1, d2, m1, m2, y1, y2, century, ..] = self.digits;
        // 0, 1 and 2 stand for births in the 1800s, 1900s and 2000s.
        let year = match century {
            0..=2 => 1800 + 100 * i16::from(century) + i16::from(10 * y1 + y2),
            _ => return false,
        };
        let pair = |tens: u8, ones: u8| i8::try_from(10 * tens + ones).unwrap_or(i8::MAX);
        jiff::civil::Date::new(year, pair(m1, m2), pair(d1, d2)).is_ok()
    }
}

impl fmt::Debug for PersonalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonalCode(…)")
    }
}

#[cfg(test)]
mod tests;
