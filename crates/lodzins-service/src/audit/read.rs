//! Reading the trail: a page of an institution's chain, latest first, by what one looks for.
//!
//! The chain is kept by its sequence and by subject alone: an index for every question would cost every act of the
//! house. A question by day finds its rows by halving the chain, whose times go up with its sequence; the others look at
//! so many rows and then say where they stopped.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    id::{InstitutionId, StaffId},
    moment::latvia_zone,
};
use lodzins_db::{DbError, Tx, Value, params};

use super::{AuditRow, Head, Subject, sql, verify::hash_at};
use crate::Keys;

/// Rows read in one go, and the most that one question looks at.
const CHUNK: u32 = 500;
const MOST: u32 = 20_000;

/// What somebody looks for in the trail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// The first day, in Latvia.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Whose acts.
    pub staff: Option<StaffId>,
    /// About what.
    pub subject: Option<Subject>,
    /// About what kind of subject.
    pub subject_kind: Option<&'static str>,
    /// Which act.
    pub did: Option<String>,
}

/// A page of the trail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TrailPage {
    /// The rows, latest first.
    pub rows: Vec<AuditRow>,
    /// Before which row to go on; nothing at the end.
    pub next: Option<i64>,
}

/// How a chain stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailState {
    /// Its last row.
    pub rows: i64,
    /// Its last signed head, and whether the head is this installation's and the chain is what was signed.
    pub head: Option<(Head, bool)>,
}

impl Sought {
    fn fits(&self, row: &AuditRow) -> bool {
        let staff = self.staff.map(|id| ("staff", Subject::Staff(id).id()));
        staff.is_none_or(|(kind, id)| row.actor_kind == kind && row.actor == Some(id))
            && self.subject.is_none_or(|subject| row.subject_kind == subject.kind())
            && self.subject_kind.is_none_or(|kind| row.subject_kind == kind)
            && self.did.as_ref().is_none_or(|did| row.did == *did)
    }
}

/// The rows that fit, before one, at most `limit` of them.
///
/// A page may be shorter, even empty, with more to come: a question looks at 20,000 rows at most.
pub fn trail_page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    sought: &Sought,
    before: Option<i64>,
    limit: u32,
) -> Result<TrailPage, DbError> {
    let head: Option<(i64, [u8; 32])> = tx.optional(sql::CHAIN_HEAD, params![institution])?;
    let end = head.map_or(1, |(last, _)| last + 1);
    let lowest = match sought.from {
        Some(day) => first_since(tx, institution, day, end)?,
        None => 1,
    };
    let highest = match sought.to.and_then(|day| day.tomorrow().ok()) {
        Some(day) => first_since(tx, institution, day, end)?,
        None => end,
    };
    let mut place = before.unwrap_or(highest).min(highest);
    let (mut page, mut looked) = (TrailPage::default(), 0);
    while place > lowest && looked < MOST {
        let rows = chunk(tx, institution, sought, (place, lowest))?;
        let whole = rows.len() == CHUNK as usize;
        looked += CHUNK;
        for row in rows {
            place = row.sequence;
            if sought.fits(&row) {
                page.rows.push(row);
            }
            if page.rows.len() == limit as usize {
                page.next = (place > lowest).then_some(place);
                return Ok(page);
            }
        }
        if !whole {
            return Ok(page);
        }
    }
    page.next = (place > lowest).then_some(place);
    Ok(page)
}

fn chunk(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    sought: &Sought,
    (before, lowest): (i64, i64),
) -> Result<Vec<AuditRow>, DbError> {
    match sought.subject {
        Some(subject) => {
            // A lower bound too would make SQLite read the whole chain by its primary key.
            let values = params![institution, subject.id(), before, CHUNK];
            let rows: Vec<AuditRow> = tx.all(sql::ROWS_ABOUT_BEFORE, values)?;
            Ok(rows.into_iter().filter(|row| row.sequence >= lowest).collect())
        }
        None => tx.all(sql::ROWS_BEFORE, params![institution, before, lowest, CHUNK]),
    }
}

/// The first row of a day in Latvia or later, by halving; `end` when there is none.
fn first_since(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
    end: i64,
) -> Result<i64, DbError> {
    let begins = day.to_zoned(latvia_zone()).map_or(Timestamp::MAX, |at| at.timestamp());
    let (mut low, mut high) = (1, end);
    while low < high {
        let middle = i64::midpoint(low, high);
        let row: Option<(i64, Timestamp)> =
            tx.optional(sql::ROW_FROM, params![institution, middle])?;
        match row {
            Some((_, at)) if at < begins => low = middle + 1,
            _ => high = middle,
        }
    }
    Ok(low)
}

/// Whether somebody did one of two acts to a subject since a moment.
pub fn done_since(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    subject: Subject,
    by: StaffId,
    since: Timestamp,
    (one, other): (&str, &str),
) -> Result<bool, DbError> {
    let values: &[Value] = params![institution, subject.id(), by, since, one, other];
    let found: Option<(i64,)> = tx.optional(sql::DONE_SINCE, values)?;
    Ok(found.is_some())
}

/// How an institution's chain stands to what was signed last.
///
/// This looks at one row; `verify` recomputes all of them.
pub fn trail_state(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
) -> Result<TrailState, DbError> {
    let last: Option<(i64, [u8; 32])> = tx.optional(sql::CHAIN_HEAD, params![institution])?;
    let never = Date::MAX;
    let kept: Option<(String, String)> =
        tx.optional(sql::HEAD_LAST_BEFORE, params![institution, never])?;
    let head = kept.and_then(|(_, line)| serde_json::from_str::<Head>(&line).ok());
    let head = match head {
        Some(head) => {
            let stands = hash_at(tx, institution, head.sequence)? == Some(head.hash);
            let firm = stands && head.is_signed_by(keys);
            Some((head, firm))
        }
        None => None,
    };
    Ok(TrailState { rows: last.map_or(0, |(last, _)| last), head })
}
