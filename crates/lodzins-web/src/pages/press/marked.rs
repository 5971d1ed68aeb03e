//! Sentences whose numbers lead somewhere.
//!
//! A number goes into a message as text with three signs of the private use area around its address; no message and no
//! name has them. When the sentence is whole, it is taken apart into words and links.

use lodzins_document::{Span, Text};

const OPEN: char = '\u{e000}';
const BETWEEN: char = '\u{e001}';
const CLOSE: char = '\u{e002}';

/// A number that leads to where it can be checked.
pub(super) fn leading(href: &str, number: &str) -> String {
    format!("{OPEN}{href}{BETWEEN}{number}{CLOSE}")
}

/// The words, with links where they lead somewhere.
pub(super) fn linked(sentence: &str) -> Text {
    let mut spans = Vec::new();
    for piece in sentence.split_inclusive(CLOSE) {
        let Some((before, rest)) = piece.split_once(OPEN) else {
            spans.push(Span::Plain(piece.to_owned()));
            continue;
        };
        if !before.is_empty() {
            spans.push(Span::Plain(before.to_owned()));
        }
        let (href, number) = rest.split_once(BETWEEN).unwrap_or(("", rest));
        let text = number.trim_end_matches(CLOSE).to_owned();
        spans.push(Span::Link { text, href: href.to_owned() });
    }
    Text(spans)
}

/// Only the words: what is given to the public leads to no desk.
pub(super) fn plain(sentence: &str) -> String {
    linked(sentence).words()
}

/// The sentence with a capital letter; one that begins with a number stays.
pub(super) fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The sentence as it goes on after a colon.
pub(super) fn small(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A clause as a sentence.
pub(super) fn sentence(clause: &str) -> String {
    format!("{}.", capital(clause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_taken_apart_into_words_and_links() {
        let sentence = format!("no {} līdz {}.", leading("/a?b=c", "254"), leading("/d", "284"));
        let link = |text: &str, href: &str| Span::Link { text: text.into(), href: href.into() };
        let words = |text: &str| Span::Plain(text.into());
        let expected =
            [words("no "), link("254", "/a?b=c"), words(" līdz "), link("284", "/d"), words(".")];
        assert_eq!(linked(&sentence).0, expected);
        assert_eq!(plain(&sentence), "no 254 līdz 284.");
        assert_eq!(capital("šodien"), "Šodien");
        assert_eq!(plain(&capital(&leading("/x", "5"))), "5");
    }
}
