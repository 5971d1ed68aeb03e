//! Saved searches as pages read them.

use lodzins_core::{
    codes,
    id::{Id, InstitutionId, SavedSearchId, StaffId, UnitId},
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};

use super::sql;
use crate::{Keys, keys::Purpose};

/// The most that are listed of each sort.
const MOST: u32 = 100;

codes! {
    /// Who sees a saved search.
    pub enum Shared("reach of a saved search") {
        /// Its owner.
        Own = "own",
        /// The owner's unit.
        Unit = "unit",
        /// All of the institution who read its register.
        Institution = "institution",
    }
}

codes! {
    /// What is searched.
    pub enum Searched("thing that is searched") {
        /// The register.
        Register = "register",
        /// The figures: the search is a report.
        Figures = "figures",
    }
}

/// A saved search in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedLine {
    /// Which.
    pub id: SavedSearchId,
    /// Whose.
    pub owner: StaffId,
    /// Its name.
    pub name: String,
    /// Who sees it.
    pub shared: Shared,
    /// The unit that it is shared with.
    pub unit: Option<UnitId>,
}

/// A saved search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// The line in the list.
    pub line: SavedLine,
    /// What was typed.
    pub words: String,
    /// What narrows it, as in an address.
    pub filters: String,
}

impl FromRow for SavedLine {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.next()?,
            owner: row.next()?,
            name: row.next()?,
            shared: row.next::<String>()?.parse().map_err(
                |wrong: lodzins_core::code::UnknownCode| DbError::Decode(wrong.to_string()),
            )?,
            unit: row.next()?,
        })
    }
}

struct Kept {
    line: SavedLine,
    words: Option<Vec<u8>>,
    filters: String,
}

impl FromRow for Kept {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self { line: SavedLine::from_row(row)?, words: row.next()?, filters: row.next()? })
    }
}

/// The searches that a person sees: their own, then those of their unit and of the institution that are others'.
pub fn saved_searches(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    of: Searched,
    person: StaffId,
    unit: Option<UnitId>,
) -> Result<Vec<SavedLine>, DbError> {
    let mut lines: Vec<SavedLine> =
        tx.all(sql::OWN, params![institution, person, MOST, of.code()])?;
    let mut of_others: Vec<SavedLine> = match unit {
        Some(unit) => tx.all(sql::OF_UNIT, params![institution, unit, MOST, of.code()])?,
        None => Vec::new(),
    };
    of_others.extend(saved_searches_of_all(tx, institution, of)?);
    lines.extend(of_others.into_iter().filter(|line| line.owner != person));
    Ok(lines)
}

/// The searches that everybody in the institution sees.
pub fn saved_searches_of_all(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    of: Searched,
) -> Result<Vec<SavedLine>, DbError> {
    tx.all(sql::OF_INSTITUTION, params![institution, MOST, of.code()])
}

/// A saved search, if the person may see it.
pub fn saved_search(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    of: Searched,
    id: SavedSearchId,
    person: StaffId,
    unit: Option<UnitId>,
) -> Result<Option<SavedSearch>, DbError> {
    let kept: Option<Kept> = tx.optional(sql::ONE, params![institution, id, of.code()])?;
    kept.filter(|kept| kept.line.is_seen_by(person, unit)).map(|kept| kept.opened(keys)).transpose()
}

/// The searches of this name that everybody in the institution sees: more than one where two people chose the same.
pub fn saved_searches_named(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    of: Searched,
    name: &str,
) -> Result<Vec<SavedSearch>, DbError> {
    let kept: Vec<Kept> = tx.all(sql::OF_NAME, params![institution, name, of.code(), MOST])?;
    kept.into_iter().map(|kept| kept.opened(keys)).collect()
}

impl Kept {
    fn opened(self, keys: &Keys) -> Result<SavedSearch, DbError> {
        let words = match &self.words {
            None => String::new(),
            Some(sealed) => keys
                .unseal(Purpose::Search, &self.line.id.to_bytes(), sealed)
                .ok()
                .and_then(|words| String::from_utf8(words).ok())
                .ok_or_else(|| {
                    DbError::Decode("a search was sealed with another key".to_owned())
                })?,
        };
        Ok(SavedSearch { line: self.line, words, filters: self.filters })
    }
}

impl SavedLine {
    fn is_seen_by(&self, person: StaffId, unit: Option<UnitId>) -> bool {
        self.owner == person
            || match self.shared {
                Shared::Own => false,
                Shared::Unit => self.unit.is_some() && self.unit == unit,
                Shared::Institution => true,
            }
    }
}
