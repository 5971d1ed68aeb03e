//! Members of staff: who they are, what they are trusted with, how they prove themselves.

use lodzins_core::{
    Language, Moment, Role,
    id::{InstitutionId, StaffId, UnitId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, Value, params, row};

use super::{session::sessions_close_all, sql};
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

/// A member of staff as the pages know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: StaffId,
    /// Where.
    pub institution: InstitutionId,
    /// What they sign in with.
    pub user_name: String,
    /// First name and surname.
    pub name: String,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// What they are trusted with, in the order of the codes.
    pub roles: Vec<Role>,
    /// The language of their pages.
    pub language: Language,
    /// Whether pages act on single keys.
    pub shortcuts: bool,
    /// Whether signing in asks for a code.
    pub has_second_factor: bool,
    /// Whether somebody else chose their password, so that they set their own before anything else.
    pub password_given: bool,
}

impl Member {
    /// Whether they hold this role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// Somebody a submission can be routed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// First name and surname.
    pub name: String,
    /// What they are trusted with.
    pub roles: Vec<Role>,
}

/// Somebody who works for an institution, or did: their name stands in the stories of cases for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: StaffId,
    /// First name and surname.
    pub name: String,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// Whether they still work here.
    pub active: bool,
    /// What they are trusted with.
    pub roles: Vec<Role>,
}

/// What a password is checked against.
#[derive(Clone)]
pub struct Credentials {
    /// Whose.
    pub member: Member,
    /// The PHC string.
    pub password_hash: String,
}

// A hash has no business in a log.
impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("member", &self.member).finish_non_exhaustive()
    }
}

row! {
    struct MemberRow {
        institution: InstitutionId,
        id: StaffId,
        user_name: String,
        name: String,
        unit: Option<UnitId>,
        language: Language,
        shortcuts: bool,
        has_second_factor: bool,
        password_given: bool,
    }
}

row! {
    struct CredentialsRow {
        institution: InstitutionId,
        id: StaffId,
        password_hash: String,
    }
}

/// All columns of an answer, whatever they are.
struct Columns(Vec<Value>);

impl lodzins_db::FromRow for Columns {
    fn from_row(row: &mut lodzins_db::Row) -> Result<Self, DbError> {
        Ok(Self(row.rest()))
    }
}

/// The form in which user names are kept and looked up.
pub(super) fn user_name_kept(typed: &str) -> String {
    typed.trim().to_lowercase()
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

/// A member of staff; nothing when there is none in this institution, or they no longer work here.
pub fn staff_view(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<Option<Member>, DbError> {
    let row = tx.optional::<MemberRow>(sql::STAFF_MEMBER, params![institution, staff])?;
    row.map(|row| with_roles(tx, row)).transpose()
}

/// The member of staff who signs in with this name.
pub fn staff_by_user_name(tx: &mut Tx<'_>, user_name: &str) -> Result<Option<Member>, DbError> {
    Ok(staff_credentials(tx, user_name)?.map(|found| found.member))
}

/// What the password of this user is checked against; nothing when nobody here signs in with the name.
pub fn staff_credentials(tx: &mut Tx<'_>, user_name: &str) -> Result<Option<Credentials>, DbError> {
    let row =
        tx.optional::<CredentialsRow>(sql::STAFF_CREDENTIALS, params![user_name_kept(user_name)])?;
    let Some(row) = row else { return Ok(None) };
    let member = staff_view(tx, row.institution, row.id)?;
    Ok(member.map(|member| Credentials { member, password_hash: row.password_hash }))
}

/// The people of a unit by name, for whoever routes a submission to one of them.
pub fn staff_of_unit(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    unit: UnitId,
) -> Result<Vec<Colleague>, DbError> {
    let mut colleagues: Vec<Colleague> = Vec::new();
    for (id, name, role) in
        tx.all::<(StaffId, String, Role)>(sql::STAFF_OF_UNIT, params![institution, unit])?
    {
        match colleagues.last_mut() {
            Some(last) if last.id == id => last.roles.push(role),
            _ => colleagues.push(Colleague { id, name, roles: vec![role] }),
        }
    }
    for colleague in &mut colleagues {
        colleague.roles.sort_unstable();
    }
    Ok(colleagues)
}

/// Everybody who works for the institution or did, by name.
pub fn staff_of_institution(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<Person>, DbError> {
    type Row = (StaffId, String, Option<UnitId>, bool, Role);
    let mut people: Vec<Person> = Vec::new();
    for (id, name, unit, active, role) in
        tx.all::<Row>(sql::STAFF_OF_INSTITUTION, params![institution])?
    {
        match people.last_mut() {
            Some(last) if last.id == id => last.roles.push(role),
            _ => people.push(Person { id, name, unit, active, roles: vec![role] }),
        }
    }
    Ok(people)
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
    changed(tx.exec(sql::STAFF_SET_PASSWORD, values)?)?;
    sessions_close_all(tx, institution, staff)?;
    audited(tx, at, actor, institution, staff, "staff.password_set").map_err(StaffError::Db)
}

row! {
    /// A head who can be written to.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct HeadReached {
        /// Where to.
        pub email: String,
        /// In which language.
        pub language: Language,
    }
}

/// The heads of the institution who work here and have an e-mail address.
pub fn heads_reached(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<HeadReached>, DbError> {
    tx.all(sql::HEADS_REACHED, params![institution])
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
    changed(tx.exec(sql::STAFF_SET_LANGUAGE, params![institution, staff, language])?)?;
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
    changed(tx.exec(sql::STAFF_SET_SHORTCUTS, params![institution, staff, shortcuts])?)?;
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
    changed(tx.exec(sql::STAFF_SET_ACTIVE, params![institution, staff, active])?)?;
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

fn with_roles(tx: &mut Tx<'_>, row: MemberRow) -> Result<Member, DbError> {
    let mut roles: Vec<Role> = tx
        .all::<(Role,)>(sql::STAFF_ROLES, params![row.institution, row.id])?
        .into_iter()
        .map(|(role,)| role)
        .collect();
    roles.sort_unstable();
    Ok(Member {
        id: row.id,
        institution: row.institution,
        user_name: row.user_name,
        name: row.name,
        unit: row.unit,
        roles,
        language: row.language,
        shortcuts: row.shortcuts,
        has_second_factor: row.has_second_factor,
        password_given: row.password_given,
    })
}
