//! Closing without an answer on the merits. The submitter is told each time, with the reason.

use lodzins_core::{
    Moment, codes,
    id::{InstitutionId, SubmissionId},
    submission::Act,
};
use lodzins_db::Tx;

use super::{RegisterError, act, case::MessageKind};
use crate::{
    Actor, Office,
    outbox::{self, Occasion},
};

codes! {
    /// Why a submission is left unexamined (Iesniegumu likums, section 7).
    pub enum Leaving("ground for leaving unexamined") {
        /// Nobody says whose it is.
        Anonymous = "anonymous",
        /// It cannot be read or understood.
        Illegible = "illegible",
        /// Its words are offensive or provoking.
        Offensive = "offensive",
        /// The same was answered on the merits before.
        AnsweredBefore = "answered_before",
    }
}

/// Sends the submission on to the competent institution, and tells the submitter to which.
#[doc(alias = "pārsūtīt pēc piekritības")]
pub fn submission_forward(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    to: &str,
    by: Actor,
) -> Result<(), RegisterError> {
    close(tx, at, office, institution, id, Act::Forward, to, Occasion::Forwarded, by)
}

/// Takes the submission for information: it asks for no answer.
pub fn submission_take_for_information(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    note: &str,
    by: Actor,
) -> Result<(), RegisterError> {
    let occasion = Occasion::TakenForInformation;
    close(tx, at, office, institution, id, Act::TakeForInformation, note, occasion, by)
}

/// Leaves the submission unexamined, on a ground of the law.
pub fn submission_leave_unexamined(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    ground: Leaving,
    by: Actor,
) -> Result<(), RegisterError> {
    let occasion = Occasion::LeftUnexamined;
    close(tx, at, office, institution, id, Act::LeaveUnexamined, ground.code(), occasion, by)
}

/// Notes that the submitter takes the submission back.
pub fn submission_withdraw(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    reason: &str,
    by: Actor,
) -> Result<(), RegisterError> {
    close(tx, at, office, institution, id, Act::Withdraw, reason, Occasion::Withdrawn, by)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the four closings above are this one with their own words"
)]
fn close(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    act: Act,
    reason: &str,
    occasion: Occasion,
    by: Actor,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    act::proceed(tx, at, &mut row, act, by, |row| row.closing_reason = Some(reason.to_owned()))?;
    let n = act::message_enter(tx, at, &row, MessageKind::Notice, reason, &[], by)?;
    act::done(tx, at, &row, act, by, Some(reason))?;
    outbox::tell_submitter(tx, at, office, &row, Some(n), occasion)?;
    Ok(())
}
