//! A table is tried out or taken: everything of it, or nothing.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use lodzins_core::moment::date_in_latvia;
use lodzins_db::{Db, DbError, Tx};
use serde::Serialize;

use super::{Imported, Mapping, MappingError, Names, Table, Vocabulary, event::Reading};
use crate::{
    Office,
    institution::Institution,
    replay::{Event, Happened, LineError, Placed, Places, ReplayError, Taken, event_take},
};

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
}

/// What a table comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
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
    /// Lines that cannot be taken, all of them.
    #[error("{} lines cannot be taken; nothing of the table was", .0.len())]
    Lines(Vec<LineError>),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What would come of a table: everything is carried out and undone. Blocks.
pub fn table_check(
    db: &Db,
    office: &Office,
    names: &Names,
    asked: &Asked,
) -> Result<Summary, ImportError> {
    carried(db, office, names, asked, false)
}

/// Takes a table, in one transaction. Blocks.
pub fn table_take(
    db: &Db,
    office: &Office,
    names: &Names,
    asked: &Asked,
) -> Result<Summary, ImportError> {
    carried(db, office, names, asked, true)
}

/// Why the transaction is undone.
enum Undone {
    /// It was only to be tried out.
    Tried(Box<Summary>),
    Lines(Vec<LineError>),
    Db(DbError),
}

impl From<DbError> for Undone {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}

fn carried(
    db: &Db,
    office: &Office,
    names: &Names,
    asked: &Asked,
    keep: bool,
) -> Result<Summary, ImportError> {
    let (id, names) = (asked.institution.id, names.clone());
    let (words, places) = db.read_now(move |tx| {
        Ok::<_, DbError>((Vocabulary::read(tx, id, &names)?, Places::read(tx)?))
    })?;
    let code = &asked.institution.code;
    let reading = Reading { institution: code, rows: asked.rows, words: &words };
    let events = reading.events(&asked.table, &asked.mapping)?.map_err(ImportError::Lines)?;
    let summary = summed(&events);
    let events = places.all(events).map_err(ImportError::Lines)?;
    let (office, events) = (office.clone(), Arc::new(events));
    let taken = db.write_now(id, move |tx, at| {
        let (added, known) = all_taken(tx, at, &office, &events)?;
        let summary = Summary { added, known, ..summary.clone() };
        if keep { Ok(summary) } else { Err(Undone::Tried(Box::new(summary))) }
    });
    match taken {
        Ok(summary) => Ok(summary),
        Err(Undone::Tried(summary)) => Ok(*summary),
        Err(Undone::Lines(lines)) => Err(ImportError::Lines(lines)),
        Err(Undone::Db(error)) => Err(error.into()),
    }
}

/// How many were added and how many were there; or every line that a use case refuses.
fn all_taken(
    tx: &mut Tx<'_>,
    at: &lodzins_core::Moment,
    office: &Office,
    events: &[Placed],
) -> Result<(u32, u32), Undone> {
    let (mut added, mut known, mut wrong) = (0, 0, Vec::new());
    for event in events {
        match event_take(tx, at, office, event) {
            Ok(Taken::Added) => added += 1,
            Ok(Taken::Known) => known += 1,
            Err(ReplayError::Db(error)) => return Err(error.into()),
            Err(why) => wrong.push(LineError { line: event.line, what: why.to_string() }),
        }
    }
    if wrong.is_empty() { Ok((added, known)) } else { Err(Undone::Lines(wrong)) }
}

fn summed(events: &[Event]) -> Summary {
    let mut summary = Summary::default();
    for event in events {
        let (channel, topics) = match &event.happened {
            Happened::Submission(event) => (Some(event.channel), &event.topics[..]),
            Happened::Contact(event) => (Some(event.channel), &event.topics[..]),
            Happened::Activity(event) => (event.channel, &[][..]),
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
