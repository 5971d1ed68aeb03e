//! A row becomes an event.

use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use lodzins_core::{calendar::day_typed, contact, moment::latvia_zone, submission::Kind};
use sha2::{Digest, Sha256};

use super::{
    BadRow, Column, Imported, MappingError, RowFault, Table, Vocabulary,
    mapping::{Fitted, Mapping},
    table::moment_of,
};
use crate::{
    idempotency::RequestKey,
    institution::Institution,
    replay::{ContactEvent, Event, Happened, SubmissionEvent},
};

/// What a table's rows are to become.
pub(super) struct Reading<'r> {
    pub(super) institution: &'r Institution,
    pub(super) rows: Imported,
    pub(super) words: &'r Vocabulary,
}

impl Reading<'_> {
    /// An event for each row: all of them, or everything that is wrong with each line.
    pub(super) fn events(
        &self,
        table: &Table,
        mapping: &Mapping,
    ) -> Result<Result<Vec<Event>, Vec<BadRow>>, MappingError> {
        let fitted = mapping.fit(table, self.rows)?;
        let (mut events, mut wrong) = (Vec::new(), Vec::new());
        for (line, row) in table.rows() {
            match self.event(table, &fitted, *line, row) {
                Ok(event) => events.push(event),
                Err(fault) => wrong.push(BadRow { line: *line, fault }),
            }
        }
        Ok(if wrong.is_empty() { Ok(events) } else { Err(wrong) })
    }

    fn event(
        &self,
        table: &Table,
        fitted: &Fitted<'_>,
        line: usize,
        row: &[String],
    ) -> Result<Event, RowFault> {
        let read = Row { fitted, cells: row, words: self.words };
        let happened = match self.rows {
            Imported::Submissions => Happened::Submission(Box::new(read.submission()?)),
            Imported::Contacts => Happened::Contact(Box::new(read.contact()?)),
        };
        // The same line of the same file is the same event, whatever the mapping says this time.
        let key = RequestKey::new(&format!("table {} {line}", table.file()), &hashed(row));
        let (day, at) = read.at()?;
        if !self.institution.exists_on(day) {
            return Err(RowFault::NoInstitution(day));
        }
        let institution = self.institution.code.clone();
        Ok(Event { line, key, institution, at, happened })
    }
}

/// What stands in a row, so that no two rows have the same.
fn hashed(row: &[String]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for cell in row {
        hasher.update((cell.len() as u64).to_be_bytes());
        hasher.update(cell);
    }
    hasher.finalize().to_vec()
}

struct Row<'r> {
    fitted: &'r Fitted<'r>,
    cells: &'r [String],
    words: &'r Vocabulary,
}

impl Row<'_> {
    fn said(&self, column: Column) -> Option<String> {
        self.fitted.said(self.cells, column).map(str::to_owned)
    }

    fn needed(&self, column: Column) -> Result<String, RowFault> {
        self.said(column).ok_or(RowFault::Empty(column))
    }

    /// The code of a word; nothing for a word that is to mean nothing.
    fn code(&self, column: Column, word: &str) -> Result<Option<String>, RowFault> {
        match self.fitted.meaning(column, word) {
            "" => Ok(None),
            word => self.words.code(column, word).map(|code| Some(code.to_owned())),
        }
    }

    fn maybe_code(&self, column: Column) -> Result<Option<String>, RowFault> {
        self.said(column).map_or(Ok(None), |word| self.code(column, &word))
    }

    /// A code that must be there, as what it stands for.
    fn parsed<T: std::str::FromStr>(&self, column: Column) -> Result<T, RowFault> {
        let word = self.needed(column)?;
        let code = self.code(column, &word)?.ok_or(RowFault::Empty(column))?;
        code.parse().map_err(|_| RowFault::Unknown { column, word, known: Vec::new() })
    }

    fn topics(&self) -> Result<Vec<String>, RowFault> {
        let said = self.said(Column::Topic).unwrap_or_default();
        let words = said.split(';').map(str::trim).filter(|word| !word.is_empty());
        words.filter_map(|word| self.code(Column::Topic, word).transpose()).collect()
    }

    fn at(&self) -> Result<(Date, Timestamp), RowFault> {
        let on = self.needed(Column::On)?;
        let Some((day, with_day)) = day_and_time(&on) else { return Err(RowFault::NotADay(on)) };
        let time = match self.said(Column::At) {
            None => with_day.unwrap_or_default(),
            Some(said) => time_of(&said).ok_or(RowFault::NotATime(said))?,
        };
        let at = day.to_datetime(time).to_zoned(latvia_zone());
        Ok((day, at.map_err(|_| RowFault::NotADay(on))?.timestamp()))
    }

    fn submission(&self) -> Result<SubmissionEvent, RowFault> {
        let submission_kind = match self.said(Column::Kind) {
            None => Kind::Request,
            Some(_) => self.parsed(Column::Kind)?,
        };
        let event = SubmissionEvent {
            channel: self.parsed(Column::Channel)?,
            drop_box: self.maybe_code(Column::DropBox)?,
            submission_kind,
            subject: self.needed(Column::Subject)?,
            text: self.said(Column::Text),
            topics: self.topics()?,
            unit: self.maybe_code(Column::Unit)?,
            language: None,
            segment: None,
            name: self.said(Column::Name),
            on_behalf: None,
            external_reference: self.said(Column::Number),
            date_assumed: false,
            answered_at: None,
            answer: None,
        };
        if event.channel.has_boxes() != event.drop_box.is_some() {
            return Err(RowFault::BoxMisfit);
        }
        Ok(event)
    }

    fn contact(&self) -> Result<ContactEvent, RowFault> {
        let channel = self.parsed(Column::Channel)?;
        if !contact::CHANNELS.contains(&channel) {
            return Err(RowFault::NotConsulted(channel));
        }
        let minutes = match self.said(Column::Minutes) {
            None => None,
            Some(said) => Some(minutes_of(&said).ok_or(RowFault::NotMinutes(said))?),
        };
        Ok(ContactEvent {
            channel,
            direction: None,
            topics: self.topics()?,
            service: self.said(Column::Service),
            unit: self.maybe_code(Column::Unit)?,
            seconds: minutes.map(|minutes| u32::from(minutes) * 60),
            result: None,
            date_assumed: false,
        })
    }
}

/// Whole minutes: `5`, or `0:05` as table programs keep a length of time.
pub(super) fn minutes_of(said: &str) -> Option<u16> {
    said.parse().ok().or_else(|| {
        let time = said.contains(':').then(|| time_of(said)).flatten()?;
        u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).ok()
    })
}

/// A day, perhaps with a time: `27.03.2020`, `2020-03-27`, `27.03.2020 14:05`, or the days of table programs.
pub(super) fn day_and_time(said: &str) -> Option<(Date, Option<Time>)> {
    // Only numbers of this century: `2020` is a year that somebody forgot the day of.
    let serial = said.parse::<f64>().ok().filter(|days| (36_000.0..80_000.0).contains(days));
    if let Some(serial) = serial {
        return day_and_time(&moment_of(serial)?);
    }
    if let Some(day) = day_typed(said) {
        return Some((day, None));
    }
    let (day, time) = said.split_once([' ', 'T'])?;
    Some((day_typed(day)?, Some(time_of(time)?)))
}

/// `14:05`, `14.05` or `14:05:30`.
fn time_of(said: &str) -> Option<Time> {
    let mut parts = said.trim().split([':', '.']).map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() { None } else { Time::new(hour, minute, second, 0).ok() }
}
