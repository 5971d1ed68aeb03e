//! Messages as they stand in Fluent files: enough of the format to know keys, placeholders and references.

use std::collections::BTreeSet;

use super::LANGUAGES;
use crate::{listing::File, rust_text};

/// One message or term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) key: String,
    pub(super) file: String,
    pub(super) line: usize,
    /// What a person reads, placeables left out.
    pub(super) words: String,
    /// Names after `$`.
    pub(super) placeholders: BTreeSet<String>,
    /// Keys of other messages and terms that it shows.
    pub(super) refers_to: BTreeSet<String>,
}

/// The language of a file of messages: `lv` for `translations/lv/site.ftl`.
pub(super) fn language(file: &File) -> Option<&'static str> {
    if !file.is("ftl") {
        return None;
    }
    let folder = file.path.split('/').rev().nth(1)?;
    LANGUAGES.iter().copied().find(|language| *language == folder)
}

/// The messages of a file, in order.
pub(super) fn read(file: &File) -> Vec<Message> {
    let mut found: Vec<(String, usize, String)> = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        if let Some((key, value)) = begins(line) {
            found.push((key.to_owned(), at + 1, value.to_owned()));
        } else if line.starts_with([' ', '}'])
            && let Some((_, _, value)) = found.last_mut()
        {
            value.push('\n');
            value.push_str(line);
        }
    }
    found.into_iter().map(|(key, line, value)| message(file, key, line, &value)).collect()
}

fn begins(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim_end();
    let plain = key.strip_prefix('-').unwrap_or(key);
    let good = plain.starts_with(|c: char| c.is_ascii_alphabetic())
        && plain.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    good.then_some((key, value))
}

fn message(file: &File, key: String, line: usize, value: &str) -> Message {
    let placeables = placeables(value);
    let names = |sign: char| {
        placeables.iter().flat_map(move |inside| {
            inside.match_indices(sign).map(|(at, _)| name_at(&inside[at + 1..]))
        })
    };
    let mut refers_to: BTreeSet<String> = placeables
        .iter()
        .map(|inside| inside.trim())
        .filter(|inside| inside.starts_with(|c: char| c.is_ascii_lowercase() || c == '-'))
        .map(|inside| inside.split(['.', '(', ' ']).next().unwrap_or(inside).to_owned())
        .collect();
    refers_to.remove(&key);
    Message {
        file: file.path.clone(),
        line,
        words: outside_placeables(value),
        placeholders: names('$').collect(),
        refers_to,
        key,
    }
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|c| rust_text::is_word(*c) || *c == '-').collect()
}

/// What stands between braces; of nested ones the whole outer text and each inner one.
fn placeables(value: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for (at, letter) in value.char_indices() {
        match letter {
            '{' => open.push(at + 1),
            '}' => found.extend(open.pop().map(|from| value[from..at].to_owned())),
            _ => {}
        }
    }
    found
}

/// The words that a person reads: text outside braces, and variants' texts within a selection.
fn outside_placeables(value: &str) -> String {
    let mut words = String::new();
    for line in value.lines() {
        let variant = line.trim_start();
        let text = match variant.strip_prefix("*[").or_else(|| variant.strip_prefix('[')) {
            Some(rest) => rest.split_once(']').map_or("", |(_, text)| text),
            None => line,
        };
        let mut depth = 0_u32;
        for letter in text.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => words.push(letter),
                _ => {}
            }
        }
        words.push(' ');
    }
    words
}
