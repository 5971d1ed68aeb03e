//! Names of kept searches in which somebody stands who is to be forgotten: they get the day on which they were kept.
//!
//! Law: Regulation (EU) 2016/679, article 5(1)(e). What people type as a name nobody can foresee, so a word of a name is
//! enough: that a search is called by its day, its owner mends in a moment; that a person is not forgotten, nobody.

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
/// Searches looked through in one go.
const PAGE: u32 = 200;

/// The words of people's names, as the search index would have them.
#[derive(Debug, Default)]
pub(crate) struct People(BTreeSet<String>);

impl People {
    /// One more person.
    pub(crate) fn see(&mut self, name: Option<&str>) {
        self.0.extend(words(name.unwrap_or_default()));
    }

    /// Whether nobody was seen.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn stand_in(&self, name: &str) -> bool {
        words(name).any(|word| self.0.contains(&word))
    }
}

fn words(name: &str) -> impl Iterator<Item = String> {
    terms(name).filter(|word| word.chars().count() >= SHORTEST)
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
