//! Why releases say no, as facts.

use jiff::Timestamp;
use lodzins_db::DbError;

use crate::{appointment::AppointmentError, idempotency::KeyReused};

/// Why releases say no.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// There is no such release, pool or claim in this institution.
    #[error("no such release, pool or claim")]
    NotThere,
    /// The last day is before the first one.
    #[error("the last day is before the first one")]
    Backwards,
    /// So many days are not released at once.
    #[error("these are too many days for one release")]
    TooLong,
    /// The moment is over, or its day is after the first of the days.
    #[error("the moment must be to come, and not after the first day")]
    Moment,
    /// At that moment the pool cannot be booked for the last of the days yet.
    #[error("the pool cannot be booked so far ahead")]
    TooFar,
    /// Some of the days are in another release of the pool.
    #[error("another release has some of these days")]
    Overlaps,
    /// The moment has come: it can no longer be withdrawn.
    #[error("the release has begun")]
    Begun,
    /// Nobody can claim before the moment.
    #[error("no claim before {opens_at}")]
    NotYet {
        /// The moment.
        opens_at: Timestamp,
    },
    /// The ten seconds are over, or it was withdrawn.
    #[error("the time for claims is over")]
    Over,
    /// The claims are drawn right now.
    #[error("claims are being drawn")]
    BeingDrawn,
    /// This number or address has a claim already.
    #[error("this contact has a claim already")]
    ClaimedAlready,
    /// What is asked for is none of the starts, or nothing is left of it; or it is too much or too little.
    #[error("no such start")]
    NoSuchStart,
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
