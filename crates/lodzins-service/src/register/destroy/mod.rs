//! Destroying what a closed case says of people. Its number, its days and what it was stay, and so do the figures.
//!
//! Everything that says no to an act on such a case is in one place: no change of it can be recorded any more.

mod sql;

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, JournalId, RetentionRunId, SubmissionId},
    ledger::Hash,
    submission::Kind,
};
use lodzins_db::{DbError, Tx, params, row, words};

use super::{FileLine, RegisterError, act, case::case_image, sql as register_sql};
use crate::{
    Actor,
    audit::{self, Entry, Subject},
    identity::client,
    statistics::facts_release,
};

pub use sql::STATEMENTS;

row! {
    /// A closed case, as far as retention asks.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) struct ClosedCase {
        /// When it was closed.
        pub closed_at: Timestamp,
        /// The case.
        pub id: SubmissionId,
        /// Its journal.
        pub journal: JournalId,
        /// What it is.
        pub kind: Kind,
    }
}

/// Closed cases that were not destroyed yet, after a place, closed before `until`.
pub(crate) fn closed_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (closed_at, id): (Timestamp, SubmissionId),
    until: Timestamp,
    limit: u32,
) -> Result<Vec<ClosedCase>, DbError> {
    tx.all(sql::CLOSED_AFTER, params![institution, closed_at, id, until, limit])
}

/// How many files a case and its messages have, and the hash of each.
pub(crate) fn files_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Vec<Hash>, DbError> {
    let files: Vec<FileLine> = tx.all(register_sql::FILES, params![institution, id])?;
    Ok(files.into_iter().map(|file| Hash::from_bytes(file.sha256)).collect())
}

/// Whether a submission of any institution has a file with these bytes.
pub(crate) fn content_named(tx: &mut Tx<'_>, content: &Hash) -> Result<bool, DbError> {
    let named: Option<(i64,)> = tx.optional(sql::CONTENT_NAMED, params![content.to_bytes()])?;
    Ok(named.is_some())
}

/// Takes everything out of a closed case that says something of people, and leaves a row of the register's book.
///
/// The trail gets the image of what is left. What was hashed before cannot be tried out: the salt under the old images
/// is gone. Answers nothing for a case that is open or was destroyed before.
pub(crate) fn submission_destroy(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    run: RetentionRunId,
    by: Actor,
) -> Result<bool, RegisterError> {
    let row = act::submission_row(tx, institution, id)?;
    if row.closed_at.is_none() || row.destroyed_at.is_some() {
        return Ok(false);
    }
    let key = params![institution, id];
    for statement in [
        sql::STEPS_EMPTY,
        sql::MESSAGES_DELETE,
        sql::FILES_DELETE,
        sql::EVIDENCE_DELETE,
        sql::CORRECTIONS_DELETE,
        sql::NOTES_DELETE,
        sql::LINKS_DELETE,
        sql::ROUTING_DELETE,
    ] {
        tx.exec(statement, key)?;
    }
    client::link_destroy(tx, institution, id)?;
    let values = params![institution, id, at.secret(), at.salt(), at.now(), run];
    tx.exec(sql::SUBMISSION_EMPTY, values)?;
    words::leave(tx, id.to_bytes())?;
    facts_release(tx, institution, id)?;
    let (image, detail) = (case_image(tx, institution, id)?, run.to_string());
    let entry = Entry {
        institution,
        actor: by,
        did: "submission.destroyed",
        subject: Subject::Submission(id),
        image: Some(image),
        detail: Some(&detail),
    };
    audit::record(tx, at, &entry)?;
    Ok(true)
}
