//! `lodzins report`: figures by the name of a report, as text or as a file.

mod articles; // the published figures
mod written; // what goes out

use std::process::ExitCode;

use anyhow::Context;
use jiff::civil::Date;
use lodzins_core::{
    Language,
    report::{Period, Question, Ready, Span},
};
use lodzins_service::{
    institution::Institution,
    saved_search::{SavedSearch, Searched, saved_searches_named, saved_searches_of_all},
};
use lodzins_web::{
    reports::{Answer, Signals, kept_question, ready_title},
    words::Words,
};
use serde::Serialize;
use written::Out;

use super::institution;
use crate::{
    cli::{Places, Report, ReportFormat},
    installation::Installation,
};

const ARTICLES: &str = "articles";
const LIST: &str = "list";
const SIGNAL: &str = "e-service-signal";

/// What a report is asked of.
struct Asked<'a> {
    installation: &'a Installation,
    report: &'a Report,
    words: Words,
    out: Out,
    today: Date,
}

/// The report of a question, as JSON: the question by its codes, then the numbers.
#[derive(Serialize)]
struct Told<'a> {
    report: &'a str,
    institution: &'a str,
    kind: &'static str,
    rows: &'static str,
    columns_by: Option<&'static str>,
    from: Date,
    to: Date,
    before_from: Option<Date>,
    before_to: Option<Date>,
    #[serde(flatten)]
    table: &'a lodzins_core::report::CrossTable,
}

/// The signal, as JSON.
#[derive(Serialize)]
struct ToldSignal<'a> {
    report: &'a str,
    institution: &'a str,
    from: Date,
    to: Date,
    lines: &'a [lodzins_core::report::SignalLine],
}

pub fn run(places: &Places, report: &Report) -> anyhow::Result<ExitCode> {
    let format = if places.json { ReportFormat::Json } else { report.format };
    // Before anything is read: whoever asked for a workbook on a screen must not wait for the refusal.
    let out = Out::to(format, report.output.as_deref())?;
    let installation = Installation::open(places)?;
    let today = lodzins_core::moment::date_in_latvia(installation.clock.now());
    let words = Words::of(report.language.unwrap_or(Language::Lv));
    let asked = Asked { installation: &installation, report, words, out, today };
    match report.name.as_str() {
        ARTICLES => articles::run(&asked)?,
        LIST => list(&asked)?,
        SIGNAL => signal(&asked)?,
        name => one(&asked, name)?,
    }
    Ok(ExitCode::SUCCESS)
}

impl Asked<'_> {
    /// Whose figures.
    fn whose(&self) -> anyhow::Result<Institution> {
        let code = self.report.institution.as_deref();
        let code = code.context("say whose figures: `--institution CODE`")?;
        institution(self.installation, code)
    }

    /// The reports of this name that the institution keeps for everybody, or all of them.
    fn kept(&self, whose: &Institution, name: &str) -> anyhow::Result<Vec<SavedSearch>> {
        let (keys, id, name) = (self.installation.office.keys.clone(), whose.id, name.to_owned());
        let found = self
            .installation
            .db
            .read_now(move |tx| saved_searches_named(tx, &keys, id, Searched::Figures, &name));
        Ok(found?)
    }
}

/// Names that can be asked for.
fn list(asked: &Asked<'_>) -> anyhow::Result<()> {
    #[derive(Serialize)]
    struct Named {
        name: String,
        title: String,
    }
    let entry = |name: &str, title: String| Named { name: name.to_owned(), title };
    let words = asked.words;
    let mut names =
        vec![entry(ARTICLES, words.t("figures-title")), entry(SIGNAL, words.t("signal-title"))];
    names.extend(Ready::ALL.iter().map(|ready| entry(ready.code(), ready_title(words, *ready))));
    if asked.report.institution.is_some() {
        let whose = asked.whose()?.id;
        let kept = asked
            .installation
            .db
            .read_now(move |tx| saved_searches_of_all(tx, whose, Searched::Figures))?;
        names.extend(kept.into_iter().map(|line| entry(&line.name, words.t("report-saved"))));
    }
    if asked.out.format == ReportFormat::Json {
        return asked.out.json(&names);
    }
    anyhow::ensure!(
        asked.out.format == ReportFormat::Text,
        "the list of reports is text or JSON: use `--format text` or `--format json`"
    );
    let width = names.iter().map(|one| one.name.chars().count()).max().unwrap_or_default();
    let line = |one: &Named| format!("{:<width$}  {}\n", one.name, one.title);
    asked.out.text(&names.iter().map(line).collect::<String>())
}

