//! Tables as text (CSV, RFC 4180): written for other programs to open, and read from them.

mod read;

pub use read::{OpenQuotation, rows, sign_of};

use crate::report::Tenths;

/// A value of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'c> {
    /// Words, whoever wrote them.
    Text(&'c str),
    /// A whole number, without groups.
    Number(i64),
    /// A number to a tenth, with a point.
    Tenths(Tenths),
    /// Nothing.
    Empty,
}

/// A line of words, with its end.
pub fn line<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    row(cells.into_iter().map(Cell::Text))
}

/// A line of words and numbers, with its end.
pub fn row<'c>(cells: impl IntoIterator<Item = Cell<'c>>) -> String {
    let written = |cell: Cell<'c>| match cell {
        Cell::Text(words) => text(words),
        Cell::Number(number) => number.to_string(),
        Cell::Tenths(number) => number.to_string(),
        Cell::Empty => String::new(),
    };
    cells.into_iter().map(written).collect::<Vec<_>>().join(",") + "\r\n"
}

/// The cells of a line that another program wrote; nothing when a quotation mark is not closed.
pub fn cells(line: &str, sign: char) -> Option<Vec<String>> {
    let first = rows(line, sign).ok()?.into_iter().next();
    Some(first.map(|(_, cells)| cells).unwrap_or_default())
}

/// Words: in quotation marks where they need them, and never a formula.
///
/// Table programs run a text that begins with one of these signs; an apostrophe before it makes it a text again.
fn text(words: &str) -> String {
    let runs = words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guarded = if runs { format!("'{words}") } else { words.to_owned() };
    if guarded.contains([',', ';', '"', '\n', '\r', '\t']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_where_it_must_and_is_never_a_formula() {
        assert_eq!(line(["a", "b, c", "d \"e\""]), "a,\"b, c\",\"d \"\"e\"\"\"\r\n");
        assert_eq!(line(["=1+1", "@x", "-3", "\t=1"]), "'=1+1,'@x,'-3,\"'\t=1\"\r\n");
        assert_eq!(line(["+371 64100000", "＝1"]), "'+371 64100000,'＝1\r\n");
        assert_eq!(line([""]), "\r\n");
    }

    #[test]
    fn a_number_is_a_number_also_below_nothing() {
        let cells = [Cell::Number(-45), Cell::Tenths(Tenths(-669)), Cell::Empty, Cell::Text("-45")];
        assert_eq!(row(cells), "-45,-66.9,,'-45\r\n");
    }
}
