//! Counting the due dates of open cases anew, after the calendar or a term changed.
//!
//! A case keeps the rule of its day of receipt, and a longer term that was given; answered cases stay as they are, and so
//! does a date whose rule nobody knows. It goes in batches, each a transaction of its own, in the order of due dates as
//! they were: whatever is moved behind the place that was reached was moved by the new book already, and whatever is
//! moved before it is looked at a second time and found right. So it may be stopped anywhere and gone on with by anybody.
//! The submitter sees the new date on the follow page; no letter is due, because a recount is no extension.

mod preview; // what a change would move
mod sql;
mod step; // starting, going on, finishing

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    deadline::{Due, RuleBook},
    id::{InstitutionId, RecountId, StaffId, SubmissionId},
    submission::Kind,
};
use lodzins_db::{DbError, FromRow, Row, Tx, params, row};

use super::{DueCause, RegisterError};

pub use preview::{Preview, recount_preview};
pub use sql::STATEMENTS;
pub(crate) use step::recount_start;
pub use step::{recount_run, recount_step, recounts_run};

row! {
    /// A recount.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Recount {
        /// Its id.
        pub id: RecountId,
        /// What changed, as data (JSON of `calendar::Change`).
        pub change: String,
        /// Who changed it.
        pub started_by: Option<StaffId>,
        /// When.
        pub started_at: Timestamp,
        /// The last case that was looked at: its due date …
        pub at_due_on: Date,
        /// … and its id.
        pub at_id: SubmissionId,
        /// How many due dates moved so far.
        pub moved: u32,
        /// How many of them to a later day.
        pub later: u32,
        /// When it was finished.
        pub finished_at: Option<Timestamp>,
    }
}

row! {
    /// A case whose due date moves or moved.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RecountMove {
        /// The case.
        pub id: SubmissionId,
        /// Its number.
        pub number: String,
        /// The due date that it had.
        pub was_on: Date,
        /// The due date that it has since.
        pub is_on: Date,
    }
}

row! {
    /// An open case, as far as its due date goes.
    struct OpenCase {
        id: SubmissionId,
        number: String,
        kind: Kind,
        received_on: Date,
        due_on: Date,
        due_rule: String,
    }
}

impl OpenCase {
    /// The due date that it should have, when that is another one.
    fn moves(&self, book: &RuleBook) -> Option<Due> {
        book.recount(self.kind, self.received_on, &self.due_rule)
            .filter(|due| due.due_on != self.due_on)
    }
}

/// How a due date moved after registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueMove {
    /// Why.
    pub cause: DueCause,
    /// The due date before.
    pub was_on: Date,
    /// Its rule.
    pub was_rule: String,
    /// The due date since.
    pub is_on: Date,
    /// Its rule.
    pub is_rule: String,
    /// By whom.
    pub changed_by: Option<StaffId>,
    /// When.
    pub changed_at: Timestamp,
}

impl FromRow for DueMove {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            cause: super::case::code(row)?,
            was_on: row.next()?,
            was_rule: row.next()?,
            is_on: row.next()?,
            is_rule: row.next()?,
            changed_by: row.next()?,
            changed_at: row.next()?,
        })
    }
}

/// How a case's due date moved since it was registered, in order.
pub fn due_moves(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Vec<DueMove>, DbError> {
    tx.all(sql::DUE_MOVES, params![institution, id])
}

/// A recount; [`RegisterError::NotFound`] when the institution has none with this id.
pub fn recount(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RecountId,
) -> Result<Recount, RegisterError> {
    tx.optional(sql::RECOUNT, params![institution, id])?.ok_or(RegisterError::NotFound)
}

/// The institution's recounts, latest first, before one.
pub fn recounts(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    before: Option<RecountId>,
    limit: u32,
) -> Result<Vec<Recount>, DbError> {
    use lodzins_core::id::Id;
    let before = before.unwrap_or_else(|| RecountId::from_bytes([0xff; 16]));
    tx.all(sql::RECOUNTS, params![institution, before, limit])
}

/// The recount of the institution that is not finished yet.
pub fn recount_under_way(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Option<RecountId>, DbError> {
    let open: Option<(RecountId,)> = tx.optional(sql::RECOUNT_OPEN, params![institution])?;
    Ok(open.map(|(id,)| id))
}

/// What a recount moved, oldest case first, after one.
pub fn recount_moves(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RecountId,
    after: Option<SubmissionId>,
    limit: u32,
) -> Result<Vec<RecountMove>, DbError> {
    use lodzins_core::id::Id;
    let after = after.unwrap_or_else(|| SubmissionId::from_bytes([0; 16]));
    tx.all(sql::MOVES, params![institution, id, after, limit])
}
