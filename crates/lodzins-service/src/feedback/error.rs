//! Why an answer is not taken, as facts.

use lodzins_core::feedback::Feedback;
use lodzins_db::DbError;

use crate::{appointment::AppointmentError, idempotency::KeyReused};

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum FeedbackError {
    /// There is no such visit or centre in this institution.
    #[error("no such visit or centre")]
    NotThere,
    /// The visit is not over yet, or has been for too long.
    #[error("the visit is not over, or has been for more than two weeks")]
    NotNow,
    /// It was judged already.
    #[error("the visit was judged already: {0}")]
    Given(Feedback),
    /// The cards say nothing.
    #[error("no card was counted")]
    Empty,
    /// More cards than anybody counts at once.
    #[error("more than {0} cards at once")]
    TooMany(u16),
    /// The day has not come yet.
    #[error("the day has not come yet")]
    InFuture,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<AppointmentError> for FeedbackError {
    fn from(error: AppointmentError) -> Self {
        match error {
            AppointmentError::Db(error) => Self::Db(error),
            _ => Self::NotThere,
        }
    }
}
