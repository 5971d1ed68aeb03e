//! How a due date moves after registration: the longer term of the law, with notice to the submitter.

use jiff::civil::Date;
use lodzins_core::{
    Moment, codes,
    deadline::{Due, ExtensionGround, Term, extended},
    id::{InstitutionId, SubmissionId},
    submission::Act,
};
use lodzins_db::{DbError, Tx, params};

use super::{RegisterError, SubmissionRow, act, case::MessageKind, sql};
use crate::{
    Actor, Office, institution,
    outbox::{self, Occasion},
};

codes! {
    /// Why a due date moved.
    pub enum DueCause("cause of another due date") {
        /// The longer term of the law.
        Extended = "extended",
        /// The calendar or a rule was corrected.
        Recounted = "recounted",
    }
}

/// Gives the submission the longer term of the law and tells the submitter. Where it stands stays as it was.
///
/// `notice` is what the submitter reads: the ground, in the submitter's language, and what else there is to say.
#[doc(alias = "termiņa pagarinājums")]
#[expect(clippy::too_many_arguments, reason = "what, why, by whom, with which words")]
pub fn submission_extend(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    ground: ExtensionGround,
    notice: &str,
    by: Actor,
) -> Result<Date, RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    if !row.status.may(Act::Extend) {
        return Err(RegisterError::NotNow { status: row.status, act: Act::Extend });
    }
    let calendar = institution::calendar(tx, institution)?;
    let longer = extended(&term_of(&row), ground, at.date(), &calendar)?;
    act::proceed(tx, at, &mut row, Act::Extend, by, |_| ())?;
    due_move(tx, at, &mut row, &longer, DueCause::Extended, by)?;
    let n = act::message_enter(tx, at, &row, MessageKind::Notice, notice, &[], by)?;
    act::done(tx, at, &row, Act::Extend, by, Some(ground.code()))?;
    outbox::tell_submitter(tx, at, office, &row, Some(n), Occasion::Extended)?;
    Ok(row.due_on)
}

/// The term that a submission has.
pub fn term_of(row: &SubmissionRow) -> Term<'_> {
    Term { kind: row.kind, received_on: row.received_on, rule: &row.due_rule, due_on: row.due_on }
}

/// Sets another due date, and keeps the one before.
pub(super) fn due_move(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut SubmissionRow,
    due: &Due,
    cause: DueCause,
    by: Actor,
) -> Result<(), DbError> {
    let before = row.clone();
    row.due_on = due.due_on;
    row.due_rule = due.rule.to_string();
    tx.exec(sql::DUE_SET, params![row.institution_id, row.id, row.due_on, row.due_rule])?;
    crate::workload::load_moved(tx, Some(&before), row)?;
    let (last,): (i64,) = tx.one(sql::LAST_DUE_CHANGE, params![row.institution_id, row.id])?;
    let values = params![
        row.institution_id,
        row.id,
        last + 1,
        cause.code(),
        before.due_on,
        before.due_rule,
        row.due_on,
        row.due_rule,
        by.staff(),
        at.now(),
    ];
    tx.exec(sql::DUE_CHANGE_INSERT, values)
}

/// The due date that the submission had when it was registered: what its receipt says.
pub fn first_due_on(tx: &mut Tx<'_>, row: &SubmissionRow) -> Result<Date, DbError> {
    let first: Option<(Date,)> =
        tx.optional(sql::FIRST_DUE, params![row.institution_id, row.id])?;
    Ok(first.map_or(row.due_on, |(was_on,)| was_on))
}
