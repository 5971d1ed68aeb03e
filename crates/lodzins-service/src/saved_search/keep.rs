//! Keeping a search, naming it anew, letting it go.

use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, SavedSearchId, StaffId, UnitId},
};
use lodzins_db::{DbError, Tx, params};

use super::{Searched, Shared, sql};
use crate::{
    Actor, Keys,
    audit::{self, Entry, Subject},
    idempotency::{KeyReused, RequestKey, once},
    keys::Purpose,
};

/// The most that one person keeps of each sort.
pub const MOST_OF_A_PERSON: u32 = 50;

/// A search about to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSavedSearch {
    /// What it searches.
    pub of: Searched,
    /// Its name.
    pub name: String,
    /// What was typed; empty for none.
    pub words: String,
    /// What narrows it, as in an address.
    pub filters: String,
    /// Who sees it.
    pub shared: Shared,
}

/// Why a search was not kept or changed.
#[derive(Debug, thiserror::Error)]
pub enum SavedSearchError {
    /// The person keeps as many as they may.
    #[error("{MOST_OF_A_PERSON} searches are kept already")]
    TooMany,
    /// The person is of no unit to share with.
    #[error("the person is of no unit")]
    NoUnit,
    /// There is no such search, or it is somebody else's.
    #[error("there is no such search")]
    NotFound,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Keeps a search under a name. The same `key` again keeps no second one.
#[doc(alias = "saglabātais skats")]
#[expect(clippy::too_many_arguments, reason = "what, under which name, whose, once")]
pub fn saved_search_keep(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    key: &RequestKey,
    new: &NewSavedSearch,
    owner: StaffId,
    unit: Option<UnitId>,
) -> Result<SavedSearchId, SavedSearchError> {
    once(tx, at, institution, key, |tx| {
        let own: Vec<super::SavedLine> =
            tx.all(sql::OWN, params![institution, owner, MOST_OF_A_PERSON, new.of.code()])?;
        if own.len() >= MOST_OF_A_PERSON as usize {
            return Err(SavedSearchError::TooMany);
        }
        let id: SavedSearchId = at.id();
        let words = (!new.words.is_empty())
            .then(|| keys.seal(at, Purpose::Search, &id.to_bytes(), new.words.as_bytes()));
        let shared_with = shared_with(new.shared, unit)?;
        let values = params![
            institution,
            id,
            owner,
            new.name,
            words,
            new.filters,
            new.shared.code(),
            shared_with,
            at.now(),
            new.of.code(),
        ];
        tx.exec(sql::SAVE, values)?;
        record(tx, at, institution, id, owner, "kept", new.shared.code())?;
        Ok(id)
    })
}

/// Gives one's own search another name, or shares it with others.
#[expect(clippy::too_many_arguments, reason = "what, under which name, whose")]
pub fn saved_search_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SavedSearchId,
    name: &str,
    shared: Shared,
    owner: StaffId,
    unit: Option<UnitId>,
) -> Result<(), SavedSearchError> {
    let shared_with = shared_with(shared, unit)?;
    let values = params![institution, id, owner, name, shared.code(), shared_with];
    if tx.changes(sql::CHANGE, values)? == 0 {
        return Err(SavedSearchError::NotFound);
    }
    Ok(record(tx, at, institution, id, owner, "changed", shared.code())?)
}

/// Lets one's own search go.
pub fn saved_search_delete(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SavedSearchId,
    owner: StaffId,
) -> Result<(), SavedSearchError> {
    if tx.changes(sql::DELETE, params![institution, id, owner])? == 0 {
        return Err(SavedSearchError::NotFound);
    }
    Ok(record(tx, at, institution, id, owner, "deleted", "")?)
}

fn shared_with(shared: Shared, unit: Option<UnitId>) -> Result<Option<UnitId>, SavedSearchError> {
    match (shared, unit) {
        (Shared::Unit, None) => Err(SavedSearchError::NoUnit),
        (Shared::Unit, unit) => Ok(unit),
        _ => Ok(None),
    }
}

fn record(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SavedSearchId,
    owner: StaffId,
    did: &str,
    shared: &str,
) -> Result<(), DbError> {
    let detail = format!("{id} {shared}");
    let entry = Entry {
        institution,
        actor: Actor::Staff(owner),
        did: &format!("saved_search.{did}"),
        subject: Subject::Staff(owner),
        image: None,
        detail: Some(detail.trim_end()),
    };
    audit::record(tx, at, &entry)?;
    Ok(())
}
