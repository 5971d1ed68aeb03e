//! Reading tables as text: whatever sign stands between cells, quotation marks, cells of several lines.

/// A quotation mark that is never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a quotation mark is opened here and never closed")]
pub struct OpenQuotation {
    /// In which line it is opened, from 1.
    pub line: usize,
}

/// The sign between cells, told by the first line: a semicolon, a tabulator, else a comma.
pub fn sign_of(text: &str) -> char {
    let head = text.lines().next().unwrap_or_default();
    [';', '\t'].into_iter().find(|sign| head.contains(*sign)).unwrap_or(',')
}

/// The rows, each with the line that it begins in, from 1; rows of nothing but blanks are left out.
///
/// A quoted cell may hold the sign, line ends, and a doubled quotation mark for one (RFC 4180).
pub fn rows(text: &str, sign: char) -> Result<Vec<(usize, Vec<String>)>, OpenQuotation> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut line, mut begun) = (None, 1, 1);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\n' {
            line += 1;
        }
        match letter {
            '"' if quoted.is_some() && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted.is_some() => quoted = None,
            '"' if cell.trim().is_empty() => quoted = Some(line),
            letter if quoted.is_some() => cell.push(letter),
            letter if letter == sign => row.push(std::mem::take(&mut cell)),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push((begun, std::mem::take(&mut row)));
                begun = line;
            }
            letter => cell.push(letter),
        }
    }
    if let Some(line) = quoted {
        return Err(OpenQuotation { line });
    }
    row.push(cell);
    rows.push((begun, row));
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    fn quoted(cell: &str) -> String {
        format!("\"{}\"", cell.replace('"', "\"\""))
    }

    #[test]
    fn a_cell_may_hold_the_sign_a_quotation_mark_and_line_ends() {
        let text = "a;b\r\n\"1;2\";\"say \"\"so\"\"\"\n\n\"two\nlines\";x";
        let read = rows(text, sign_of(text)).expect("rows");
        let cells = |line, one: &str, other: &str| (line, vec![one.to_owned(), other.to_owned()]);
        assert_eq!(
            read,
            [cells(1, "a", "b"), cells(2, "1;2", "say \"so\""), cells(4, "two\nlines", "x")]
        );
        assert_eq!(rows("a;\"b\nc", ';'), Err(OpenQuotation { line: 1 }));
    }

    #[test]
    fn the_sign_is_told_by_the_first_line() {
        assert_eq!(sign_of("a,b;c\nd"), ';');
        assert_eq!(sign_of("a\tb,c"), '\t');
        assert_eq!(sign_of("a b\nc;d"), ',');
        assert_eq!(sign_of(""), ',');
    }

    proptest! {
        #[test]
        fn what_is_quoted_reads_back(
            table in vec(vec("(?s)[^\r]{1,12}", 2..5), 1..6),
            sign in select(&[',', ';', '\t'][..]),
        ) {
            let line = |row: &Vec<String>| {
                row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(&sign.to_string())
            };
            let text = table.iter().map(line).collect::<Vec<_>>().join("\r\n");
            let read = rows(&text, sign).expect("rows");
            let kept: Vec<Vec<String>> = read.into_iter().map(|(_, row)| row).collect();
            let blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
            let wanted: Vec<Vec<String>> = table.into_iter().filter(|row| !blank(row)).collect();
            prop_assert_eq!(kept, wanted);
        }

        #[test]
        fn no_text_at_all_is_too_strange(text in "(?s).{0,200}", sign in select(&[',', ';', '\t'][..])) {
            let _ = rows(&text, sign);
        }
    }
}
