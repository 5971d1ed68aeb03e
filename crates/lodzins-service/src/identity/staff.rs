//! Appointing members of staff and changing what is known of them, each change with its row in the trail.

use lodzins_core::{
    Language, Moment, Role,
    id::{InstitutionId, StaffId, UnitId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, Value, params};

use super::{member::user_name_kept, session::sessions_close_all, sql};
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
    substitution::substitution_rows,
};

/// A member of staff about to be appointed.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// Where.
    pub institution: InstitutionId,
    /// What they sign in with: unique in the installation, its case does not count.
    pub user_name: String,
    /// First name and surname.
    pub name: String,
    /// Where letters for them go.
    pub email: Option<String>,
    /// Their unit, if they have one.
    pub unit: Option<UnitId>,
    /// What they are trusted with; at least one role.
    pub roles: Vec<Role>,
    /// What [`super::password::hash`] made.
    pub password_hash: String,
    /// Somebody else chose the password: the person sets their own before anything else.
    pub password_given: bool,
    /// The language of their pages.
    pub language: Language,
}

/// Why a member of staff was not appointed or changed.
#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    /// Empty, longer than 100 characters, or with spaces or unprintable characters in it.
    #[error("the user name is empty, too long or has spaces in it")]
    UserNameUnusable,
    /// Somebody has it, perhaps in another institution.
    #[error("the user name is taken")]
    UserNameTaken,
    /// The name is empty.
    #[error("the name is empty")]
    NameMissing,
    /// Nobody works here without a role.
    #[error("at least one role is needed")]
    NoRole,
    /// There is no such member of staff in this institution.
    #[error("there is no such member of staff")]
    NoSuchStaff,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// All columns of an answer, whatever they are.
struct Columns(Vec<Value>);

impl lodzins_db::FromRow for Columns {
    fn from_row(row: &mut lodzins_db::Row) -> Result<Self, DbError> {
        Ok(Self(row.rest()))
    }
}

/// Appoints a member of staff.
pub fn staff_create(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    new: &NewStaff,
) -> Result<StaffId, StaffError> {
    let user_name = user_name_kept(&new.user_name);
    let unfit = |letter: char| letter.is_whitespace() || letter.is_control();
    if user_name.is_empty() || user_name.chars().count() > 100 || user_name.contains(unfit) {
        return Err(StaffError::UserNameUnusable);
    }
    let name = new.name.trim();
    if name.is_empty() {
        return Err(StaffError::NameMissing);
    }
    if new.roles.is_empty() {
        return Err(StaffError::NoRole);
    }
    if tx.optional::<(StaffId,)>(sql::STAFF_WITH_USER_NAME, params![user_name])?.is_some() {
        return Err(StaffError::UserNameTaken);
    }

    let id: StaffId = at.id();
    tx.exec(
        sql::STAFF_INSERT,
        params![
            new.institution,
            id,
            user_name,
            name,
            new.email,
            new.unit,
            new.password_hash,
            new.password_given,
            new.language,
        ],
    )?;
    let mut roles = new.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    for role in roles {
        tx.exec(sql::STAFF_ROLE_INSERT, params![new.institution, id, role])?;
    }
    audited(tx, at, actor, new.institution, id, "staff.created")?;
    Ok(id)
}

/// Sets another password. All sessions of the person end, the one that asked too: open a fresh one for it.
///
/// A password that somebody else has set is a given one: the person sets their own before anything else.
pub fn staff_set_password(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
    password_hash: &str,
) -> Result<(), StaffError> {
    let given = actor.staff() != Some(staff);
    let values = params![institution, staff, password_hash, given];
    changed(tx.changes(sql::STAFF_SET_PASSWORD, values)?)?;
    sessions_close_all(tx, institution, staff)?;
    audited(tx, at, actor, institution, staff, "staff.password_set").map_err(StaffError::Db)
}

/// Sets the language of the person's pages.
pub fn staff_set_language(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
    language: Language,
) -> Result<(), StaffError> {
    changed(tx.changes(sql::STAFF_SET_LANGUAGE, params![institution, staff, language])?)?;
    audited(tx, at, actor, institution, staff, "staff.language_set").map_err(StaffError::Db)
}

/// Lets pages act on single keys for the person, or stops that (WCAG 2.1.4).
pub fn staff_set_shortcuts(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
    shortcuts: bool,
) -> Result<(), StaffError> {
    changed(tx.changes(sql::STAFF_SET_SHORTCUTS, params![institution, staff, shortcuts])?)?;
    audited(tx, at, actor, institution, staff, "staff.shortcuts_set").map_err(StaffError::Db)
}

/// Lets a person go, or takes them back. Who has gone signs in no more, and their sessions end.
pub fn staff_set_active(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
    active: bool,
) -> Result<(), StaffError> {
    changed(tx.changes(sql::STAFF_SET_ACTIVE, params![institution, staff, active])?)?;
    sessions_close_all(tx, institution, staff)?;
    let did = if active { "staff.activated" } else { "staff.deactivated" };
    audited(tx, at, actor, institution, staff, did).map_err(StaffError::Db)
}

/// The image of a member's rows for the audit trail; nothing when there is no such member.
///
/// The pending second factor and its last used step are left out: they change without an act of anybody.
pub fn staff_image(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<Option<Hash>, DbError> {
    let Some(Columns(person)) = tx.optional(sql::STAFF_IMAGE, params![institution, staff])? else {
        return Ok(None);
    };
    let mut image = Image::new();
    image.add("staff", &person);
    for Columns(role) in tx.all::<Columns>(sql::STAFF_ROLES, params![institution, staff])? {
        image.add("staff_role", &role);
    }
    for row in substitution_rows(tx, institution, staff)? {
        image.add("substitution", &row);
    }
    Ok(Some(image.finish()))
}

/// Puts a change of a member into the audit trail, with the rows as they now stand.
pub(super) fn audited(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
    did: &str,
) -> Result<(), DbError> {
    audited_as(tx, at, actor, institution, staff, did, None)
}

/// The same with what else is to be known.
pub(super) fn audited_as(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
    did: &str,
    detail: Option<&str>,
) -> Result<(), DbError> {
    let image = staff_image(tx, institution, staff)?;
    let subject = Subject::Staff(staff);
    audit::record(tx, at, &Entry { institution, actor, did, subject, image, detail }).map(drop)
}

pub(super) fn changed(rows: u64) -> Result<(), StaffError> {
    if rows == 0 { Err(StaffError::NoSuchStaff) } else { Ok(()) }
}
