//! A table is tried out or taken: everything of it, or nothing.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use lodzins_core::{Moment, moment::date_in_latvia};
use lodzins_db::{Db, DbError, Tx};
use serde::{Deserialize, Serialize};

use super::{
    BadRow, Imported, Mapping, MappingError, Names, RowFault, Table, Vocabulary, event::Reading,
};
use crate::{
    Actor, Office,
    idempotency::KeyReused,
    institution::{Institution, structure::noted},
    replay::{Event, Happened, Placed, Places, ReplayError, Taken, event_take},
};

/// Rows that a look shows as they would stand.
const FIRST: usize = 10;

/// A table, and what it is to become.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The table.
    pub table: Table,
    /// What its rows are.
    pub rows: Imported,
    /// Which column says what.
    pub mapping: Mapping,
    /// Whose they are.
    pub institution: Institution,
    /// Who takes them over.
    pub by: Actor,
}

/// What a table comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Rows that are there since now, or would be.
    pub added: u32,
    /// Rows that were there: the file has come before.
    pub known: u32,
    /// How many by each channel.
    pub channels: BTreeMap<String, u32>,
    /// How many about each topic; one with two counts under both.
    pub topics: BTreeMap<String, u32>,
    /// How many on each day.
    pub days: BTreeMap<Date, u32>,
}

/// A table was not taken; nothing of it is there.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The mapping does not fit.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// Rows that cannot be taken, all of them.
    #[error("{} lines cannot be taken; nothing of the table was", .0.len())]
    Rows(Vec<BadRow>),
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What a look at a table found.
#[derive(Debug, Clone)]
pub struct Tried {
    /// What it would come to.
    pub summary: Summary,
    /// Its first rows, as they would stand.
    pub first: Vec<Event>,
}

/// What would come of a table: everything is carried out and undone. Blocks.
pub fn table_check(
    db: &Db,
    office: &Office,
    names: &Names,
    asked: &Asked,
) -> Result<Tried, ImportError> {
    let (whole, names) = (Arc::new(asked.clone()), names.clone());
    let read = db.read_now(move |tx| Read::of(tx, &names, &whole))?;
    let first = read.first.clone();
    let office = office.clone();
    let tried = db.write_now(asked.institution.id, move |tx, at| {
        Err::<Summary, _>(match read.taken(tx, at, &office) {
            Ok(summary) => Undone::Tried(summary),
            Err(error) => Undone::Refused(error),
        })
    });
    match tried {
        Ok(summary) | Err(Undone::Tried(summary)) => Ok(Tried { summary, first }),
        Err(Undone::Refused(error)) => Err(error),
    }
}

/// Takes a table over, all of it or nothing. The same file again adds nothing.
pub fn table_take(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    names: &Names,
    asked: &Asked,
) -> Result<Summary, ImportError> {
    let summary = Read::of(tx, names, asked)?.taken(tx, at, office)?;
    if summary.added > 0 {
        // Neither the file's name nor anything in it: the trail outlives what people said.
        let Summary { added, known, .. } = summary;
        let detail = format!("{} +{added} ={known} {}", asked.rows, asked.table.file());
        noted(tx, at, asked.institution.id, asked.by, "import.taken", &detail)?;
    }
    Ok(summary)
}

/// Why the transaction of a look is undone: always.
enum Undone {
    Tried(Summary),
    Refused(ImportError),
}

impl From<DbError> for Undone {
    fn from(error: DbError) -> Self {
        Self::Refused(error.into())
    }
}

/// A table that was read and understood.
struct Read {
    summary: Summary,
    first: Vec<Event>,
    events: Vec<Placed>,
}

impl Read {
    fn of(tx: &mut Tx<'_>, names: &Names, asked: &Asked) -> Result<Self, ImportError> {
        let words = Vocabulary::read(tx, asked.institution.id, names)?;
        let reading = Reading { institution: &asked.institution, rows: asked.rows, words: &words };
        let events = reading.events(&asked.table, &asked.mapping)?.map_err(ImportError::Rows)?;
        let (summary, first) = (summed(&events), events.iter().take(FIRST).cloned().collect());
        let events = Places::read(tx)?.all(events).map_err(|lines| {
            let bad = lines.into_iter().map(|line| {
                let fault = RowFault::Refused(line.what);
                BadRow { line: line.line, fault }
            });
            ImportError::Rows(bad.collect())
        })?;
        Ok(Self { summary, first, events })
    }

    /// Takes every row; or tells every one that a use case refuses.
    fn taken(&self, tx: &mut Tx<'_>, at: &Moment, office: &Office) -> Result<Summary, ImportError> {
        let (mut summary, mut wrong) = (self.summary.clone(), Vec::new());
        for event in &self.events {
            match event_take(tx, at, office, event) {
                Ok(Taken::Added) => summary.added += 1,
                Ok(Taken::Known) => summary.known += 1,
                Err(ReplayError::Db(error)) => return Err(error.into()),
                Err(refused) => {
                    let fault = RowFault::of(&refused, event.day());
                    wrong.push(BadRow { line: event.line, fault });
                }
            }
        }
        if wrong.is_empty() { Ok(summary) } else { Err(ImportError::Rows(wrong)) }
    }
}

fn summed(events: &[Event]) -> Summary {
    let mut summary = Summary::default();
    for event in events {
        let (channel, topics) = match &event.happened {
            Happened::Submission(event) => (Some(event.channel), &event.topics[..]),
            Happened::Contact(event) => (Some(event.channel), &event.topics[..]),
            Happened::Activity(event) => (event.channel, &[][..]),
            // No table tells of visits act by act.
            Happened::Visit(_) | Happened::Counter(_) => (None, &[][..]),
        };
        if let Some(channel) = channel {
            *summary.channels.entry(channel.code().to_owned()).or_default() += 1;
        }
        for topic in topics {
            *summary.topics.entry(topic.clone()).or_default() += 1;
        }
        *summary.days.entry(date_in_latvia(event.at)).or_default() += 1;
    }
    summary
}
