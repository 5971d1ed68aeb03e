//! A number as people ask for it: part of it, with other signs between the parts.

use super::is_journal_code;

/// What was said of a number: at least the place in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedNumber {
    /// The journal's code in capital letters, when it was said.
    pub journal: Option<String>,
    /// The year, when it was said.
    pub year: Option<i16>,
    /// The place in the journal's year.
    pub sequence: u32,
}

impl AskedNumber {
    /// Reads `123`, `Nr. 123`, `2026/123`, `IES-2026-123`, `ies 2026 123`; nothing when it is no number.
    ///
    /// “Skolas 12” reads as a journal's number too: whether there is such a journal, the register knows.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = ["nr.", "nr", "№", "#", "no."]
            .iter()
            .find_map(|sign| {
                let (head, rest) = text.split_at_checked(sign.len())?;
                let cut =
                    rest.starts_with(|sign: char| sign.is_whitespace() || sign.is_ascii_digit());
                (head.to_lowercase() == *sign && cut).then_some(rest)
            })
            .unwrap_or(text);
        let (rest, sequence) = digits_at_end(text)?;
        let sequence = sequence.parse().ok().filter(|sequence| *sequence > 0)?;
        let rest = without_separators(rest);
        let (rest, year) = match digits_at_end(rest) {
            Some((before, digits)) if digits.len() == 4 => (
                without_separators(before),
                Some(digits.parse().ok().filter(|year| (1900..=9999).contains(year))?),
            ),
            _ => (rest, None),
        };
        let journal = rest.trim().to_uppercase();
        let journal = Some(journal).filter(|journal| !journal.is_empty());
        let is_known_form = journal.as_deref().is_none_or(is_journal_code);
        is_known_form.then_some(Self { journal, year, sequence })
    }
}

fn digits_at_end(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    (rest.len() < text.len()).then(|| text.split_at(rest.len()))
}

fn without_separators(text: &str) -> &str {
    text.trim_end_matches(|sign: char| sign.is_whitespace() || "/-–_.\\".contains(sign))
}
