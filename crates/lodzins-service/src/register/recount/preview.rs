//! What a change would move, before anything is saved.

use jiff::civil::Date;
use lodzins_core::{
    deadline::RuleBook,
    id::{Id, InstitutionId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params};

use super::{OpenCase, RecountMove, sql};

/// Cases read in one go.
const PAGE: u32 = 1_000;
/// The most cases that a preview looks at.
const MOST: u32 = 200_000;

/// What a change would move.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// How many due dates.
    pub moved: u32,
    /// How many of them to a later day.
    pub later: u32,
    /// How many would be overdue by the new date and are not by the old one.
    pub newly_late: u32,
    /// The first of them, by their due date as it is.
    pub first: Vec<RecountMove>,
    /// Every open case was looked at.
    pub whole: bool,
}

/// Counts what would move if this were the institution's book; writes nothing.
pub fn recount_preview(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    book: &RuleBook,
    today: Date,
    shown: usize,
) -> Result<Preview, DbError> {
    let mut preview = Preview::default();
    let mut place = (Date::constant(1, 1, 1), SubmissionId::from_bytes([0; 16]));
    let mut looked = 0;
    while looked < MOST {
        let cases: Vec<OpenCase> =
            tx.all(sql::OPEN_AFTER, params![institution, place.0, place.1, PAGE])?;
        for case in &cases {
            preview.count(case, book, today, shown);
        }
        looked += PAGE;
        match cases.last() {
            Some(last) if cases.len() == PAGE as usize => place = (last.due_on, last.id),
            _ => {
                preview.whole = true;
                break;
            }
        }
    }
    Ok(preview)
}

impl Preview {
    fn count(&mut self, case: &OpenCase, book: &RuleBook, today: Date, shown: usize) {
        let Some(due) = case.moves(book) else { return };
        self.moved += 1;
        self.later += u32::from(due.due_on > case.due_on);
        self.newly_late += u32::from(due.due_on < today && case.due_on >= today);
        if self.first.len() < shown {
            self.first.push(RecountMove {
                id: case.id,
                number: case.number.clone(),
                was_on: case.due_on,
                is_on: due.due_on,
            });
        }
    }
}
