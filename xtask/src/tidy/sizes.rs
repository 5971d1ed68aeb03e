//! Sizes: a file is one idea, a function fits a screen.

#[cfg(test)]
mod tests;

use super::ratchet::{self, Measured, Ratchet};
use crate::{complaint::Complaint, listing::File, rust_text::RustText};

const FILE_LINES_MAX: usize = 600;
const FILE_LINES_NOTED: usize = 400;
const FUNCTION_LINES_MAX: usize = 70;

/// What people write by hand and read as a whole.
const MEASURED: &[&str] = &["rs", "html", "scss", "css", "mjs", "js", "sql"];

/// Complaints about files and functions beyond the limits that the ratchet does not hold.
pub(crate) fn check(files: &[File]) -> Vec<Complaint> {
    let held = files.iter().find(|file| file.path == ratchet::FILE);
    let ratchet = Ratchet::read(held.map_or("", |file| &file.text));
    let all: Vec<Measured> = files.iter().flat_map(measured).collect();

    let mut found: Vec<Complaint> = all
        .iter()
        .filter(|one| one.rule == "file-lines")
        .filter(|one| (FILE_LINES_NOTED + 1..=FILE_LINES_MAX).contains(&one.size))
        .map(|one| {
            let what = format!(
                "{} lines; more than {FILE_LINES_NOTED} are hard to keep in mind",
                one.size
            );
            Complaint::wrong(&one.file, 0, "file-lines", what, "").noted()
        })
        .collect();
    found.extend(ratchet.judge(&all));
    found
}

fn measured(file: &File) -> Vec<Measured> {
    if !MEASURED.iter().any(|ending| file.is(ending)) {
        return Vec::new();
    }
    let mut all = vec![Measured {
        rule: "file-lines",
        name: file.path.clone(),
        file: file.path.clone(),
        line: 0,
        size: file.text.lines().count(),
        limit: FILE_LINES_MAX,
    }];
    if file.is("rs") {
        all.extend(RustText::read(&file.text).functions().into_iter().map(|function| Measured {
            rule: "function-lines",
            name: format!("{}::{}", file.path, function.name),
            file: file.path.clone(),
            line: function.line,
            size: function.lines,
            limit: FUNCTION_LINES_MAX,
        }));
    }
    all
}
