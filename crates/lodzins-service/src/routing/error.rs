//! Why a rule was not kept, as facts.

use lodzins_db::DbError;

use crate::idempotency::KeyReused;

/// Why a rule was not kept.
#[derive(Debug, thiserror::Error)]
pub enum RoutingError {
    /// It would take every submission.
    #[error("a rule needs at least one condition")]
    NoCondition,
    /// Its last day is before its first one.
    #[error("the last day is before the first one")]
    EndsBeforeItBegins,
    /// The institution has no such unit.
    #[error("there is no such unit")]
    NoSuchUnit,
    /// The person does not work on cases, or not in this unit.
    #[error("the person cannot take cases of this unit")]
    NoSuchHandler,
    /// The institution has no such topic or drop box.
    #[error("there is no such topic or drop box")]
    NoSuchCode,
    /// The institution has no such rule, or it was ended before.
    #[error("there is no such rule")]
    NoSuchRule,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
