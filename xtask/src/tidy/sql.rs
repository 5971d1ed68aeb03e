//! SQL: where it may stand, and which words mean different things on SQLite and PostgreSQL.
//!
//! The reasons stand in `docs/adr/0002-one-sql-on-two-engines.md`.

mod statement;
#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File, rust_text::RustText};

/// Crates whose business is SQL: the use cases, the engines, and tests of engines.
const AT_HOME: &[&str] = &["lodzins-service", "lodzins-db", "lodzins-testkit", "xtask"];

/// The crate whose statements must run on both engines.
const USE_CASES: &str = "lodzins-service";

/// Complaints about misplaced statements and banned words.
pub(crate) fn check(file: &File) -> Vec<Complaint> {
    if file.is("sql") {
        return banned(file, 1, &file.text);
    }
    if !file.is("rs") || file.is_test() {
        return Vec::new();
    }
    let text = RustText::read(&file.text);
    let room = file.path.rsplit('/').next().unwrap_or_default() == "sql.rs"
        || file.path.contains("/sql/")
        || file.path.contains("/migrations");
    let mut found = Vec::new();
    for literal in &text.strings {
        let named = in_sql_macro(&text.code, literal.at);
        if !named && !statement::begins(&literal.text) {
            continue;
        }
        let at_home = AT_HOME.contains(&file.of_crate());
        if !at_home {
            let remedy = "call a use case of lodzins-service; only it knows the tables";
            let what = "SQL outside lodzins-service";
            found.push(Complaint::wrong(&file.path, literal.line, "sql-place", what, remedy));
        } else if file.of_crate() == USE_CASES {
            if !room && !named {
                let remedy = "give it a name in the capability's sql.rs";
                let what = "a statement in the middle of a story";
                found.push(Complaint::wrong(&file.path, literal.line, "sql-place", what, remedy));
            }
            found.extend(banned(file, literal.line, &literal.text));
        }
    }
    found
}

/// Whether the string at `at` is what a `sql!` is given.
fn in_sql_macro(code: &str, at: usize) -> bool {
    let before = code[..at].trim_end();
    ["sql!(", "sql!{", "sql! {", "sql!["].iter().any(|open| before.ends_with(open))
}

fn banned(file: &File, first_line: usize, text: &str) -> Vec<Complaint> {
    statement::banned(text)
        .into_iter()
        .map(|word| {
            let line = first_line + word.line - 1;
            Complaint::wrong(&file.path, line, word.rule, word.found, word.instead)
        })
        .collect()
}
