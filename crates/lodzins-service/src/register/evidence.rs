//! Identity evidence: better one may be added at any time, none is taken away.

use lodzins_core::{
    Moment,
    id::{InstitutionId, SubmissionId},
    submission::Act,
};
use lodzins_db::{DbError, Tx, params};

use super::{Evidence, RegisterError, SubmissionRow, act, case::CaseImage, sql};
use crate::Actor;

/// Adds a piece of evidence: a passport shown later at the counter, a call back with a control question.
pub fn evidence_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    evidence: &Evidence,
    by: Actor,
) -> Result<(), RegisterError> {
    let row = act::submission_row(tx, institution, id)?;
    act::allowed(tx, at, &row, Act::SubmitterReplied, by)?;
    let (last,): (i64,) = tx.one(sql::LAST_EVIDENCE, params![institution, id])?;
    enter(tx, at, &row, last + 1, evidence, by, None)?;
    act::record_change(tx, at, &row, by, "submission.identity_checked")
}

pub(super) fn enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    n: i64,
    evidence: &Evidence,
    by: Actor,
    image: Option<&mut CaseImage>,
) -> Result<(), DbError> {
    let values = params![
        row.institution_id,
        row.id,
        n,
        evidence.method,
        evidence.result.code(),
        evidence.note,
        by.staff(),
        at.now(),
    ];
    tx.exec(sql::EVIDENCE_INSERT, values)?;
    if let Some(image) = image {
        image.evidence(values);
    }
    Ok(())
}
