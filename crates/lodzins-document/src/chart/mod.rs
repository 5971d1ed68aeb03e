//! Charts that say in a picture what a table says in numbers.
//!
//! A chart is a table first: rows, columns, amounts with the words that show them. [`drawn`](Chart::drawn) lays the
//! same numbers out as a picture of a given width, [`svg`] writes the picture for a page, the PDF writer paints it on
//! a sheet, and [`Chart::table`] is there for everybody who does not see it. No picture leans on colour alone: lines
//! differ in dashes and marks, bars and shares carry their numbers, neighbours differ in lightness, so that a
//! grey print and a dark screen say the same.

mod bars;
pub mod drawing;
mod heat;
mod legend;
mod lines;
mod scale;
mod shares;
pub mod svg;

#[cfg(test)]
mod tests;

use lodzins_core::{Language, codes};

use crate::model::{Table, Text};
use drawing::Drawing;

/// Numbers to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The language of everything in it.
    pub language: Language,
    /// What is shown: “Submissions by channel, March 2020”.
    pub title: String,
    /// What a reader should take from it, in a sentence; read out in place of the picture.
    pub summary: String,
    /// How it is drawn.
    pub shape: Shape,
    /// What the rows are: “Channel”, “Day”; the heading of the table's first column.
    pub over: String,
    /// The rows: channels, days, hours.
    pub rows: Vec<String>,
    /// The columns: this year and last, one unit and another.
    pub series: Vec<Series>,
}

codes! {
    /// How a chart is drawn.
    pub enum Shape("shape of a chart") {
        /// A line for each series over rows that follow each other in time.
        Line = "line",
        /// A bar for each amount.
        Bars = "bars",
        /// Each row as a whole of which the series are shares.
        Shares = "shares",
        /// A field for each amount, the darker the more: hours by weekdays.
        Heat = "heat",
    }
}

/// A column of amounts, one for each row.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// The amounts in the order of the rows; none where nothing is known, which is not zero.
    pub amounts: Vec<Option<Amount>>,
}

/// An amount and how it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// How much. Less than nothing is drawn as nothing.
    pub value: f64,
    /// The same in the reader's way: “1 234”, “vairāk nekā 700”, “56,1 %”.
    pub shown: String,
}

/// What stands where nothing is known.
const UNKNOWN: &str = "–";

impl Chart {
    /// The picture in this width, in the units of CSS pixels. A narrow one is laid out anew, not made smaller.
    pub fn drawn(&self, width: f64) -> Drawing {
        match self.shape {
            Shape::Line => lines::drawn(self, width),
            Shape::Bars => bars::drawn(self, width),
            Shape::Shares => shares::drawn(self, width),
            Shape::Heat => heat::drawn(self, width),
        }
    }

    /// The same numbers as a table.
    pub fn table(&self) -> Table {
        let headings =
            std::iter::once(&self.over).chain(self.series.iter().map(|series| &series.name));
        let row = |(n, name): (usize, &String)| {
            let cells = self.series.iter().map(|series| series.shown(n).to_owned());
            std::iter::once(name.clone()).chain(cells).map(Text::plain).collect()
        };
        Table {
            headings: headings.cloned().collect(),
            rows: self.rows.iter().enumerate().map(row).collect(),
        }
    }

    /// The largest amount, or 1 where all is nothing, so that a scale has a length.
    fn most(&self) -> f64 {
        let most = self.values().fold(0.0, f64::max);
        if most > 0.0 { most } else { 1.0 }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        self.series.iter().flat_map(|series| (0..self.rows.len()).map(|row| series.value(row)))
    }

    /// The words of the longest amount, for which room must be kept.
    fn shown(&self) -> impl Iterator<Item = &str> {
        self.series.iter().flat_map(|series| (0..self.rows.len()).map(|row| series.shown(row)))
    }
}

impl Series {
    /// What is drawn for a row.
    fn value(&self, row: usize) -> f64 {
        self.amount(row).map_or(0.0, |amount| amount.value.max(0.0))
    }

    fn amount(&self, row: usize) -> Option<&Amount> {
        self.amounts.get(row).and_then(Option::as_ref)
    }

    fn shown(&self, row: usize) -> &str {
        self.amount(row).map_or(UNKNOWN, |amount| &amount.shown)
    }
}
