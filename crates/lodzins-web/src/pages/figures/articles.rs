//! The figures that the institution published, beside what the events add up to.

use askama::Template;
use axum::extract::Query;
use jiff::civil::{Date, date};
use lodzins_core::{fact::Qualifier, report::Tenths};
use lodzins_db::DbError;
use lodzins_document::{Chart, Sheet};
use lodzins_service::statistics::{
    FactRow,
    articles::{ArticleLine, FigureNote, FigureUnit, articles_of},
    told_figures,
};
use serde::Deserialize;

use super::{anchor, articles_sheet, drawn};
use crate::{
    layout::Page,
    pages::{DeskPage, download, press, report::said::Names},
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table, figure},
    words::Words,
};

/// What has to be known about some of the figures.
pub(crate) struct Note {
    pub(in crate::pages) figures: String,
    pub(in crate::pages) text: String,
}

#[derive(Template)]
#[template(path = "figures/articles.html")]
pub(crate) struct ArticlesView {
    page: Page,
    table: Content,
    charts: Vec<Drawn>,
    others: Content,
    notes: Vec<Note>,
}

/// A chart with its numbers, and where the picture is to be had alone.
struct Drawn {
    chart: Content,
    href: String,
    name: String,
}

impl Drawn {
    fn all(words: Words, lines: &[ArticleLine]) -> Vec<Self> {
        let one = |(name, chart): (&str, Chart)| Self {
            chart: figure(&chart, words),
            href: format!("/desk/figures/articles.svg?chart={name}"),
            name: chart.title,
        };
        drawn::charts(words, lines).into_iter().map(one).collect()
    }
}

async fn lines(page: &DeskPage) -> Result<Vec<ArticleLine>, Stop> {
    let code = page.institution.code.clone();
    Ok(page.asked.read(move |tx| articles_of(tx, &code)).await?)
}

async fn sheet(page: &DeskPage) -> Result<Sheet, Stop> {
    let lines = lines(page).await?;
    Ok(articles_sheet(page.asked.words, &lines, page.asked.app.moment().date()))
}

/// The figures as a workbook.
pub async fn xlsx(page: DeskPage) -> PageResult {
    let name = format!("{}-articles", page.institution.code);
    download::workbook(&name, sheet(&page).await?).await
}

/// The figures as CSV.
pub async fn csv(page: DeskPage) -> PageResult {
    let name = format!("{}-articles", page.institution.code);
    Ok(download::figures(&name, sheet(&page).await?))
}

/// Which picture.
#[derive(Deserialize)]
pub struct Which {
    chart: String,
}

/// One of the pictures alone.
pub async fn svg(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let charts = drawn::charts(page.asked.words, &lines(&page).await?);
    let chart = charts.into_iter().find(|(name, _)| *name == which.chart);
    let (name, chart) = chart.ok_or(Stop::NotFound)?;
    let name = format!("{}-articles-{name}", page.institution.code);
    Ok(download::picture(&name, &chart))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, code) = (page.institution.id, page.institution.code.clone());
    let read = page.asked.read(move |tx| {
        let told = told_figures(tx, institution, EVER.0, EVER.1)?;
        Ok::<_, DbError>((articles_of(tx, &code)?, told, Names::of(tx, institution)?))
    });
    let (lines, mut told, names) = read.await?;
    told.retain(|fact| !lines.iter().any(|line| is_line_of(line, fact)));
    let words = page.asked.words;
    let frame = page.frame().back("/desk/reports");
    page.asked.show(&ArticlesView {
        page: frame,
        table: table(words, &lines),
        charts: Drawn::all(words, &lines),
        others: others(words, &names, &told),
        notes: notes(words, &lines),
    })
}

/// Every day of which anybody tells.
const EVER: (Date, Date) = (date(1, 1, 1), date(9999, 12, 31));

fn is_line_of(line: &ArticleLine, fact: &FactRow) -> bool {
    line.told
        && line.told_as == Some(fact.subject.as_str())
        && (line.from, line.to) == (fact.from_on, fact.to_on)
}

