//! What every act has in common: it fits the state, it leaves a step, an audit row, and perhaps a letter.

use lodzins_core::{
    Moment,
    id::{InstitutionId, SubmissionId},
    submission::{Act, Status},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    FileRef, RegisterError, SubmissionRow,
    case::{CaseImage, MessageKind, case_image},
    search, sql,
};
use crate::{
    Actor,
    audit::{self, Entry, Subject},
    statistics::submission_recounted,
    substitution::powers_of,
    workload::load_moved,
};

/// The submission's row, or [`RegisterError::NotFound`] — also when it is another institution's.
pub fn submission_row(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<SubmissionRow, RegisterError> {
    tx.optional(sql::SUBMISSION, params![institution, id])?.ok_or(RegisterError::NotFound)
}

/// Refuses an act on a case that is not in the actor's reach.
///
/// Asked inside the transaction, so that a case that was given away meanwhile is out of reach. Submitters, other
/// systems and the program itself have doors of their own, where it was asked what they may.
pub(crate) fn allowed(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    act: Act,
    by: Actor,
) -> Result<(), RegisterError> {
    let Some(staff) = by.staff() else { return Ok(()) };
    let powers = powers_of(tx, row.institution_id, staff, at.date())?;
    match powers {
        Some(powers) if powers.may(act, row.unit_id, row.handler_id) => Ok(()),
        _ => Err(RegisterError::NotTheirs { act }),
    }
}

/// Moves the submission by an act, if its state allows it and the case is in the actor's reach.
///
/// `change` sets what else the act changes on the row.
pub(super) fn proceed(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut SubmissionRow,
    act: Act,
    by: Actor,
    change: impl FnOnce(&mut SubmissionRow),
) -> Result<(), RegisterError> {
    allowed(tx, at, row, act, by)?;
    let before = row.clone();
    row.status = row.status.after(act).ok_or(RegisterError::NotNow { status: row.status, act })?;
    change(row);
    if row.status.is_closed() {
        row.closed_at = Some(at.now());
    }
    stands(tx, &before, row)?;
    if before.unit_id != row.unit_id {
        submission_recounted(tx, row)?;
    }
    Ok(())
}

/// Writes down where a case stands now, and in whose hands.
pub(super) fn stands(
    tx: &mut Tx<'_>,
    before: &SubmissionRow,
    row: &SubmissionRow,
) -> Result<(), DbError> {
    let values = params![
        row.institution_id,
        row.id,
        row.status,
        row.unit_id,
        row.handler_id,
        row.closed_at,
        row.closing_reason,
    ];
    tx.exec(sql::SUBMISSION_PROCEED, values)?;
    load_moved(tx, Some(before), row)
}

/// Leaves the act's step and audit row, once everything else of it is written.
pub(super) fn done(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    act: Act,
    by: Actor,
    note: Option<&str>,
) -> Result<(), RegisterError> {
    done_because(tx, at, row, act, by, note, None)
}

/// The same, with what else the trail is to know.
pub(super) fn done_because(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    act: Act,
    by: Actor,
    note: Option<&str>,
    detail: Option<&str>,
) -> Result<(), RegisterError> {
    let (steps,): (i64,) = tx.one(sql::LAST_STEP, params![row.institution_id, row.id])?;
    step_enter(tx, at, row, steps + 1, act, by, note, None)?;
    record_change_because(tx, at, row, by, &format!("submission.{act}"), detail)
}

/// Records that the submission's rows changed, and lets it be found as it stands now.
pub(crate) fn record_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    by: Actor,
    did: &str,
) -> Result<(), RegisterError> {
    record_change_because(tx, at, row, by, did, None)
}

/// The same, with what else the trail is to know.
pub(super) fn record_change_because(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    by: Actor,
    did: &str,
    detail: Option<&str>,
) -> Result<(), RegisterError> {
    if row.destroyed_at.is_some() {
        return Err(RegisterError::Destroyed);
    }
    search::index::moved(tx, row)?;
    let image = case_image(tx, row.institution_id, row.id)?;
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did,
        subject: Subject::Submission(row.id),
        image: Some(image),
        detail,
    };
    audit::record(tx, at, &entry)?;
    Ok(())
}

/// A step of the case's story.
#[expect(clippy::too_many_arguments, reason = "a step is what its columns are")]
pub(super) fn step_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    n: i64,
    act: Act,
    by: Actor,
    note: Option<&str>,
    image: Option<&mut CaseImage>,
) -> Result<(), DbError> {
    let status: Status = row.status;
    let values = params![
        row.institution_id,
        row.id,
        n,
        act,
        status,
        by.staff(),
        at.now(),
        row.unit_id,
        row.handler_id,
        note,
    ];
    tx.exec(sql::STEP_INSERT, values)?;
    if let Some(image) = image {
        image.step(values);
    }
    Ok(())
}

/// A message between the institution and the submitter, with its files; answers its number.
pub(super) fn message_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    kind: MessageKind,
    text: &str,
    files: &[FileRef],
    by: Actor,
) -> Result<i64, DbError> {
    let (last,): (i64,) = tx.one(sql::LAST_MESSAGE, params![row.institution_id, row.id])?;
    let n = last + 1;
    let values = params![row.institution_id, row.id, n, kind.code(), text, by.staff(), at.now()];
    tx.exec(sql::MESSAGE_INSERT, values)?;
    files_attach(tx, row, n, files, None)?;
    Ok(n)
}

/// Files of the submission (`message` 0) or of a message.
pub(super) fn files_attach(
    tx: &mut Tx<'_>,
    row: &SubmissionRow,
    message: i64,
    files: &[FileRef],
    mut image: Option<&mut CaseImage>,
) -> Result<(), DbError> {
    for (n, file) in (1_i64..).zip(files) {
        let size = i64::try_from(file.size).unwrap_or(i64::MAX);
        let hash = file.sha256.to_bytes();
        let values =
            params![row.institution_id, row.id, message, n, file.name, file.media_type, size, hash];
        tx.exec(sql::FILE_INSERT, values)?;
        if let Some(image) = image.as_deref_mut() {
            image.file(values);
        }
    }
    Ok(())
}
