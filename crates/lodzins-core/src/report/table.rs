//! What was counted becomes rows and columns.

use std::collections::{BTreeSet, HashMap};

use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use super::{Counted, Dimension, Question, Tenths};

/// A report's numbers. Codes name rows and columns; whoever shows them finds the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CrossTable {
    /// The columns; one without a code where the question asks for none.
    pub columns: Vec<Column>,
    /// The rows.
    pub lines: Vec<Line>,
    /// Everything that was asked for, each thing once. Rows by topic may add up to more, for a thing may have two.
    pub total: Line,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its code; empty for what has none.
    pub code: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its code; empty for what has none.
    pub code: String,
    /// How many in each column.
    pub cells: Vec<i64>,
    /// How many in the row.
    pub all: i64,
    /// How many of them on a day that is a guess.
    pub assumed: i64,
    /// How many of a hundred of everything.
    pub share: Tenths,
    /// How many in the period that is compared with.
    pub before: Option<i64>,
    /// By how many of a hundred it changed; nothing where there was nothing before.
    pub change: Option<Tenths>,
}

/// The numbers of a row while they are added up.
#[derive(Default)]
struct Sum {
    cells: HashMap<String, i64>,
    all: i64,
    assumed: i64,
    before: i64,
}

/// Lays out what was counted in the period and, where it is compared, before. `total` is what was counted each thing once.
pub fn cross_table(
    question: &Question,
    now: &[Counted],
    before: &[Counted],
    total: (&[Counted], &[Counted]),
) -> CrossTable {
    let mut sums: HashMap<String, Sum> = HashMap::new();
    for counted in now {
        let sum = sums.entry(code(question, question.rows, counted)).or_default();
        add(question, sum, counted);
    }
    // Rows by day, week or month are other days in the other period: each stands by itself.
    if question.against().is_some() && !question.rows.is_calendar() {
        for counted in before {
            sums.entry(code(question, question.rows, counted)).or_default().before +=
                counted.quantity;
        }
    }
    let mut all = Sum::default();
    total.0.iter().for_each(|counted| add(question, &mut all, counted));
    all.before = total.1.iter().map(|counted| counted.quantity).sum();
    if question.columns == Some(Dimension::Topic) {
        // Each thing once has no topic: under its columns the sum is of what stands there.
        all.cells = HashMap::new();
        for (code, quantity) in sums.values().flat_map(|sum| &sum.cells) {
            *all.cells.entry(code.clone()).or_default() += quantity;
        }
    }

    let columns = columns(question, now);
    let rows = codes(question, question.rows, sums.keys().cloned().collect());
    let line = |code: String, sum: &Sum, compared: bool| Line {
        cells: columns.iter().map(|it| sum.cells.get(&it.code).copied().unwrap_or(0)).collect(),
        all: sum.all,
        assumed: sum.assumed,
        share: Tenths::percent(sum.all, all.all),
        before: compared.then_some(sum.before),
        change: compared.then(|| Tenths::change(sum.before, sum.all)).flatten(),
        code,
    };
    let compared = question.comparison.is_some();
    let nothing = Sum::default();
    let lines = rows.into_iter().map(|code| {
        let sum = sums.get(&code).unwrap_or(&nothing);
        line(code, sum, compared && !question.rows.is_calendar())
    });
    let mut lines: Vec<Line> = lines.collect();
    if !question.rows.is_time() {
        // The most first; what has no code, and “other”, last, however many there are.
        lines.sort_by_key(|line| (is_rest(&line.code), -line.all, line.code.clone()));
    }
    CrossTable { total: line(String::new(), &all, compared), lines, columns }
}

fn add(question: &Question, sum: &mut Sum, counted: &Counted) {
    let column = question.columns.map_or_else(String::new, |by| code(question, by, counted));
    *sum.cells.entry(column).or_default() += counted.quantity;
    sum.all += counted.quantity;
    sum.assumed += counted.assumed;
}

fn columns(question: &Question, now: &[Counted]) -> Vec<Column> {
    let Some(by) = question.columns else { return vec![Column { code: String::new() }] };
    let met = now.iter().map(|counted| code(question, by, counted)).collect();
    codes(question, by, met).into_iter().map(|code| Column { code }).collect()
}

/// The codes that were met and those that must be shown though nothing was counted, in order.
fn codes(question: &Question, by: Dimension, mut met: BTreeSet<String>) -> Vec<String> {
    if by == Dimension::Channel {
        met.extend(question.groups.rows());
    }
    if by == Dimension::Weekday {
        met.extend((1..=7).map(|day| day.to_string()));
    }
    if by == Dimension::Hour {
        met.extend(hours(&met));
    }
    if by.is_calendar() {
        met.extend(question.period.days().map(|day| time(by, day)));
    }
    let mut codes: Vec<String> = met.into_iter().collect();
    codes.sort_by_key(|code| (is_rest(code), code.clone()));
    codes
}

/// Every hour from the first that was met to the last, and the unknown one: a day without it would look as if everything
/// had come at an hour.
fn hours(met: &BTreeSet<String>) -> Vec<String> {
    let mut known = met.iter().filter_map(|code| code.parse::<u8>().ok());
    let first = known.next();
    let last = known.next_back().or(first);
    let between = first.zip(last).into_iter().flat_map(|(first, last)| first..=last);
    between.map(|hour| format!("{hour:02}")).chain([String::new()]).collect()
}

fn is_rest(code: &str) -> bool {
    code.is_empty() || code == "other"
}

/// The code under which something is counted.
fn code(question: &Question, by: Dimension, counted: &Counted) -> String {
    let text = match by {
        Dimension::Channel => return question.groups.row_of(&counted.channel),
        Dimension::DropBox => &counted.drop_box,
        Dimension::Topic => &counted.topic,
        Dimension::Unit => &counted.unit,
        Dimension::Subject => &counted.subject,
        Dimension::Segment => &counted.segment,
        Dimension::Hour => &counted.hour,
        Dimension::Service => &counted.service,
        Dimension::Day | Dimension::Week | Dimension::Month | Dimension::Weekday => {
            return counted.on.map_or_else(String::new, |day| time(by, day));
        }
    };
    text.clone()
}

/// A part of the calendar as a code that sorts as time goes.
fn time(by: Dimension, day: Date) -> String {
    match by {
        Dimension::Week => {
            let days_since_monday = i64::from(day.weekday().to_monday_zero_offset());
            day.saturating_sub(days_since_monday.days()).to_string()
        }
        Dimension::Month => format!("{:04}-{:02}", day.year(), day.month()),
        Dimension::Weekday => day.weekday().to_monday_one_offset().to_string(),
        _ => day.to_string(),
    }
}
