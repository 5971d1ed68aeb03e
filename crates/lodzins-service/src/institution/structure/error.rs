//! Why a change of an institution is refused, as facts.

use lodzins_db::DbError;

use crate::{idempotency::KeyReused, register::RegisterError};

/// Why a change of an institution is refused.
#[derive(Debug, thiserror::Error)]
pub enum StructureError {
    /// The institution has nothing with this id or code.
    #[error("the institution has no such thing")]
    NotThere,
    /// The code has other signs than it may, or is too long.
    #[error("the code is not one")]
    CodeUnusable,
    /// A journal's code is 1 to 16 capital Latin letters, digits and dashes.
    #[error("the code is not a journal's")]
    JournalCodeUnusable,
    /// Something of the same kind has the code, perhaps a closed one.
    #[error("the code is taken")]
    CodeTaken,
    /// There is no Latvian name.
    #[error("the Latvian name is missing")]
    NameMissing,
    /// The last day is before the first one.
    #[error("the last day is before the first one")]
    EndsBeforeItBegins,
    /// The day lies in the past, where it would change what has been done.
    #[error("the day is over")]
    DayOver,
    /// It is closed already.
    #[error("it is closed already")]
    Closed,
    /// Cases are open with the unit, or may come until it closes: somebody must have them after it.
    #[error("{open} cases are open with the unit, and no other one takes them over")]
    SuccessorNeeded {
        /// How many are open now.
        open: u32,
    },
    /// The unit or institution that is to take over is the same one, is closed by then, or is not there.
    #[error("the successor cannot take over")]
    SuccessorUnusable,
    /// No other journal would take submissions of every kind.
    #[error("no other journal takes every kind")]
    LastJournal,
    /// The colour is not one.
    #[error("the colour is not written as #rrggbb")]
    NotAColour,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// A case cannot be handed over.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
