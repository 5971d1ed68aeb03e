//! Why the register says no, as facts.

use lodzins_core::{
    deadline::NotExtended,
    submission::{Act, Status},
};
use lodzins_db::DbError;

use crate::idempotency::KeyReused;

/// Why the register says no.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// There is no such submission in this institution.
    #[error("no such submission")]
    NotFound,
    /// The institution has no journal that takes submissions on this day.
    #[error("no journal is open on this day")]
    JournalClosed,
    /// The institution did not exist on the day of receipt.
    #[error("the institution does not exist on this day")]
    InstitutionEnded {
        /// The code of the institution that took over.
        successor: Option<String>,
    },
    /// The institution has no unit or person of this kind.
    #[error("no such unit or person in this institution")]
    NoSuchReceiver,
    /// The institution's catalogue has no such service.
    #[error("no such service in this institution")]
    NoSuchService,
    /// The case is in other hands: the role does not reach so far, or the unit has changed meanwhile.
    #[error("{act} is not theirs to do in this case")]
    NotTheirs {
        /// What was asked for.
        act: Act,
    },
    /// The act does not fit the state.
    #[error("{act} cannot follow {status}")]
    NotNow {
        /// The state it is in.
        status: Status,
        /// What was asked for.
        act: Act,
    },
    /// What the case said was destroyed when its time was over: nothing is done in it any more.
    #[error("what the case said was destroyed")]
    Destroyed,
    /// The term cannot be extended.
    #[error(transparent)]
    NotExtended(#[from] NotExtended),
    /// These cases cannot be answered together.
    #[error("these cases cannot be answered together")]
    NotJoinable,
    /// The earlier case was not answered on the merits.
    #[error("the earlier case was not answered on the merits")]
    NotAnswered,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
