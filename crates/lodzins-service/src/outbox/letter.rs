//! Letters to the submitter, worded in the submitter's language.

use lodzins_core::{
    AnswerMode, Language, Moment,
    code::UnknownCode,
    codes,
    id::{InstitutionId, LetterId},
};
use lodzins_db::{DbError, FromValue, ToValue, Tx, Value, params};
use lodzins_document::{html, plain};

use super::{Claimed, sql};
use crate::{
    Office,
    letter::{Told, letter_of},
    register::{RegisterError, SubmissionRow, submission_row},
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

/// A letter's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The subject line.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same text for mail programs that show HTML; a letter that machines read has none.
    pub html: Option<String>,
}

/// Puts a letter to the submitter into the outbox, if there is an e-mail address to send it to.
///
/// `message` is the number of the message that it carries. Whoever wants the answer by e-mail gets its text and
/// files; whoever wants it elsewhere is only told that it is there. The text is written when the letter leaves
/// ([`letter_worded`]): nobody waits for it at the register, and the follow code is not kept in the outbox.
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
}

/// Puts a letter that is about no submission into the outbox.
pub fn letter_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    address: &str,
    words: &Worded,
    language: Language,
) -> Result<LetterId, DbError> {
    let id: LetterId = at.id();
    let values = params![
        institution,
        id,
        address,
        words.subject,
        words.text,
        words.html,
        language,
        at.now(),
        at.now(),
    ];
    tx.exec(sql::LETTER_ENTER, values)?;
    Ok(id)
}

/// The words of a letter that leaves now: those of the day on which it was written.
pub fn letter_worded(
    tx: &mut Tx<'_>,
    office: &Office,
    letter: &Claimed,
) -> Result<Worded, LetterError> {
    if let Some(text) = &letter.text {
        let (subject, text, html) = (letter.subject.clone(), text.clone(), letter.html.clone());
        return Ok(Worded { subject, text, html });
    }
    let (occasion, submission) =
        letter.occasion.zip(letter.submission).ok_or(LetterError::Empty)?;
    let row = submission_row(tx, letter.institution, submission)?;
    let said = match letter.message {
        Some(n) => {
            tx.optional::<(String,)>(sql::MESSAGE_TEXT, params![letter.institution, row.id, n])?
        }
        None => None,
    };
    let message = said.as_ref().map(|(text,)| text.as_str());
    let told = Told { occasion, message, written_at: letter.created_at };
    let document = letter_of(tx, office, &row, &told)?;
    let (text, html) = (plain::written(&document), Some(html::mail(&document)));
    Ok(Worded { subject: document.title, text, html })
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
