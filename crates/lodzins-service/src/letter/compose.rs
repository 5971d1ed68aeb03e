//! A letter is put together: the facts of the case, the words that were valid, the institution that writes.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Language,
    deadline::Due,
    id::{InstitutionId, SubmissionId},
    moment::date_in_latvia,
    submission::Act,
};
use lodzins_db::{DbError, Tx};
use lodzins_document::Document;

use super::{EscalationFacts, template::letter_template_at};
use crate::{
    Office,
    calendar::rule_book,
    institution::{self, Institution},
    notice::NoticeFacts,
    outbox::Occasion,
    register::{Case, MessageKind, RegisterError, SubmissionRow, follow_code, submission_case},
};

/// What a letter can say.
#[derive(Debug, Clone)]
pub struct LetterFacts<'f> {
    /// What it is about. Its language is the submission's.
    pub occasion: Occasion,
    /// Who writes.
    pub institution: &'f Institution,
    /// The submission; a letter names neither its text nor a personal code.
    pub submission: &'f SubmissionRow,
    /// How its due date was counted.
    pub due: Option<Due>,
    /// The day of the letter.
    pub written_on: Date,
    /// Where to follow it; holds no secret.
    pub follow_url: &'f str,
    /// The follow code: only in the first letter.
    pub follow_code: Option<&'f str>,
    /// What was written to the submitter; nothing where the letter only tells that there is something to read.
    pub message: Option<&'f str>,
    /// The institution's own template, if it had one then.
    pub template: Option<&'f str>,
}

/// Words letters; the pages' translations do it.
pub trait Wording: Send + Sync {
    /// What the desk's list calls the letter before it is written: the submission's number and what it is about.
    fn subject(
        &self,
        language: Language,
        occasion: Occasion,
        number: &str,
        subject: &str,
    ) -> String;

    /// The subject line of the letter with an institution's signed chain heads of a day.
    fn heads_subject(&self, language: Language, institution: &str, day: Date) -> String;

    /// The letter to a head about cases that are late or nearly so.
    fn escalation(&self, facts: &EscalationFacts<'_>) -> Document;

    /// The letter to a visitor about a visit.
    fn visit(&self, facts: &NoticeFacts<'_>) -> Document;

    /// The same as a text message: as short as can be.
    fn visit_sms(&self, facts: &NoticeFacts<'_>) -> String;

    /// The letter. Its title is the subject line of a mail.
    fn letter(&self, facts: &LetterFacts<'_>) -> Document;
}

/// A letter of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLetter {
    /// Its number in the case: 0 is the receipt, else the number of the message that it carries.
    pub n: i64,
    /// What it is about.
    pub occasion: Occasion,
    /// When it was written.
    pub written_at: Timestamp,
}

/// The letters that a case holds, oldest first, whether or not there was an address to mail them to.
pub fn case_letters(case: &Case) -> Vec<CaseLetter> {
    let registered = case.steps.iter().find(|step| step.act == Act::Register);
    let receipt = registered.map(|step| CaseLetter {
        n: 0,
        occasion: Occasion::Registered,
        written_at: step.done_at,
    });
    let told = case.messages.iter().filter_map(|message| {
        let occasion = match message.kind {
            MessageKind::Question => Occasion::Asked,
            MessageKind::Answer => Occasion::Answered,
            MessageKind::Reply => return None,
            // A notice belongs to the step of the same moment.
            MessageKind::Notice => {
                let mut then = case.steps.iter().filter(|step| step.done_at == message.written_at);
                then.find_map(|step| noticed_by(step.act))?
            }
        };
        Some(CaseLetter { n: message.n, occasion, written_at: message.written_at })
    });
    receipt.into_iter().chain(told).collect()
}

fn noticed_by(act: Act) -> Option<Occasion> {
    match act {
        Act::Extend => Some(Occasion::Extended),
        Act::Forward => Some(Occasion::Forwarded),
        Act::TakeForInformation => Some(Occasion::TakenForInformation),
        Act::LeaveUnexamined => Some(Occasion::LeftUnexamined),
        Act::Withdraw => Some(Occasion::Withdrawn),
        _ => None,
    }
}

/// A letter of a case, made again from the register. [`RegisterError::NotFound`] when there is none with this number.
pub fn submission_letter(
    tx: &mut Tx<'_>,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    n: i64,
) -> Result<(CaseLetter, Document), RegisterError> {
    let case = submission_case(tx, institution, id)?;
    let found = case_letters(&case).into_iter().find(|letter| letter.n == n);
    let letter = found.ok_or(RegisterError::NotFound)?;
    let message = case.messages.iter().find(|message| message.n == n);
    let told = Told {
        occasion: letter.occasion,
        message: message.map(|message| message.text.as_str()),
        written_at: letter.written_at,
    };
    let document = letter_of(tx, office, &case.submission, &told)?;
    Ok((letter, document))
}

/// What a letter is to tell, and when.
pub(crate) struct Told<'t> {
    pub(crate) occasion: Occasion,
    pub(crate) message: Option<&'t str>,
    pub(crate) written_at: Timestamp,
}

/// The letter about a submission.
pub(crate) fn letter_of(
    tx: &mut Tx<'_>,
    office: &Office,
    row: &SubmissionRow,
    told: &Told<'_>,
) -> Result<Document, DbError> {
    let institution = institution::institution_by_id(tx, row.institution_id)?;
    let book = rule_book(tx, row.institution_id)?;
    let template =
        letter_template_at(tx, row.institution_id, told.occasion, row.language, told.written_at)?;
    let code = (told.occasion == Occasion::Registered)
        .then(|| follow_code(&office.keys, row.id).to_string());
    Ok(office.wording.letter(&LetterFacts {
        occasion: told.occasion,
        institution: &institution,
        submission: row,
        due: book.explain(&row.due_rule, row.received_on, row.due_on),
        written_on: date_in_latvia(told.written_at),
        follow_url: &format!("{}/follow", office.public_url),
        follow_code: code.as_deref(),
        message: told.message,
        template: template.as_ref().and_then(|saved| saved.text.as_deref()),
    }))
}
