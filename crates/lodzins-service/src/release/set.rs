//! Announcing a release, and withdrawing it before its moment.

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Moment,
    id::{InstitutionId, PoolId, ReleaseId},
    moment::date_in_latvia,
    release::Phase,
};
use lodzins_db::{DbError, Tx, params};

use super::{ReleaseError, ReleaseRow, release, releases_unsettled, sql};
use crate::{
    Actor,
    appointment::{MOST_DAYS, Pool, pools},
    institution::structure::noted,
};

/// A release that is to be announced.
#[derive(Debug, Clone)]
pub struct NewRelease {
    /// Whose.
    pub institution: InstitutionId,
    /// Whose places.
    pub pool: PoolId,
    /// The first day.
    pub from: Date,
    /// The last one.
    pub to: Date,
    /// The moment.
    pub opens_at: Timestamp,
    /// Who does it.
    pub by: Actor,
}

/// Announces that the places of some days can be booked from a moment on. What is booked stays booked.
#[doc(alias = "izsludināt laiku atvēršanu")]
pub fn release_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &NewRelease,
) -> Result<ReleaseId, ReleaseError> {
    let institution = new.institution;
    let all = pools(tx, institution)?;
    let pool = all.into_iter().find(|one| one.id == new.pool).ok_or(ReleaseError::NotThere)?;
    check(at.now(), new, &pool)?;
    let others = releases_unsettled(tx, institution)?;
    let overlaps = |one: &ReleaseRow| {
        one.pool_id == new.pool && one.from_on <= new.to && new.from <= one.to_on
    };
    if others.iter().any(overlaps) {
        return Err(ReleaseError::Overlaps);
    }
    let row = ReleaseRow::announced(at, new);
    tx.exec(sql::INSERT, &row.values())?;
    let hash = row.seed_hash();
    let said = format!("{}; SHA-256 of the seed {hash}", said(&pool, &row));
    noted(tx, at, institution, new.by, "release.set", &said)?;
    Ok(row.id)
}

fn check(now: Timestamp, new: &NewRelease, pool: &Pool) -> Result<(), ReleaseError> {
    let longest = new.from.saturating_add(i32::from(MOST_DAYS).days());
    match () {
        () if new.to < new.from => Err(ReleaseError::Backwards),
        () if new.to >= longest => Err(ReleaseError::TooLong),
        () if new.opens_at <= now || date_in_latvia(new.opens_at) > new.from => {
            Err(ReleaseError::Moment)
        }
        () if new.to > pool.details.rules.last_day(new.opens_at) => Err(ReleaseError::TooFar),
        () => Ok(()),
    }
}

/// A release in a line of the trail.
fn said(pool: &Pool, row: &ReleaseRow) -> String {
    format!("{} {}–{} at {}", pool.code, row.from_on, row.to_on, row.opens_at)
}

/// Withdraws a release that is still to come: its days can be booked at once. Twice is once.
pub fn release_withdraw(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ReleaseId,
    by: Actor,
) -> Result<(), ReleaseError> {
    let mut row = release(tx, institution, id)?;
    match row.phase(at.now()) {
        Phase::Announced => {}
        Phase::Over if row.is_withdrawn() => return Ok(()),
        _ => return Err(ReleaseError::Begun),
    }
    row.settled_at = Some(at.now());
    changed(tx, &row)?;
    let said = format!("{}–{} at {}", row.from_on, row.to_on, row.opens_at);
    noted(tx, at, institution, by, "release.withdrawn", &said)?;
    Ok(())
}

/// Writes down where a release stands.
pub(super) fn changed(tx: &mut Tx<'_>, row: &ReleaseRow) -> Result<(), DbError> {
    let values = params![
        row.institution_id,
        row.id,
        row.claims,
        row.drawn,
        row.given,
        row.closed_at,
        row.settled_at,
    ];
    tx.exec(sql::CHANGE, values)
}
