//! Destroying clients who have nothing left in the register.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{ClientId, Id, InstitutionId, RetentionRunId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params, words};

use super::{ClientRow, row::Link, sql};
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
};

/// A client's submissions read in one go; whoever has more is asked again.
const PAGE: u32 = 200;

/// Says nothing any more about whose a submission was: called when that is destroyed.
pub(crate) fn link_destroy(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<(), DbError> {
    tx.exec(sql::LINK_DELETE, params![institution, submission])
}

/// An entry with all that are held to be the same; nothing for one that is held to be another.
pub(crate) fn client_group(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
) -> Result<Vec<ClientRow>, DbError> {
    let root: Option<ClientRow> = tx.optional(sql::CLIENT, params![institution, id])?;
    let Some(root) = root.filter(|row| row.merged_into.is_none()) else { return Ok(Vec::new()) };
    let merged: Vec<ClientRow> = tx.all(sql::CLIENT_MERGED_INTO, params![institution, id, PAGE])?;
    // Those that point to it first: nothing may point to what is not there.
    Ok(merged.into_iter().chain([root]).collect())
}

/// When something was last written about a client.
pub(crate) fn client_changed_at(tx: &mut Tx<'_>, row: &ClientRow) -> Result<Timestamp, DbError> {
    let last: Option<super::VersionLine> =
        tx.optional(sql::VERSIONS, params![row.institution_id, row.id, 1_u32])?;
    Ok(last.map_or(row.created_at, |version| version.changed_at))
}

/// A client's submissions before a place, latest first.
pub(crate) fn client_links(
    tx: &mut Tx<'_>,
    row: &ClientRow,
    before: Option<(Timestamp, SubmissionId)>,
) -> Result<Vec<(Timestamp, SubmissionId)>, DbError> {
    let (at, id) = before.unwrap_or((Timestamp::MAX, SubmissionId::from_bytes([0xff; 16])));
    let links: Vec<Link> =
        tx.all(sql::LINKS_OF_CLIENT, params![row.institution_id, row.id, at, id, PAGE])?;
    Ok(links)
}

/// Destroys a client with all versions and the place in the index of names.
pub(crate) fn client_destroy(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &ClientRow,
    run: RetentionRunId,
    by: Actor,
) -> Result<(), DbError> {
    tx.exec(sql::VERSIONS_DELETE, params![row.institution_id, row.id])?;
    tx.exec(sql::CLIENT_DELETE, params![row.institution_id, row.id])?;
    words::leave(tx, row.id.to_bytes())?;
    let detail = run.to_string();
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did: "client.destroyed",
        subject: Subject::Client(row.id),
        image: Some(Image::of_nothing()),
        detail: Some(&detail),
    };
    audit::record(tx, at, &entry).map(drop)
}
