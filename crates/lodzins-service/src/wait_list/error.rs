//! Why the waiting list says no, as facts.

use lodzins_core::waiting_list::{WaitStatus, WishFault};
use lodzins_db::DbError;

use crate::{appointment::AppointmentError, idempotency::KeyReused};

/// Why the waiting list says no.
#[derive(Debug, thiserror::Error)]
pub enum WaitError {
    /// There is no such place on the list in this institution.
    #[error("nobody waits so")]
    NotThere,
    /// The number or address waits for as much as one may.
    #[error("this contact waits for too many visits")]
    TooMany,
    /// Nobody can wait for these days.
    #[error(transparent)]
    Wish(#[from] WishFault),
    /// They have got a place, or wait no more.
    #[error("not possible while the status is {0}")]
    NotNow(WaitStatus),
    /// The visit begins so soon that nobody could answer an offer of it.
    #[error("the visit begins too soon to be offered")]
    TooSoon,
    /// What appointments say.
    #[error(transparent)]
    Appointment(#[from] AppointmentError),
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
