//! Who works here: members of staff as pages, sign-ins and letters know them.

use lodzins_core::{
    Language, Role,
    id::{InstitutionId, StaffId, UnitId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::sql;

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

/// The form in which user names are kept and looked up.
pub(super) fn user_name_kept(typed: &str) -> String {
    typed.trim().to_lowercase()
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
