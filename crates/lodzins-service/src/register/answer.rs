//! What is written between the institution and the submitter: questions, replies, the answer.

use lodzins_core::{
    Moment,
    id::{InstitutionId, SubmissionId},
    submission::{Act, Status},
};
use lodzins_db::Tx;

use super::{FileRef, RegisterError, act, case::MessageKind};
use crate::{
    Actor, Office,
    outbox::{self, Occasion},
};

/// Asks the submitter for something. No clock stops because of that.
#[expect(clippy::too_many_arguments, reason = "what, by whom, with which words and files")]
pub fn submission_ask(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    question: &str,
    files: &[FileRef],
    by: Actor,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    act::proceed(tx, at, &mut row, Act::AskSubmitter, by, |_| ())?;
    let n = act::message_enter(tx, at, &row, MessageKind::Question, question, files, by)?;
    act::done(tx, at, &row, Act::AskSubmitter, by, None)?;
    outbox::tell_submitter(tx, at, office, &row, Some(n), Occasion::Asked)?;
    Ok(())
}

/// Takes the submitter's reply, or anything that the submitter adds while the case is open.
pub fn submission_reply(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    text: &str,
    files: &[FileRef],
    by: Actor,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    act::allowed(tx, at, &row, Act::SubmitterReplied, by)?;
    if !row.status.is_in_hand() {
        return Err(RegisterError::NotNow { status: row.status, act: Act::SubmitterReplied });
    }
    let was_asked = row.status == Status::WaitingForSubmitter;
    if was_asked {
        act::proceed(tx, at, &mut row, Act::SubmitterReplied, by, |_| ())?;
    }
    act::message_enter(tx, at, &row, MessageKind::Reply, text, files, by)?;
    if was_asked {
        act::done(tx, at, &row, Act::SubmitterReplied, by, None)
    } else {
        act::record_change(tx, at, &row, by, "submission.added_to")
    }
}

/// Answers on the merits, and closes.
#[expect(clippy::too_many_arguments, reason = "what, by whom, with which words and files")]
pub fn submission_answer(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    answer: &str,
    files: &[FileRef],
    by: Actor,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    act::proceed(tx, at, &mut row, Act::Answer, by, |row| {
        row.handler_id = row.handler_id.or(by.staff());
    })?;
    let n = act::message_enter(tx, at, &row, MessageKind::Answer, answer, files, by)?;
    act::done(tx, at, &row, Act::Answer, by, None)?;
    outbox::tell_submitter(tx, at, office, &row, Some(n), Occasion::Answered)?;
    Ok(())
}
