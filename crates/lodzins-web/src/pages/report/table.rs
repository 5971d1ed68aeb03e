//! A sheet of figures as a table on a page.

use lodzins_document::{Sheet, sheet};

use crate::{
    ui::{Cell, Content, Table},
    words::Words,
};

/// The figures of a sheet: every number of the picture, with sums, shares and what was before.
pub(in crate::pages) fn table(words: Words, sheet: &Sheet) -> Content {
    let aligned = |n: usize, shown: String| {
        if n > 0 && sheet.is_of_figures(n) { Cell::numeric(shown) } else { Cell::from(shown) }
    };
    let head = sheet.headings.iter().enumerate().map(|(n, name)| aligned(n, name.clone()));
    let cell = |(n, cell): (usize, &sheet::Cell)| {
        let shown = match cell {
            sheet::Cell::Date(day) => words.date_short(*day),
            sheet::Cell::Empty => String::new(),
            other => sheet.shown(other),
        };
        aligned(n, shown)
    };
    let rows = sheet.rows.iter();
    let rows = rows.map(|row| row.iter().enumerate().map(cell).collect::<Vec<_>>());
    let table =
        Table::called(sheet.title.as_str()).head(head).rows(rows).first_cell_is_header(true);
    if sheet.has_sum { table.classes("lz-report").scrolling() } else { table.scrolling() }
}
