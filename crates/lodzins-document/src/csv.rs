//! Rows as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheet programs know it.

/// A file of rows, written from the first to the last.
#[derive(Debug, Clone)]
pub struct Csv(String);

/// A value of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Words, whoever wrote them.
    Text(&'a str),
    /// A whole number, without groups.
    Number(i64),
    /// A number to a tenth, with a point.
    Tenths(lodzins_core::report::Tenths),
    /// Nothing.
    Empty,
}

impl Default for Csv {
    fn default() -> Self {
        Self("\u{feff}".to_owned())
    }
}

impl Csv {
    /// A file whose first row names the columns.
    pub fn with_head<'a>(head: impl IntoIterator<Item = &'a str>) -> Self {
        let mut csv = Self::default();
        csv.row(head.into_iter().map(Cell::Text));
        csv
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (n, cell) in cells.into_iter().enumerate() {
            if n > 0 {
                self.0.push(',');
            }
            match cell {
                Cell::Text(text) => self.text(text),
                Cell::Number(number) => self.0.push_str(&number.to_string()),
                Cell::Tenths(number) => self.0.push_str(&number.to_string()),
                Cell::Empty => {}
            }
        }
        self.0.push_str("\r\n");
    }

    /// Words that a spreadsheet program would run as a formula get an apostrophe before them; a number written as a
    /// number is no formula.
    fn text(&mut self, text: &str) {
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let sign = if is_formula { "'" } else { "" };
        if text.contains([',', '"', '\n', '\r']) || is_formula {
            self.0.push_str(&format!("\"{sign}{}\"", text.replace('"', "\"\"")));
        } else {
            self.0.push_str(text);
        }
    }

    /// The file so far.
    pub fn written(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use lodzins_core::report::Tenths;

    use super::*;

    #[test]
    fn numbers_are_numbers_and_words_with_commas_are_quoted() {
        let mut csv = Csv::with_head(["Kanāls", "Skaits"]);
        csv.row([Cell::Text("Kurjers, klātiene"), Cell::Number(-45), Cell::Tenths(Tenths(-669))]);
        csv.row([Cell::Text("\"Druva\"\nCēsis"), Cell::Empty, Cell::Empty]);
        assert_eq!(
            csv.written(),
            "\u{feff}Kanāls,Skaits\r\n\"Kurjers, klātiene\",-45,-66.9\r\n\"\"\"Druva\"\"\nCēsis\",,\r\n"
        );
    }

    #[test]
    fn nothing_that_somebody_wrote_is_run_as_a_formula() {
        for evil in ["=1+1", "+371 29 000 000", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            let mut csv = Csv::default();
            csv.row([Cell::Text(evil)]);
            assert!(csv.written().starts_with("\u{feff}\"'"), "{evil}");
        }
    }
}
