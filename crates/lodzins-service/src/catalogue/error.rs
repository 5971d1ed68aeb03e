//! Why a change of the catalogue is refused, as facts.

use lodzins_core::catalogue::Fault;
use lodzins_db::DbError;

use crate::idempotency::KeyReused;

/// Why a change of the catalogue is refused.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The institution has no such service, or no such centre.
    #[error("the institution has no such service")]
    NotThere,
    /// A code is a small Latin letter, then letters, digits, dashes and underscores; at most 64.
    #[error("the code is not a service's")]
    CodeUnusable,
    /// A service has the code.
    #[error("the code is taken")]
    CodeTaken,
    /// Everything that was written is published already.
    #[error("there is no draft")]
    NoDraft,
    /// The card is not whole.
    #[error("the card has {} faults", .0.len())]
    Faulty(Vec<Fault>),
    /// The first day lies in the past, where the card would say what people were never shown.
    #[error("the day is over")]
    DayOver,
    /// Cards are looked at again after 30 days at the least and five years at the most.
    #[error("cards are not looked at again after so many days")]
    DaysOutOfRange,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
