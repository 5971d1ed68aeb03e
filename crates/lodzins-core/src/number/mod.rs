//! The number of a submission: `IES/2026/123`.

use std::{fmt, str::FromStr};

mod asked;

pub use asked::AskedNumber;

/// A registration number: the journal's code, the year in Latvia, the place in that year from 1.
///
/// `Ord` puts numbers of one journal in the order in which they were given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "reģistrācijas numurs")]
pub struct SubmissionNumber {
    journal: String,
    year: i16,
    sequence: u32,
}

/// The text or its parts are not a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// A journal's code is 1 to 16 capital letters, digits and dashes.
    #[error("a journal's code is 1 to 16 capital letters, digits or dashes")]
    Journal,
    /// The year is not from 1900 to 9999.
    #[error("the year is not from 1900 to 9999")]
    Year,
    /// The sequence does not start at 1.
    #[error("the sequence starts at 1")]
    Sequence,
    /// There are not three parts.
    #[error("a number looks like IES/2026/123")]
    Shape,
}

impl SubmissionNumber {
    /// Puts a number together.
    pub fn new(journal: &str, year: i16, sequence: u32) -> Result<Self, NotANumber> {
        if !is_journal_code(journal) {
            return Err(NotANumber::Journal);
        }
        if !(1900..=9999).contains(&year) {
            return Err(NotANumber::Year);
        }
        if sequence == 0 {
            return Err(NotANumber::Sequence);
        }
        Ok(Self { journal: journal.to_owned(), year, sequence })
    }

    /// The journal's code.
    pub fn journal(&self) -> &str {
        &self.journal
    }

    /// The year in Latvia in which the number was given.
    pub fn year(&self) -> i16 {
        self.year
    }

    /// The place in the journal's year, from 1.
    pub fn sequence(&self) -> u32 {
        self.sequence
    }
}

/// May a journal have this code? Letters may be Latvian ones.
pub fn is_journal_code(text: &str) -> bool {
    let may = |sign: char| sign.is_uppercase() || sign.is_ascii_digit() || sign == '-';
    (1..=16).contains(&text.chars().count()) && text.chars().all(may)
}

impl fmt::Display for SubmissionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.journal, self.year, self.sequence)
    }
}

impl FromStr for SubmissionNumber {
    type Err = NotANumber;

    /// Reads a number as people type it: any case, spaces around the parts, leading zeros.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let mut parts = text.split('/').map(str::trim);
        let (Some(journal), Some(year), Some(sequence), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotANumber::Shape);
        };
        let year = year.parse().map_err(|_| NotANumber::Year)?;
        let sequence = sequence.parse().map_err(|_| NotANumber::Sequence)?;
        Self::new(&journal.to_uppercase(), year, sequence)
    }
}

#[cfg(test)]
mod tests;
