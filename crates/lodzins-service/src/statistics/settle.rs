//! What was counted is put into columns: nothing that a report says changes by it, only how fast it is said.

use std::collections::BTreeMap;

use jiff::civil::Date;
use lodzins_core::{
    fact::{FactKind, FactSource},
    id::InstitutionId,
};
use lodzins_db::{DbError, Tx, Value, params};

use super::{
    FactRow,
    chunk::{Chunk, ColumnRow, Counts, MOST, chunk_rows},
    scan::FreshRow,
    side::what,
    sql,
};

/// From so many on, what stands in no column yet is put into columns: a report reads fewer of them in some milliseconds.
pub const SETTLED_FROM: u32 = 1000;
/// So many are put into columns in one transaction, lest others wait for it.
const AT_ONCE: usize = 20_000;

/// Whether an institution has at least so many counts that stand in no column yet.
pub fn facts_to_settle(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    from: u32,
) -> Result<bool, DbError> {
    Ok(fresh_days(tx, institution, from)?.len() >= usize::try_from(from).unwrap_or(usize::MAX))
}

fn fresh_days(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    most: u32,
) -> Result<Vec<(FactKind, Date)>, DbError> {
    tx.all(sql::FRESH_DAYS, params![institution, most])
}

/// Puts the first month's counts that stand in no column yet into columns; answers how many there were. To be called
/// until there are none or few.
pub fn facts_settle(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<usize, DbError> {
    let Some((kind, day)) = fresh_days(tx, institution, 1)?.pop() else { return Ok(0) };
    let month = day.first_of_month();
    let limit = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
    let key = params![institution, kind, month, month.last_of_month(), limit];
    let fresh: Vec<FreshRow> = tx.all(sql::FRESH_FIRST, key)?;
    let Some(last) = fresh.last() else { return Ok(0) };
    tx.exec(sql::FRESH_REMOVE, params![institution, kind, month, last.counted_on, last.what])?;
    let settled = fresh.len();
    let last: Option<(u32,)> = tx.optional(sql::CHUNK_LAST, params![institution, kind, month])?;
    let mut counts = Counts::new();
    let mut n = 0;
    if let Some((last,)) = last {
        let rows: Vec<ColumnRow> = tx.all(sql::CHUNK, params![institution, kind, month, last])?;
        let chunk = Chunk::read(rows)?;
        n = last;
        if chunk.facts() + settled <= MOST {
            chunk.add_to(&mut counts)?;
            tx.exec(sql::CHUNK_REMOVE, params![institution, kind, month, last])?;
        } else {
            n += 1;
        }
    }
    for row in fresh {
        *counts.entry((row.counted_on.day(), row.what)).or_default() += row.quantity;
    }
    // What was counted and taken out again is nothing.
    counts.retain(|_, quantity| *quantity != 0);
    if !counts.is_empty() {
        for values in chunk_rows(institution, kind, month, n, &counts) {
            tx.exec(sql::COLUMN_INSERT, &values)?;
        }
    }
    Ok(settled)
}

/// Columns made in memory of many facts, for taking over a past of millions at once.
#[derive(Debug)]
pub struct Columns {
    institution: InstitutionId,
    months: BTreeMap<(FactKind, Date), Month>,
}

#[derive(Debug, Default)]
struct Month {
    counts: Counts,
    chunks: u32,
    rows: Vec<Vec<Value>>,
}

impl Columns {
    /// None yet.
    pub const fn new(institution: InstitutionId) -> Self {
        Self { institution, months: BTreeMap::new() }
    }

    /// Counts a fact; one that was only told is not counted.
    pub fn add(&mut self, fact: &FactRow) {
        if fact.source == FactSource::Stated {
            return;
        }
        let first = fact.from_on.first_of_month();
        let month = self.months.entry((fact.kind, first)).or_default();
        *month.counts.entry((fact.from_on.day(), what(fact))).or_default() +=
            i64::from(fact.quantity);
        if month.counts.len() == MOST {
            month.close(self.institution, fact.kind, first);
        }
    }

    /// Takes out every month that was begun: rows of `fact_column`, in the schema's order. No fact of those months may
    /// follow.
    pub fn take(&mut self) -> Vec<Vec<Value>> {
        let mut rows = Vec::new();
        for ((kind, first), mut month) in std::mem::take(&mut self.months) {
            month.close(self.institution, kind, first);
            rows.append(&mut month.rows);
        }
        rows
    }
}

impl Month {
    fn close(&mut self, institution: InstitutionId, kind: FactKind, first: Date) {
        let counts = std::mem::take(&mut self.counts);
        if !counts.is_empty() {
            self.rows.extend(chunk_rows(institution, kind, first, self.chunks, &counts));
            self.chunks += 1;
        }
    }
}
