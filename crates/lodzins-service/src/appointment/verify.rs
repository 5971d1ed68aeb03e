//! Pages of visits for `audit verify`: ids in order, and the image of each as its rows stand.

use lodzins_core::{
    id::{Id, InstitutionId, VisitId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, params};

use super::{AppointmentError, record, sql, visit};

/// The tables that the images cover.
pub const TABLES: &[&str] = &["visit", "stay", "stay_client", "stay_service"];

/// The ids of visits after one, in order.
pub fn visits_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: [u8; 16],
    limit: u32,
) -> Result<Vec<[u8; 16]>, DbError> {
    let rows: Vec<([u8; 16],)> = tx.all(sql::VISITS_AFTER, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The image of a visit as its rows stand; nothing when there is none.
pub fn visit_image_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: [u8; 16],
) -> Result<Option<Hash>, DbError> {
    match visit(tx, institution, VisitId::from_bytes(id)) {
        Ok(row) => record::visit_image(tx, &row).map(Some),
        Err(AppointmentError::Db(wrong)) => Err(wrong),
        Err(_) => Ok(None),
    }
}
