//! Figures and lists side by side.

use super::{Attributes, Content, component};

component! {
    /// A table. One wider than a telephone goes into a scrolling region: [`Table::scrolling`].
    Table ("ui/table.html") {
        /// The columns' headings.
        head: many Cell,
        /// The rows.
        rows: many Vec<Cell>,
        /// What the table shows.
        caption: one String,
        /// Further classes of the caption.
        caption_classes: one String,
        /// The first cell of a row is its heading.
        first_cell_is_header: plain bool,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One cell.
    Cell {
        /// What is in it.
        content: one Content,
        /// `numeric`: right-aligned, digits of one width.
        format: one String,
        /// Over so many columns.
        colspan: maybe u32,
        /// Over so many rows.
        rowspan: maybe u32,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Cell {
    /// A cell with a number.
    pub fn numeric(content: impl Into<Content>) -> Self {
        Self::new().content(content).format("numeric")
    }

    /// On a narrow screen, where a row is a block, a value says what it is.
    #[must_use]
    pub fn labelled(self, label: &str) -> Self {
        self.attributes(Attributes::none().and("data-label", label))
    }
}

impl<C: Into<Content>> From<C> for Cell {
    fn from(content: C) -> Self {
        Self::new().content(content)
    }
}

impl Table {
    /// A table under a heading that says already what it is called: only those hear it who do not see the heading.
    pub fn called(name: impl Into<String>) -> Self {
        Self::new().caption(name).caption_classes("govuk-visually-hidden")
    }

    /// Lines that the keys of the desk walk through, each headed by its first cell.
    #[must_use]
    pub fn walkable(self) -> Self {
        self.first_cell_is_header(true)
            .classes("lz-rows")
            .attributes(Attributes::none().flag("data-rows"))
    }

    /// The table inside a region that scrolls sideways by itself and that the keyboard reaches.
    pub fn scrolling(&self) -> Content {
        Content::html(ScrollingTable { table: self, label: &self.caption })
    }
}

#[derive(askama::Template)]
#[template(path = "ui/table_scrolling.html")]
struct ScrollingTable<'a> {
    table: &'a Table,
    label: &'a str,
}
