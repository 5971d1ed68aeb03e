//! Letters to the submitter, worded in the submitter's language.

use jiff::civil::Date;
use lodzins_core::{
    AnswerMode, Language, Moment,
    code::UnknownCode,
    codes,
    id::{InstitutionId, LetterId},
};
use lodzins_db::{DbError, FromValue, ToValue, Tx, Value, params};

use super::{Claimed, sql};
use crate::{
    Office, institution,
    register::{RegisterError, SubmissionRow, follow_code, submission_row},
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

impl ToValue for Occasion {
    fn to_value(&self) -> Value {
        self.code().to_value()
    }
}

impl FromValue for Occasion {
    fn from_value(value: Value) -> Result<Self, DbError> {
        let code = String::from_value(value)?;
        code.parse().map_err(|wrong: UnknownCode| DbError::Decode(wrong.to_string()))
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
    /// The subject line of the letter for an occasion: the submission's number and what it is about.
    fn subject(
        &self,
        language: Language,
        occasion: Occasion,
        number: &str,
        subject: &str,
    ) -> String;

    /// The subject line of the letter with an institution's signed chain heads of a day.
    fn heads_subject(&self, language: Language, institution: &str, day: Date) -> String;

    /// The letter for an occasion in a language.
    fn letter(&self, language: Language, occasion: Occasion, facts: &LetterFacts<'_>) -> Worded;
}

/// Puts a letter to the submitter into the outbox, if there is an e-mail address to send it to.
///
/// `message` is the number of the message that it carries. Whoever wants the answer by e-mail gets its text and
/// files; whoever wants it elsewhere is only told that it is there. The text is written when the letter leaves
/// ([`letter_text`]): nobody waits for it at the register, and the follow code is not kept in the outbox.
pub fn tell_submitter(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    row: &SubmissionRow,
    message: Option<i64>,
    occasion: Occasion,
) -> Result<(), DbError> {
    let Some(address) = &row.submitter_email else { return Ok(()) };
    let carried = message.filter(|_| row.answer_mode == AnswerMode::Email);
    let subject = office.wording.subject(row.language, occasion, &row.number, &row.subject);
    tx.exec(
        sql::LETTER_INSERT,
        params![
            row.institution_id,
            at.id::<LetterId>(),
            row.id,
            carried,
            address,
            subject,
            occasion,
            row.language,
            at.now(),
            at.now(),
        ],
    )
    .map(drop)
}

/// Puts a letter that is about no submission into the outbox.
pub fn letter_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    address: &str,
    words: &Worded,
    language: Language,
) -> Result<(), DbError> {
    let values = params![
        institution,
        at.id::<LetterId>(),
        address,
        words.subject,
        words.text,
        language,
        at.now(),
        at.now(),
    ];
    tx.exec(sql::LETTER_ENTER, values).map(drop)
}

/// The text of a letter that leaves now.
pub fn letter_text(
    tx: &mut Tx<'_>,
    office: &Office,
    letter: &Claimed,
) -> Result<String, LetterError> {
    if let Some(text) = &letter.text {
        return Ok(text.clone());
    }
    let (occasion, submission) =
        letter.occasion.zip(letter.submission).ok_or(LetterError::Empty)?;
    let row = submission_row(tx, letter.institution, submission)?;
    let institution = institution::institution_by_id(tx, letter.institution)?;
    let said = match letter.message {
        Some(n) => {
            tx.optional::<(String,)>(sql::MESSAGE_TEXT, params![letter.institution, row.id, n])?
        }
        None => None,
    };
    let code =
        (occasion == Occasion::Registered).then(|| follow_code(&office.keys, row.id).to_string());
    let words = office.wording.letter(
        letter.language,
        occasion,
        &LetterFacts {
            institution: institution.name(letter.language),
            number: &row.number,
            subject: &row.subject,
            received_on: row.received_on,
            due_on: row.due_on,
            follow_url: &format!("{}/follow", office.public_url),
            follow_code: code.as_deref(),
            message: said.as_ref().map(|(text,)| text.as_str()),
        },
    );
    Ok(words.text)
}

/// Why a letter has no text.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// It has neither a text nor a submission that it is about.
    #[error("the letter has no text and is about no submission")]
    Empty,
    /// The submission that it is about cannot be read.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
