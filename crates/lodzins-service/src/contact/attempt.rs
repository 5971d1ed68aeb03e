//! Calling, and giving up.

use lodzins_core::{
    IdentityMethod, Moment,
    contact::{CallBackStatus, CallOutcome, may_give_up},
    id::{CallBackId, InstitutionId},
};
use lodzins_db::{Tx, params};

use super::{
    CallBackRow, ContactError,
    call_back::{proceed, waiting},
    record, sql, view,
};
use crate::{
    Actor,
    register::{Evidence, EvidenceResult, evidence_add},
};

/// A call that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What came of it.
    pub outcome: CallOutcome,
    /// What else is to be known.
    pub note: Option<String>,
    /// How the control question was answered, if one was asked.
    pub control: Option<EvidenceResult>,
}

/// Notes an attempt. Somebody who was reached waits no more; an answered control question becomes evidence of who the
/// submitter is, at the submission that the call back is about.
pub fn call_attempt_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CallBackId,
    attempt: &Attempt,
    by: Actor,
) -> Result<(), ContactError> {
    let mut row = waiting(tx, institution, id)?;
    let reached = attempt.outcome == CallOutcome::Reached;
    let n = i64::try_from(view::attempts(tx, institution, id)?.len()).unwrap_or(i64::MAX) + 1;
    tx.exec(
        sql::ATTEMPT_INSERT,
        params![institution, id, n, attempt.outcome, attempt.note, by.staff(), at.now()],
    )?;
    if reached {
        (row.status, row.closed_at) = (CallBackStatus::Reached, Some(at.now()));
        proceed(tx, &row)?;
    }
    if let Some(result) = attempt.control {
        let submission =
            row.submission_id.filter(|_| reached).ok_or(ContactError::ControlOfNothing)?;
        let note = String::new();
        let evidence = Evidence { method: IdentityMethod::CallbackQuestion, result, note };
        evidence_add(tx, at, institution, submission, &evidence, by)?;
    }
    Ok(record::of_call_back(tx, at, &row, by, "call_back.tried")?)
}

/// Gives up, with the reason: after three calls in vain, or when the number is somebody else's.
pub fn call_back_give_up(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CallBackId,
    reason: &str,
    by: Actor,
) -> Result<(), ContactError> {
    let row = waiting(tx, institution, id)?;
    let attempts = view::attempts(tx, institution, id)?;
    let outcomes: Vec<CallOutcome> = attempts.iter().map(|attempt| attempt.outcome).collect();
    if !may_give_up(&outcomes) {
        return Err(ContactError::TooFewAttempts);
    }
    let row = CallBackRow {
        status: CallBackStatus::GivenUp,
        closed_at: Some(at.now()),
        closing_reason: Some(reason.to_owned()),
        ..row
    };
    proceed(tx, &row)?;
    Ok(record::of_call_back(tx, at, &row, by, "call_back.given_up")?)
}
