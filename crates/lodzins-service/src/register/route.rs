//! Routing to a unit and a person, and taking up.

use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId, SubmissionId, UnitId},
    submission::Act,
};
use lodzins_db::{Tx, params};

use super::{RegisterError, act, sql};
use crate::{Actor, identity::staff_view, institution};

/// Gives the submission to a unit and, if it is known who, to a person.
#[doc(alias = "rezolūcija")]
#[expect(clippy::too_many_arguments, reason = "what, to whom, by whom, with which words")]
pub fn submission_route(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    unit: UnitId,
    handler: Option<StaffId>,
    by: Actor,
    note: Option<&str>,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    if !institution::unit_takes_work(tx, institution, unit, at.date())? {
        return Err(RegisterError::NoSuchReceiver);
    }
    if let Some(handler) = handler {
        let known: Option<(i64,)> =
            tx.optional(sql::STAFF_EXISTS, params![institution, handler])?;
        known.ok_or(RegisterError::NoSuchReceiver)?;
    }
    act::proceed(tx, at, &mut row, Act::Route, by, |row| {
        row.unit_id = Some(unit);
        row.handler_id = handler;
    })?;
    act::done(tx, at, &row, Act::Route, by, note)
}

/// Takes the submission up: it is then in the hands of the one who does so, if somebody of the staff does, and in their
/// unit, unless another one has it.
pub fn submission_start(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    by: Actor,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    let unit = match by.staff() {
        Some(staff) => staff_view(tx, institution, staff)?.and_then(|member| member.unit),
        None => None,
    };
    act::proceed(tx, at, &mut row, Act::Start, by, |row| {
        row.unit_id = row.unit_id.or(unit);
        row.handler_id = by.staff().or(row.handler_id);
    })?;
    act::done(tx, at, &row, Act::Start, by, None)
}
