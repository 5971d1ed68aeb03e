//! Pages of the list for `audit verify`: ids in order, and the image of each as its row stands.

use lodzins_core::{
    id::{Id, InstitutionId, WaitId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, params};

use super::{WaitRow, record, sql};

/// The tables that the images cover.
pub const TABLES: &[&str] = &["wait_entry"];

/// The ids after one, in order.
pub fn waits_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: [u8; 16],
    limit: u32,
) -> Result<Vec<[u8; 16]>, DbError> {
    let rows: Vec<([u8; 16],)> = tx.all(sql::AFTER, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The image as the row stands; nothing when there is none.
pub fn wait_image_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: [u8; 16],
) -> Result<Option<Hash>, DbError> {
    let id = WaitId::from_bytes(id);
    let row: Option<WaitRow> = tx.optional(sql::WAIT, params![institution, id])?;
    Ok(row.as_ref().map(record::wait_image))
}
