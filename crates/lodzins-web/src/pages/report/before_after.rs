//! Before and after a day: what changed since something was changed, judged by as many days on both sides.

use askama::Template;
use axum::extract::Query;
use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    csv::{self, Cell as CsvCell},
    id::InstitutionId,
    report::{Comparison, CrossTable, Dimension, Line, Period, Question, Tenths},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{institution::calendar, statistics::report};

use super::{
    choices::Choices,
    drawn::chart,
    question::{self, COLUMNS, COMPARE, FROM, TO},
    said::{self, Names},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, download},
    stop::{PageResult, Stop},
    ui::{Button, Cell, Content, Input, Select, Table, picture},
    words::{Message, Words},
};

const DAY: &str = "day";
const WEEKS: &str = "weeks";
/// The longest time on each side of the day, in weeks.
const MOST_WEEKS: i64 = 104;
/// What rows can be: parts of the calendar are other days before than after.
const ROWS: &[Dimension] = &[
    Dimension::Channel,
    Dimension::Topic,
    Dimension::Unit,
    Dimension::Subject,
    Dimension::Segment,
    Dimension::DropBox,
    Dimension::Weekday,
];

/// The page.
#[derive(Template)]
#[template(path = "report/before_after.html")]
pub(crate) struct BeforeAfterView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) names: Names,
    pub(super) answer: Option<Shown>,
}

/// An answer, ready to be read.
pub(super) struct Shown {
    sentence: String,
    days: String,
    is_empty: bool,
    unfinished: bool,
    chart: Content,
    table: Content,
    csv: String,
    report: String,
}

/// What is asked: the days from the day on, beside as many before it.
pub(super) struct Asked {
    pub(super) question: Question,
    /// Are there days to come?
    pub(super) unfinished: bool,
}

/// An answer, with the working days on both sides.
pub(super) struct BothSides {
    pub(super) table: CrossTable,
    pub(super) working: (i64, i64),
}

/// The page.
pub async fn get(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let (words, institution) = (page.asked.words, page.institution.id);
    let mut form = form(words, &asked, page.asked.app.moment().date());
    let asked = asked_in(&mut form, page.asked.app.moment().date());
    let question = asked.as_ref().map(|asked| asked.question.clone());
    let read = page.asked.read(move |tx| {
        let answer = question.map(|question| read(tx, institution, &question)).transpose()?;
        Ok::<_, DbError>((Names::of(tx, institution)?, answer))
    });
    let (names, answer) = read.await?;
    let answer =
        asked.zip(answer).map(|(asked, answer)| shown(words, &form, &names, &asked, &answer));
    let wrong = form.is_wrong();
    let frame = page.frame().back("/desk/reports").wrong(wrong);
    let view = BeforeAfterView { page: frame, form, names, answer };
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// The same as a file for a spreadsheet.
pub async fn file(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let (words, institution) = (page.asked.words, page.institution.id);
    let today = page.asked.app.moment().date();
    let asked = asked_in(&mut form(words, &asked, today), today).ok_or(Stop::BadRequest)?;
    let question = asked.question.clone();
    let read = page.asked.read(move |tx| {
        Ok::<_, DbError>((Names::of(tx, institution)?, read(tx, institution, &question)?))
    });
    let (names, answer) = read.await?;
    let period = asked.question.period;
    let name =
        format!("{}-{}-{}.csv", page.institution.code, asked.question.kind, period.from_on());
    Ok(download::table(&name, &written(words, &names, &asked.question, &answer)))
}

/// The form as the address fills it: four weeks on both sides of the day four weeks ago.
pub(super) fn form(words: Words, asked: &[(String, String)], today: Date) -> Form {
    let ours = |name: &str| ![FROM, TO, COMPARE, COLUMNS].contains(&name);
    let mut asked: Vec<(String, String)> =
        asked.iter().filter(|(name, _)| ours(name)).cloned().collect();
    let given = |asked: &[(String, String)], name: &str| {
        asked.iter().any(|(other, value)| other == name && !value.is_empty())
    };
    let usual = [(DAY, today.saturating_sub(4.weeks()).to_string()), (WEEKS, "4".to_owned())];
    for (name, value) in usual {
        if !given(&asked, name) {
            asked.push((name.to_owned(), value));
        }
    }
    asked.push((COMPARE.to_owned(), Comparison::DaysBefore.code().to_owned()));
    question::form(words, &asked, today)
}

/// Reads what is asked; what cannot be read is said at its field.
pub(super) fn asked_in(form: &mut Form, today: Date) -> Option<Asked> {
    let day = form.day(DAY);
    if day.is_some_and(|day| day > today) {
        form.wrong(DAY, Message::of("before-after-future"));
    }
    let weeks = form.parsed::<i64>(WEEKS, Message::of("before-after-weeks-wrong"));
    if weeks.is_some_and(|weeks| !(1..=MOST_WEEKS).contains(&weeks)) {
        form.wrong(WEEKS, Message::of("before-after-weeks-wrong"));
    }
    let rows = form.optional(question::ROWS).parse();
    if rows.is_ok_and(|rows: Dimension| rows.is_calendar()) {
        form.wrong(question::ROWS, Message::of("report-choose"));
    }
    let question = question::question(form);
    if form.is_wrong() {
        return None;
    }
    let (day, weeks, mut question) = (day?, weeks?, question?);
    let last = day.saturating_add(weeks.weeks()).saturating_sub(1.day());
    question.period = Period::new(day, last.min(today)).ok()?;
    Some(Asked { question, unfinished: last > today })
}

/// Answers a question, and counts the working days by the institution's calendar.
pub(super) fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
) -> Result<BothSides, DbError> {
    let calendar = calendar(tx, institution)?;
    let working = |period: Period| {
        let eve = period.from_on().saturating_sub(1.day());
        i64::from(calendar.working_days_between(eve, period.to_on()))
    };
    let before = question.period.days_before();
    let table = report(tx, institution, question)?;
    Ok(BothSides { table, working: (working(before), working(question.period)) })
}

