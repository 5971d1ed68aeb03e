//! What a signed-in person changes about their own way in. Each asks again for proof: a session left open on a desk
//! must not be enough to take the account over.

use std::net::IpAddr;

use jiff::Timestamp;
use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError};

use super::{
    attempt::{AttemptError, AttemptOf, Watched, attempt_allowed, attempt_failed, attempts_forget},
    member::{Member, staff_credentials},
    password::{self, Weakness},
    second_factor::{CodeError, second_factor_check, second_factor_remove},
    session::{SessionSecret, session_open},
    staff::{StaffError, staff_set_password},
    turn::TURNS,
};
use crate::{Actor, Keys};

/// Who asks for the change, and from where.
#[derive(Debug, Clone)]
pub struct Asking {
    /// Whose account it is.
    pub member: Member,
    /// The network address it came from.
    pub address: IpAddr,
}

impl Asking {
    fn watched(&self, keys: &Keys) -> [Watched; 2] {
        [
            AttemptOf::Account(&self.member.user_name).watched(keys),
            AttemptOf::Address(self.address).watched(keys),
        ]
    }
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The password of now is another one.
    #[error("the present password is wrong")]
    WrongPassword,
    /// The new password will not do.
    #[error("the new password is {0}")]
    Weak(Weakness),
    /// The code is wrong, too old or used already.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// Too many failures of this account or from this address.
    #[error("too many failed attempts; the next one is allowed at {until}")]
    TryLater {
        /// When the next attempt is allowed.
        until: Timestamp,
    },
    /// The person has been let go meanwhile.
    #[error(transparent)]
    Staff(#[from] StaffError),
    /// The database said no, or too many wait for their password to be checked ([`DbError::QueueFull`]).
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<AttemptError> for ChangeError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::TryLater { until } => Self::TryLater { until },
            AttemptError::Db(error) => Self::Db(error),
        }
    }
}

/// Sets another password, given the present one; answers the one session that stays open.
/// Blocks for tens of milliseconds or longer: not for async threads.
pub fn password_change(
    db: &Db,
    keys: &Keys,
    asking: &Asking,
    present: &str,
    new: &str,
) -> Result<SessionSecret, ChangeError> {
    if let Some(weakness) = password::weakness(&asking.member.user_name, new) {
        return Err(ChangeError::Weak(weakness));
    }
    let watched = asking.watched(keys);
    let _turn = TURNS.wait().ok_or(DbError::QueueFull)?;
    let (now, user_name) = (db.moment().now(), asking.member.user_name.clone());
    let stored = db.read_now(move |tx| {
        attempt_allowed(tx, now, &watched)?;
        Ok::<_, ChangeError>(staff_credentials(tx, &user_name)?)
    })?;
    let stored = stored.map(|known| known.password_hash);
    if !password::verify(stored.as_deref(), present) {
        failed(db, watched)?;
        return Err(ChangeError::WrongPassword);
    }
    forgive(db, watched[0])?;
    let hashed = password::hash(&db.moment(), new);
    let member = asking.member.clone();
    db.write_now(member.institution, move |tx, at| {
        let by = Actor::Staff(member.id);
        staff_set_password(tx, at, by, member.institution, member.id, &hashed)?;
        Ok(session_open(tx, at, member.institution, member.id)?)
    })
}

/// Takes the person's own second factor away, given a right code of it.
/// Blocks for a few milliseconds or longer: not for async threads.
pub fn second_factor_give_up(
    db: &Db,
    keys: &Keys,
    asking: &Asking,
    code: &str,
) -> Result<(), ChangeError> {
    let watched = asking.watched(keys);
    let _turn = TURNS.wait().ok_or(DbError::QueueFull)?;
    let now = db.moment().now();
    db.read_now(move |tx| attempt_allowed(tx, now, &watched).map_err(ChangeError::from))?;
    let (ours, code, member) = (keys.clone(), code.to_owned(), asking.member.clone());
    let removed = db.write_now(member.institution, move |tx, at| {
        second_factor_check(tx, at, &ours, member.institution, member.id, &code)?;
        let by = Actor::Staff(member.id);
        Ok(second_factor_remove(tx, at, by, member.institution, member.id)?)
    });
    if let Err(ChangeError::Code(CodeError::WrongCode)) = removed {
        failed(db, watched)?;
    }
    removed
}

fn failed(db: &Db, watched: [Watched; 2]) -> Result<(), DbError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &watched))
}

fn forgive(db: &Db, account: Watched) -> Result<(), DbError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, _| attempts_forget(tx, &account))
}
