//! Pages of the staff for `audit verify`.

use lodzins_core::id::{InstitutionId, StaffId};
use lodzins_db::{DbError, Tx, params};

use super::sql;

/// The tables that a member's image covers, in the order in which it covers them.
pub const TABLES: &[&str] = &["staff", "staff_role", "substitution"];

/// The ids of an institution's staff after one, in order.
pub fn staff_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: StaffId,
    limit: u32,
) -> Result<Vec<StaffId>, DbError> {
    let rows: Vec<(StaffId,)> = tx.all(sql::STAFF_AFTER, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
