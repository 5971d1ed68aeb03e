//! What an order takes, and what it leaves.

use jiff::Timestamp;
use lodzins_core::{
    contact::CallBackStatus,
    id::{InstitutionId, JournalId, SubmissionId},
    retention::{Order, begins_at},
    submission::Kind,
};
use lodzins_db::{DbError, Tx};

use super::RetentionError;
use crate::{
    contact::{CallBackRow, ContactRow, call_backs_about, call_backs_asked_in},
    identity::client::{ClientRow, client_changed_at, client_links},
    outbox::letters_gone,
    register::{RegisterError, submission_row},
};

/// Whether something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Its time is over.
    Yes,
    /// Its time is over, and a letter or a call back about it is still on its way.
    Waits,
    /// It is kept.
    No,
}

/// Whether a closed case goes.
pub(super) fn case_goes(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    order: &Order,
    (id, journal, kind): (SubmissionId, JournalId, Kind),
    closed_at: Timestamp,
) -> Result<Goes, DbError> {
    let until = order.case_before(journal, kind).map(begins_at);
    if until.is_none_or(|until| closed_at >= until) {
        return Ok(Goes::No);
    }
    let is_called = call_backs_about(tx, institution, id)?.iter().any(waits);
    if is_called || letters_gone(tx, institution, id)?.is_none() {
        return Ok(Goes::Waits);
    }
    Ok(Goes::Yes)
}

fn waits(call: &CallBackRow) -> bool {
    call.status == CallBackStatus::Waiting
}

/// The calls back that go with a contact; nothing when one of them waits or belongs to another case.
pub(super) fn calls_with(
    tx: &mut Tx<'_>,
    row: &ContactRow,
) -> Result<Option<Vec<CallBackRow>>, DbError> {
    let calls = call_backs_asked_in(tx, row.institution_id, row.id)?;
    let elsewhere = |call: &CallBackRow| {
        call.submission_id.is_some() && call.submission_id != row.submission_id
    };
    Ok((!calls.iter().any(|call| waits(call) || elsewhere(call))).then_some(calls))
}

/// Whether a contact or a call back belongs to a case that is still there: then it goes with that one.
pub(super) fn belongs_to_case(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    case: Option<SubmissionId>,
) -> Result<bool, RetentionError> {
    match case {
        None => Ok(false),
        Some(id) => Ok(submission_row(tx, institution, id)?.destroyed_at.is_none()),
    }
}

/// Whether a client goes: nothing was written about them since, and all that they handed in goes or has gone.
pub(super) fn client_goes(
    tx: &mut Tx<'_>,
    order: &Order,
    row: &ClientRow,
    until: Timestamp,
) -> Result<bool, RetentionError> {
    if client_changed_at(tx, row)? >= until {
        return Ok(false);
    }
    let mut place = None;
    loop {
        let links = client_links(tx, row, place)?;
        let Some(last) = links.last() else { return Ok(true) };
        place = Some(*last);
        for (_, id) in links {
            if !submission_goes(tx, order, row, id)? {
                return Ok(false);
            }
        }
    }
}

fn submission_goes(
    tx: &mut Tx<'_>,
    order: &Order,
    client: &ClientRow,
    id: SubmissionId,
) -> Result<bool, RegisterError> {
    let case = submission_row(tx, client.institution_id, id)?;
    let Some(closed_at) = case.closed_at else { return Ok(false) };
    let which = (id, case.journal_id, case.kind);
    let goes = case_goes(tx, client.institution_id, order, which, closed_at)?;
    Ok(case.destroyed_at.is_some() || goes == Goes::Yes)
}
