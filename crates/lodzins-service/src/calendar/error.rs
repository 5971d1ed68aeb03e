//! Why a calendar or a term stays as it is, as facts.

use jiff::civil::Date;
use lodzins_core::{calendar::DayFault, deadline::TooLong};
use lodzins_db::DbError;

use crate::idempotency::KeyReused;

/// Why a calendar or a term stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// Open cases are still being counted anew after the change before.
    #[error("open cases are still being counted anew after the change before")]
    RecountUnderWay,
    /// A day cannot stand in the calendar.
    #[error("{day}: {fault}")]
    Fault {
        /// Which one.
        day: Date,
        /// Why.
        fault: DayFault,
    },
    /// The institution has no such day off of its own.
    #[error("{0} is no day off of the institution's own")]
    NoSuchDay(Date),
    /// Nothing would change.
    #[error("nothing would change")]
    Same,
    /// The term would end later than the law's.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// The term ends before it begins.
    #[error("the last day of receipt is before the first one")]
    EndsBeforeItBegins,
    /// The institution has no such term, or it was ended before.
    #[error("there is no such term")]
    NoSuchTerm,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