/// What was told and stands in no article.
fn others(words: Words, names: &Names, told: &[FactRow]) -> Content {
    if told.is_empty() {
        return Content::default();
    }
    let rows = told.iter().map(|fact| {
        let anchor = anchor(&fact.subject, fact.from_on, fact.to_on);
        let said = Content::from(press::told(words, names, fact));
        vec![
            Cell::new().content(Content::html(format_args!("<span id=\"{anchor}\">{said}</span>"))),
            Cell::new().content(days(words, fact.from_on, fact.to_on)).classes("lz-number"),
        ]
    });
    Table::new()
        .caption(words.t("figures-others"))
        .caption_classes("govuk-table__caption--m")
        .head(["figures-name", "figures-days"].map(|key| words.t(key)))
        .rows(rows)
        .scrolling()
}

fn days(words: Words, from: Date, to: Date) -> String {
    format!("{}–{}", words.date_short(from), words.date_short(to))
}

/// The figure's name, at which whoever tells its number points.
fn pointed_at(words: Words, line: &ArticleLine) -> Content {
    let name = Content::from(named(words, line));
    match line.told_as.filter(|_| line.told) {
        Some(subject) => {
            let anchor = anchor(subject, line.from, line.to);
            Content::html(format_args!("<span id=\"{anchor}\">{name}</span>"))
        }
        None => name,
    }
}

fn table(words: Words, lines: &[ArticleLine]) -> Content {
    if lines.is_empty() {
        return Content::default();
    }
    let head = ["figures-name", "figures-days", "figures-told", "figures-counted"];
    let rows = lines.iter().map(|line| {
        vec![
            Cell::new().content(pointed_at(words, line)),
            Cell::new().content(days(words, line.from, line.to)).classes("lz-number"),
            Cell::new().content(told(words, line)),
            Cell::new().content(counted(words, line)),
        ]
    });
    Table::called(words.t("figures-title"))
        .head(head.map(|key| words.t(key)))
        .rows(rows)
        .scrolling()
}

pub(super) fn named(words: Words, line: &ArticleLine) -> String {
    let part = format!("{}_{}", line.figure, line.part);
    words.with("figures-part", &[("part", part.into())])
}

/// The number as the institution told it, with the words around it; of what is possible, from the least to the most.
pub(super) fn told(words: Words, line: &ArticleLine) -> String {
    if !line.told && line.qualifier == Qualifier::Exact {
        return words.t("figures-not-told");
    }
    let number = match line.value_max {
        Some(most) => format!("{}–{}", number(words, line.value), number(words, most)),
        None => number(words, line.value),
    };
    let figure = measured(words, line.unit, number);
    if !line.told {
        return words.with("figures-possible", &[("figure", figure.into())]);
    }
    let qualifier = line.qualifier.code();
    words.with("figures-qualified", &[("qualifier", qualifier.into()), ("figure", figure.into())])
}

/// What the events add up to, and whether the days of some are a guess.
fn counted(words: Words, line: &ArticleLine) -> Content {
    if !line.counted {
        return words.t("figures-not-counted").into();
    }
    let figure = Content::from(measured(words, line.unit, number(words, line.computed)));
    if !line.assumed {
        return figure;
    }
    let assumed = Content::from(words.t("figures-assumed"));
    Content::html(format_args!("{figure}<br>{assumed}"))
}

pub(super) fn measured(words: Words, unit: FigureUnit, number: String) -> String {
    words.with("figures-unit", &[("unit", unit.code().into()), ("number", number.into())])
}

pub(in crate::pages) fn number(words: Words, Tenths(tenths): Tenths) -> String {
    if tenths % 10 == 0 {
        return words.number(tenths / 10);
    }
    #[expect(clippy::cast_precision_loss, reason = "one place after the comma is shown")]
    words.decimal(tenths as f64 / 10.0, 1)
}

/// The notes of these figures, each once.
pub(in crate::pages) fn notes(words: Words, lines: &[ArticleLine]) -> Vec<Note> {
    let of = |note: &FigureNote| {
        let figures: Vec<String> = lines
            .iter()
            .filter(|line| line.note == Some(*note))
            .map(|line| named(words, line))
            .collect();
        let text = words.with("figures-note", &[("note", note.code().into())]);
        (!figures.is_empty()).then(|| Note { figures: figures.join("; "), text })
    };
    FigureNote::ALL.iter().filter_map(of).collect()
}

#[cfg(test)]
mod samples;
