//! Where in a text the words stand for which it was found.

use std::{collections::HashSet, ops::Range};

use unicode_normalization::char::is_combining_mark;

use super::{LONGEST_TERM, Stems, cut, fold, small_signs};

/// Looks for the words of a query in texts that the query has found.
pub struct Places {
    terms: HashSet<String>,
    begun: Option<String>,
    /// Stems keep the first sign of a word: nearly all words are told by it to be others.
    firsts: HashSet<char>,
    stems: Stems,
}

impl Places {
    /// For the terms of a query (`query_terms`); `begun` when the last one may be only the beginning of a word.
    pub fn of(terms: &[String], begun: bool) -> Self {
        Self {
            firsts: terms.iter().filter_map(|term| term.chars().next()).collect(),
            begun: terms.last().filter(|_| begun).cloned(),
            terms: terms.iter().cloned().collect(),
            stems: Stems::new(),
        }
    }

    /// The words that answer the query, as ranges of bytes, in their order.
    pub fn of_text(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut begin = None;
        for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
            let is_letter = sign.is_alphanumeric() || begin.is_some() && is_combining_mark(sign);
            match (begin, is_letter) {
                (None, true) => begin = Some(at),
                (Some(from), false) => {
                    if text.get(from..at).is_some_and(|word| self.is_sought(word)) {
                        places.push(from..at);
                    }
                    begin = None;
                }
                _ => {}
            }
        }
        places
    }

    fn is_sought(&self, word: &str) -> bool {
        let mut beginning = [0; 4];
        let first = word.chars().next().map(|sign| fold(sign.encode_utf8(&mut beginning)));
        if !first
            .and_then(|first| first.chars().next())
            .is_some_and(|sign| self.firsts.contains(&sign))
        {
            return false;
        }
        let word: String = small_signs(word).collect();
        self.stems.for_index(&word).into_iter().map(|stem| cut(stem, LONGEST_TERM)).any(|stem| {
            self.terms.contains(&stem)
                || self.begun.as_ref().is_some_and(|begun| stem.starts_with(begun.as_str()))
        })
    }
}
