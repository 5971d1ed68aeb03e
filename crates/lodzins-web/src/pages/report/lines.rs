//! The lines of an answer in the words of a language: all of them for a file, some for a page, the sums always of everything.

use std::{ops::Range, sync::Arc};

use lodzins_core::report::{CrossTable, Dimension, Line, Question};
use lodzins_document::sheet::{
    Cell::{self, Change, Empty, Number, Percent},
    Rows,
};

use super::said::{self, Names};
use crate::words::Words;

/// What an answer says.
pub(super) struct Lines {
    pub(super) words: Words,
    pub(super) names: Names,
    pub(super) question: Question,
    pub(super) table: CrossTable,
}

impl Lines {
    /// What stands over the columns: the row's name, these columns, and what belongs to the row as a whole.
    pub(super) fn headings(&self, columns: &Range<usize>) -> Vec<String> {
        let words = self.words;
        let mut head = vec![said::dimension(words, self.question.rows)];
        if let Some(by) = self.question.columns {
            let column = |code: &str| self.names.name(words, by, self.question.kind, code);
            head.extend(self.table.columns[columns.clone()].iter().map(|it| column(&it.code)));
        }
        head.extend([words.t("report-sum"), words.t("report-share")]);
        if self.question.comparison.is_some() {
            head.extend([words.t("report-before"), words.t("report-change")]);
        }
        head
    }

    /// These lines, and after them what is everything.
    pub(super) fn rows(self: &Arc<Self>, lines: Range<usize>, columns: Range<usize>) -> Rows {
        let of = Arc::clone(self);
        let figures = (0..self.headings(&columns).len()).map(|column| column > 0).collect();
        Rows::made(lines.len() + 1, figures, move |place| {
            match of.table.lines.get(lines.start + place).filter(|_| place < lines.len()) {
                Some(line) => of.row(of.row_name(&line.code), line, &columns),
                None => {
                    let sum = Cell::Text(of.words.t("report-sum"));
                    of.row(sum, &of.table.total, &columns)
                }
            }
        })
    }

    /// What a row is called; a day is a day.
    fn row_name(&self, code: &str) -> Cell {
        let by = self.question.rows;
        match code.parse() {
            Ok(day) if by == Dimension::Day => Cell::Date(day),
            _ => Cell::Text(self.names.name(self.words, by, self.question.kind, code)),
        }
    }

    fn row(&self, name: Cell, line: &Line, columns: &Range<usize>) -> Vec<Cell> {
        let mut cells = vec![name];
        if self.question.columns.is_some() {
            cells.extend(line.cells[columns.clone()].iter().copied().map(Number));
        }
        cells.extend([Number(line.all), Percent(line.share)]);
        if self.question.comparison.is_some() {
            cells.push(line.before.map_or(Empty, Number));
            cells.push(line.change.map_or(Empty, Change));
        }
        cells
    }
}
