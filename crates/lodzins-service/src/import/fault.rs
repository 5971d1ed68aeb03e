//! What is wrong with a row, as facts: pages and the command line word them.

use jiff::civil::Date;
use lodzins_core::Channel;

use super::Column;
use crate::{contact::ContactError, register::RegisterError, replay::ReplayError};

/// What is wrong with a row, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// It does not say what must be known.
    #[error("the {0} is empty")]
    Empty(Column),
    /// It says a word that nobody knows.
    #[error(
        "“{word}” is no {column} that is known: map it under values.{column} to one of {}",
        .known.join(", ")
    )]
    Unknown {
        /// Of which column.
        column: Column,
        /// The word.
        word: String,
        /// The codes that it could be mapped to.
        known: Vec<String>,
    },
    /// It has no day.
    #[error("“{0}” is no day: write it as 27.03.2020, 2020-03-27 or as a number of days")]
    NotADay(String),
    /// It has no time of day.
    #[error("“{0}” is no time of day: write it as 14:05")]
    NotATime(String),
    /// It does not say how many minutes.
    #[error("“{0}” is no number of minutes: write whole ones, or leave it empty")]
    NotMinutes(String),
    /// A box without its channel, or the channel without a box.
    #[error("the box goes with the channel drop_box, and only with it")]
    BoxMisfit,
    /// Nobody is consulted by this channel.
    #[error("nobody is consulted by “{0}”")]
    NotConsulted(Channel),
    /// The institution does not exist on the day.
    #[error("the institution does not exist on {0}")]
    NoInstitution(Date),
    /// No journal takes submissions on the day.
    #[error("no journal is open on {0}")]
    JournalClosed(Date),
    /// It has not happened yet.
    #[error("it has not happened yet")]
    InFuture,
    /// The register or the contacts refuse it for another reason.
    #[error("{0}")]
    Refused(String),
}

impl RowFault {
    /// Why a use case refused an event of a day.
    pub(super) fn of(refused: &ReplayError, on: Date) -> Self {
        match refused {
            ReplayError::InFuture | ReplayError::Contact(ContactError::InFuture) => Self::InFuture,
            ReplayError::Register(RegisterError::JournalClosed) => Self::JournalClosed(on),
            ReplayError::Register(RegisterError::InstitutionEnded { .. }) => {
                Self::NoInstitution(on)
            }
            other => Self::Refused(other.to_string()),
        }
    }
}

/// A row that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: RowFault,
}
