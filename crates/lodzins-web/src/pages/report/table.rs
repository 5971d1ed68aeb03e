//! A sheet of figures as a table on a page.

use lodzins_document::{Sheet, sheet};

use crate::{
    ui::{Cell, Content, Table},
    words::Words,
};

/// The figures of a sheet: every number of the picture, with sums, shares and what was before.
pub(in crate::pages) fn table(words: Words, sheet: &Sheet) -> Content {
    let head = sheet.headings.iter().enumerate();
    let head = head.map(|(n, name)| if n == 0 { Cell::from(name.as_str()) } else { Cell::numeric(name.as_str()) });
    let cell = |(n, cell): (usize, &sheet::Cell)| {
        let shown = match cell {
            sheet::Cell::Date(day) => words.date_short(*day),
            sheet::Cell::Empty => String::new(),
            other => sheet.shown(other),
        };
        if n == 0 { Cell::from(shown) } else { Cell::numeric(shown) }
    };
    let rows = sheet.rows.iter().map(|row| row.iter().enumerate().map(cell).collect::<Vec<_>>());
    Table::new()
        .caption(sheet.title.as_str())
        .caption_classes("govuk-visually-hidden")
        .head(head)
        .rows(rows)
        .first_cell_is_header(true)
        .classes("lz-report")
        .scrolling()
}
