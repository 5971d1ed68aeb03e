//! An answer as a table: every number of the picture, with sums, shares and what was before.

use lodzins_core::report::{CrossTable, Line, Question, Tenths};

use super::said::{self, Names};
use crate::{
    ui::{Cell, Content, Table},
    words::Words,
};

/// The columns' headings.
pub(super) fn head(
    words: Words,
    names: &Names,
    question: &Question,
    table: &CrossTable,
) -> Vec<String> {
    let mut head = vec![said::dimension(words, question.rows)];
    if let Some(by) = question.columns {
        head.extend(table.columns.iter().map(|it| names.name(words, by, question.kind, &it.code)));
    }
    head.extend([words.t("report-sum"), words.t("report-share")]);
    if question.comparison.is_some() {
        head.extend([words.t("report-before"), words.t("report-change")]);
    }
    head
}

pub(super) fn table(
    words: Words,
    names: &Names,
    title: &str,
    question: &Question,
    table: &CrossTable,
) -> Content {
    let head = head(words, names, question, table)
        .into_iter()
        .enumerate()
        .map(|(n, name)| if n == 0 { Cell::from(name) } else { Cell::numeric(name) });
    let line = |name: String, line: &Line| row(words, question, name, line);
    let rows = table
        .lines
        .iter()
        .map(|it| line(names.name(words, question.rows, question.kind, &it.code), it));
    let sum = line(words.t("report-sum"), &table.total);
    Table::new()
        .caption(title)
        .caption_classes("govuk-visually-hidden")
        .head(head)
        .rows(rows.chain([sum]))
        .first_cell_is_header(true)
        .classes("lz-report")
        .scrolling()
}

fn row(words: Words, question: &Question, name: String, line: &Line) -> Vec<Cell> {
    let percent = |tenths: Tenths| format!("{}\u{a0}%", words.decimal(tenths.value(), 1));
    let mut cells = vec![Cell::from(name)];
    if question.columns.is_some() {
        cells.extend(line.cells.iter().map(|count| Cell::numeric(words.number(*count))));
    }
    cells.extend([Cell::numeric(words.number(line.all)), Cell::numeric(percent(line.share))]);
    if question.comparison.is_some() {
        let before = line.before.map_or_else(String::new, |before| words.number(before));
        let change = line.change.map_or_else(String::new, |change| {
            let sign = if change > Tenths::whole(0) { "+" } else { "" };
            format!("{sign}{}", percent(change))
        });
        cells.extend([Cell::numeric(before), Cell::numeric(change)]);
    }
    cells
}
