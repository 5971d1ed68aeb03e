//! A pool's other numbers at times of every week.

use jiff::civil::Weekday;
use lodzins_core::{
    Moment,
    appointment::{PoolFault, WeekPlaces, Weekly},
    hours::Span,
    id::{InstitutionId, PoolId},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    AppointmentError, Pool,
    pool::{MOST_PLACES, pools},
    sql,
};
use crate::{Actor, institution::structure::noted};

/// As all of the hours that begin on a weekday are kept: longer than any of them.
const WHOLE: (u16, u16) = (0, 2880);

/// Pool, weekday (1 is Monday), from which minute to which, how many.
type Row = (PoolId, i32, u16, u16, u16);

/// Enters what the tables say of these pools.
pub(super) fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    pools: &mut [Pool],
) -> Result<(), DbError> {
    let rows: Vec<Row> = tx.all(sql::POOLS_WEEKLY, params![institution])?;
    for of_pool in rows.chunk_by(|one, next| one.0 == next.0) {
        let weekly = kept(of_pool).ok_or_else(|| {
            DbError::Decode(format!("{}: numbers that cannot stand", of_pool[0].0))
        })?;
        if let Some(pool) = pools.iter_mut().find(|pool| pool.id == of_pool[0].0) {
            pool.weekly = weekly;
        }
    }
    Ok(())
}

fn kept(rows: &[Row]) -> Option<Weekly> {
    let one = |&(_, weekday, from, to, places): &Row| {
        let part = if (from, to) == WHOLE { None } else { Some(Span::new(from, to).ok()?) };
        let weekday = Weekday::from_monday_one_offset(weekday.try_into().ok()?).ok()?;
        Some(WeekPlaces { weekday, part, places })
    };
    Weekly::new(rows.iter().map(one).collect::<Option<Vec<_>>>()?).ok()
}

/// Says at which times of the week a pool receives other numbers than usual, instead of what was said before. What is
/// booked stays booked.
pub fn pool_weekly_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PoolId,
    new: Vec<WeekPlaces>,
    by: Actor,
) -> Result<(), AppointmentError> {
    let new = Weekly::new(new)?;
    if new.iter().any(|one| one.places > MOST_PLACES) {
        return Err(PoolFault::Places.into());
    }
    let pool = one_pool(tx, institution, id)?;
    if pool.weekly == new {
        return Ok(());
    }
    tx.exec(sql::POOL_WEEKLY_CLEAR, params![institution, id])?;
    for one in new.iter() {
        let weekday = i32::from(one.weekday.to_monday_one_offset());
        let (from, to) = one.part.map_or(WHOLE, |part| (part.from(), part.to()));
        let values = params![institution, id, weekday, from, to, one.places];
        tx.exec(sql::POOL_WEEKLY_INSERT, values)?;
    }
    let said = format!("{}: {}", pool.code, said(&new));
    noted(tx, at, institution, by, "pool.weekly_set", &said)?;
    Ok(())
}

/// Says the same number for a part of some weekdays, beside what is said already.
pub fn pool_weekly_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PoolId,
    more: &[WeekPlaces],
    by: Actor,
) -> Result<(), AppointmentError> {
    let pool = one_pool(tx, institution, id)?;
    let all = pool.weekly.iter().chain(more).copied().collect();
    pool_weekly_set(tx, at, institution, id, all, by)
}

/// Takes one of them away: as many as usual come then. Taking away what is not there changes nothing.
pub fn pool_weekly_remove(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PoolId,
    (weekday, part): (Weekday, Option<Span>),
    by: Actor,
) -> Result<(), AppointmentError> {
    let pool = one_pool(tx, institution, id)?;
    let stays = |one: &&WeekPlaces| (one.weekday, one.part) != (weekday, part);
    let left = pool.weekly.iter().filter(stays).copied().collect();
    pool_weekly_set(tx, at, institution, id, left, by)
}

fn one_pool(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: PoolId,
) -> Result<Pool, AppointmentError> {
    let all = pools(tx, institution)?;
    all.into_iter().find(|pool| pool.id == id).ok_or(AppointmentError::NotThere)
}

/// The numbers in a line of the trail.
fn said(weekly: &Weekly) -> String {
    if weekly.is_empty() {
        return "-".to_owned();
    }
    let one = |one: &WeekPlaces| {
        let part = one.part.map(|part| format!(" {part}")).unwrap_or_default();
        format!("{:?}{part}: {}", one.weekday, one.places)
    };
    weekly.iter().map(one).collect::<Vec<_>>().join("; ")
}
