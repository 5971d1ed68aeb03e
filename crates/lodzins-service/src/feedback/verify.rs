//! Pages of answers for `audit verify`: ids in order, and the image of each as its row stands.

use lodzins_core::{
    id::{FeedbackId, Id, InstitutionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, params};

use super::{FeedbackRow, record, sql};

/// The tables that the images cover.
pub const TABLES: &[&str] = &["feedback"];

/// The ids of answers after one, in order.
pub fn feedback_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: [u8; 16],
    limit: u32,
) -> Result<Vec<[u8; 16]>, DbError> {
    let rows: Vec<([u8; 16],)> = tx.all(sql::FEEDBACK_AFTER, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The image of an answer as its row stands; nothing when there is none.
pub fn feedback_image_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: [u8; 16],
) -> Result<Option<Hash>, DbError> {
    let id = FeedbackId::from_bytes(id);
    let row: Option<FeedbackRow> = tx.optional(sql::FEEDBACK, params![institution, id])?;
    Ok(row.as_ref().map(record::feedback_image))
}
