//! A chart with the same numbers as a table under it.

use lodzins_document::chart::{Chart, svg};

use super::{Cell, Content, Details, Table};
use crate::words::Words;

/// The picture alone, for a page that has the numbers in a table of its own.
pub fn picture(chart: &Chart) -> Content {
    Content::html(Figure { chart, table: Content::default() })
}

/// The picture in the widths of a telephone and of a desk, and its table, which a reader opens.
pub fn figure(chart: &Chart, words: Words) -> Content {
    let table = Details::new().summary(words.t("chart-numbers")).content(table(chart));
    Content::html(Figure { chart, table: Content::html(table) })
}

fn table(chart: &Chart) -> Content {
    let table = chart.table();
    let cells = |texts: &[String]| -> Vec<Cell> {
        let cell = |(n, text): (usize, &String)| match n {
            0 => Cell::from(text.as_str()),
            _ => Cell::numeric(text.as_str()),
        };
        texts.iter().enumerate().map(cell).collect()
    };
    let rows = table
        .rows
        .iter()
        .map(|row| cells(&row.iter().map(lodzins_document::Text::words).collect::<Vec<_>>()));
    Table::called(chart.title.as_str())
        .head(cells(&table.headings))
        .rows(rows)
        .first_cell_is_header(true)
        .scrolling()
}

#[derive(askama::Template)]
#[template(path = "ui/chart.html")]
struct Figure<'a> {
    chart: &'a Chart,
    table: Content,
}

impl Figure<'_> {
    fn pictures(&self) -> Content {
        Content::html(svg::pictures(self.chart))
    }
}
