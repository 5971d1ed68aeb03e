//! Where an institution's chain ends, and what was done since it ended elsewhere.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use lodzins_core::{id::InstitutionId, ledger::Hash};
use lodzins_db::{DbError, Tx, params};

use super::{Recorded, Subject, sql};

/// So many acts are looked through for one about the institution itself; reading it anew costs about as much.
const LOOKED_THROUGH: u32 = 200;

/// The last act of an institution's chain; nothing before the first one.
pub fn chain_end(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Option<Recorded>, DbError> {
    let last: Option<(i64, [u8; 32])> = tx.optional(sql::CHAIN_HEAD, params![institution])?;
    Ok(last.map(|(sequence, hash)| Recorded { sequence, hash: Hash::from_bytes(hash) }))
}

/// The place that the institution's next act takes in its chain.
pub(crate) fn next_sequence(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<i64, DbError> {
    Ok(known_end(tx, institution)?.map_or(0, |end| end.sequence) + 1)
}

/// The chain's end, read once in a use case.
pub(super) fn known_end(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Option<Recorded>, DbError> {
    if let Some(end) = tx.notes::<Ends>().of(institution) {
        return Ok(Some(end));
    }
    let end = chain_end(tx, institution)?;
    if let Some(end) = end {
        note_end(tx, institution, end);
    }
    Ok(end)
}

/// The chains' ends as this use case knows them: it holds the lock, so nobody else appends meanwhile.
#[derive(Default)]
struct Ends(Mutex<HashMap<InstitutionId, Recorded>>);

impl Ends {
    fn of(&self, institution: InstitutionId) -> Option<Recorded> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&institution).copied()
    }

    fn note(&self, institution: InstitutionId, end: Recorded) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(institution, end);
    }
}

/// The chain ends there now, as far as this use case is concerned.
pub(super) fn note_end(tx: &Tx<'_>, institution: InstitutionId, end: Recorded) {
    tx.notes::<Ends>().note(institution, end);
}

/// What a chain says of the time since an act that was its last once.
pub(crate) enum Since {
    /// Nothing was done to the institution itself; where the chain ends now.
    OnlyOthers(Recorded),
    /// Something was: to its centres, its hours or whatever else it has laid down. Or too much was done to look through.
    Itself,
    /// This transaction does not see that act: it looks at the chain as it was before.
    Before,
}

/// What was done since the chain ended there.
pub(crate) fn since_end(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    end: Recorded,
) -> Result<Since, DbError> {
    let rows: Vec<(i64, [u8; 32], String)> =
        tx.all(sql::KINDS_FROM, params![institution, end.sequence, LOOKED_THROUGH])?;
    let [first, after @ ..] = rows.as_slice() else { return Ok(Since::Before) };
    let itself = Subject::Institution(institution).kind();
    let goes_on = (first.0, first.1) == (end.sequence, end.hash.to_bytes())
        && rows.len() < LOOKED_THROUGH as usize
        && after.iter().all(|(.., kind)| kind != itself);
    let (sequence, hash, _) = after.last().unwrap_or(first);
    let last = Recorded { sequence: *sequence, hash: Hash::from_bytes(*hash) };
    if !goes_on {
        return Ok(Since::Itself);
    }
    note_end(tx, institution, last);
    Ok(Since::OnlyOthers(last))
}
