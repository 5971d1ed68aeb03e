//! A person goes, for a while or for good, and comes back.

use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId},
    submission::Act,
};
use lodzins_db::Tx;

use super::{PersonnelError, appoint::another_administrates, staff_card};
use crate::{
    Actor,
    identity::{StaffError, member::staff_view, staff::staff_set_active},
    register::{HandOver, cases_hand_over},
};

/// Suspends a person: their sessions end at once, and they sign in no more. With a successor their open cases go to
/// that colleague in the same act, and their number is answered; without one the cases stay in their hands, where the
/// head of their unit finds them.
pub fn staff_suspend(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: StaffId,
    successor: Option<StaffId>,
    by: Actor,
) -> Result<u32, PersonnelError> {
    let person = staff_card(tx, institution, id)?.ok_or(StaffError::NoSuchStaff)?;
    if by.staff() == Some(id) {
        return Err(PersonnelError::Oneself);
    }
    if !person.active {
        return Ok(0);
    }
    another_administrates(tx, institution, &person)?;
    let handed = match successor {
        None => 0,
        Some(to) => {
            let colleague = staff_view(tx, institution, to)?.filter(|other| other.id != id);
            let works =
                colleague.is_some_and(|one| one.roles.iter().any(|role| role.may(Act::Start)));
            works.then_some(()).ok_or(PersonnelError::SuccessorUnusable)?;
            let how = HandOver::OfPerson { from: id, to };
            cases_hand_over(tx, at, institution, how, by)?
        }
    };
    staff_set_active(tx, at, by, institution, id, false)?;
    Ok(handed)
}

/// Takes a person back, with the roles and the unit that they had.
pub fn staff_resume(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: StaffId,
    by: Actor,
) -> Result<(), PersonnelError> {
    let person = staff_card(tx, institution, id)?.ok_or(StaffError::NoSuchStaff)?;
    if !person.active {
        staff_set_active(tx, at, by, institution, id, true)?;
    }
    Ok(())
}
