//! Bytes of a file become rows of text.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use encoding_rs::WINDOWS_1257;
use jiff::{ToSpan, civil::date};
use lodzins_core::{csv, ledger::Hash, text::fold};

/// The largest file.
const LARGEST: usize = 8 * 1024 * 1024;
/// The most rows: all of them share a transaction.
const MOST_ROWS: usize = 10_000;
/// The most columns: more than anybody maps by hand.
const MOST_COLUMNS: usize = 200;
/// What a file of Office Open XML begins with.
const ZIP: &[u8] = b"PK\x03\x04";

/// A table, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    file: Hash,
    headings: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

/// Why a file is no table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// It is too large.
    #[error("the file has more than 8 MB; split it")]
    TooLarge,
    /// It has too many rows.
    #[error("the table has {0} rows, and at most 10,000 are taken at once; split it")]
    TooManyRows(usize),
    /// It has too many columns.
    #[error(
        "the table has {0} columns, and at most 200 are read; leave out those that say nothing"
    )]
    TooManyColumns(usize),
    /// There is nothing in it but headings.
    #[error("the table has no rows below its headings")]
    Empty,
    /// A quotation mark is never closed.
    #[error("line {0}: a quotation mark is opened here and never closed")]
    OpenQuotation(usize),
    /// It says that it is a workbook, and cannot be read as one.
    #[error("the workbook cannot be read ({0}); save it as CSV")]
    Workbook(String),
}

impl Table {
    /// Reads a file: a workbook (XLSX, its first sheet) or text in UTF-8 or Windows-1257, with commas, semicolons or
    /// tabulators.
    ///
    /// The headings stand in the first row that says two things or more: what stands alone above them is a title. Each
    /// heading is told apart from the others; one that is empty is called by its column's letter.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        if bytes.len() > LARGEST {
            return Err(TableError::TooLarge);
        }
        let rows = if bytes.starts_with(ZIP) { workbook(bytes)? } else { text(bytes)? };
        let width = width_of(&rows);
        if width > MOST_COLUMNS {
            return Err(TableError::TooManyColumns(width));
        }
        let at = rows.iter().position(|(_, cells)| said(cells).count() > 1).unwrap_or_default();
        let mut rows = rows.into_iter().skip(at);
        let (_, headings) = rows.next().ok_or(TableError::Empty)?;
        let rows: Vec<_> = rows.collect();
        match rows.len() {
            0 => Err(TableError::Empty),
            count if count > MOST_ROWS => Err(TableError::TooManyRows(count)),
            _ => {
                let headings = told_apart(&headings, width);
                Ok(Self { file: Hash::of(bytes), headings, rows })
            }
        }
    }

    /// The SHA-256 of the file.
    pub fn file(&self) -> Hash {
        self.file
    }

    /// The headings, in their order.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The rows below them, each with its line in the file.
    pub fn rows(&self) -> &[(usize, Vec<String>)] {
        &self.rows
    }

    /// The first things that a column says, each once.
    pub fn examples(&self, column: usize, most: usize) -> Vec<&str> {
        let mut examples = Vec::new();
        let cells = self.rows.iter().filter_map(|(_, cells)| cells.get(column));
        for cell in cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) {
            if examples.len() == most {
                break;
            }
            if !examples.contains(&cell) {
                examples.push(cell);
            }
        }
        examples
    }
}

/// The cells that say something.
fn said(cells: &[String]) -> impl Iterator<Item = &str> {
    cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

/// How many columns say something.
fn width_of(rows: &[(usize, Vec<String>)]) -> usize {
    let last = |(_, cells): &(usize, Vec<String>)| {
        cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |place| place + 1)
    };
    rows.iter().map(last).max().unwrap_or_default()
}

/// A heading for each of so many columns, no two of them the same.
fn told_apart(headings: &[String], width: usize) -> Vec<String> {
    let mut apart: Vec<String> = Vec::with_capacity(width);
    for place in 0..width {
        let heading = match headings.get(place).map(|cell| cell.trim()) {
            None | Some("") => letters_of(place),
            Some(heading) => heading.to_owned(),
        };
        let is_new = |name: &String| !apart.iter().any(|known| fold(known) == fold(name));
        let numbered = (2..).map(|n| format!("{heading} ({n})"));
        let name = std::iter::once(heading.clone()).chain(numbered).find(is_new);
        apart.push(name.unwrap_or(heading));
    }
    apart
}

/// What table programs call a column, from 0: A to Z, then AA.
fn letters_of(place: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    let (mut letters, mut rest) = (vec![letter(place)], place / 26);
    while rest > 0 {
        letters.push(letter(rest - 1));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

/// Text in the encoding that it seems to have: what is no UTF-8 is taken for the code page of Baltic Windows, in which
/// every byte is a letter.
fn text(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>, TableError> {
    let decoded = match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1257.decode_without_bom_handling(bytes).0,
    };
    let text = decoded.trim_start_matches('\u{feff}');
    csv::rows(text, csv::sign_of(text)).map_err(|wrong| TableError::OpenQuotation(wrong.line))
}

fn workbook(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>, TableError> {
    let unreadable = |wrong: calamine::XlsxError| TableError::Workbook(wrong.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheet = book.worksheet_range_at(0).ok_or(TableError::Empty)?.map_err(unreadable)?;
    let first = sheet.start().map_or(0, |(row, _)| row as usize);
    let row = |(n, cells): (usize, &[Data])| (first + n + 1, cells.iter().map(cell).collect());
    let rows: Vec<(usize, Vec<String>)> = sheet.rows().enumerate().map(row).collect();
    Ok(rows.into_iter().filter(|(_, cells)| said(cells).next().is_some()).collect())
}

/// A cell as text: dates as `2020-03-27`, with a time as `2020-03-27 14:05`, times alone as `14:05`.
fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(is) => is.to_string(),
        Data::DateTime(when) => moment_of(when.as_f64()).unwrap_or_default(),
    }
}

/// Days since the eve of 1900, as table programs count them; the fraction is the time of day.
pub(super) fn moment_of(serial: f64) -> Option<String> {
    #[expect(clippy::cast_possible_truncation, reason = "far fewer minutes than an i64 holds")]
    let minutes = (serial * 24.0 * 60.0).round() as i64;
    let eve = date(1899, 12, 30).at(0, 0, 0, 0);
    let then = eve.checked_add(minutes.minutes()).ok()?;
    let time = then.time().strftime("%H:%M");
    Some(match (then.date() == eve.date(), then.time() == eve.time()) {
        (true, _) => time.to_string(),
        (false, true) => then.date().to_string(),
        (false, false) => format!("{} {time}", then.date()),
    })
}
