//! Journals: opened from a day, closed from a day, never renumbered.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    id::{InstitutionId, JournalId},
    number::is_journal_code,
    submission::Kind,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{StructureError, noted::noted, sql};
use crate::{
    Actor,
    audit::Changes,
    institution::sql as base,
    register::verify::{JournalYear, journal_years},
};

row! {
    struct JournalRow {
        id: JournalId,
        code: String,
        name: String,
        kinds: String,
        valid_from: Date,
        valid_to: Option<Date>,
    }
}

/// A journal with what it has numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// Its id.
    pub id: JournalId,
    /// What its numbers begin with.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The kinds that go into it; none: every kind that no other journal names.
    pub kinds: Vec<Kind>,
    /// The first day of receipt that it takes.
    pub valid_from: Date,
    /// The last such day.
    pub valid_to: Option<Date>,
    /// The last number of each year in which it gave one.
    pub years: Vec<JournalYear>,
}

impl Journal {
    /// Does it take what is received on this day?
    pub fn is_open_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }

    /// The number that it would give next in a year.
    pub fn next_in(&self, year: i16) -> i64 {
        self.years.iter().find(|known| known.year == year).map_or(1, |known| known.last + 1)
    }
}

/// The institution's journals by code, closed ones too: a few.
pub fn journals(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Journal>, DbError> {
    let years = journal_years(tx, institution)?;
    let rows: Vec<JournalRow> = tx.all(sql::JOURNALS, params![institution])?;
    let journal = |row: JournalRow| Journal {
        kinds: row.kinds.split(' ').filter_map(|code| code.parse().ok()).collect(),
        years: years.iter().filter(|year| year.journal == row.id).cloned().collect(),
        id: row.id,
        code: row.code,
        name: row.name,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    };
    Ok(rows.into_iter().map(journal).collect())
}

/// Opens a journal for what is received from a day on: today, or a day to come, so that no numbered submission could
/// have gone into it.
#[expect(clippy::too_many_arguments, reason = "a journal is what its columns are")]
pub fn journal_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    name: &str,
    kinds: &[Kind],
    from: Date,
    by: Actor,
) -> Result<JournalId, StructureError> {
    if !is_journal_code(code) {
        return Err(StructureError::JournalCodeUnusable);
    }
    if name.trim().is_empty() {
        return Err(StructureError::NameMissing);
    }
    if from < at.date() {
        return Err(StructureError::DayOver);
    }
    if journals(tx, institution)?.iter().any(|known| known.code == code) {
        return Err(StructureError::CodeTaken);
    }
    let id: JournalId = at.id();
    let (codes, last): (String, Option<Date>) = (codes(kinds), None);
    tx.exec(base::JOURNAL_INSERT, params![institution, id, code, name, codes, from, last])?;
    let detail = format!("{code}: {name}, kinds “{codes}”, from {from}");
    noted(tx, at, institution, by, "journal.added", &detail)?;
    Ok(id)
}

/// Changes a journal's name and the kinds that go into it from now on. What is numbered stays where it is.
pub fn journal_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: JournalId,
    name: &str,
    kinds: &[Kind],
    by: Actor,
) -> Result<(), StructureError> {
    if name.trim().is_empty() {
        return Err(StructureError::NameMissing);
    }
    let all = journals(tx, institution)?;
    let was = all.iter().find(|known| known.id == id).ok_or(StructureError::NotThere)?;
    let changes = Changes::default().field("name", &was.name, name).field(
        "kinds",
        &codes(&was.kinds),
        &codes(kinds),
    );
    if changes.is_empty() {
        return Ok(());
    }
    if was.kinds.is_empty() && !kinds.is_empty() && was.is_open_on(at.date()) {
        others_take_every_kind(&all, id, at.date())?;
    }
    tx.exec(sql::JOURNAL_CHANGE, params![institution, id, name, codes(kinds)])?;
    let detail = format!("{}: {}", was.code, changes.text());
    noted(tx, at, institution, by, "journal.changed", &detail)?;
    Ok(())
}

/// Closes a journal after a day, which may be today or a day to come. Another one must take every kind after it.
pub fn journal_close(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: JournalId,
    last: Date,
    by: Actor,
) -> Result<(), StructureError> {
    let all = journals(tx, institution)?;
    let was = all.iter().find(|known| known.id == id).ok_or(StructureError::NotThere)?;
    if last < at.date() {
        return Err(StructureError::DayOver);
    }
    if last < was.valid_from {
        return Err(StructureError::EndsBeforeItBegins);
    }
    if was.valid_to.is_some_and(|day| day < at.date()) {
        return Err(StructureError::Closed);
    }
    if was.kinds.is_empty() {
        others_take_every_kind(&all, id, last.tomorrow().unwrap_or(last))?;
    }
    tx.exec(sql::JOURNAL_CLOSE, params![institution, id, last])?;
    let detail = format!("{}: after {last}", was.code);
    noted(tx, at, institution, by, "journal.closed", &detail)?;
    Ok(())
}

fn others_take_every_kind(all: &[Journal], but: JournalId, on: Date) -> Result<(), StructureError> {
    let takes = |one: &Journal| one.id != but && one.kinds.is_empty() && one.is_open_on(on);
    if all.iter().any(takes) { Ok(()) } else { Err(StructureError::LastJournal) }
}

fn codes(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(" ")
}
