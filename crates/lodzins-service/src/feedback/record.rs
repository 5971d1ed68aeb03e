//! What the audit trail is told: the answer's row. Answers are never changed.

use lodzins_core::{Moment, ledger::Hash};
use lodzins_db::{DbError, Tx};

use super::FeedbackRow;
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
};

/// The image of an answer's row.
pub(super) fn feedback_image(row: &FeedbackRow) -> Hash {
    let mut image = Image::new();
    image.add("feedback", &row.values());
    image.finish()
}

/// Records that an answer was given or entered.
pub(super) fn of_feedback(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &FeedbackRow,
    by: Actor,
    did: &str,
) -> Result<(), DbError> {
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did,
        subject: Subject::Feedback(row.id),
        image: Some(feedback_image(row)),
        detail: None,
    };
    audit::record(tx, at, &entry).map(drop)
}
