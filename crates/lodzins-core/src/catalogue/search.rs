//! Finding services by words: in any form, with or without Latvian letters, while they are being typed.
//!
//! An institution has a few thousand services at most, and they change seldom: their terms are kept in memory in order,
//! so that the beginning of a word finds its terms by two binary searches.

use std::collections::HashMap;

use super::Card;
use crate::{Language, text};

/// A service on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its code.
    pub code: String,
    /// Its card as it is today.
    pub card: Card,
}

/// The services of an institution on a day, by title, with the terms by which they are found.
#[derive(Debug, Default)]
pub struct Shelf {
    services: Vec<Shelved>,
    /// Each term once, in order, with the places where it stands and how much it weighs there.
    terms: Vec<(String, Vec<(u32, u32)>)>,
}

/// What somebody meant who typed a few words.
#[derive(Debug, PartialEq, Eq)]
pub enum Pick<'s> {
    /// This one.
    One(&'s Shelved),
    /// One of these, the most fitting first; a handful.
    Several(Vec<&'s Shelved>),
    /// Nothing that is here.
    None,
}

/// So many services are named to somebody whose words fit several.
const NAMED: usize = 4;

/// A word in the title says more about a service than one in its description.
const IN_TITLE: u32 = 8;
const IN_ABOUT: u32 = 2;
const IN_REST: u32 = 1;

impl Shelf {
    /// Puts services on a shelf.
    pub fn of(mut services: Vec<Shelved>) -> Self {
        services.sort_by_cached_key(|service| {
            (text::fold(&service.card.title.lv), service.code.clone())
        });
        let mut terms: HashMap<String, Vec<(u32, u32)>> = HashMap::new();
        for (place, service) in (0_u32..).zip(&services) {
            let mut weights: HashMap<String, u32> = HashMap::new();
            for (weight, words) in service.words() {
                for term in text::terms(&words) {
                    let known = weights.entry(term).or_default();
                    *known = (*known).max(weight);
                }
            }
            for (term, weight) in weights {
                terms.entry(term).or_default().push((place, weight));
            }
        }
        let mut terms: Vec<_> = terms.into_iter().collect();
        terms.sort_unstable();
        Self { services, terms }
    }

    /// Every service, by its Latvian title.
    pub fn services(&self) -> &[Shelved] {
        &self.services
    }

    /// The service with this code.
    pub fn service(&self, code: &str) -> Option<&Shelved> {
        self.services.iter().find(|service| service.code == code)
    }

    /// The services that have every word of the query, or a word that begins with it; the most fitting first.
    ///
    /// A query without a word finds nothing.
    pub fn find(&self, query: &str, language: Language) -> Vec<&Shelved> {
        let mut found: Option<HashMap<u32, u32>> = None;
        for term in text::query_terms(query, language) {
            let here = self.with(&term);
            found = Some(match found {
                None => here,
                Some(before) => {
                    let both = |(place, weight)| Some((place, weight + before.get(&place)?));
                    here.into_iter().filter_map(both).collect()
                }
            });
        }
        let found = found.unwrap_or_default();
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_unstable_by_key(|(place, weight)| (std::cmp::Reverse(*weight), *place));
        found.iter().filter_map(|(place, _)| self.services.get(*place as usize)).collect()
    }

    /// The service that is meant by its code, by its whole title in any language, or by words that fit only one.
    pub fn pick(&self, typed: &str, language: Language) -> Pick<'_> {
        let folded = text::fold(typed.trim());
        let is_meant = |one: &&Shelved| {
            let titles = Language::ALL.iter().map(|language| one.card.title.own(*language));
            one.code == folded || titles.into_iter().any(|title| text::fold(title) == folded)
        };
        if let Some(one) = self.services.iter().find(is_meant) {
            return Pick::One(one);
        }
        let mut found = self.find(typed, language);
        match found.as_slice() {
            [] => Pick::None,
            [one] => Pick::One(one),
            _ => {
                found.truncate(NAMED);
                Pick::Several(found)
            }
        }
    }

    /// Where a term stands, or one that begins with it. The whole term counts twice.
    fn with(&self, term: &str) -> HashMap<u32, u32> {
        let from = self.terms.partition_point(|(known, _)| known.as_str() < term);
        let mut found: HashMap<u32, u32> = HashMap::new();
        let those = self.terms[from..].iter().take_while(|(known, _)| known.starts_with(term));
        for (known, places) in those {
            let times = if known == term { 2 } else { 1 };
            for (place, weight) in places {
                let best = found.entry(*place).or_default();
                *best = (*best).max(weight * times);
            }
        }
        found
    }
}

impl Shelved {
    /// Its words with what they weigh.
    fn words(&self) -> [(u32, String); 3] {
        let card = &self.card;
        let all = |text: &super::Translated| [text.lv.as_str(), &text.ru, &text.en].join("\n");
        let rest: Vec<String> = card.texts().map(all).collect();
        [
            (IN_TITLE, format!("{} {}", all(&card.title), self.code)),
            (IN_ABOUT, all(&card.about)),
            (IN_REST, rest.join("\n")),
        ]
    }
}
