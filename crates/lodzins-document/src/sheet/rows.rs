//! The rows of a sheet: at hand, or made when they are written, so that a long table needs no more memory than a short one.

use std::{fmt, sync::Arc};

use super::Cell;

/// Makes the row at a place.
type Make = Arc<dyn Fn(usize) -> Vec<Cell> + Send + Sync>;

/// Rows, each with as many cells as the sheet has headings.
#[derive(Clone)]
pub struct Rows {
    count: usize,
    /// Columns in which no words stand.
    figures: Arc<[bool]>,
    make: Make,
}

impl Rows {
    /// Rows that are made one at a time, the same whenever they are asked for. `figures` says of each column whether all
    /// of it is figures.
    pub fn made(
        count: usize,
        figures: Vec<bool>,
        make: impl Fn(usize) -> Vec<Cell> + Send + Sync + 'static,
    ) -> Self {
        Self { count, figures: figures.into(), make: Arc::new(make) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The row at a place.
    pub fn row(&self, place: usize) -> Vec<Cell> {
        (self.make)(place)
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Vec<Cell>> + '_ {
        (0..self.count).map(|place| self.row(place))
    }

    pub(super) fn is_of_figures(&self, column: usize) -> bool {
        !self.is_empty() && self.figures.get(column).copied().unwrap_or(false)
    }
}

impl From<Vec<Vec<Cell>>> for Rows {
    fn from(rows: Vec<Vec<Cell>>) -> Self {
        let width = rows.first().map_or(0, Vec::len);
        let is_word =
            |column: usize| rows.iter().any(|row| matches!(row.get(column), Some(Cell::Text(_))));
        let figures = (0..width).map(|column| !is_word(column)).collect();
        Self::made(rows.len(), figures, move |place| rows[place].clone())
    }
}

impl FromIterator<Vec<Cell>> for Rows {
    fn from_iter<I: IntoIterator<Item = Vec<Cell>>>(rows: I) -> Self {
        rows.into_iter().collect::<Vec<_>>().into()
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
