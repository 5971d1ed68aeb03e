//! Bookings that cannot be kept: the place is closed then, people are not received for this, the pool is closed or does not
//! do it any more, or there are fewer people to receive them than were promised.
//!
//! Nothing is marked when hours, regimes, pools or numbers change: who is hit follows from how things stand, so that no way
//! of changing them can forget anybody, and whoever was moved is hit no more.

use std::collections::{HashMap, HashSet};

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    appointment::{Keeping, Taking, VisitStatus},
    codes,
    hours::Schedule,
    id::{InstitutionId, PlaceId, PoolId},
    moment::date_in_latvia,
    regime::Regime,
};
use lodzins_db::{DbError, Tx, params};

use super::{
    AppointmentError, Pool, PoolDetails, VisitRow,
    capacity::{midnight, openings_of, timeline},
    pool::{pool_days, pools},
    received::Received,
    sql,
};
use crate::{
    hours::{PlaceHours, hours_supposing},
    institution::structure::{Centre, centres},
    regime::regimes_switched_on,
};

codes! {
    /// Why a booking cannot be kept.
    pub enum HitWhy("reason why a booking cannot be kept") {
        /// The place is not open from its start to its end.
        Closed = "closed",
        /// People are not received for this then.
        NotReceived = "not_received",
        /// The pool is closed by then.
        PoolClosed = "pool_closed",
        /// The pool does not do this any more.
        NotServed = "not_served",
        /// Those who booked earlier take every place.
        Full = "full",
    }
}

/// A booking that cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitHit {
    /// The visit.
    pub visit: VisitRow,
    /// Why.
    pub why: HitWhy,
}

/// What is supposed beside what holds.
#[derive(Debug, Clone, Default)]
pub struct Supposed {
    /// A regime that is not switched on.
    pub regime: Option<Regime>,
    /// Another schedule of a place's own.
    pub schedule: Option<(PlaceId, Schedule)>,
    /// A pool that is another one.
    pub pool: Option<(PoolId, PoolDetails)>,
    /// How many a pool receives on a day; nothing: as many as usual.
    pub pool_day: Option<(PoolId, Date, Option<u16>)>,
}

/// How things stand, or would.
struct Stands<'r> {
    centres: Vec<Centre>,
    hours: Vec<PlaceHours>,
    received: Received<'r>,
    pool_day: Option<(PoolId, Date, Option<u16>)>,
}

/// The bookings from the first minute of today on that cannot be kept, the earliest first.
pub fn visits_hit(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    supposed: &Supposed,
) -> Result<Vec<VisitHit>, AppointmentError> {
    let mut pools = pools(tx, institution)?;
    if pools.is_empty() {
        return Ok(Vec::new());
    }
    if let Some((id, details)) = &supposed.pool {
        for pool in pools.iter_mut().filter(|pool| pool.id == *id) {
            pool.details = details.clone();
        }
    }
    let mut regimes = regimes_switched_on(tx, institution)?;
    regimes.extend(supposed.regime.clone());
    let mut stands = Stands {
        centres: centres(tx, institution)?,
        hours: hours_supposing(tx, institution, &regimes, supposed.schedule.as_ref())?,
        received: Received::by(&regimes),
        pool_day: supposed.pool_day,
    };
    let mut hit = Vec::new();
    for pool in &pools {
        of_pool(tx, now, institution, pool, &mut stands, &mut hit)?;
    }
    hit.sort_by_key(|one| (one.visit.starts_at, one.visit.id));
    Ok(hit)
}

fn of_pool(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    pool: &Pool,
    stands: &mut Stands<'_>,
    hit: &mut Vec<VisitHit>,
) -> Result<(), DbError> {
    let today = date_in_latvia(now);
    let visits = visits_of(tx, now, institution, pool, (midnight(today), Timestamp::MAX))?;
    let Some(last) = visits.iter().filter_map(|visit| visit.starts_at).max() else { return Ok(()) };
    let days = (today.saturating_sub(1.day()), date_in_latvia(last).saturating_add(1.day()));
    let open = openings_of(&stands.hours, pool.centre, days);
    let mut numbers: HashMap<Date, u16> =
        pool_days(tx, institution, pool.id, days)?.into_iter().collect();
    if let Some((_, day, places)) = stands.pool_day.filter(|(of, ..)| *of == pool.id) {
        numbers.insert(day, places.unwrap_or(pool.details.places));
    }
    let mut timeline = timeline(pool, &open, &numbers);
    let centre = stands.centres.iter().find(|centre| centre.id == pool.centre);
    let code = centre.map(|centre| centre.code.clone()).unwrap_or_default();
    for visit in visits {
        let (Some(from), Some(ends), Some(to)) = (visit.starts_at, visit.ends_at, visit.frees_at)
        else {
            continue;
        };
        let taking = Taking { from, to, share: visit.share };
        let day = date_in_latvia(from);
        let services = visit.service_codes();
        let why = if !stands.received.are(tx, institution, &code, services, day)? {
            Some(HitWhy::NotReceived)
        } else if !pool.is_open_on(day) {
            Some(HitWhy::PoolClosed)
        } else if !visit.service_codes().all(|code| pool.does(code)) {
            Some(HitWhy::NotServed)
        } else {
            match timeline.keeping(&taking, ends) {
                Keeping::Kept => None,
                Keeping::Closed => Some(HitWhy::Closed),
                Keeping::Full => Some(HitWhy::Full),
            }
        };
        match why {
            Some(why) if visit.status == VisitStatus::Booked => hit.push(VisitHit { visit, why }),
            // Whoever is here already is served; a hold is not promised to anybody yet.
            _ => timeline.take(&taking),
        }
    }
    Ok(())
}

fn visits_of(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    pool: &Pool,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<VisitRow>, DbError> {
    tx.all(sql::POOL_VISITS, params![institution, pool.id, from, to, now])
}

/// What is booked to begin on the days from the first to the last one, the earliest first.
pub fn visits_starting(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    (first, last): (Date, Date),
) -> Result<Vec<VisitRow>, DbError> {
    let within = (midnight(first), midnight(last.saturating_add(1.day())));
    let mut booked = Vec::new();
    for pool in pools(tx, institution)? {
        let visits = visits_of(tx, now, institution, &pool, within)?;
        booked.extend(visits.into_iter().filter(|visit| visit.status == VisitStatus::Booked));
    }
    booked.sort_by_key(|visit| (visit.starts_at, visit.id));
    Ok(booked)
}

/// Those that only what is supposed would hit.
pub(crate) fn visits_hit_besides(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    supposed: &Supposed,
) -> Result<Vec<VisitHit>, AppointmentError> {
    let before = visits_hit(tx, now, institution, &Supposed::default())?;
    let before: HashSet<_> = before.into_iter().map(|one| one.visit.id).collect();
    let mut then = visits_hit(tx, now, institution, supposed)?;
    then.retain(|one| !before.contains(&one.visit.id));
    Ok(then)
}
