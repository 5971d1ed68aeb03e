//! Another way in for somebody who has lost theirs: a new first password, no second factor, no waiting.

use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId},
};
use lodzins_db::Tx;

use super::{PersonnelError, staff_card};
use crate::{
    Actor,
    identity::{
        StaffError, second_factor_remove,
        staff::{audited, staff_set_password},
    },
};

/// What is made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reset {
    /// What [`crate::identity::password::hash`] made of the first password.
    pub password_hash: String,
    /// The telephone is lost too: signing in asks for no code.
    pub second_factor: bool,
}

/// Gives a person a first password, which they change before anything else. All their sessions end.
pub fn staff_reset(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: StaffId,
    reset: &Reset,
    by: Actor,
) -> Result<(), PersonnelError> {
    if by.staff() == Some(id) {
        return Err(PersonnelError::Oneself);
    }
    let person = staff_card(tx, institution, id)?.ok_or(StaffError::NoSuchStaff)?;
    staff_set_password(tx, at, by, institution, id, &reset.password_hash)?;
    if reset.second_factor && person.has_second_factor {
        second_factor_remove(tx, at, by, institution, id)?;
    }
    Ok(())
}

/// Notes that a person need not wait any longer after failed attempts.
///
/// The attempts themselves are forgotten on the installation's lane, by
/// [`attempts_forget`](crate::identity::attempts_forget).
pub fn staff_unlocked(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: StaffId,
    by: Actor,
) -> Result<(), PersonnelError> {
    staff_card(tx, institution, id)?.ok_or(StaffError::NoSuchStaff)?;
    Ok(audited(tx, at, by, institution, id, "staff.unlocked")?)
}
