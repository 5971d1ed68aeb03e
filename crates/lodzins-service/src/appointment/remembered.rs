//! What an institution has arranged, kept in memory.
//!
//! Each booking asks for all of it, and it seldom changes. Whatever changes it is recorded as an act upon the institution
//! itself, in the same transaction: as long as the trail has only acts upon others after the one that was its last when
//! this was read, this still holds.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use lodzins_core::id::InstitutionId;
use lodzins_db::{DbError, Tx};

use super::arranged::Arranged;
use crate::audit::{self, Recorded, Since};

/// What was read, and for which part of the institution's trail it is known to hold.
#[derive(Clone)]
struct Known {
    /// The trail's last act when it was read.
    from: Recorded,
    /// The last act up to which it still held.
    to: Recorded,
    arranged: Arc<Arranged>,
}

impl Known {
    /// The act up to which it holds as this transaction sees the trail, if it does.
    fn holds(&self, tx: &mut Tx<'_>) -> Result<Option<Recorded>, DbError> {
        #[cfg(feature = "controls")]
        if tx.is_without(lodzins_db::Protection::Arrangements) {
            return Ok(Some(self.to));
        }
        let institution = self.arranged.institution.id;
        Ok(match audit::since_end(tx, institution, self.to)? {
            Since::OnlyOthers(to) => Some(to),
            Since::Itself => None,
            Since::Before => {
                audit::chain_end(tx, institution)?.filter(|end| end.sequence >= self.from.sequence)
            }
        })
    }
}

/// By institution. Only what is committed comes in here: nothing of it is ever undone.
#[derive(Default)]
struct Remembered {
    of: Mutex<HashMap<InstitutionId, Known>>,
}

impl Remembered {
    fn get(&self, institution: InstitutionId) -> Option<Known> {
        self.of.lock().unwrap_or_else(PoisonError::into_inner).get(&institution).cloned()
    }

    /// Keeps it, unless somebody else knows of a later time.
    fn keep(&self, known: Known) {
        let mut of = self.of.lock().unwrap_or_else(PoisonError::into_inner);
        let institution = known.arranged.institution.id;
        if of.get(&institution).is_none_or(|other| other.to.sequence < known.to.sequence) {
            of.insert(institution, known);
        }
    }
}

/// What the institution has arranged, from memory where that still holds: then it is the same thing as before.
pub(super) fn arranged(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Arc<Arranged>, DbError> {
    // A use case that has written may have changed it, and only records that at its end.
    if tx.has_written() {
        return Ok(Arc::new(Arranged::read(tx, institution)?));
    }
    // Asked once, it is asked for the whole use case, as long as that writes nothing.
    let asked = tx.notes::<Remembered>();
    if let Some(known) = asked.get(institution) {
        return Ok(known.arranged);
    }
    let memory = tx.memory::<Remembered>();
    let keep = |tx: &Tx<'_>, known: Known| {
        if tx.sees_only_committed() {
            memory.keep(known);
        }
    };
    if let Some(known) = memory.get(institution)
        && let Some(to) = known.holds(tx)?
    {
        debug_assert!(
            is_so(tx, &known.arranged)?,
            "{}: remembered wrong",
            known.arranged.institution.code
        );
        let arranged = Arc::clone(&known.arranged);
        let known = Known { to, ..known };
        asked.keep(known.clone());
        keep(tx, known);
        return Ok(arranged);
    }
    // First the end: what is recorded while the rest is read makes it be read once more.
    let end = audit::chain_end(tx, institution)?;
    let arranged = Arc::new(Arranged::read(tx, institution)?);
    if let Some(end) = end {
        let known = Known { from: end, to: end, arranged: Arc::clone(&arranged) };
        asked.keep(known.clone());
        keep(tx, known);
    }
    Ok(arranged)
}

/// Is it what the tables say? Programs that are built for tests ask that each time.
fn is_so(tx: &mut Tx<'_>, arranged: &Arranged) -> Result<bool, DbError> {
    #[cfg(feature = "controls")]
    if tx.is_without(lodzins_db::Protection::Arrangements) {
        return Ok(true);
    }
    Ok(Arranged::read(tx, arranged.institution.id)? == *arranged)
}
