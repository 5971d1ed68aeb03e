//! Pages of contacts and calls back for `audit verify`: ids in order, and the image of each as its rows stand.

use lodzins_core::{
    id::{CallBackId, ContactId, Id, InstitutionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Sql, Tx, params};

use super::{ContactError, record, sql, view};

/// The tables that the images cover, in the order in which they cover them.
pub const TABLES: &[&str] = &["contact", "call_back", "call_attempt"];

/// The ids of contacts after one, in order.
pub fn contacts_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: [u8; 16],
    limit: u32,
) -> Result<Vec<[u8; 16]>, DbError> {
    ids(tx, sql::CONTACTS_AFTER, institution, after, limit)
}

/// The ids of calls back after one, in order.
pub fn call_backs_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: [u8; 16],
    limit: u32,
) -> Result<Vec<[u8; 16]>, DbError> {
    ids(tx, sql::CALL_BACKS_AFTER, institution, after, limit)
}

/// The image of a contact as its row stands; nothing when there is none.
pub fn contact_image_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: [u8; 16],
) -> Result<Option<Hash>, DbError> {
    let row = found(view::contact_view(tx, institution, ContactId::from_bytes(id)))?;
    Ok(row.map(|row| record::contact_image(&row)))
}

/// The image of a call back as its rows stand; nothing when there is none.
pub fn call_back_image_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: [u8; 16],
) -> Result<Option<Hash>, DbError> {
    let call = found(view::call_back_view(tx, institution, CallBackId::from_bytes(id)))?;
    Ok(call.map(|call| record::call_back_image(&call.row, &call.attempts)))
}

fn ids(
    tx: &mut Tx<'_>,
    statement: Sql,
    institution: InstitutionId,
    after: [u8; 16],
    limit: u32,
) -> Result<Vec<[u8; 16]>, DbError> {
    let rows: Vec<([u8; 16],)> = tx.all(statement, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Nothing for what is not there.
fn found<T>(read: Result<T, ContactError>) -> Result<Option<T>, DbError> {
    match read {
        Ok(row) => Ok(Some(row)),
        Err(ContactError::Db(wrong)) => Err(wrong),
        Err(_) => Ok(None),
    }
}
