//! The services of a file, and what is wrong with a line of it.

use jiff::civil::Date;
use lodzins_core::catalogue::{Card, Fault};

use super::{csv, json};

/// The services of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Import {
    /// In the order of the file.
    pub services: Vec<ImportedService>,
}

/// A service of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedService {
    /// The line on which it begins.
    pub line: usize,
    /// Its code.
    pub code: String,
    /// The first day on which the card counts; none: today, or as it is.
    pub valid_from: Option<Date>,
    /// The last day of the service.
    pub valid_to: Option<Date>,
    /// Its card.
    pub card: Card,
}

/// A line that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}{}: {fault}", if code.is_empty() { String::new() } else { format!(" ({code})") })]
pub struct Misfit {
    /// Which.
    pub line: usize,
    /// The service's code, if it could be read.
    pub code: String,
    /// What is wrong.
    pub fault: ImportFault,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportFault {
    /// It is not what a line must be.
    #[error("{0}")]
    Unreadable(String),
    /// The code is not a service's.
    #[error("the code must begin with a small Latin letter; then small letters, digits, - and _")]
    CodeUnusable,
    /// The code stood on a line before.
    #[error("the code is on a line before, too")]
    CodeTwice,
    /// Somebody is writing at this service, and their draft would be lost.
    #[error("somebody is writing at it: publish the draft or let it go first")]
    Drafted,
    /// The card is not whole.
    #[error("{0}")]
    Card(Fault),
}

impl Import {
    /// Reads a file: JSON where it begins with a bracket, else a table.
    pub fn read(text: &str) -> Result<Self, Vec<Misfit>> {
        let text = text.trim_start_matches('\u{feff}');
        let services =
            if text.trim_start().starts_with('[') { json::read(text)? } else { csv::read(text)? };
        Ok(Self { services })
    }
}

/// A line that cannot be read.
pub(super) fn unreadable(line: usize, code: &str, what: impl Into<String>) -> Misfit {
    Misfit { line, code: code.to_owned(), fault: ImportFault::Unreadable(what.into()) }
}
