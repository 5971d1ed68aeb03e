//! A row becomes an event.

use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use lodzins_core::{calendar::import::day_of, moment::latvia_zone};
use sha2::{Digest, Sha256};

use super::{
    Column, Imported, Table, Vocabulary,
    mapping::{Fitted, Mapping},
    table::moment_of,
};
use crate::{
    idempotency::RequestKey,
    import::MappingError,
    replay::{ContactEvent, Event, Happened, LineError, SubmissionEvent},
};

/// What a table's rows are to become.
pub(super) struct Reading<'r> {
    pub(super) institution: &'r str,
    pub(super) rows: Imported,
    pub(super) words: &'r Vocabulary,
}

impl Reading<'_> {
    /// An event for each row: all of them, or everything that is wrong with each line.
    pub(super) fn events(
        &self,
        table: &Table,
        mapping: &Mapping,
    ) -> Result<Result<Vec<Event>, Vec<LineError>>, MappingError> {
        let fitted = mapping.fit(table, self.rows)?;
        let (mut events, mut wrong) = (Vec::new(), Vec::new());
        for (line, row) in table.rows() {
            match self.event(table, &fitted, *line, row) {
                Ok(event) => events.push(event),
                Err(what) => wrong.push(LineError { line: *line, what }),
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
    ) -> Result<Event, String> {
        let read = Row { fitted, cells: row, words: self.words };
        let happened = match self.rows {
            Imported::Submissions => Happened::Submission(Box::new(read.submission()?)),
            Imported::Contacts => Happened::Contact(Box::new(read.contact()?)),
        };
        // The same line of the same file is the same event, whatever the mapping says this time.
        let key = RequestKey::new(&format!("table {} {line}", table.file), &hashed(row));
        let institution = self.institution.to_owned();
        Ok(Event { line, key, institution, at: read.at()?, happened })
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

    fn needed(&self, column: Column) -> Result<String, String> {
        self.said(column).ok_or_else(|| format!("the {column} is empty"))
    }

    fn code(&self, column: Column, word: &str) -> Result<String, String> {
        let word = self.fitted.meaning(column, word);
        self.words.code(column, word).map(str::to_owned)
    }

    fn maybe_code(&self, column: Column) -> Result<Option<String>, String> {
        self.said(column).map(|word| self.code(column, &word)).transpose()
    }

    /// A code that must be there, as what it stands for.
    fn parsed<T: std::str::FromStr>(&self, column: Column) -> Result<T, String> {
        let code = self.code(column, &self.needed(column)?)?;
        code.parse().map_err(|_| format!("“{code}” is no {column}"))
    }

    fn topics(&self) -> Result<Vec<String>, String> {
        let said = self.said(Column::Topic).unwrap_or_default();
        let words = said.split(';').map(str::trim).filter(|word| !word.is_empty());
        words.map(|word| self.code(Column::Topic, word)).collect()
    }

    fn at(&self) -> Result<Timestamp, String> {
        let on = self.needed(Column::On)?;
        let (day, with_day) = day_and_time(&on).ok_or_else(|| {
            format!("“{on}” is no day: write it as 27.03.2020, 2020-03-27 or as a number of days")
        })?;
        let time = match self.said(Column::At) {
            None => with_day.unwrap_or_default(),
            Some(said) => time_of(&said)
                .ok_or_else(|| format!("“{said}” is no time of day: write it as 14:05"))?,
        };
        let at = day.to_datetime(time).to_zoned(latvia_zone());
        at.map(|at| at.timestamp()).map_err(|wrong| wrong.to_string())
    }

    fn submission(&self) -> Result<SubmissionEvent, String> {
        let submission_kind = match self.said(Column::Kind) {
            None => lodzins_core::submission::Kind::Request,
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
            return Err("the box goes with the channel drop_box, and only with it".to_owned());
        }
        Ok(event)
    }

    fn contact(&self) -> Result<ContactEvent, String> {
        let minutes = match self.said(Column::Minutes) {
            None => None,
            Some(said) => Some(said.parse::<u16>().map_err(|_| {
                format!("“{said}” is no number of minutes: write whole ones, or leave it empty")
            })?),
        };
        Ok(ContactEvent {
            channel: self.parsed(Column::Channel)?,
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

/// A day, perhaps with a time: `27.03.2020`, `2020-03-27`, `27.03.2020 14:05`, or the days of table programs.
pub(super) fn day_and_time(said: &str) -> Option<(Date, Option<Time>)> {
    // Only numbers of this century: `2020` is a year that somebody forgot the day of.
    let serial = said.parse::<f64>().ok().filter(|days| (36_000.0..80_000.0).contains(days));
    if let Some(serial) = serial {
        return day_and_time(&moment_of(serial)?);
    }
    if let Some(day) = day_of(said) {
        return Some((day, None));
    }
    let (day, time) = said.split_once([' ', 'T'])?;
    Some((day_of(day)?, Some(time_of(time)?)))
}

/// `14:05`, `14.05` or `14:05:30`.
fn time_of(said: &str) -> Option<Time> {
    let mut parts = said.trim().split([':', '.']).map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() { None } else { Time::new(hour, minute, second, 0).ok() }
}
