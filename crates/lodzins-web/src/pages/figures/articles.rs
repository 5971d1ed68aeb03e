//! The figures that the institution published, beside what the events add up to.

use askama::Template;
use lodzins_core::{fact::Qualifier, report::Tenths};
use lodzins_document::Sheet;
use lodzins_service::statistics::articles::{ArticleLine, FigureNote, FigureUnit, articles_of};

use super::{articles_sheet, drawn};
use crate::{
    layout::Page,
    pages::{DeskPage, download},
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::Words,
};

/// What has to be known about some of the figures.
pub(crate) struct Note {
    pub(super) figures: String,
    pub(super) text: String,
}

#[derive(Template)]
#[template(path = "figures/articles.html")]
pub(crate) struct ArticlesView {
    page: Page,
    table: Content,
    charts: Vec<Content>,
    notes: Vec<Note>,
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
    let name = format!("{}-articles.csv", page.institution.code);
    Ok(download::table(&name, &sheet(&page).await?.csv()))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let lines = lines(&page).await?;
    let words = page.asked.words;
    let frame = page.frame().back("/desk/reports");
    page.asked.show(&ArticlesView {
        page: frame,
        table: table(words, &lines),
        charts: drawn::charts(words, &lines),
        notes: notes(words, &lines),
    })
}

fn table(words: Words, lines: &[ArticleLine]) -> Content {
    if lines.is_empty() {
        return Content::default();
    }
    let head = ["figures-name", "figures-days", "figures-told", "figures-counted"];
    let rows = lines.iter().map(|line| {
        let days = format!("{}–{}", words.date_short(line.from), words.date_short(line.to));
        vec![
            Cell::new().content(named(words, line)),
            Cell::new().content(days).classes("lz-number"),
            Cell::new().content(told(words, line)),
            Cell::new().content(counted(words, line)),
        ]
    });
    Table::new()
        .caption(words.t("figures-title"))
        .caption_classes("govuk-visually-hidden")
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

pub(super) fn number(words: Words, Tenths(tenths): Tenths) -> String {
    if tenths % 10 == 0 {
        return words.number(tenths / 10);
    }
    #[expect(clippy::cast_precision_loss, reason = "one place after the comma is shown")]
    words.decimal(tenths as f64 / 10.0, 1)
}

/// The notes of these figures, each once.
pub(super) fn notes(words: Words, lines: &[ArticleLine]) -> Vec<Note> {
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
