//! Appointing a person, and changing who they are and what they are trusted with.

use lodzins_core::{
    Language, Moment, Role,
    id::{InstitutionId, StaffId, UnitId},
};
use lodzins_db::{Tx, params};

use super::{PersonnelError, StaffCard, sql, staff_card};
use crate::{
    Actor,
    audit::Changes,
    identity::{
        NewStaff, StaffError,
        staff::{audited_as, staff_create},
    },
    institution::unit_takes_work,
};

/// What can be changed of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffChange {
    /// First name and surname.
    pub name: String,
    /// Where letters for them go.
    pub email: Option<String>,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// What they are trusted with; at least one role.
    pub roles: Vec<Role>,
    /// The language of their pages.
    pub language: Language,
}

/// Appoints a person to an open unit, or to none.
pub fn staff_appoint(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &NewStaff,
    by: Actor,
) -> Result<StaffId, PersonnelError> {
    unit_usable(tx, at, new.institution, new.unit)?;
    Ok(staff_create(tx, at, by, new)?)
}

/// Changes a person. Roles and unit are never one's own to change.
pub fn staff_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: StaffId,
    new: &StaffChange,
    by: Actor,
) -> Result<(), PersonnelError> {
    let was = staff_card(tx, institution, id)?.ok_or(StaffError::NoSuchStaff)?;
    let mut roles = new.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() {
        return Err(StaffError::NoRole.into());
    }
    if new.name.trim().is_empty() {
        return Err(StaffError::NameMissing.into());
    }
    if by.staff() == Some(id) && (roles != was.roles || new.unit != was.unit) {
        return Err(PersonnelError::Oneself);
    }
    if !roles.contains(&Role::Administrator) {
        another_administrates(tx, institution, &was)?;
    }
    if new.unit != was.unit {
        unit_usable(tx, at, institution, new.unit)?;
    }
    let listed =
        |roles: &[Role]| roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" ");
    let changes = Changes::default()
        .field("name", &was.name, new.name.trim())
        .maybe("email", was.email.as_ref(), new.email.as_ref())
        .maybe("unit", was.unit.as_ref(), new.unit.as_ref())
        .field("roles", &listed(&was.roles), &listed(&roles))
        .field("language", was.language.code(), new.language.code());
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![institution, id, new.name.trim(), new.email, new.unit, new.language];
    tx.exec(sql::STAFF_CHANGE, values)?;
    for role in was.roles.iter().filter(|role| !roles.contains(role)) {
        tx.exec(sql::ROLE_TAKE, params![institution, id, role])?;
    }
    for role in roles.iter().filter(|role| !was.roles.contains(role)) {
        tx.exec(sql::ROLE_GIVE, params![institution, id, role])?;
    }
    let detail = changes.text();
    audited_as(tx, at, by, institution, id, "staff.changed", Some(&detail))?;
    Ok(())
}

/// A unit that is there and open; none is all right.
fn unit_usable(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    unit: Option<UnitId>,
) -> Result<(), PersonnelError> {
    match unit {
        Some(unit) if !unit_takes_work(tx, institution, unit, at.date())? => {
            Err(PersonnelError::UnitUnusable)
        }
        _ => Ok(()),
    }
}

/// Somebody else could still administer the institution, if this person did not.
pub(super) fn another_administrates(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    person: &StaffCard,
) -> Result<(), PersonnelError> {
    if !person.active || !person.roles.contains(&Role::Administrator) {
        return Ok(());
    }
    let other: Option<(StaffId,)> = tx
        .optional(sql::OTHER_ADMINISTRATOR, params![institution, Role::Administrator, person.id])?;
    other.map(drop).ok_or(PersonnelError::LastAdministrator)
}
