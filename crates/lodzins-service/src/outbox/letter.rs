//! Letters to the submitter, worded in the submitter's language.

use lodzins_core::{AnswerMode, Moment, codes, id::LetterId};
use lodzins_db::{DbError, Tx, params};
use lodzins_document::plain;

use super::sql;
use crate::{
    Office,
    letter::{Told, letter_of},
    register::SubmissionRow,
};

codes! {
    /// What a letter to the submitter is about.
    pub enum Occasion("occasion of a letter") {
        /// The submission has its number.
        Registered = "registered",
        /// The institution asks for something.
        Asked = "asked",
        /// The answer is there.
        Answered = "answered",
        /// It was sent on to the competent institution.
        Forwarded = "forwarded",
        /// It was taken for information.
        TakenForInformation = "taken_for_information",
        /// It was left unexamined.
        LeftUnexamined = "left_unexamined",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// Puts a letter to the submitter into the outbox, if there is an e-mail address to send it to.
///
/// `message` is the number of the message that it carries. Whoever wants the answer by e-mail gets its text and
/// files; whoever wants it elsewhere is only told that it is there.
pub fn tell_submitter(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    row: &SubmissionRow,
    message: Option<i64>,
    occasion: Occasion,
) -> Result<(), DbError> {
    let Some(address) = &row.submitter_email else { return Ok(()) };
    let by_email = row.answer_mode == AnswerMode::Email;
    let said = match message.filter(|_| by_email) {
        Some(n) => {
            tx.optional::<(String,)>(sql::MESSAGE_TEXT, params![row.institution_id, row.id, n])?
        }
        None => None,
    };
    let message_said = said.as_ref().map(|(text,)| text.as_str());
    let told = Told { occasion, message: message_said, written_at: at.now() };
    let document = letter_of(tx, office, row, &told)?;
    let carried = message.filter(|_| by_email);
    tx.exec(
        sql::LETTER_INSERT,
        params![
            row.institution_id,
            at.id::<LetterId>(),
            row.id,
            carried,
            address,
            document.title,
            plain::written(&document),
            row.language,
            at.now(),
            at.now(),
        ],
    )?;
    Ok(())
}
