//! The worker's side: claim, deliver (outside, by a courier), mark. And what the desk sees of it.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Language, Moment,
    id::{InstitutionId, LetterId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{Occasion, sql};
use crate::{Actor, institution::structure::noted};

/// How long a claimed letter is left to the one who claimed it.
const CLAIM: SignedDuration = SignedDuration::from_mins(5);

/// Pauses between attempts; after the last one the letter is dead.
const PAUSES: [SignedDuration; 8] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(2),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_mins(60),
    SignedDuration::from_hours(4),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
];

row! {
    /// A letter that the worker may deliver now.
    #[derive(Debug, Clone)]
    pub struct Claimed {
        /// Whose it is.
        pub institution: InstitutionId,
        /// The letter.
        pub id: LetterId,
        /// The submission that it is about.
        pub submission: Option<SubmissionId>,
        /// The message whose files go with it.
        pub message: Option<i64>,
        /// To whom.
        pub recipient: String,
        /// The subject line.
        pub subject: String,
        /// What it is about, when its text is still to be written: [`letter_worded`](super::letter_worded).
        pub occasion: Option<Occasion>,
        /// Its text, when that is about nothing of the kind.
        pub text: Option<String>,
        /// The same text for mail programs that show HTML.
        pub html: Option<String>,
        /// The language.
        pub language: Language,
        /// How often it was tried before.
        pub attempts: u32,
        /// When it was written.
        pub created_at: Timestamp,
    }
}

row! {
    /// A letter as the desk sees it.
    #[derive(Debug, Clone)]
    pub struct LetterLine {
        /// The letter.
        pub id: LetterId,
        /// The submission that it is about.
        pub submission: Option<SubmissionId>,
        /// To whom.
        pub recipient: String,
        /// The subject line.
        pub subject: String,
        /// `waiting`, `sent` or `dead`.
        pub status: String,
        /// How often it was tried.
        pub attempts: u32,
        /// When it is tried next.
        pub next_at: Timestamp,
        /// What the last attempt came to.
        pub last_error: Option<String>,
        /// When it was written.
        pub created_at: Timestamp,
        /// When it was handed over.
        pub sent_at: Option<Timestamp>,
    }
}

/// Claims letters that are due, for some minutes: nobody else gets them meanwhile.
///
/// Run it on the installation's lane, so that several processes claim one after the other.
pub fn letters_claim(tx: &mut Tx<'_>, at: &Moment, limit: u32) -> Result<Vec<Claimed>, DbError> {
    let letters: Vec<Claimed> = tx.all(sql::LETTERS_DUE, params![at.now(), limit])?;
    let until = at.now() + CLAIM;
    for letter in &letters {
        tx.exec(sql::LETTER_CLAIM, params![letter.institution, letter.id, until])?;
    }
    Ok(letters)
}

/// The courier has taken it.
pub fn letter_sent(tx: &mut Tx<'_>, at: &Moment, letter: &Claimed) -> Result<(), DbError> {
    tx.exec(sql::LETTER_SENT, params![letter.institution, letter.id, at.now()])
}

/// It did not go this time: tried again after a pause that grows, or dead after the last.
pub fn letter_later(
    tx: &mut Tx<'_>,
    at: &Moment,
    letter: &Claimed,
    why: &str,
) -> Result<(), DbError> {
    match PAUSES.get(letter.attempts as usize) {
        Some(pause) => tx.exec(
            sql::LETTER_LATER,
            params![letter.institution, letter.id, at.now() + *pause, why],
        ),
        None => letter_dead(tx, at, letter, why),
    }
}

/// It will not go.
pub fn letter_dead(
    tx: &mut Tx<'_>,
    at: &Moment,
    letter: &Claimed,
    why: &str,
) -> Result<(), DbError> {
    tx.exec(sql::LETTER_DEAD, params![letter.institution, letter.id, at.now(), why])
}

/// Sets a dead letter on its way again.
pub fn letter_retry(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    letter: LetterId,
    by: Actor,
) -> Result<bool, DbError> {
    let revived = tx.changes(sql::LETTER_RETRY, params![institution, letter, at.now()])? == 1;
    if revived {
        noted(tx, at, institution, by, "letter.retried", &letter.to_string())?;
    }
    Ok(revived)
}

/// The institution's letters, the dead ones first, then latest first.
pub fn letters_recent(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    limit: u32,
) -> Result<Vec<LetterLine>, DbError> {
    let mut letters: Vec<LetterLine> = tx.all(sql::LETTERS_DEAD, params![institution, limit])?;
    let recent: Vec<LetterLine> = tx.all(sql::LETTERS_RECENT, params![institution, limit])?;
    letters.extend(recent.into_iter().filter(|letter| letter.status != "dead"));
    Ok(letters)
}

/// How many letters of the installation are not where they should be; neither is counted beyond 10 000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LettersCounted {
    /// On their way out.
    pub waiting: u64,
    /// Not deliverable.
    pub dead: u64,
}

/// Counts the letters that wait and those that are dead, of all institutions: figures for a monitoring system.
pub fn letters_counted(tx: &mut Tx<'_>) -> Result<LettersCounted, DbError> {
    let (waiting,): (i64,) = tx.one(sql::LETTERS_WAITING_COUNT, params![])?;
    let (dead,): (i64,) = tx.one(sql::LETTERS_DEAD_COUNT, params![])?;
    Ok(LettersCounted { waiting: waiting.unsigned_abs(), dead: dead.unsigned_abs() })
}

/// `waiting`, `sent` or `dead`; nothing when there is no such letter any more.
pub fn letter_status(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    letter: LetterId,
) -> Result<Option<String>, DbError> {
    let found: Option<(String,)> = tx.optional(sql::LETTER_STATUS, params![institution, letter])?;
    Ok(found.map(|(status,)| status))
}

/// The letters about a submission, in the order in which they were written.
pub fn letters_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Vec<LetterLine>, DbError> {
    tx.all(sql::LETTERS_OF, params![institution, submission])
}
