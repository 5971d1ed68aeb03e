//! Why a regime stays as it is, as facts.

use lodzins_core::regime::RegimeFault;
use lodzins_db::DbError;

use crate::idempotency::KeyReused;

/// Why a regime stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum RegimeError {
    /// The institution has no such regime.
    #[error("the institution has no such regime")]
    NotThere,
    /// It was switched on: what people were told is not changed any more. It can be ended, and another one begun.
    #[error("it was switched on already")]
    NotADraft,
    /// It is a draft, or was dropped.
    #[error("it was not switched on")]
    NotOn,
    /// It cannot stand.
    #[error("it has {} faults", .0.len())]
    Faulty(Vec<RegimeFault>),
    /// Its first day lies in the past, when people were told something else.
    #[error("the day is over")]
    DayOver,
    /// It has begun: it can be ended, and no longer taken back.
    #[error("it has begun already")]
    Begun,
    /// It ends on that day or earlier as it is.
    #[error("it ends earlier already")]
    EndsEarlier,
    /// The last day is before the first one.
    #[error("it would end before it begins")]
    EndsBeforeItBegins,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
