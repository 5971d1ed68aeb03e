//! A question with its answer, in the words of a language: what the page shows and every file holds.

use jiff::civil::Date;
use lodzins_core::report::{CrossTable, Dimension, Line, Question};
use lodzins_db::{DbError, Tx};
use lodzins_document::{
    Block, Chart, Document, Fact, Sheet, Text,
    sheet::Cell::{self, Change, Empty, Number, Percent},
};
use lodzins_service::{institution::Institution, statistics::report};

use super::{
    drawn,
    said::{self, Names},
};
use crate::{letters::letterhead, words::Words};

/// An answer that can be read, drawn and taken along.
pub struct Answer {
    words: Words,
    institution: Institution,
    names: Names,
    question: Question,
    table: CrossTable,
    made_on: Date,
}

impl Answer {
    /// Asks the facts of an institution.
    pub fn of(
        tx: &mut Tx<'_>,
        words: Words,
        institution: &Institution,
        question: &Question,
        made_on: Date,
    ) -> Result<Self, DbError> {
        let table = report(tx, institution.id, question)?;
        let names = Names::of(tx, institution.id)?;
        Ok(Self::new(words, institution, names, question, table, made_on))
    }

    pub(super) fn new(
        words: Words,
        institution: &Institution,
        names: Names,
        question: &Question,
        table: CrossTable,
        made_on: Date,
    ) -> Self {
        let (institution, question) = (institution.clone(), question.clone());
        Self { words, institution, names, question, table, made_on }
    }

    /// “Iesniegumi: kanāls”.
    pub fn title(&self) -> String {
        said::title(self.words, &self.question)
    }

    /// The days that it is of.
    pub fn days(&self) -> String {
        said::days(self.words, self.question.period)
    }

    /// Was nothing counted, now or before?
    pub fn is_empty(&self) -> bool {
        self.table.total.all == 0 && self.table.total.before.unwrap_or(0) == 0
    }

    /// What the institution calls its units, topics and boxes.
    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    /// The numbers by their codes.
    pub fn table(&self) -> &CrossTable {
        &self.table
    }

    /// The name of a file with it, without an ending.
    pub fn file_name(&self) -> String {
        let (code, kind) = (&self.institution.code, self.question.kind);
        let (from, to) = (self.question.period.from_on(), self.question.period.to_on());
        format!("{code}-{kind}-{from}-{to}")
    }

    /// The picture.
    pub fn chart(&self) -> Chart {
        drawn::chart(self.words, &self.names, &self.title(), &self.question, &self.table)
    }

    /// What has to be known beside the numbers.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.table.total.assumed > 0 {
            let count = [("count", self.table.total.assumed.into())];
            notes.push(self.words.with("report-assumed", &count));
        }
        if self.question.is_by(Dimension::Hour) {
            notes.push(self.words.t("report-hours"));
        }
        if self.question.is_by(Dimension::Topic) {
            notes.push(self.words.t("report-topics"));
        }
        notes
    }

    /// The numbers with the question, to be taken along.
    pub fn sheet(&self) -> Sheet {
        let lines = self.table.lines.iter().map(|line| self.row(self.row_name(&line.code), line));
        let sum = self.row(Cell::Text(self.words.t("report-sum")), &self.table.total);
        Sheet {
            language: self.words.language(),
            title: format!("{}, {}", self.title(), self.days()),
            name: self.words.t("report-sheet"),
            about: self.words.t("report-sheet-about"),
            facts: said::question(self.words, &self.names, &self.institution, &self.question)
                .into_iter()
                .chain([(self.words.t("report-made"), self.words.date_short(self.made_on))])
                .collect(),
            notes: self.notes(),
            made_on: self.made_on,
            headings: self.headings(),
            rows: lines.chain([sum]).collect(),
            has_sum: true,
        }
    }

    /// The same on paper.
    pub fn document(&self) -> Document {
        let sheet = self.sheet();
        let facts = sheet.facts.iter().map(|(term, value)| Fact::new(term, value)).collect();
        let mut blocks = vec![Block::Facts(facts)];
        if self.is_empty() {
            blocks.push(Block::paragraph(self.words.t("report-empty")));
        } else {
            blocks.push(Block::Picture(self.chart()));
            blocks.extend(sheet.tables().into_iter().map(Block::Table));
        }
        blocks.extend(sheet.notes.iter().map(|note| Block::Paragraph(Text::plain(note))));
        Document {
            language: self.words.language(),
            title: self.title(),
            letterhead: letterhead(self.words, &self.institution),
            written_on: self.made_on,
            reference: vec![self.days()],
            addressee: Vec::new(),
            blocks,
            footer: sheet.title,
        }
    }

    fn headings(&self) -> Vec<String> {
        let words = self.words;
        let mut head = vec![said::dimension(words, self.question.rows)];
        if let Some(by) = self.question.columns {
            let column = |code: &str| self.names.name(words, by, self.question.kind, code);
            head.extend(self.table.columns.iter().map(|it| column(&it.code)));
        }
        head.extend([words.t("report-sum"), words.t("report-share")]);
        if self.question.comparison.is_some() {
            head.extend([words.t("report-before"), words.t("report-change")]);
        }
        head
    }

    /// What a row is called; a day is a day.
    fn row_name(&self, code: &str) -> Cell {
        let by = self.question.rows;
        match code.parse() {
            Ok(day) if by == Dimension::Day => Cell::Date(day),
            _ => Cell::Text(self.names.name(self.words, by, self.question.kind, code)),
        }
    }

    fn row(&self, name: Cell, line: &Line) -> Vec<Cell> {
        let mut cells = vec![name];
        if self.question.columns.is_some() {
            cells.extend(line.cells.iter().copied().map(Number));
        }
        cells.extend([Number(line.all), Percent(line.share)]);
        if self.question.comparison.is_some() {
            cells.push(line.before.map_or(Empty, Number));
            cells.push(line.change.map_or(Empty, Change));
        }
        cells
    }
}
