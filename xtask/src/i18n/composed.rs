//! Keys that are put together when the program runs: `status-` and a code.
//!
//! `translations/composed.toml` has a line for each: `"status-" = "Status"` takes the codes of the enum `Status`
//! that `codes!` declares, `"size-" = "small large"` takes these words. Codes are looked for as they are and
//! with `-` for `_`.

use crate::{complaint::Complaint, listing::File, rust_text::RustText};

const FILE: &str = "translations/composed.toml";

/// Every prefix with its ends.
#[derive(Debug, Default)]
pub(super) struct Composed {
    prefixes: Vec<Prefix>,
}

#[derive(Debug)]
struct Prefix {
    line: usize,
    text: String,
    ends: Vec<String>,
}

impl Composed {
    /// Whether a key is a prefix and one of its ends.
    pub(super) fn covers(&self, key: &str) -> bool {
        self.prefixes.iter().any(|prefix| {
            key.strip_prefix(prefix.text.as_str()).is_some_and(|end| {
                prefix.ends.iter().any(|one| one == end || one.replace('_', "-") == end)
            })
        })
    }

    /// The prefixed keys for which `known` has neither spelling, with the place that asks for them.
    pub(super) fn missing(&self, known: &dyn Fn(&str) -> bool) -> Vec<Complaint> {
        let asked = self
            .prefixes
            .iter()
            .flat_map(|prefix| prefix.ends.iter().map(move |end| (prefix, end)));
        asked
            .filter_map(|(prefix, end)| {
                let plain = format!("{}{end}", prefix.text);
                let dashed = plain.replace('_', "-");
                (!known(&plain) && !known(&dashed)).then(|| {
                    let what = format!("“{dashed}” is put together and not said");
                    Complaint::wrong(FILE, prefix.line, "missing", what, "say it in every language")
                })
            })
            .collect()
    }
}

/// Reads the file, and complains about enums that nobody declares.
pub(super) fn read(files: &[File]) -> (Composed, Vec<Complaint>) {
    let mut found = Vec::new();
    let mut composed = Composed::default();
    let text = files.iter().find(|file| file.path == FILE).map_or("", |file| &file.text);
    for (at, line) in text.lines().enumerate() {
        let Some((prefix, ends)) = line.split_once('=').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let (prefix, ends) = (unquoted(prefix), unquoted(ends));
        let is_enum = !ends.contains(' ') && ends.starts_with(|c: char| c.is_uppercase());
        let ends = if is_enum {
            codes(files, ends)
        } else {
            ends.split_whitespace().map(str::to_owned).collect()
        };
        if ends.is_empty() {
            let remedy = "name an enum that `codes!` declares, or the ends themselves";
            let what = format!("“{prefix}” has no ends");
            found.push(Complaint::wrong(FILE, at + 1, "composed", what, remedy));
        }
        composed.prefixes.push(Prefix { line: at + 1, text: prefix.to_owned(), ends });
    }
    (composed, found)
}

fn unquoted(text: &str) -> &str {
    text.trim().trim_matches('"')
}

/// The codes of an enum that `codes!` declares: `pub enum Status ("submission status") { Open = "open", … }`.
fn codes(files: &[File], name: &str) -> Vec<String> {
    let head = format!("enum {name} (");
    for file in files.iter().filter(|file| file.is("rs") && file.text.contains(&head)) {
        let text = RustText::read(&file.text);
        let Some(from) = text.code.find(&head) else { continue };
        let Some(open) = text.code[from..].find('{').map(|at| from + at) else { continue };
        let close = text.code[open..].find('}').map_or(text.code.len(), |at| open + at);
        return text
            .strings
            .iter()
            .filter(|one| (open..close).contains(&one.at))
            .filter(|one| text.code[..one.at].trim_end().ends_with('='))
            .filter(|one| {
                !text.code[..one.at].trim_end().trim_end_matches('=').trim_end().ends_with("alias")
            })
            .map(|one| one.text.clone())
            .collect();
    }
    Vec::new()
}
