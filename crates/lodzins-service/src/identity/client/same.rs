//! Two entries of one person: somebody says so, and may take it back. Nothing moves; one entry points to the other.

use lodzins_core::{
    Moment,
    id::{ClientId, InstitutionId},
};
use lodzins_db::{DbError, Tx, params};

use super::{ClientError, ClientRow, client, enter::updated, sql};
use crate::Actor;

/// The most entries that one person has.
const MOST: u32 = 50;

/// Holds `id` to be the same person or organisation as `into`, which then answers for both.
pub fn client_merge(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ClientId,
    into: ClientId,
    by: Actor,
) -> Result<(), ClientError> {
    if id == into {
        return Err(ClientError::Itself);
    }
    let mut row = client(tx, institution, id)?;
    let other = client(tx, institution, into)?;
    if row.merged_into == Some(into) {
        return Ok(());
    }
    let points_on = row.merged_into.is_some() || other.merged_into.is_some();
    if points_on || !client_merged(tx, institution, id)?.is_empty() {
        return Err(ClientError::MergedAlready);
    }
    row.merged_into = Some(into);
    updated(tx, at, &mut row, "merged", by)
}

/// Takes that back.
pub fn client_separate(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ClientId,
    by: Actor,
) -> Result<(), ClientError> {
    let mut row = client(tx, institution, id)?;
    if row.merged_into.take().is_none() {
        return Ok(());
    }
    updated(tx, at, &mut row, "separated", by)
}

/// The entries that are held to be this one.
pub fn client_merged(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
) -> Result<Vec<ClientRow>, DbError> {
    tx.all(sql::CLIENT_MERGED_INTO, params![institution, id, MOST])
}
