//! Where messages are asked for: `t("key")`, `with("key", …)`, `key!("key")` in Rust and in templates.

use std::collections::{BTreeMap, BTreeSet};

use super::{composed::Composed, messages::Message};
use crate::{complaint::Complaint, listing::File, rust_text, rust_text::RustText};

/// What stands before a literal that must be a key.
const ASKING: &[&str] = &["t(", "with(", "key!("];

/// A key that is asked for.
struct Asked {
    line: usize,
    key: String,
}

/// Complaints about keys that are asked for and not said.
pub(super) fn missing(
    files: &[File],
    composed: &Composed,
    known: &BTreeMap<String, Message>,
) -> Vec<Complaint> {
    let says = |key: &str| known.contains_key(key);
    let mut found = composed.missing(&says);
    for file in files.iter().filter(|file| is_read(file)) {
        found.extend(asked(file).into_iter().filter(|one| !says(&one.key)).map(|one| {
            let what = format!("“{}” is asked for and not said", one.key);
            Complaint::wrong(&file.path, one.line, "missing", what, "say it in every language")
        }));
    }
    found
}

/// Every literal that could be a key: one given to a function by another way is in use, too.
pub(super) fn literals(files: &[File]) -> BTreeSet<String> {
    files
        .iter()
        .filter(|file| is_read(file))
        .flat_map(|file| {
            if file.is("rs") {
                RustText::read(&file.text).strings.into_iter().map(|one| one.text).collect()
            } else {
                quoted(&file.text).into_iter().map(|(_, text)| text.to_owned()).collect::<Vec<_>>()
            }
        })
        .collect()
}

/// The program's own sources and templates; tests do not make a message useful.
fn is_read(file: &File) -> bool {
    (file.is("rs") || file.is("html") || file.is("txt"))
        && file.path.starts_with("crates/")
        && !file.is_test()
}

fn asked(file: &File) -> Vec<Asked> {
    if file.is("rs") {
        let text = RustText::read(&file.text);
        let keys = text.strings.iter().filter(|one| asks(&text.code[..one.at]));
        return keys.map(|one| Asked { line: one.line, key: one.text.clone() }).collect();
    }
    quoted(&file.text)
        .into_iter()
        .filter(|(at, _)| asks(&file.text[..*at]))
        .map(|(at, key)| {
            let line = 1 + file.text[..at].matches('\n').count();
            Asked { line, key: key.to_owned() }
        })
        .collect()
}

/// Whether what stands before a literal asks for a message: `w.t(`, and not `insert(`.
fn asks(before: &str) -> bool {
    let before = before.trim_end();
    ASKING.iter().any(|call| {
        before.strip_suffix(call).is_some_and(|rest| {
            let previous = rest.chars().next_back();
            if call.ends_with("!(") {
                previous.is_none_or(|c| !rust_text::is_word(c))
            } else {
                previous == Some('.')
            }
        })
    })
}

/// What stands in double quotes inside `{{ }}` and `{% %}` of a template, with the place of the quotes.
fn quoted(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for (from, _) in text.match_indices(open) {
            let inside = &text[from..];
            let inside = &inside[..inside.find(close).unwrap_or(inside.len())];
            let quotes: Vec<usize> = inside.match_indices('"').map(|(at, _)| at).collect();
            for pair in quotes.chunks_exact(2) {
                found.push((from + pair[0], &inside[pair[0] + 1..pair[1]]));
            }
        }
    }
    found
}
