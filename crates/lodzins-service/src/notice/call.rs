//! The list of calls: whom no machine reaches, and what came of calling them.

use jiff::Timestamp;
use lodzins_core::{
    Moment, codes,
    id::{InstitutionId, NoticeId},
    notice::{NoticeState, NoticeWay},
};
use lodzins_db::{DbError, Tx, params};

use super::{NoticeRow, sql, work::changed};
use crate::{
    Actor,
    appointment::{AppointmentError, VisitRow, visit},
    audit::{self, Entry, Subject},
};

/// After so many calls in vain one may stop.
pub const CALL_ATTEMPTS: u32 = 3;

codes! {
    /// What came of a call.
    pub enum CallResult("result of a call") {
        /// The person knows.
        Told = "told",
        /// Nobody answered.
        NotReached = "not_reached",
        /// Nobody will answer: a wrong number, none at all, or enough calls in vain.
        GivenUp = "given_up",
    }
}

/// A call that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToCall {
    /// What is to be told.
    pub notice: NoticeRow,
    /// The visit as it stands now.
    pub visit: VisitRow,
}

/// Where a page of calls ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallPlace {
    /// By when the last one was to be made.
    pub by: Timestamp,
    /// Which it was.
    pub id: NoticeId,
}

/// Whom to call, after a place, the most urgent first.
pub fn calls_to_make(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: Option<CallPlace>,
    limit: u32,
) -> Result<Vec<ToCall>, AppointmentError> {
    let nowhere: [u8; 16] = [0; 16];
    let rows: Vec<NoticeRow> = match after {
        Some(CallPlace { by, id }) => tx.all(sql::TO_CALL, params![institution, by, id, limit])?,
        None => tx.all(sql::TO_CALL, params![institution, Timestamp::MIN, nowhere, limit])?,
    };
    let mut calls = Vec::with_capacity(rows.len());
    for notice in rows {
        let visit = visit(tx, institution, notice.visit_id)?;
        calls.push(ToCall { notice, visit });
    }
    Ok(calls)
}

/// One call of the list, made or not.
pub fn call_to_make(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: NoticeId,
) -> Result<ToCall, AppointmentError> {
    let found: Option<NoticeRow> = tx.optional(sql::NOTICE, params![institution, id])?;
    let notice = found.filter(|notice| notice.way == NoticeWay::Call);
    let notice = notice.ok_or(AppointmentError::NotThere)?;
    let visit = visit(tx, institution, notice.visit_id)?;
    Ok(ToCall { notice, visit })
}

/// Notes what came of a call. A call that was settled already stays as it is: two may have called at once.
pub fn call_note(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: NoticeId,
    result: CallResult,
    by: Actor,
) -> Result<(), AppointmentError> {
    let ToCall { mut notice, visit } = call_to_make(tx, institution, id)?;
    if notice.state != NoticeState::Waiting {
        return Ok(());
    }
    notice.attempts += 1;
    notice.told_by = by.staff();
    match result {
        CallResult::Told => {
            (notice.state, notice.told_at) = (NoticeState::Told, Some(at.now()));
        }
        CallResult::GivenUp => notice.state = NoticeState::GivenUp,
        CallResult::NotReached => {}
    }
    changed(tx, &notice)?;
    noted(tx, at, institution, &visit, result, &notice, by)
}

fn noted(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    visit: &VisitRow,
    result: CallResult,
    notice: &NoticeRow,
    by: Actor,
) -> Result<(), AppointmentError> {
    let detail = format!("{} {result}", notice.occasion);
    let subject = Subject::Visit(visit.id);
    let did = "visit.telephoned";
    let entry = Entry { institution, actor: by, did, subject, image: None, detail: Some(&detail) };
    let recorded: Result<_, DbError> = audit::record(tx, at, &entry);
    recorded?;
    Ok(())
}
