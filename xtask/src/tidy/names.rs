//! Names that say nothing: a drawer called `utils` fills itself.

#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File, rust_text};

const SAYS_NOTHING: &[&str] =
    &["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc", "stuff"];

const REMEDY: &str = "name the one idea it holds, in the words of the counter";

/// Complaints about a file's or folder's name, and about modules and types in it.
pub(crate) fn check(file: &File) -> Vec<Complaint> {
    let mut found: Vec<Complaint> = file
        .path
        .split('/')
        .filter(|part| says_nothing(part.split('.').next().unwrap_or(part)))
        .map(|part| {
            Complaint::wrong(&file.path, 0, "names", format!("“{part}” says nothing"), REMEDY)
        })
        .collect();
    if file.is("rs") {
        found.extend(declared(file));
    }
    found
}

fn declared(file: &File) -> impl Iterator<Item = Complaint> {
    let text = rust_text::RustText::read(&file.text);
    let words: Vec<(usize, String)> =
        rust_text::words(&text.code).map(|(at, word)| (at, word.to_owned())).collect();
    let mut found = Vec::new();
    for pair in words.windows(2) {
        let [(_, keyword), (at, name)] = pair else { continue };
        let declares = matches!(keyword.as_str(), "mod" | "struct" | "enum" | "trait");
        if declares && says_nothing(name) {
            let what = format!("{keyword} {name} says nothing");
            found.push(Complaint::wrong(&file.path, text.line_of(*at), "names", what, REMEDY));
        }
    }
    found.into_iter()
}

/// Whether one of the name's parts (`word_manager`, `WordManager`) is on the list.
fn says_nothing(name: &str) -> bool {
    let mut spread = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            spread.push('_');
        }
        spread.extend(letter.to_lowercase());
    }
    spread.split(['_', '-', ' ']).any(|part| SAYS_NOTHING.contains(&part))
}
