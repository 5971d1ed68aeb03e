//! Names of kept searches in which somebody stands who is to be forgotten: they get the day on which they were kept.
//!
//! Law: Regulation (EU) 2016/679, article 5(1)(e). What people type as a name nobody can foresee, so a word of a name, a
//! telephone number or an e-mail address is enough: that a search is called by its day, its owner mends in a moment; that a
//! person is not forgotten, nobody.

use std::collections::BTreeSet;

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, SavedSearchId, StaffId},
    moment::date_in_latvia,
    text::terms,
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Actor,
    audit::{self, Entry, Subject},
};

/// Words with fewer letters name nobody: initials, “SIA”.
const SHORTEST: usize = 4;
/// So many digits at the end of a telephone number are the same with and without its country.
const DIGITS: usize = 8;
/// Searches looked through in one go.
const PAGE: u32 = 200;

/// What people may be known by.
#[derive(Debug, Default)]
pub(crate) struct People {
    /// The words of their names, as the search index would have them.
    words: BTreeSet<String>,
    /// The last digits of their telephone numbers.
    numbers: BTreeSet<String>,
    /// Their e-mail addresses.
    addresses: BTreeSet<String>,
}

impl People {
    /// One more person.
    pub(crate) fn see(&mut self, name: Option<&str>) {
        self.words.extend(words(name.unwrap_or_default()));
    }

    /// Where they were reached: a telephone number, or an e-mail address.
    pub(crate) fn reached_at(&mut self, at: Option<&str>) {
        let at = at.unwrap_or_default().trim();
        if at.contains('@') {
            self.addresses.insert(at.to_lowercase());
            return;
        }
        let digits = digits(at);
        let last = digits.len().checked_sub(DIGITS).and_then(|start| digits.get(start..));
        self.numbers.extend(last.map(str::to_owned));
    }

    /// Whether nobody was seen.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.numbers.is_empty() && self.addresses.is_empty()
    }

    fn stand_in(&self, name: &str) -> bool {
        let (typed, lower) = (digits(name), name.to_lowercase());
        words(name).any(|word| self.words.contains(&word))
            || self.numbers.iter().any(|number| typed.contains(number))
            || self.addresses.iter().any(|address| lower.contains(address))
    }
}

/// The stems of its words. How long a word is counts before it is cut to its stem: “Zīle” names somebody as “Zīles” does.
fn words(name: &str) -> impl Iterator<Item = String> {
    let words = name.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.chars().count() >= SHORTEST).flat_map(terms)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Calls those searches and reports by their day in whose name one of these people stands, and lets their words go.
pub(crate) fn saved_searches_forget(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    people: &People,
    by: Actor,
) -> Result<(), DbError> {
    type Line = (SavedSearchId, StaffId, String, Timestamp);
    let mut place = SavedSearchId::from_bytes([0; 16]);
    loop {
        let page: Vec<Line> = tx.all(sql::NAMES, params![institution, place, PAGE])?;
        let Some((last, ..)) = page.last() else { return Ok(()) };
        place = *last;
        for (id, owner, name, saved_at) in page {
            if !people.stand_in(&name) {
                continue;
            }
            let day = date_in_latvia(saved_at).to_string();
            tx.exec(sql::FORGET, params![institution, id, day])?;
            let detail = id.to_string();
            let entry = Entry {
                institution,
                actor: by,
                did: "saved_search.forgotten",
                subject: Subject::Staff(owner),
                image: None,
                detail: Some(&detail),
            };
            audit::record(tx, at, &entry)?;
        }
    }
}

#[cfg(test)]
mod tests;
