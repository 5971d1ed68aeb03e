//! Destroying letters: with the case that they are about, or, when they are about none, after their time.

use jiff::Timestamp;
use lodzins_core::id::{InstitutionId, LetterId, SubmissionId};
use lodzins_db::{DbError, Tx, params, row};

use super::{letters_of, sql};

row! {
    /// A letter, as far as retention asks.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub(crate) struct OldLetter {
        /// When it was written.
        pub created_at: Timestamp,
        /// The letter.
        pub id: LetterId,
        /// The submission that it is about.
        pub submission: Option<SubmissionId>,
        /// `waiting`, `sent` or `dead`.
        pub status: String,
    }
}

/// Letters after a place, written before `until`, oldest first.
pub(crate) fn letters_before(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (created_at, id): (Timestamp, LetterId),
    until: Timestamp,
    limit: u32,
) -> Result<Vec<OldLetter>, DbError> {
    tx.all(sql::LETTERS_BEFORE, params![institution, created_at, id, until, limit])
}

/// The letters about a case; nothing when one of them has not left yet.
pub(crate) fn letters_gone(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Option<Vec<LetterId>>, DbError> {
    let letters = letters_of(tx, institution, submission)?;
    if letters.iter().any(|letter| letter.status == "waiting") {
        return Ok(None);
    }
    Ok(Some(letters.into_iter().map(|letter| letter.id).collect()))
}

/// Destroys a letter.
pub(crate) fn letter_destroy(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: LetterId,
) -> Result<(), DbError> {
    tx.exec(sql::LETTER_DELETE, params![institution, id])
}