pub(super) fn shown(
    words: Words,
    form: &Form,
    names: &Names,
    asked: &Asked,
    answer: &BothSides,
) -> Shown {
    let question = &asked.question;
    let title = title(words, question);
    Shown {
        is_empty: answer.table.total.all == 0 && before(&answer.table.total) == 0,
        unfinished: asked.unfinished,
        chart: picture(&chart(words, names, &title, question, &answer.table)),
        table: table(words, names, &title, question, answer),
        csv: csv_of(form),
        report: report_of(words, form, question.period),
        sentence: sentence(words, question, answer),
        days: days(words, question.period),
    }
}

/// The answer as a file.
fn csv_of(form: &Form) -> String {
    let question = question::address(form, "/desk/reports/before-after.csv");
    let value = |name: &str| crate::layout::escaped(form.fields().text(name));
    format!("{question}&{DAY}={}&{WEEKS}={}", value(DAY), value(WEEKS))
}

/// The same question as a report, for whoever wants columns or other days.
fn report_of(words: Words, form: &Form, period: Period) -> String {
    let kept = form.fields().values().iter();
    let kept = kept.filter(|(name, _)| ![DAY, WEEKS, FROM, TO].contains(&name.as_str()));
    let fields = kept
        .fold(Fields::default(), |fields, (name, value)| fields.and(name, value.as_str()))
        .and(FROM, period.from_on().to_string())
        .and(TO, period.to_on().to_string());
    question::address(&Form::of(words, fields), "/desk/reports")
}

fn title(words: Words, question: &Question) -> String {
    let kind = said::kind(words, question.kind);
    let by = said::dimension(words, question.rows).to_lowercase();
    words.with("report-of", &[("kind", kind.into()), ("by", by.into())])
}

fn days(words: Words, period: Period) -> String {
    let said =
        |it: Period| format!("{}–{}", words.date_short(it.from_on()), words.date_short(it.to_on()));
    let parts = [("before", said(period.days_before()).into()), ("after", said(period).into())];
    words.with("before-after-days", &parts)
}

fn before(line: &Line) -> i64 {
    line.before.unwrap_or(0)
}

/// How many there were on a working day.
fn each_day(words: Words, count: i64, working: i64) -> String {
    if working == 0 {
        String::new()
    } else {
        words.decimal(Tenths::quotient(count, working).value(), 1)
    }
}

