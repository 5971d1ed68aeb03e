//! A number beside the same days of last week and of a year ago.

use lodzins_core::{
    fact::FactKind,
    report::{Comparison, Line, Tenths},
};

use super::read::Beside;
use crate::{
    pages::report::{
        question::report_address,
        said::{self, Names},
    },
    ui::{Cell, Content, Table},
    words::Words,
};

/// What was counted, beside both comparisons, as a table: the rows and, last, everything.
pub(super) fn table(words: Words, names: &Names, title: &str, beside: &Beside) -> Content {
    let first = Cell::from(words.t("overview-what"));
    let numbers = [
        "overview-now",
        "overview-week-before",
        "overview-change",
        "overview-year-before",
        "overview-change",
    ];
    let head = numbers.map(|key| Cell::numeric(words.t(key)));
    Table::new()
        .caption(title)
        .caption_classes("govuk-table__caption--s")
        .head([first].into_iter().chain(head))
        .rows(rows(words, names, beside))
        .first_cell_is_header(true)
        .classes("lz-report")
        .scrolling()
}

/// The codes of one kind that were met now, a week or a year before; each with its numbers.
fn rows(words: Words, names: &Names, beside: &Beside) -> Vec<Vec<Cell>> {
    let find = |lines: &[Line], code: &str| -> Option<Line> {
        lines.iter().find(|line| line.code == code).cloned()
    };
    let (week, year) = (&beside.week, &beside.year);
    let only_then = year.lines.iter().filter(|line| find(&week.lines, &line.code).is_none());
    let codes = week.lines.iter().chain(only_then).map(|line| line.code.clone());
    let line = |code: String| {
        let name = names.name(words, beside.rows, beside.kind, &code);
        let (week, year) = (find(&week.lines, &code), find(&year.lines, &code));
        row(words, beside, name, week.as_ref(), year.as_ref())
    };
    let mut rows: Vec<_> = codes.map(line).collect();
    let whole = words.with("overview-all", &[("kind", said::kind(words, beside.kind).into())]);
    rows.push(row(words, beside, whole, Some(&week.total), Some(&year.total)));
    rows
}

fn row(
    words: Words,
    beside: &Beside,
    name: String,
    week: Option<&Line>,
    year: Option<&Line>,
) -> Vec<Cell> {
    let now = week.or(year).map_or(0, |line| line.all);
    let before = |line: Option<&Line>| line.and_then(|line| line.before).unwrap_or(0);
    let led = |number: i64, comparison| {
        let href = address(beside, comparison);
        let number = words.number(number);
        Cell::numeric("").content(Content::html(format_args!(
            "<a class=\"govuk-link\" href=\"{}\">{number}</a>",
            Content::from(href)
        )))
    };
    let mut cells = vec![Cell::from(name), led(now, Comparison::WeekBefore)];
    let both =
        [(before(week), Comparison::WeekBefore), (before(year), Comparison::WeekdaysYearBefore)];
    for (before, comparison) in both {
        cells.push(led(before, comparison));
        cells.push(Cell::numeric(changed(words, before, now)));
    }
    cells
}

/// “+12,5 %”; in words where there is nothing to compare with.
fn changed(words: Words, before: i64, now: i64) -> String {
    match Tenths::change(before, now) {
        None => words.t("overview-no-comparison"),
        Some(change) => {
            let sign = if change > Tenths(0) { "+" } else { "" };
            let number = words.decimal(change.value(), 1);
            words.with("overview-percent", &[("number", format!("{sign}{number}").into())])
        }
    }
}

/// The report that shows both.
fn address(beside: &Beside, comparison: Comparison) -> String {
    let asked = [("rows", beside.rows.code()), ("compare", comparison.code())];
    report_address(beside.kind, beside.period, &asked)
}

/// Where what is counted of a kind today is listed one by one.
pub(super) fn list_of(kind: FactKind) -> &'static str {
    if kind == FactKind::Contact { "/desk/contacts" } else { "/desk/inbox?view=all" }
}
