//! A table of figures that is taken along: the same sheet as a workbook, as CSV and as lines of text.
//!
//! A value keeps its kind until a file is written. A count is a number in a workbook, so that it can be added up; a share
//! is a percentage; what somebody wrote is text in every file, also when it begins like a formula.

mod lines;
mod rows;
#[cfg(test)]
mod tests;
mod xlsx;

use std::io::Write;

use jiff::civil::Date;
use lodzins_core::{
    Language,
    csv::{self, Cell as Written},
    report::Tenths,
};

pub use rows::Rows;
pub use xlsx::NotWritten;

use crate::model::{Document, Table, Text};

/// So many columns of figures can be read beside each other on a sheet of paper.
const MOST_ON_PAPER: usize = 5;

/// Figures with what has to be known about them.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The language of everything in it.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// What the sheet with the figures is called.
    pub name: String,
    /// What the sheet with the rest is called.
    pub about: String,
    /// What was asked, and how it was limited: a term and its value.
    pub facts: Vec<(String, String)>,
    /// What has to be known beside the figures: assumptions.
    pub notes: Vec<String>,
    /// The day on which it was made.
    pub made_on: Date,
    /// The heading over each column.
    pub headings: Vec<String>,
    /// The rows, each with as many cells as there are headings.
    pub rows: Rows,
    /// Does the last row add up those above it?
    pub has_sum: bool,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, whoever wrote them.
    Text(String),
    /// A count.
    Number(i64),
    /// A number to a tenth.
    Tenths(Tenths),
    /// So many of a hundred.
    Percent(Tenths),
    /// By how many of a hundred something changed; growth has its sign.
    Change(Tenths),
    /// A day.
    Date(Date),
    /// Nothing is known, which is not zero.
    Empty,
}

impl Cell {
    /// A value that may be unknown.
    pub fn known<T>(value: Option<T>, cell: impl Fn(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }
}

impl Sheet {
    /// Is there no word in this column? Then it stands at the right side.
    pub fn is_of_figures(&self, column: usize) -> bool {
        self.rows.is_of_figures(column)
    }

    /// The figures as CSV (RFC 4180): headings and rows, nothing else. Days as `2026-05-15`, percentages as plain numbers.
    pub fn csv(&self) -> String {
        (0..=self.rows.len()).map(|line| self.csv_line(line)).collect()
    }

    /// A line of the CSV, with its end: the headings, and after them as many as there are rows.
    pub fn csv_line(&self, line: usize) -> String {
        match line.checked_sub(1) {
            None => csv::line(self.headings.iter().map(String::as_str)),
            Some(row) => csv_row(&self.rows.row(row)),
        }
    }

    /// The figures as a workbook: a first sheet with the table, a second with all the rest. Of the rows one at a time is in
    /// memory; the others wait in a file that goes away by itself.
    pub fn xlsx(&self, out: impl Write + Send) -> Result<(), NotWritten> {
        xlsx::written(self, out)
    }

    /// All of it as lines of text.
    pub fn text(&self) -> String {
        lines::written(self)
    }

    /// The figures for a sheet of paper. More columns than can be read beside each other go on in another table, with
    /// the first column before them again.
    pub fn tables(&self) -> Vec<Table> {
        let rest: Vec<usize> = (1..self.headings.len()).collect();
        let part = |columns: &[usize]| {
            let columns: Vec<usize> = std::iter::once(0).chain(columns.iter().copied()).collect();
            let shown = |row: Vec<Cell>| {
                columns.iter().map(|n| Text::plain(self.shown(&row[*n]))).collect()
            };
            Table {
                headings: columns.iter().map(|n| self.headings[*n].clone()).collect(),
                rows: self.rows.iter().map(shown).collect(),
            }
        };
        rest.chunks(MOST_ON_PAPER).map(part).collect()
    }

    /// A value as a reader of this language writes it.
    pub fn shown(&self, cell: &Cell) -> String {
        let decimal = |number: f64| self.language.decimal(number, 1);
        match cell {
            Cell::Text(words) => Document::one_line(words),
            Cell::Number(number) => self.language.number(*number),
            Cell::Tenths(number) => decimal(number.value()),
            Cell::Percent(share) => format!("{}\u{a0}%", decimal(share.value())),
            Cell::Change(change) => {
                let sign = if change.0 > 0 { "+" } else { "" };
                format!("{sign}{}\u{a0}%", decimal(change.value()))
            }
            Cell::Date(day) => day.to_string(),
            Cell::Empty => "–".to_owned(),
        }
    }
}

fn csv_row(cells: &[Cell]) -> String {
    let days: Vec<String> = cells
        .iter()
        .map(|cell| if let Cell::Date(day) = cell { day.to_string() } else { String::new() })
        .collect();
    csv::row(cells.iter().zip(&days).map(|(cell, day)| match cell {
        Cell::Text(words) => Written::Text(words),
        Cell::Number(number) => Written::Number(*number),
        Cell::Tenths(number) | Cell::Percent(number) | Cell::Change(number) => {
            Written::Tenths(*number)
        }
        Cell::Date(_) => Written::Text(day),
        Cell::Empty => Written::Empty,
    }))
}