/// A ready report, or one that the institution keeps under this name.
fn one(asked: &Asked<'_>, name: &str) -> anyhow::Result<()> {
    let ready: Option<Ready> = name.parse().ok();
    if ready.is_none() && asked.report.institution.is_none() {
        anyhow::bail!("there is no report “{name}”; `lodzins report list` names them");
    }
    let whose = asked.whose()?;
    let question = match ready {
        Some(ready) => ready.question(period(asked)?),
        None => kept(asked, &whose, name)?,
    };
    let (words, today, for_answer) = (asked.words, asked.today, (whose.clone(), question.clone()));
    let is_picture = asked.out.format == ReportFormat::Svg;
    let answer = asked.installation.db.read_now(move |tx| {
        let ask = if is_picture { Answer::to_be_read } else { Answer::of };
        ask(tx, words, &for_answer.0, &for_answer.1, today)
    })?;
    if is_picture {
        return asked.out.text(&lodzins_document::chart::svg::file(&answer.chart()));
    }
    if asked.out.format != ReportFormat::Json {
        return asked.out.sheet(&answer.sheet());
    }
    let before = question.against();
    asked.out.json(&Told {
        report: name,
        institution: &whose.code,
        kind: question.kind.code(),
        rows: question.rows.code(),
        columns_by: question.columns.map(lodzins_core::report::Dimension::code),
        from: question.period.from_on(),
        to: question.period.to_on(),
        before_from: before.map(Period::from_on),
        before_to: before.map(Period::to_on),
        table: answer.table(),
    })
}

/// The days of a ready report: those that were given; this month without any.
fn period(asked: &Asked<'_>) -> anyhow::Result<Period> {
    let month = Span::ThisMonth.period(asked.today);
    let from = asked.report.from.unwrap_or(month.from_on());
    let to = asked.report.to.unwrap_or(month.to_on());
    Period::new(from, to)
        .with_context(|| format!("--from {from} --to {to}: give the earlier day first"))
}

/// The question of a report that somebody keeps for the whole institution.
fn kept(asked: &Asked<'_>, whose: &Institution, name: &str) -> anyhow::Result<Question> {
    let mut found = asked.kept(whose, name)?;
    anyhow::ensure!(
        found.len() < 2,
        "{} reports are called “{name}”; give one of them another name on the reports page",
        found.len()
    );
    let saved = found.pop().with_context(|| {
        format!(
            "there is no report “{name}” that all of {} see; `lodzins report list --institution {}` names them",
            whose.code, whose.code
        )
    })?;
    let days = (asked.report.from, asked.report.to);
    kept_question(asked.words, &saved.filters, asked.today, days).with_context(|| {
        format!("the report “{name}” cannot be asked for these days; check --from and --to")
    })
}

/// Topics for which an e-service is expected, in the year that ends with `--to`.
fn signal(asked: &Asked<'_>) -> anyhow::Result<()> {
    anyhow::ensure!(
        asked.report.from.is_none(),
        "`{SIGNAL}` is of the year that ends with `--to`; leave `--from` out"
    );
    let whose = asked.whose()?;
    let (words, today) = (asked.words, asked.today);
    let (to, for_answer) = (asked.report.to.unwrap_or(today), whose.clone());
    let signals =
        asked.installation.db.read_now(move |tx| Signals::of(tx, words, &for_answer, to, today))?;
    match asked.out.format {
        ReportFormat::Svg => {
            anyhow::bail!("`{SIGNAL}` has no picture; use another `--format`")
        }
        ReportFormat::Json => asked.out.json(&ToldSignal {
            report: SIGNAL,
            institution: &whose.code,
            from: signals.year().from_on(),
            to: signals.year().to_on(),
            lines: signals.lines(),
        }),
        _ => asked.out.sheet(&signals.sheet()),
    }
}
