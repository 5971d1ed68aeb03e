//! Why contacts and calls back say no, as facts.

use lodzins_db::DbError;

use crate::{idempotency::KeyReused, register::RegisterError};

/// Why contacts and calls back say no.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// There is no such contact or call back in this institution.
    #[error("no such contact or call back")]
    NotFound,
    /// The institution has no such unit.
    #[error("no such unit in this institution")]
    NoSuchUnit,
    /// The institution has no such member of staff, or they have gone.
    #[error("no such member of staff in this institution")]
    NoSuchStaff,
    /// Nobody can be called back without a number.
    #[error("a call back needs a telephone number")]
    PhoneMissing,
    /// A contact is corrected on its day; after that it has been counted.
    #[error("the contact is of another day and is not changed any more")]
    DayOver,
    /// What has happened cannot happen later than now.
    #[error("a contact cannot have been held in the future")]
    InFuture,
    /// The person was reached, or the call back was given up.
    #[error("the call back is closed")]
    Closed,
    /// One gives up after enough calls in vain, or when the number is wrong.
    #[error("too few calls were tried to give up")]
    TooFewAttempts,
    /// A control question shows who a submitter is: without a submission, or without speaking to anybody, it shows
    /// nothing.
    #[error("a control question needs a submission and somebody who was reached")]
    ControlOfNothing,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The register said no: no such submission.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
