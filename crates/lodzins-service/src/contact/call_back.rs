//! Wishing to be called back, and arranging who calls and by when.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    contact::{CallBackStatus, call_back_due},
    id::{CallBackId, ContactId, InstitutionId, StaffId, SubmissionId, UnitId},
};
use lodzins_db::{DbError, Tx, params};

use super::{CallBackRow, ContactError, record, sql, view};
use crate::{
    Actor,
    idempotency::{RequestKey, once},
    identity, institution, register,
};

/// A wish to be called back.
#[derive(Debug, Clone)]
pub struct NewCallBack {
    /// The request's key; without one the same wish twice is two.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// Which number to call.
    pub phone: String,
    /// Whom to ask for.
    pub name: Option<String>,
    /// What they want to hear or tell.
    pub reason: String,
    /// By when, if it was agreed; else noon of the next working day.
    pub due_at: Option<Timestamp>,
    /// The unit whose task it is.
    pub unit: Option<UnitId>,
    /// Who calls, if that is known.
    pub taker: Option<StaffId>,
    /// The submission that it is about.
    pub submission: Option<SubmissionId>,
    /// The contact in which it was asked for.
    pub contact: Option<ContactId>,
    /// Who enters it.
    pub by: Actor,
}

/// Who calls, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrangement {
    /// By when.
    pub due_at: Timestamp,
    /// Who; nobody in particular when not given.
    pub taker: Option<StaffId>,
}

/// Puts somebody into the queue of those who are to be called back.
pub fn call_back_ask(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &NewCallBack,
) -> Result<CallBackId, ContactError> {
    match &new.key {
        Some(key) => once(tx, at, new.institution, key, |tx| asked(tx, at, new)),
        None => asked(tx, at, new),
    }
}

fn asked(tx: &mut Tx<'_>, at: &Moment, new: &NewCallBack) -> Result<CallBackId, ContactError> {
    let institution = new.institution;
    if new.phone.trim().is_empty() {
        return Err(ContactError::PhoneMissing);
    }
    if let Some(unit) = new.unit {
        institution::unit_takes_work(tx, institution, unit, at.date())?
            .then_some(())
            .ok_or(ContactError::NoSuchUnit)?;
    }
    if let Some(submission) = new.submission {
        register::submission_row(tx, institution, submission)?;
    }
    staff_is_ours(tx, institution, new.taker)?;
    let due_at = match new.due_at {
        Some(agreed) => agreed,
        None => call_back_due(at.now(), &institution::calendar(tx, institution)?),
    };
    let row = CallBackRow {
        institution_id: institution,
        id: at.id(),
        phone: new.phone.trim().to_owned(),
        name: new.name.clone(),
        reason: new.reason.clone(),
        due_at,
        unit_id: new.unit,
        taker_id: new.taker,
        submission_id: new.submission,
        contact_id: new.contact,
        asked_by: new.by.staff(),
        asked_at: at.now(),
        status: CallBackStatus::Waiting,
        closed_at: None,
        closing_reason: None,
        salt: at.salt(),
    };
    tx.exec(sql::CALL_BACK_INSERT, &row.values())?;
    record::of_call_back(tx, at, &row, new.by, "call_back.asked")?;
    Ok(row.id)
}

/// Settles who calls and by when.
pub fn call_back_arrange(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CallBackId,
    arrangement: &Arrangement,
    by: Actor,
) -> Result<(), ContactError> {
    let mut row = waiting(tx, institution, id)?;
    staff_is_ours(tx, institution, arrangement.taker)?;
    (row.due_at, row.taker_id) = (arrangement.due_at, arrangement.taker);
    proceed(tx, &row)?;
    Ok(record::of_call_back(tx, at, &row, by, "call_back.arranged")?)
}

/// The call back, if it still waits.
pub(super) fn waiting(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: CallBackId,
) -> Result<CallBackRow, ContactError> {
    let row = view::call_back_row(tx, institution, id)?;
    if row.status == CallBackStatus::Waiting { Ok(row) } else { Err(ContactError::Closed) }
}

/// Writes what an act may change.
pub(super) fn proceed(tx: &mut Tx<'_>, row: &CallBackRow) -> Result<(), DbError> {
    let values = params![
        row.institution_id,
        row.id,
        row.due_at,
        row.taker_id,
        row.status,
        row.closed_at,
        row.closing_reason,
    ];
    tx.exec(sql::CALL_BACK_PROCEED, values)
}

fn staff_is_ours(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    staff: Option<StaffId>,
) -> Result<(), ContactError> {
    match staff {
        Some(id) if identity::staff_view(tx, institution, id)?.is_none() => {
            Err(ContactError::NoSuchStaff)
        }
        _ => Ok(()),
    }
}
