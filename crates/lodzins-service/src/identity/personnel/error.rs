//! Why a change of the staff is refused, as facts.

use lodzins_db::DbError;

use crate::{idempotency::KeyReused, identity::StaffError, register::RegisterError};

/// Why a change of the staff is refused.
#[derive(Debug, thiserror::Error)]
pub enum PersonnelError {
    /// The institution has no such unit, or it is closed.
    #[error("the institution has no such unit")]
    UnitUnusable,
    /// Nobody changes their own roles or unit, suspends or resets themselves.
    #[error("nobody changes their own standing")]
    Oneself,
    /// Nobody else could administer the institution.
    #[error("the institution has no other administrator")]
    LastAdministrator,
    /// Who is to have the open cases is the same person, works here no more, or works on no cases.
    #[error("the colleague cannot take the cases over")]
    SuccessorUnusable,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// What is true of every member of staff.
    #[error(transparent)]
    Staff(#[from] StaffError),
    /// A case cannot be handed over.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
