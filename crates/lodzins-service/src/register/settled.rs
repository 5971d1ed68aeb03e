//! A register as years of work leave it, entered in bulk: for measurements.
//!
//! What a register must prove is left out: nothing of it stands in the audit trail, and no letter leaves.

use std::collections::BTreeMap;

use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId, SubmissionId, UnitId},
    moment::date_in_latvia,
    number::SubmissionNumber,
    submission::{Act, Status},
};
use lodzins_db::{DbError, Tx};

use super::{
    Arrival, RegisterError, act,
    arrive::{received_at, row_of},
    journal, search, sql,
};
use crate::{Office, calendar::rule_book, workload::load_moved};

/// A submission, and where it stands by now.
#[derive(Debug, Clone)]
pub struct Settled {
    /// How it came.
    pub arrival: Arrival,
    /// Where it stands.
    pub status: Status,
    /// The unit that has it.
    pub unit: Option<UnitId>,
    /// The person who has it.
    pub handler: Option<StaffId>,
}

/// Enters submissions of one institution where they stand by now; answers their ids in the same order. Those of a year
/// go into the journal of the first.
pub fn submissions_settled(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    all: &[Settled],
) -> Result<Vec<SubmissionId>, RegisterError> {
    let book = rule_book(tx, institution)?;
    let mut ids = Vec::with_capacity(all.len());
    for (year, some) in by_year(at, all) {
        let Some(first) = some.first() else { continue };
        let day = date_in_latvia(received_at(at, &first.arrival));
        let journal = journal::journal_open_on(tx, institution, first.arrival.kind, day)?;
        let count = u32::try_from(some.len()).unwrap_or(u32::MAX);
        let places = journal::next_places(tx, institution, &journal, year, count)?..;
        for (one, place) in some.into_iter().zip(places) {
            let number = SubmissionNumber::new(&journal.code, year, place)
                .map_err(|wrong| DbError::Decode(wrong.to_string()))?;
            let received_on = date_in_latvia(received_at(at, &one.arrival));
            let due =
                book.due_of(one.arrival.kind, received_on).ok_or(RegisterError::JournalClosed)?;
            let mut row = row_of(at, office, &one.arrival, journal.id, &number, due);
            (row.status, row.unit_id, row.handler_id) = (one.status, one.unit, one.handler);
            row.closed_at = row.status.is_closed().then_some(row.received_at);
            tx.exec(sql::SUBMISSION_INSERT, &row.values())?;
            load_moved(tx, None, &row)?;
            act::step_enter(tx, at, &row, 1, Act::Register, one.arrival.by, None, None)?;
            search::index::enter(tx, &row)?;
            ids.push(row.id);
        }
    }
    Ok(ids)
}

/// Those of each year, in their order.
fn by_year<'s>(at: &Moment, all: &'s [Settled]) -> BTreeMap<i16, Vec<&'s Settled>> {
    let mut years: BTreeMap<i16, Vec<&Settled>> = BTreeMap::new();
    for one in all {
        years.entry(date_in_latvia(received_at(at, &one.arrival)).year()).or_default().push(one);
    }
    years
}