/// What came out, as one would say it.
fn sentence(words: Words, question: &Question, answer: &BothSides) -> String {
    let total = &answer.table.total;
    let (way, percent) = match total.change {
        None if total.all > 0 => ("new", String::new()),
        Some(change) if change.0 > 0 => ("more", words.decimal(change.value(), 1)),
        Some(change) if change.0 < 0 => ("less", words.decimal(-change.value(), 1)),
        _ => ("same", String::new()),
    };
    let first = words.date_short(question.period.from_on());
    let parts = [
        ("way", way.into()),
        ("kind", said::kind(words, question.kind).into()),
        ("day", first.into()),
        ("before", words.number(before(total)).into()),
        ("after", words.number(total.all).into()),
        ("percent", percent.into()),
    ];
    let told = words.with("before-after-sentence", &parts);
    let (was, is) = answer.working;
    if was == 0 || is == 0 {
        return told;
    }
    let each = [
        ("before", each_day(words, before(total), was).into()),
        ("after", each_day(words, total.all, is).into()),
        ("were", words.number(was).into()),
        ("are", words.number(is).into()),
    ];
    format!("{told} {}", words.with("before-after-each-day", &each))
}

const HEAD: [&str; 6] = [
    "before-after-before",
    "before-after-after",
    "before-after-difference",
    "before-after-percent",
    "before-after-day-before",
    "before-after-day-after",
];

fn table(
    words: Words,
    names: &Names,
    title: &str,
    question: &Question,
    answer: &BothSides,
) -> Content {
    let first = Cell::from(said::dimension(words, question.rows));
    let head = HEAD.map(|key| Cell::numeric(words.t(key)));
    let row = |name: String, line: &Line| {
        let (was, is) = (before(line), line.all);
        let signed = |number: String, plus: bool| if plus { format!("+{number}") } else { number };
        let percent = line.change.map_or_else(
            || words.t("overview-no-comparison"),
            |change| {
                let number = signed(words.decimal(change.value(), 1), change.0 > 0);
                words.with("overview-percent", &[("number", number.into())])
            },
        );
        vec![
            Cell::from(name),
            Cell::numeric(words.number(was)),
            Cell::numeric(words.number(is)),
            Cell::numeric(signed(words.number(is - was), is > was)),
            Cell::numeric(percent),
            Cell::numeric(each_day(words, was, answer.working.0)),
            Cell::numeric(each_day(words, is, answer.working.1)),
        ]
    };
    let name = |code: &str| names.name(words, question.rows, question.kind, code);
    let rows = answer.table.lines.iter().map(|line| row(name(&line.code), line));
    Table::called(title)
        .head([first].into_iter().chain(head))
        .rows(rows.chain([row(words.t("report-sum"), &answer.table.total)]))
        .first_cell_is_header(true)
        .classes("lz-report")
        .scrolling()
}

fn written(words: Words, names: &Names, question: &Question, answer: &BothSides) -> String {
    let head: Vec<String> = [said::dimension(words, question.rows)]
        .into_iter()
        .chain(HEAD.map(|key| words.t(key)))
        .collect();
    let each_day = |count: i64, working: i64| match working {
        0 => CsvCell::Empty,
        days => CsvCell::Tenths(Tenths::quotient(count, days)),
    };
    let row = |name: &str, line: &Line| {
        let (was, is) = (before(line), line.all);
        csv::row(vec![
            CsvCell::Text(name),
            CsvCell::Number(was),
            CsvCell::Number(is),
            CsvCell::Number(is - was),
            line.change.map_or(CsvCell::Empty, CsvCell::Tenths),
            each_day(was, answer.working.0),
            each_day(is, answer.working.1),
        ])
    };
    let name = |code: &str| names.name(words, question.rows, question.kind, code);
    let lines = answer.table.lines.iter().map(|line| row(&name(&line.code), line));
    std::iter::once(csv::line(head.iter().map(String::as_str)))
        .chain(lines)
        .chain([row(&words.t("report-sum"), &answer.table.total)])
        .collect()
}

impl BeforeAfterView {
    fn choices(&self) -> Choices<'_> {
        Choices { words: self.page.words(), form: &self.form, names: &self.names }
    }

    fn day(&self) -> Input {
        let hint = self.page.t("before-after-day-hint");
        self.form.day_input(DAY).label(self.page.t("before-after-day")).hint(hint)
    }

    fn weeks(&self) -> Input {
        let hint = self.page.t("before-after-weeks-hint");
        self.form.input(WEEKS).label(self.page.t("before-after-weeks")).hint(hint)
    }

    fn rows(&self) -> Select {
        self.choices().rows(ROWS)
    }

    fn button(&self) -> Button {
        Button::saying(self.page.t("before-after-show"))
    }
}
