//! A question with its answer, in the words of a language: what the page shows and every file holds.

use std::{ops::Range, sync::Arc};

use jiff::civil::Date;
use lodzins_core::report::{CrossTable, Dimension, LINES, MOST_COLUMNS, Piece, Question, piece};
use lodzins_db::{DbError, Tx};
use lodzins_document::{Block, Chart, Document, Fact, Sheet, Text};
use lodzins_service::{institution::Institution, statistics::report};

use super::{
    drawn,
    lines::Lines,
    said::{self, Names},
};
use crate::{letters::letterhead, words::Words};

/// An answer that can be read, drawn and taken along.
pub struct Answer {
    institution: Institution,
    lines: Arc<Lines>,
    /// Were rows and columns changed for each other?
    turned: bool,
    made_on: Date,
}

/// What of an answer stands on one page.
pub(super) struct Shown {
    pub(super) lines: Piece,
    pub(super) columns: Piece,
    pub(super) sheet: Sheet,
}

impl Answer {
    /// Asks the facts of an institution, just as the question says.
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

    /// Asks for an answer that somebody reads and does not take along: what would be too wide is turned.
    pub fn to_be_read(
        tx: &mut Tx<'_>,
        words: Words,
        institution: &Institution,
        question: &Question,
        made_on: Date,
    ) -> Result<Self, DbError> {
        let turned = question.laid_down();
        let answer =
            Self::of(tx, words, institution, turned.as_ref().unwrap_or(question), made_on)?;
        Ok(if turned.is_some() { answer.turned() } else { answer })
    }

    pub(super) fn new(
        words: Words,
        institution: &Institution,
        names: Names,
        question: &Question,
        table: CrossTable,
        made_on: Date,
    ) -> Self {
        let lines = Arc::new(Lines { words, names, question: question.clone(), table });
        Self { institution: institution.clone(), lines, turned: false, made_on }
    }

    /// The same, which says that its rows and columns were changed for each other.
    pub(super) fn turned(self) -> Self {
        Self { turned: true, ..self }
    }

    /// “Iesniegumi: kanāls”.
    pub fn title(&self) -> String {
        said::title(self.lines.words, &self.lines.question)
    }

    /// The days that it is of.
    pub fn days(&self) -> String {
        said::days(self.lines.words, self.lines.question.period)
    }

    /// Was nothing counted, now or before?
    pub fn is_empty(&self) -> bool {
        let total = &self.lines.table.total;
        total.all == 0 && total.before.unwrap_or(0) == 0
    }

    /// What the institution calls its units, topics and boxes.
    pub(super) fn names(&self) -> &Names {
        &self.lines.names
    }

    /// The numbers by their codes.
    pub fn table(&self) -> &CrossTable {
        &self.lines.table
    }

    /// The name of a file with it, without an ending.
    pub fn file_name(&self) -> String {
        let (code, kind) = (&self.institution.code, self.lines.question.kind);
        let period = self.lines.question.period;
        let (from, to) = (period.from_on(), period.to_on());
        format!("{code}-{kind}-{from}-{to}")
    }

    /// The picture.
    pub fn chart(&self) -> Chart {
        self.drawn().0
    }

    /// The picture, and what of it is not as it was asked.
    pub(super) fn drawn(&self) -> (Chart, Vec<String>) {
        let Lines { words, names, question, table } = &*self.lines;
        drawn::answer(*words, names, question, table)
    }

    /// What has to be known beside the numbers.
    pub fn notes(&self) -> Vec<String> {
        let Lines { words, question, table, .. } = &*self.lines;
        let mut notes = Vec::new();
        if self.turned {
            let columns = [("columns", table.lines.len().into())];
            notes.push(words.with("report-turned", &columns));
        }
        if table.total.assumed > 0 {
            let count = [("count", table.total.assumed.into())];
            notes.push(words.with("report-assumed", &count));
        }
        if question.is_by(Dimension::Hour) {
            notes.push(words.t("report-hours"));
        }
        if question.is_by(Dimension::Topic) {
            notes.push(words.t("report-topics"));
        }
        notes
    }

    /// The numbers with the question, to be taken along.
    pub fn sheet(&self) -> Sheet {
        let table = &self.lines.table;
        self.sheet_of(0..table.lines.len(), 0..table.columns.len())
    }

    /// What stands on the page that begins after these lines and columns.
    pub(super) fn shown(&self, line: Option<&str>, column: Option<&str>) -> Shown {
        let table = &self.lines.table;
        let lines: Vec<&str> = table.lines.iter().map(|line| line.code.as_str()).collect();
        let columns: Vec<&str> = table.columns.iter().map(|it| it.code.as_str()).collect();
        let (lines, columns) = (piece(&lines, line, LINES), piece(&columns, column, MOST_COLUMNS));
        let sheet = self.sheet_of(lines.range.clone(), columns.range.clone());
        Shown { lines, columns, sheet }
    }

    fn sheet_of(&self, lines: Range<usize>, columns: Range<usize>) -> Sheet {
        let Lines { words, names, question, .. } = &*self.lines;
        Sheet {
            language: words.language(),
            title: format!("{}, {}", self.title(), self.days()),
            name: words.t("report-sheet"),
            about: words.t("report-sheet-about"),
            facts: said::question(*words, names, &self.institution, question)
                .into_iter()
                .chain([(words.t("report-made"), words.date_short(self.made_on))])
                .collect(),
            notes: self.notes(),
            made_on: self.made_on,
            headings: self.lines.headings(&columns),
            rows: self.lines.rows(lines, columns),
            has_sum: true,
        }
    }

    /// The same on paper.
    pub fn document(&self) -> Document {
        let sheet = self.sheet();
        let facts = sheet.facts.iter().map(|(term, value)| Fact::new(term, value)).collect();
        let mut blocks = vec![Block::Facts(facts)];
        let words = self.lines.words;
        if self.is_empty() {
            blocks.push(Block::paragraph(words.t("report-empty")));
        } else {
            let (chart, told) = self.drawn();
            blocks.push(Block::Picture(chart));
            blocks.extend(told.into_iter().map(Block::paragraph));
            blocks.extend(sheet.tables().into_iter().map(Block::Table));
        }
        blocks.extend(sheet.notes.iter().map(|note| Block::Paragraph(Text::plain(note))));
        Document {
            language: words.language(),
            title: self.title(),
            letterhead: letterhead(words, &self.institution),
            written_on: self.made_on,
            reference: vec![self.days()],
            addressee: Vec::new(),
            blocks,
            footer: sheet.title,
        }
    }
}
