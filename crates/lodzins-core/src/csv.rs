//! Tables as text (CSV, RFC 4180), for other programs to open.

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

/// The cells of a line that another program wrote; a quoted one may hold the sign between cells, and a doubled quotation
/// mark stands for one. Nothing when a quotation mark is not closed.
pub fn cells(line: &str, sign: char) -> Option<Vec<String>> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted || cell.trim().is_empty() => {
                quoted = !quoted;
            }
            letter if letter == sign && !quoted => cells.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    cells.push(cell);
    (!quoted).then_some(cells)
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
