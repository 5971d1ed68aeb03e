//! Text for searching: folded, cut into words, brought to stems.
//!
//! The database only finds equal terms; that “nodokļa” finds “nodoklis” is decided here. Stems are made from folded
//! text, so that whoever types without Latvian letters finds the same. A stem is no word: it only has to be the same
//! for all forms of a word, and seldom the same for two words.

use std::collections::HashSet;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_compatible, is_combining_mark},
};

use crate::Language;

mod latvian;
mod places;

pub use places::Places;

/// The longest term, in bytes; a longer one is cut.
const LONGEST_TERM: usize = 40;
/// The most different terms that one text gives to the index.
const MOST_TERMS: usize = 5_000;
/// The most words of a query that count.
const MOST_QUERY_TERMS: usize = 12;

/// Folds text: lower case, no diacritics, compatibility forms resolved (NFKD). “Ļaudis” and “laudis” become one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_ascii() {
            folded.push(sign.to_ascii_lowercase());
            continue;
        }
        // Marks are dropped, so their order, which is all that NFKD adds to the signs' own decompositions, is none.
        decompose_compatible(sign, |part| {
            if !is_combining_mark(part) {
                folded.extend(part.to_lowercase().filter(|small| !is_combining_mark(*small)));
            }
        });
    }
    folded
}

/// The terms under which a text is found, each once, in the order of the text.
///
/// A word in Latin letters stands under its Latvian stem and, where it could be English, under its English one too:
/// nobody knows the language of a name in a letter. Russian words stand under their Russian stem.
pub fn terms(text: &str) -> impl Iterator<Item = String> {
    let stems = Stems::new();
    let mut seen = HashSet::new();
    words(text)
        .flat_map(move |word| stems.for_index(&word))
        .map(|term| cut(term, LONGEST_TERM))
        .filter(move |term| seen.insert(term.clone()))
        .take(MOST_TERMS)
}

/// The terms that a text must all have to answer a query; `language` is that of the page on which it was typed.
///
/// Every term of a query for a word is among [`terms`] of a text with that word.
pub fn query_terms(query: &str, language: Language) -> impl Iterator<Item = String> {
    let stems = Stems::new();
    let mut seen = HashSet::new();
    words(query)
        .map(move |word| cut(stems.for_query(&word, language), LONGEST_TERM))
        .filter(move |term| seen.insert(term.clone()))
        .take(MOST_QUERY_TERMS)
}

/// The words of a text in lower case, with their diacritics, as letters and digits in a row.
fn words(text: &str) -> impl Iterator<Item = String> {
    let mut rest = small_signs(text).peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|sign| !sign.is_alphanumeric()).is_some() {}
        let mut word = String::new();
        while let Some(sign) =
            rest.next_if(|sign| sign.is_alphanumeric() || is_combining_mark(*sign))
        {
            word.push(sign);
        }
        (!word.is_empty()).then_some(word)
    })
}

/// The signs of a text in lower case and in one form each (NFKC).
///
/// Nearly every text here consists of signs that have that form already, and normalising costs more than all else
/// that is done to a word.
fn small_signs(text: &str) -> impl Iterator<Item = char> {
    let (settled, other) = if text.chars().all(is_settled) { (text, "") } else { ("", text) };
    settled
        .chars()
        .flat_map(char::to_lowercase)
        .chain(other.nfkc().flat_map(char::to_lowercase).nfc())
}

/// Whether a sign is its own NFKC form, in lower case too, and never joins with a sign of this kind beside it.
///
/// ASCII, Latin letters with marks (without ligatures and letters of older print), Russian, quotation marks and dashes.
fn is_settled(sign: char) -> bool {
    let joined_or_old = matches!(sign, '\u{130}' | 'Ĳ' | 'ĳ' | 'Ŀ' | 'ŀ' | 'ŉ' | 'ſ');
    let letter = matches!(sign, '\0'..='\u{7f}' | 'À'..='ž' | 'А'..='я' | 'Ё' | 'ё');
    let around = matches!(sign, '–' | '—' | '‘'..='‛' | '“'..='‟' | '€' | '§' | '«' | '»');
    !joined_or_old && (letter || around)
}

struct Stems {
    russian: Stemmer,
    english: Stemmer,
}

impl Stems {
    fn new() -> Self {
        Self {
            russian: Stemmer::create(Algorithm::Russian),
            english: Stemmer::create(Algorithm::English),
        }
    }

    fn for_index(&self, word: &str) -> Vec<String> {
        if is_cyrillic(word) {
            return vec![self.russian(word)];
        }
        let folded = fold(word);
        let latvian = latvian::stem(&folded).into_owned();
        if !is_plain_latin(word) {
            return vec![latvian];
        }
        let english = self.english.stem(&folded).into_owned();
        if english == latvian { vec![latvian] } else { vec![latvian, english] }
    }

    fn for_query(&self, word: &str, language: Language) -> String {
        if is_cyrillic(word) {
            return self.russian(word);
        }
        let folded = fold(word);
        if language == Language::En && is_plain_latin(word) {
            self.english.stem(&folded).into_owned()
        } else {
            latvian::stem(&folded).into_owned()
        }
    }

    /// The Russian stem; “ё” counts as “е”, as most people write it.
    fn russian(&self, word: &str) -> String {
        fold(&self.russian.stem(&word.replace('ё', "е")))
    }
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|sign| ('\u{0400}'..='\u{04ff}').contains(&sign))
}

fn is_plain_latin(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// At most `bytes` of the term, never half a letter.
fn cut(mut term: String, bytes: usize) -> String {
    term.truncate(term.floor_char_boundary(bytes));
    term
}

#[cfg(test)]
mod tests;
