//! What was counted becomes rows and columns.

use std::{
    borrow::Borrow,
    collections::{BTreeSet, HashMap},
};

use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use super::{Counted, Dimension, Period, Question, Tenths};

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
#[derive(Debug, Clone, Default)]
struct Sum {
    /// By the columns' places.
    cells: Vec<i64>,
    all: i64,
    assumed: i64,
    before: i64,
}

/// The codes of rows or columns, each known by its place: of a million things few differ, and no code is written twice.
struct Axis<'q> {
    question: &'q Question,
    by: Option<Dimension>,
    codes: Vec<String>,
    known: HashMap<String, usize>,
    days: HashMap<Date, usize>,
    words: HashMap<String, usize>,
}

/// Lays out what was counted in the period and, where it is compared, before. `total` is what was counted each thing once;
/// it is looked at where topics are told apart, for everywhere else each thing stands once anyway.
pub fn cross_table<C: Borrow<Counted>>(
    question: &Question,
    now: impl IntoIterator<Item = C>,
    before: impl IntoIterator<Item = C>,
    total: (impl IntoIterator<Item = C>, impl IntoIterator<Item = C>),
) -> CrossTable {
    let mut rows = Axis::of(question, Some(question.rows));
    let mut columns = Axis::of(question, question.columns);
    let mut sums: Vec<Sum> = Vec::new();
    for counted in now {
        let counted = counted.borrow();
        let (row, column) = (rows.place(counted), columns.place(counted));
        sum_at(&mut sums, row).add(column, counted);
    }
    let shown = columns.shown();
    let mut all = under(&sums);
    // Rows by day, week or month are other days in the other period: each stands by itself.
    let has_before = question.comparison.is_some() && !question.rows.is_calendar();
    for counted in before {
        let counted = counted.borrow();
        all.before += counted.quantity;
        if has_before {
            sum_at(&mut sums, rows.place(counted)).before += counted.quantity;
        }
    }
    if question.is_by(Dimension::Topic) {
        let mut once = Sum::default();
        for counted in total.0 {
            let counted = counted.borrow();
            once.add(columns.place(counted), counted);
        }
        if question.columns == Some(Dimension::Topic) {
            // Each thing once has no topic: under its columns the sum is of what stands there.
            once.cells = all.cells;
        }
        once.before = total.1.into_iter().map(|counted| counted.borrow().quantity).sum();
        all = once;
    }

    let places: Vec<Option<usize>> =
        shown.iter().map(|code| columns.known.get(code).copied()).collect();
    let line = |code: String, sum: &Sum, compared: bool| Line {
        cells: places.iter().map(|place| sum.cell(*place)).collect(),
        all: sum.all,
        assumed: sum.assumed,
        share: Tenths::percent(sum.all, all.all),
        before: compared.then_some(sum.before),
        change: compared.then(|| Tenths::change(sum.before, sum.all)).flatten(),
        code,
    };
    let nothing = Sum::default();
    let lines = rows.shown().into_iter().map(|code| {
        let sum = rows.known.get(&code).and_then(|place| sums.get(*place)).unwrap_or(&nothing);
        line(code, sum, has_before)
    });
    let mut lines: Vec<Line> = lines.collect();
    if !question.rows.is_time() {
        // The most first; what has no code, and “other”, last, however many there are.
        lines.sort_by_key(|line| (is_rest(&line.code), -line.all, line.code.clone()));
    }
    CrossTable {
        total: line(String::new(), &all, question.comparison.is_some()),
        lines,
        columns: shown.into_iter().map(|code| Column { code }).collect(),
    }
}

