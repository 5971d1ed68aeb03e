//! How much of a table is read at once. What a page leaves out it says, the sums are always of everything, and files have
//! all of it.

use std::ops::Range;

use super::{Question, table::parts};

/// So many lines of a table stand on one page.
pub const LINES: usize = 100;
/// The most columns that a table is read with: the days of two months.
pub const MOST_COLUMNS: usize = 62;

/// What a page shows of something long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The places that it shows.
    pub range: Range<usize>,
    /// How many there are in all.
    pub of: usize,
    /// Where the page before begins.
    pub back: Option<Start>,
    /// Where the next page begins.
    pub on: Option<Start>,
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// At the first.
    First,
    /// After the one with this code.
    After(String),
}

impl Piece {
    /// Is that all there is?
    pub fn is_all(&self) -> bool {
        self.range.len() == self.of
    }
}

/// The piece that follows a code, at most so much. It begins at the first where none is named, or one that is not there
/// any more.
pub fn piece(codes: &[&str], after: Option<&str>, most: usize) -> Piece {
    let place = after.and_then(|after| codes.iter().position(|code| *code == after));
    let from = place.map_or(0, |place| place + 1);
    let from = if from < codes.len() { from } else { 0 };
    let to = (from + most).min(codes.len());
    let after = |place: usize| Start::After(codes[place].to_owned());
    Piece {
        range: from..to,
        of: codes.len(),
        back: (from > 0).then(|| from.checked_sub(most + 1).map_or(Start::First, after)),
        on: (to < codes.len()).then(|| after(to - 1)),
    }
}

impl Question {
    /// The same question with its rows and columns changed for each other, where that makes of a table too wide to be read
    /// one that is only long: the days of a year beside each other are read by nobody. What is compared is compared by its
    /// rows and stays as it is.
    pub fn laid_down(&self) -> Option<Self> {
        let columns = self.columns.filter(|columns| columns.is_calendar())?;
        let is_of_use = self.comparison.is_none() && !self.rows.is_calendar();
        if !is_of_use || parts(self.period, columns).len() <= MOST_COLUMNS {
            return None;
        }
        Some(Self { rows: columns, columns: Some(self.rows), ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_follows_the_one_before_it() {
        let codes = ["a", "b", "c", "d", ""];
        let after = |code: &str| Some(Start::After(code.to_owned()));
        let of = |start: Option<&str>| {
            let Piece { range, of, back, on } = piece(&codes, start, 2);
            assert_eq!(of, 5);
            (range, back, on)
        };
        assert_eq!(of(None), (0..2, None, after("b")));
        assert_eq!(of(Some("b")), (2..4, Some(Start::First), after("d")));
        assert_eq!(of(Some("d")), (4..5, after("b"), None));
        assert!(!piece(&codes, None, 4).is_all());
        assert!(piece(&codes, None, 5).is_all());
        assert!(piece(&[], None, 5).is_all());
    }

    #[test]
    fn a_piece_after_what_is_not_there_is_the_first() {
        let codes = ["a", "b", "c"];
        assert_eq!(piece(&codes, Some("x"), 2), piece(&codes, None, 2));
        assert_eq!(piece(&codes, Some("c"), 2), piece(&codes, None, 2), "nothing follows the last");
    }
}
