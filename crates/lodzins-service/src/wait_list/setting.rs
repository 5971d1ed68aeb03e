//! How long a pool's places are offered.

use lodzins_core::{
    Moment,
    id::{InstitutionId, PoolId},
    waiting_list::{LEAST_OFFER_MINUTES, MOST_OFFER_MINUTES, OFFER_MINUTES},
};
use lodzins_db::{DbError, Tx, params};

use super::{WaitRow, sql};
use crate::{
    Actor,
    appointment::{AppointmentError, pools},
    institution::structure::noted,
};

/// For how many minutes of waking hours a pool's places are offered.
pub fn pool_offer(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    pool: PoolId,
) -> Result<u16, DbError> {
    let all: Vec<(PoolId, u16)> = tx.all(sql::OFFERS, params![institution])?;
    let own = all.into_iter().find(|(id, _)| *id == pool);
    Ok(own.map_or(OFFER_MINUTES, |(_, minutes)| minutes))
}

/// For how long they are offered what they wait for: the longest that one of the pools says that serve it there.
pub(super) fn minutes_for(tx: &mut Tx<'_>, row: &WaitRow) -> Result<u16, DbError> {
    let said: Vec<(PoolId, u16)> = tx.all(sql::OFFERS, params![row.institution_id])?;
    let services = row.services();
    let minutes = pools(tx, row.institution_id)?
        .into_iter()
        .filter(|pool| pool.centre == row.centre_id && pool.serves(&services))
        .map(|pool| said.iter().find(|(id, _)| *id == pool.id).map_or(OFFER_MINUTES, |one| one.1));
    Ok(minutes.max().unwrap_or(OFFER_MINUTES))
}

/// Says for how many minutes of waking hours a pool's places are offered. Offers that stand keep their time.
pub fn pool_offer_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    pool: PoolId,
    minutes: u16,
    by: Actor,
) -> Result<(), AppointmentError> {
    let all = pools(tx, institution)?;
    let one = all.iter().find(|one| one.id == pool).ok_or(AppointmentError::NotThere)?;
    let minutes = minutes.clamp(LEAST_OFFER_MINUTES, MOST_OFFER_MINUTES);
    if pool_offer(tx, institution, pool)? == minutes {
        return Ok(());
    }
    tx.exec(sql::OFFER_SET, params![institution, pool, minutes])?;
    let said = format!("{}: {minutes}′", one.code);
    noted(tx, at, institution, by, "pool.offer_set", &said)?;
    Ok(())
}
