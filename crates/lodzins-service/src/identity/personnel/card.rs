//! A person as the administrator sees them, whether they work here now or not.

use lodzins_core::{
    Language, Role,
    id::{InstitutionId, StaffId, UnitId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::sql;

row! {
    struct CardRow {
        id: StaffId,
        user_name: String,
        name: String,
        email: Option<String>,
        unit: Option<UnitId>,
        language: Language,
        active: bool,
        has_second_factor: bool,
        password_given: bool,
    }
}

/// A person as the administrator sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCard {
    /// Who.
    pub id: StaffId,
    /// What they sign in with.
    pub user_name: String,
    /// First name and surname.
    pub name: String,
    /// Where letters for them go.
    pub email: Option<String>,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// What they are trusted with, in the order of the codes.
    pub roles: Vec<Role>,
    /// The language of their pages.
    pub language: Language,
    /// Whether they work here now.
    pub active: bool,
    /// Whether signing in asks for a code.
    pub has_second_factor: bool,
    /// Whether they have not yet set a password of their own.
    pub password_given: bool,
}

/// Everybody by name, those who have gone too: a few hundred.
pub fn staff_cards(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<StaffCard>, DbError> {
    let rows: Vec<CardRow> = tx.all(sql::STAFF_CARDS, params![institution])?;
    let roles: Vec<(StaffId, Role)> = tx.all(sql::ALL_ROLES, params![institution])?;
    let of = |id: StaffId| roles.iter().filter(move |(who, _)| *who == id).map(|(_, role)| *role);
    Ok(rows.into_iter().map(|row| card(of(row.id).collect(), row)).collect())
}

/// One person; nothing when the institution has none with this id.
pub fn staff_card(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: StaffId,
) -> Result<Option<StaffCard>, DbError> {
    let Some(row) = tx.optional::<CardRow>(sql::STAFF_CARD, params![institution, id])? else {
        return Ok(None);
    };
    let roles: Vec<(Role,)> = tx.all(sql::ROLES_OF, params![institution, id])?;
    Ok(Some(card(roles.into_iter().map(|(role,)| role).collect(), row)))
}

fn card(mut roles: Vec<Role>, row: CardRow) -> StaffCard {
    roles.sort_unstable();
    StaffCard {
        id: row.id,
        user_name: row.user_name,
        name: row.name,
        email: row.email,
        unit: row.unit,
        roles,
        language: row.language,
        active: row.active,
        has_second_factor: row.has_second_factor,
        password_given: row.password_given,
    }
}
