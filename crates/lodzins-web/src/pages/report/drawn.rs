//! An answer as a chart.

use std::borrow::Cow;

use lodzins_core::report::{CrossTable, Dimension, MOST_COLUMNS, Question};
use lodzins_document::chart::{Amount, Chart, Series, Shape};

use super::said::{self, Names};
use crate::words::Words;

/// More columns than this beside each other are a hedge; as shares of a whole they can be read.
const MOST_BARS: usize = 3;

/// More days than this, and a line over them is only thick.
const MOST_DAYS: usize = 400;
/// More lines than this cannot be told apart by their tones and dashes.
const MOST_LINES: usize = 12;

/// The chart of an answer, however long or wide it is, and in words what of it is not as it was asked.
pub(super) fn answer(
    words: Words,
    names: &Names,
    question: &Question,
    table: &CrossTable,
) -> (Chart, Vec<String>) {
    let (mut question, mut table, mut told) = (question.clone(), Cow::Borrowed(table), Vec::new());
    if question.rows == Dimension::Day && table.lines.len() > MOST_DAYS {
        told.push(words.with("report-drawn-weeks", &[("days", table.lines.len().into())]));
        (question.rows, table) = (Dimension::Week, Cow::Owned(table.by_week()));
    }
    let most = if question.rows.is_calendar() { MOST_LINES } else { MOST_COLUMNS };
    if table.columns.len() > most {
        told.push(words.with("report-drawn-sums", &[("columns", table.columns.len().into())]));
        (question.columns, table) = (None, Cow::Owned(table.in_one_column()));
    }
    let title = said::title(words, &question);
    let mut chart = chart(words, names, &title, &question, &table);
    for sentence in &told {
        chart.summary = format!("{} {sentence}", chart.summary);
    }
    (chart, told)
}

/// The chart that fits the question.
pub(in crate::pages) fn chart(
    words: Words,
    names: &Names,
    title: &str,
    question: &Question,
    table: &CrossTable,
) -> Chart {
    let amount = |value: i64| Some(amount(words, value));
    let mut series: Vec<Series> = table
        .columns
        .iter()
        .enumerate()
        .map(|(n, column)| Series {
            name: match question.columns {
                Some(by) => name(words, names, question, by, &column.code),
                None => said::kind(words, question.kind),
            },
            amounts: table.lines.iter().map(|line| amount(line.cells[n])).collect(),
        })
        .collect();
    let before: Option<Vec<_>> =
        table.lines.iter().map(|line| line.before.map(amount)).collect::<Option<_>>();
    if let (None, Some(amounts)) = (question.columns, before.filter(|all| !all.is_empty())) {
        series.push(Series { name: words.t("report-before"), amounts });
    }
    let row = |code: &str| name(words, names, question, question.rows, code);
    Chart {
        language: words.language(),
        title: title.to_owned(),
        summary: summary(words, names, question, table),
        shape: shape(question, series.len()),
        over: said::dimension(words, question.rows),
        rows: table.lines.iter().map(|line| row(&line.code)).collect(),
        series,
    }
}

/// A count, as it is drawn.
pub(in crate::pages) fn amount(words: Words, count: i64) -> Amount {
    #[expect(clippy::cast_precision_loss, reason = "figures are far below 2⁵³")]
    let value = count as f64;
    Amount { value, shown: words.number(count) }
}

/// What a row or a column is called in the picture: beside hours there is room for “Pk” and not for “piektdiena”.
fn name(words: Words, names: &Names, question: &Question, by: Dimension, code: &str) -> String {
    match code.parse::<i64>() {
        Ok(day) if by == Dimension::Weekday && question.is_by(Dimension::Hour) => {
            words.with("report-weekday-short", &[("day", day.into())])
        }
        _ => names.name(words, by, question.kind, code),
    }
}

fn shape(question: &Question, series: usize) -> Shape {
    if question.is_by(Dimension::Hour) && question.is_by(Dimension::Weekday) {
        Shape::Heat
    } else if question.rows.is_calendar() {
        Shape::Line
    } else if series > MOST_BARS {
        Shape::Shares
    } else {
        Shape::Bars
    }
}

/// How many there were, and of what the most.
fn summary(words: Words, names: &Names, question: &Question, table: &CrossTable) -> String {
    let all = words.with("report-all", &[("count", table.total.all.into())]);
    match table.lines.iter().max_by_key(|line| line.all).filter(|line| line.all > 0) {
        None => all,
        Some(most) => {
            let name = names.name(words, question.rows, question.kind, &most.code);
            let told = [("name", name.into()), ("count", most.all.into())];
            format!("{all} {}", words.with("report-most", &told))
        }
    }
}
