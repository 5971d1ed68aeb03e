//! Looking at a case is an act too: whose data was opened, and by whom, stands in the audit trail.

use lodzins_core::{
    Moment, codes,
    id::{Id, InstitutionId, SubmissionId},
};
use lodzins_db::{DbError, Tx};

use super::{RegisterError, SubmissionRow, act::submission_row};
use crate::{
    Actor, Keys,
    audit::{self, Entry, Subject},
    keys::Purpose,
};

codes! {
    /// What was looked at.
    pub enum Seen("thing looked at") {
        /// The case with all that is in it.
        Case = "case.seen",
        /// One of its files.
        File = "file.seen",
        /// A letter to the submitter, as it goes on paper.
        Letter = "letter.seen",
        /// Its receipt with the follow code, which opens the case to whoever holds it.
        Receipt = "receipt.seen",
    }
}

/// Records that somebody looked; [`RegisterError::NotFound`] when there was nothing of this institution to see.
pub fn submission_seen(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    what: Seen,
    by: Actor,
) -> Result<(), RegisterError> {
    submission_row(tx, institution, id)?;
    let entry = Entry {
        institution,
        actor: by,
        did: what.code(),
        subject: Subject::Submission(id),
        image: None,
        detail: None,
    };
    audit::record(tx, at, &entry)?;
    Ok(())
}

/// The submitter's personal code with all but its last three digits hidden: enough to compare it with a paper that
/// lies on the desk, too little to learn it. Nothing when none was given.
pub fn personal_code_masked(
    keys: &Keys,
    row: &SubmissionRow,
) -> Result<Option<String>, RegisterError> {
    let Some(sealed) = &row.personal_code else { return Ok(None) };
    let digits = keys
        .unseal(Purpose::PersonalCode, &row.id.to_bytes(), sealed)
        .ok()
        .and_then(|digits| String::from_utf8(digits).ok())
        .ok_or_else(|| DbError::Decode("a personal code was sealed with another key".to_owned()))?;
    let shown = digits.get(digits.len().saturating_sub(3)..).unwrap_or_default();
    Ok(Some(format!("••••••-••{shown}")))
}
