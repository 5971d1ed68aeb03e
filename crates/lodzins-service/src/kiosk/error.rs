//! Why a kiosk is not entered, not enrolled, or gives no ticket.

use lodzins_db::DbError;

use crate::{idempotency::KeyReused, reception::ReceptionError};

/// Why a kiosk is not entered, not enrolled, or gives no ticket.
#[derive(Debug, thiserror::Error)]
pub enum KioskError {
    /// There is no such centre, kiosk or booking at this institution.
    #[error("no such centre, kiosk or booking")]
    NotThere,
    /// No device may be enrolled with this code: it is unknown, was used, or is older than an hour.
    #[error("no device may be enrolled with this code")]
    CodeOver,
    /// It has given as many tickets in this minute as people can take.
    #[error("more tickets in a minute than people can take")]
    TooFast,
    /// Reception says no.
    #[error(transparent)]
    Reception(#[from] ReceptionError),
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
