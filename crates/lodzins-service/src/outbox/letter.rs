//! Letters to the submitter, worded in the submitter's language.

use jiff::civil::Date;
use lodzins_core::{AnswerMode, Language, Moment, codes, id::LetterId};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Office, institution,
    register::{SubmissionRow, follow_code},
};

codes! {
    /// What a letter to the submitter is about.
    pub enum Occasion("occasion of a letter") {
        /// The submission has its number.
        Registered = "registered",
        /// The institution asks for something.
        Asked = "asked",
        /// The term was extended.
        Extended = "extended",
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

/// What a letter can say.
#[derive(Debug, Clone)]
pub struct LetterFacts<'f> {
    /// The institution's name in the letter's language.
    pub institution: &'f str,
    /// The submission's number.
    pub number: &'f str,
    /// What the submission is about.
    pub subject: &'f str,
    /// The day it was received.
    pub received_on: Date,
    /// By when it must be answered.
    pub due_on: Date,
    /// Where to follow it; holds no secret.
    pub follow_url: &'f str,
    /// The follow code: only in the first letter.
    pub follow_code: Option<&'f str>,
    /// What was written to the submitter, when the submitter wants it by e-mail.
    pub message: Option<&'f str>,
}

/// A letter's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The subject line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Words letters; the pages' translations do it.
pub trait Wording: Send + Sync {
    /// The letter for an occasion in a language.
    fn letter(&self, language: Language, occasion: Occasion, facts: &LetterFacts<'_>) -> Worded;
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
    let institution = institution::institution_by_id(tx, row.institution_id)?;
    let by_email = row.answer_mode == AnswerMode::Email;
    let said = match message.filter(|_| by_email) {
        Some(n) => {
            tx.optional::<(String,)>(sql::MESSAGE_TEXT, params![row.institution_id, row.id, n])?
        }
        None => None,
    };
    let code =
        (occasion == Occasion::Registered).then(|| follow_code(&office.keys, row.id).to_string());
    let words = office.wording.letter(
        row.language,
        occasion,
        &LetterFacts {
            institution: institution.name(row.language),
            number: &row.number,
            subject: &row.subject,
            received_on: row.received_on,
            due_on: row.due_on,
            follow_url: &format!("{}/follow", office.public_url),
            follow_code: code.as_deref(),
            message: said.as_ref().map(|(text,)| text.as_str()),
        },
    );
    let carried = message.filter(|_| by_email);
    tx.exec(
        sql::LETTER_INSERT,
        params![
            row.institution_id,
            at.id::<LetterId>(),
            row.id,
            carried,
            address,
            words.subject,
            words.text,
            row.language,
            at.now(),
            at.now(),
        ],
    )?;
    Ok(())
}
