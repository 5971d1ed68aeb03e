//! What someone meant to come back to: the tree holds finished work only.

#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File, rust_text};

/// Words that stand for unfinished work, spelled so that this file does not hold them.
const UNFINISHED: &[&str] =
    &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX"), concat!("HA", "CK")];

/// Endings of what people write; licences and locks are other people's words.
const WRITTEN: &[&str] =
    &["rs", "md", "html", "scss", "css", "mjs", "js", "sql", "ftl", "toml", "yml", "yaml", "sh"];

/// Code that skips or postpones, with what to do about it.
const POSTPONED: &[(&str, &str)] = &[
    (concat!("to", "do!("), "write it, or leave the whole path out"),
    (concat!("unimpl", "emented!("), "write it, or leave the whole path out"),
    (concat!("#[ig", "nore"), "make it pass or delete it: nobody runs an ignored test"),
    (concat!("test.sk", "ip("), "make it pass or delete it: nobody runs a skipped test"),
    (concat!("test.on", "ly("), "let all tests run"),
    (concat!("db", "g!("), "log a fact with tracing, or delete it"),
];

/// Complaints about unfinished work.
pub(crate) fn check(file: &File) -> Vec<Complaint> {
    if !WRITTEN.iter().any(|ending| file.is(ending)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let marks = rust_text::words(line).filter(|(_, word)| UNFINISHED.contains(word));
        found.extend(marks.map(|(_, word)| {
            let remedy = "finish it, or write what is true today; plans belong in an issue";
            Complaint::wrong(&file.path, at + 1, "leftover", word, remedy)
        }));
        let code = file.is("rs") || file.is("mjs") || file.is("js");
        found.extend(POSTPONED.iter().filter(|(sign, _)| code && line.contains(sign)).map(
            |(sign, remedy)| Complaint::wrong(&file.path, at + 1, "leftover", *sign, *remedy),
        ));
    }
    found
}
