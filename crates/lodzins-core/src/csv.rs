//! Tables as text (CSV, RFC 4180), for other programs to open.

/// A line of a table, with its end.
pub fn line<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    cells.join(",") + "\r\n"
}

/// A cell: in quotation marks where it needs them, and never a formula.
///
/// Table programs run a text that begins with one of these signs; an apostrophe before it makes it a text again.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if runs { format!("'{text}") } else { text.to_owned() };
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
        assert_eq!(line([""]), "\r\n");
    }
}