impl CrossTable {
    /// Lines of days added up by weeks: what a picture of years has room for. Weeks have nothing to be compared with.
    #[must_use]
    pub fn by_week(&self) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        for day in &self.lines {
            let monday = day.code.parse().map(|on| time(Dimension::Week, on));
            let code = monday.unwrap_or_else(|_| day.code.clone());
            match lines.last_mut().filter(|week| week.code == code) {
                Some(week) => {
                    week.cells.iter_mut().zip(&day.cells).for_each(|(sum, cell)| *sum += cell);
                    week.all += day.all;
                    week.assumed += day.assumed;
                }
                None => lines.push(Line { code, before: None, change: None, ..day.clone() }),
            }
        }
        for week in &mut lines {
            week.share = Tenths::percent(week.all, self.total.all);
        }
        Self { lines, ..self.clone() }
    }

    /// The same lines with one column, of everything that stands in them.
    #[must_use]
    pub fn in_one_column(&self) -> Self {
        let whole = |line: &Line| Line { cells: vec![line.all], ..line.clone() };
        Self {
            columns: vec![Column { code: String::new() }],
            lines: self.lines.iter().map(whole).collect(),
            total: whole(&self.total),
        }
    }
}

impl Sum {
    fn add(&mut self, column: usize, counted: &Counted) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, 0);
        }
        self.cells[column] += counted.quantity;
        self.all += counted.quantity;
        self.assumed += counted.assumed;
    }

    fn cell(&self, place: Option<usize>) -> i64 {
        place.and_then(|place| self.cells.get(place)).copied().unwrap_or(0)
    }
}

fn sum_at(sums: &mut Vec<Sum>, row: usize) -> &mut Sum {
    if sums.len() <= row {
        sums.resize(row + 1, Sum::default());
    }
    &mut sums[row]
}

/// What stands under all rows together, now.
fn under(sums: &[Sum]) -> Sum {
    let mut all = Sum::default();
    all.cells.resize(sums.iter().map(|sum| sum.cells.len()).max().unwrap_or(0), 0);
    for sum in sums {
        all.cells.iter_mut().zip(&sum.cells).for_each(|(all, cell)| *all += cell);
        all.all += sum.all;
        all.assumed += sum.assumed;
    }
    all
}

impl<'q> Axis<'q> {
    fn of(question: &'q Question, by: Option<Dimension>) -> Self {
        let (known, days, words) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { question, by, codes: Vec::new(), known, days, words }
    }

    /// The place at which something is counted.
    fn place(&mut self, counted: &Counted) -> usize {
        let Some(by) = self.by else { return self.place_of(String::new()) };
        if by.is_of_day() {
            let Some(day) = counted.on else { return self.place_of(String::new()) };
            if let Some(place) = self.days.get(&day) {
                return *place;
            }
            let place = self.place_of(time(by, day));
            self.days.insert(day, place);
            return place;
        }
        let word = word(by, counted);
        if let Some(place) = self.words.get(word) {
            return *place;
        }
        let code = match by {
            Dimension::Channel => self.question.groups.row_of(word),
            _ => word.to_owned(),
        };
        let place = self.place_of(code);
        self.words.insert(word.to_owned(), place);
        place
    }

    fn place_of(&mut self, code: String) -> usize {
        if let Some(place) = self.known.get(&code) {
            return *place;
        }
        self.codes.push(code.clone());
        self.known.insert(code, self.codes.len() - 1);
        self.codes.len() - 1
    }

    /// The codes in the order in which they are shown, with those that must be.
    fn shown(&self) -> Vec<String> {
        match self.by {
            Some(by) => codes(self.question, by, self.codes.iter().cloned().collect()),
            None => vec![String::new()],
        }
    }
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
        met.extend(parts(question.period, by));
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

/// What a thing has of a dimension that does not follow from its day.
fn word(by: Dimension, counted: &Counted) -> &str {
    match by {
        Dimension::Channel => &counted.channel,
        Dimension::DropBox => &counted.drop_box,
        Dimension::Topic => &counted.topic,
        Dimension::Unit => &counted.unit,
        Dimension::Subject => &counted.subject,
        Dimension::Segment => &counted.segment,
        Dimension::Hour => &counted.hour,
        Dimension::Service => &counted.service,
        Dimension::Day | Dimension::Week | Dimension::Month | Dimension::Weekday => "",
    }
}

/// The parts of the calendar that a period touches, each once and in order.
pub(super) fn parts(period: Period, by: Dimension) -> BTreeSet<String> {
    period.days().map(|day| time(by, day)).collect()
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
