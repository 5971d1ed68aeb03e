//! What those who work on a case tell each other; the submitter never sees it.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId, SubmissionId},
    submission::Act,
};
use lodzins_db::{Tx, params, row};

use super::{RegisterError, act, sql};
use crate::Actor;

row! {
    /// A note.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NoteLine {
        /// Its number, from 1.
        pub n: i64,
        /// What it says.
        pub text: String,
        /// Who wrote it.
        pub written_by: StaffId,
        /// When.
        pub written_at: Timestamp,
    }
}

/// Adds a note to a case, open or closed. It asks for the reach that writing down a reply asks for.
#[doc(alias = "iekšējā piezīme")]
pub fn note_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    text: &str,
    by: StaffId,
) -> Result<(), RegisterError> {
    let row = act::submission_row(tx, institution, id)?;
    let actor = Actor::Staff(by);
    act::allowed(tx, at, &row, Act::SubmitterReplied, actor)?;
    let (last,): (i64,) = tx.one(sql::LAST_NOTE, params![institution, id])?;
    tx.exec(sql::NOTE_INSERT, params![institution, id, last + 1, text, by, at.now()])?;
    act::record_change(tx, at, &row, actor, "submission.noted")
}

/// The notes on a case, in order.
pub fn notes(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Vec<NoteLine>, lodzins_db::DbError> {
    tx.all(sql::NOTES, params![institution, id])
}
