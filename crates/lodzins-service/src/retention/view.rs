//! Runs, as pages and the worker read them.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, RetentionRunId},
};
use lodzins_db::{DbError, Tx, params};

use super::{RetentionError, Run, sql};

/// A run; [`RetentionError::NotFound`] when the institution has none with this id.
pub fn retention_one(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RetentionRunId,
) -> Result<Run, RetentionError> {
    tx.optional(sql::RUN, params![institution, id])?.ok_or(RetentionError::NotFound)
}

/// The institution's runs, latest first.
pub fn retentions(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    limit: u32,
) -> Result<Vec<Run>, DbError> {
    tx.all(sql::RUNS, params![institution, RetentionRunId::from_bytes([0xff; 16]), limit])
}

/// The run of the institution that is not finished yet.
pub fn retention_under_way(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Option<RetentionRunId>, DbError> {
    let open: Option<(RetentionRunId,)> = tx.optional(sql::RUN_OPEN, params![institution])?;
    Ok(open.map(|(id,)| id))
}

/// Finished runs of all institutions after which the database's files were not written anew yet.
pub fn retentions_unscoured(
    tx: &mut Tx<'_>,
) -> Result<Vec<(InstitutionId, RetentionRunId)>, DbError> {
    type Line = (InstitutionId, RetentionRunId, Option<Timestamp>);
    let (mut place, mut found) = (([0; 16], [0; 16]), Vec::new());
    loop {
        let page: Vec<Line> = tx.all(sql::RUNS_UNSCOURED, params![place.0, place.1, 100_u32])?;
        let Some((institution, run, _)) = page.last() else { return Ok(found) };
        place = (institution.to_bytes(), run.to_bytes());
        let finished = page.into_iter().filter(|(.., finished_at)| finished_at.is_some());
        found.extend(finished.map(|(institution, run, _)| (institution, run)));
    }
}

/// Notes that the database's files were written anew after a run.
pub fn retention_scoured(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RetentionRunId,
) -> Result<(), DbError> {
    tx.exec(sql::RUN_SCOURED, params![institution, id, at.now()])
}
