//! Releases and claims as they are read.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    appointment::{FreeStart, Share},
    id::{CentreId, ClaimId, InstitutionId, PoolId, ReleaseId},
    release::Phase,
};
use lodzins_db::{DbError, Tx, params};

use super::{ClaimRow, ReleaseError, ReleaseRow, sql};
use crate::appointment::{Pool, Wanted, pools, wishable};

/// The institution's release with this id.
pub fn release(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ReleaseId,
) -> Result<ReleaseRow, ReleaseError> {
    tx.optional(sql::RELEASE, params![institution, id])?.ok_or(ReleaseError::NotThere)
}

/// The releases of which something is still to come, the next one first.
pub fn releases_unsettled(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<ReleaseRow>, DbError> {
    tx.all(sql::UNSETTLED, params![institution])
}

/// The last releases of a pool, the latest first.
pub fn releases_of_pool(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    pool: PoolId,
    limit: u32,
) -> Result<Vec<ReleaseRow>, DbError> {
    tx.all(sql::OF_POOL, params![institution, pool, limit])
}

/// The releases of which something is still to come that are about these services together, at a centre or at any, the next one first.
pub fn releases_for(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: Option<CentreId>,
    services: &[String],
) -> Result<Vec<ReleaseRow>, DbError> {
    let all = releases_unsettled(tx, institution)?;
    if all.is_empty() {
        return Ok(all);
    }
    let mut serving = pools(tx, institution)?;
    serving
        .retain(|pool| centre.is_none_or(|centre| pool.centre == centre) && pool.serves(services));
    let is_theirs = |row: &ReleaseRow| serving.iter().any(|pool| pool.id == row.pool_id);
    Ok(all.into_iter().filter(is_theirs).collect())
}

/// The release by which a start of a day is given out at this moment, if it is. Fails while its claims are drawn.
pub fn release_at(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    (wanted, day): (&Wanted, Date),
) -> Result<Option<ReleaseRow>, ReleaseError> {
    let all = releases_for(tx, institution, Some(wanted.centre), &wanted.services)?;
    for row in all.into_iter().filter(|row| row.is_about(day)) {
        match row.phase(now) {
            // A claim is for one service: a visit for several waits until the draw is over, or it would go past it.
            Phase::Claims if wanted.services.len() == 1 => return Ok(Some(row)),
            Phase::Claims | Phase::Drawing => return Err(ReleaseError::BeingDrawn),
            Phase::Announced | Phase::Over => {}
        }
    }
    Ok(None)
}

/// The pool whose places are released.
pub fn release_pool(tx: &mut Tx<'_>, row: &ReleaseRow) -> Result<Pool, ReleaseError> {
    let all = pools(tx, row.institution_id)?;
    all.into_iter().find(|pool| pool.id == row.pool_id).ok_or(ReleaseError::NotThere)
}

/// The starts that can be asked for, as they can be booked at the moment of the release.
pub fn release_starts(
    tx: &mut Tx<'_>,
    now: Timestamp,
    row: &ReleaseRow,
    service: &str,
) -> Result<Vec<FreeStart>, ReleaseError> {
    starts_on(tx, now, row, service, (row.from_on, row.to_on))
}

/// The same of some of its days.
pub(super) fn starts_on(
    tx: &mut Tx<'_>,
    now: Timestamp,
    row: &ReleaseRow,
    service: &str,
    days: (Date, Date),
) -> Result<Vec<FreeStart>, ReleaseError> {
    let pool = release_pool(tx, row)?;
    let services = vec![service.to_owned()];
    let wanted = Wanted { centre: pool.centre, services, share: Share::Web };
    let now = now.max(row.opens_at);
    Ok(wishable(tx, now, row.institution_id, &wanted, days, pool.id)?)
}

/// The institution's claim with this id.
pub fn claim(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClaimId,
) -> Result<ClaimRow, ReleaseError> {
    tx.optional(sql::CLAIM, params![institution, id])?.ok_or(ReleaseError::NotThere)
}
