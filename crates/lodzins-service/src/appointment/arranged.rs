//! What an institution has arranged for visits: who serves what, where and when.
//!
//! Each booking asks for all of it and it seldom changes, so the program keeps it in memory. Whatever changes it is
//! recorded as an act upon the institution itself, in the same transaction: as long as the trail has only acts upon others
//! after the one that was its last when this was read, this still holds.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;
use lodzins_core::{
    hours::{Interval, PlaceKind},
    id::{CentreId, InstitutionId, PoolId},
    regime::Regime,
};
use lodzins_db::{DbError, Tx, params};

use super::{Pool, capacity::openings_of, pool::pools, sql};
use crate::{
    audit::{self, Recorded, Since},
    hours::{PlaceHours, all_hours},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    regime::regimes_switched_on,
    release::releases_unsettled,
};

/// All of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arranged {
    pub(super) institution: Institution,
    pub(super) centres: Vec<Centre>,
    pub(super) pools: Vec<Pool>,
    pub(super) regimes: Vec<Regime>,
    /// When its centres are open, regimes laid over.
    hours: Vec<PlaceHours>,
    /// The pools that receive other numbers than usual on some days.
    with_days: Vec<(PoolId,)>,
    /// Pools with days, from the first to the last one, whose places are not released yet.
    unreleased: Vec<(PoolId, Date, Date)>,
}

impl Arranged {
    fn read(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Self, DbError> {
        let mut hours = all_hours(tx, institution)?;
        hours.retain(|one| one.place.kind == PlaceKind::Centre);
        let unreleased = releases_unsettled(tx, institution)?;
        Ok(Self {
            institution: institution_by_id(tx, institution)?,
            centres: centres(tx, institution)?,
            pools: pools(tx, institution)?,
            regimes: regimes_switched_on(tx, institution)?,
            hours,
            with_days: tx.all(sql::POOLS_WITH_DAYS, params![institution])?,
            unreleased: unreleased
                .iter()
                .map(|one| (one.pool_id, one.from_on, one.to_on))
                .collect(),
        })
    }

    /// When a centre receives people on the days from the first to the last one.
    pub(super) fn openings(&self, centre: CentreId, days: (Date, Date)) -> Vec<Interval> {
        openings_of(&self.hours, centre, days)
    }

    /// Does a pool receive other numbers than usual on some days?
    pub(super) fn has_days(&self, pool: PoolId) -> bool {
        self.with_days.contains(&(pool,))
    }

    /// The days of a pool, from the first to the last one, whose places are not released yet.
    pub(super) fn held_back(&self, pool: PoolId) -> Vec<(Date, Date)> {
        let of_pool = self.unreleased.iter().filter(|(of, ..)| *of == pool);
        of_pool.map(|(_, first, last)| (*first, *last)).collect()
    }
}

/// A centre as it is named: by the code of its institution and by its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub centre: CentreId,
    /// The institution's code.
    pub institution: String,
    /// Its own code.
    pub code: String,
}

/// The institution's centre with this code.
pub fn place_coded(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<Option<Place>, DbError> {
    let arranged = arranged(tx, institution)?;
    let centre = arranged.centres.iter().find(|centre| centre.code == code);
    Ok(centre.map(|centre| Place {
        centre: centre.id,
        institution: arranged.institution.code.clone(),
        code: code.to_owned(),
    }))
}

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
        Ok(match audit::done_since_end(tx, institution, self.to)? {
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
