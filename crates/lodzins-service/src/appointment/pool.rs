//! Pools: so many counters or specialists who serve a set of services at a centre.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    appointment::{Length, PoolFault, PoolRules, Shares, Step, Weekly},
    id::{CentreId, InstitutionId, PoolId},
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};

use super::{AppointmentError, sql, weekly};
use crate::{
    Actor,
    catalogue::{centre_services, service_is_given},
    institution::structure::{StructureError, centres, is_code, noted},
};

/// The most places of a pool: beyond any building.
pub(super) const MOST_PLACES: u16 = 1000;

/// A service that a pool serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolService {
    /// Its code.
    pub service: String,
    /// How long it takes there.
    pub minutes: u16,
}

/// What can be changed of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolDetails {
    /// What staff call it.
    pub name: String,
    /// How many can be received at once on a usual day.
    pub places: u16,
    /// What it goes by.
    pub rules: PoolRules,
    /// What it serves.
    pub services: Vec<PoolService>,
    /// From this day nothing is booked any more.
    pub closed_from: Option<Date>,
}

/// A pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    /// Its id.
    pub id: PoolId,
    /// Its centre.
    pub centre: CentreId,
    /// Its code within the centre.
    pub code: String,
    /// The rest.
    pub details: PoolDetails,
    /// Other numbers than on a usual day, at times of every week.
    pub weekly: Weekly,
}

impl Pool {
    /// How many minutes these services take here one after another; nothing when the pool does not serve one of them, or
    /// no visit can be that long.
    pub fn minutes_of(&self, services: &[String]) -> Option<u16> {
        self.length_of(services)?;
        Some(services.iter().filter_map(|code| self.minutes(code)).sum())
    }

    /// Can all of these services be settled here in one visit, as far as what is done here says?
    pub fn serves(&self, services: &[String]) -> bool {
        self.length_of(services).is_some()
    }

    fn minutes(&self, code: &str) -> Option<u16> {
        self.details.services.iter().find(|one| one.service == code).map(|one| one.minutes)
    }

    /// Is this service settled here, whatever else is?
    pub(super) fn does(&self, code: &str) -> bool {
        self.minutes(code).is_some()
    }

    /// How long a visit for these services keeps a place here; nothing when the pool does not serve one of them.
    pub(super) fn length_of(&self, services: &[String]) -> Option<Length> {
        let minutes: Option<Vec<u16>> = services.iter().map(|code| self.minutes(code)).collect();
        Length::of(minutes?, self.details.rules.pause_minutes).ok()
    }

    /// Does it take so many services in one visit that is booked anew?
    pub(super) fn takes(&self, services: &[String]) -> bool {
        services.len() <= usize::from(self.details.rules.most_services)
    }

    /// Can visits of this day be booked here, as far as its last day says?
    pub(crate) fn is_open_on(&self, day: Date) -> bool {
        self.details.closed_from.is_none_or(|from| day < from)
    }
}

impl FromRow for Pool {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let (id, centre, code) = (row.next()?, row.next()?, row.next()?);
        let (name, places) = (row.next()?, row.next()?);
        let step =
            Step::minutes(row.next()?).map_err(|wrong| DbError::Decode(wrong.to_string()))?;
        let rules = PoolRules {
            step,
            pause_minutes: row.next()?,
            lead_minutes: row.next()?,
            ahead_days: row.next()?,
            shares: Shares { web: row.next()?, phone: row.next()?, desk: row.next()? },
            most_services: row.next()?,
        };
        let closed_from = row.next()?;
        let details = PoolDetails { name, places, rules, services: Vec::new(), closed_from };
        Ok(Self { id, centre, code, details, weekly: Weekly::default() })
    }
}

/// The institution's pools with what they serve, by centre and code: a few dozen.
pub fn pools(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Pool>, DbError> {
    let mut all: Vec<Pool> = tx.all(sql::POOLS, params![institution])?;
    let served: Vec<(PoolId, String, u16)> = tx.all(sql::POOL_SERVICES, params![institution])?;
    for (id, service, minutes) in served {
        if let Some(pool) = all.iter_mut().find(|pool| pool.id == id) {
            pool.details.services.push(PoolService { service, minutes });
        }
    }
    weekly::read(tx, institution, &mut all)?;
    Ok(all)
}

/// The services that can be booked at a centre on some day from today on, by code.
pub fn served_at(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
) -> Result<Vec<String>, DbError> {
    let pools = pools(tx, institution)?;
    let here = pools.into_iter().filter(|pool| pool.centre == centre && pool.is_open_on(today));
    let mut codes: Vec<String> =
        here.flat_map(|pool| pool.details.services).map(|one| one.service).collect();
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

/// Enters a pool of a centre, or changes it. What is booked stays booked.
pub fn pool_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    code: &str,
    new: &PoolDetails,
    by: Actor,
) -> Result<PoolId, AppointmentError> {
    is_code(code)?;
    check(new)?;
    let all = centres(tx, institution)?;
    let of = all.into_iter().find(|one| one.id == centre).ok_or(AppointmentError::NotThere)?;
    let known =
        pools(tx, institution)?.into_iter().find(|pool| pool.centre == centre && pool.code == code);
    if let Some(same) = known.as_ref().filter(|known| known.details == *new) {
        return Ok(same.id);
    }
    are_services(tx, institution, centre, &new.services, at.date())?;
    let id = known.map_or_else(|| at.id(), |known| known.id);
    let rules = &new.rules;
    let values = params![
        institution,
        id,
        centre,
        code,
        new.name,
        new.places,
        rules.step.as_minutes(),
        rules.pause_minutes,
        rules.lead_minutes,
        rules.ahead_days,
        rules.shares.web,
        rules.shares.phone,
        rules.shares.desk,
        rules.most_services,
        new.closed_from,
    ];
    tx.exec(sql::POOL_SET, values)?;
    tx.exec(sql::POOL_SERVICES_CLEAR, params![institution, id])?;
    for one in &new.services {
        let values = params![institution, id, one.service, one.minutes];
        tx.exec(sql::POOL_SERVICE_INSERT, values)?;
    }
    noted(tx, at, institution, by, "pool.set", &said(&of.code, code, new))?;
    Ok(id)
}

fn check(new: &PoolDetails) -> Result<(), AppointmentError> {
    new.rules.check()?;
    if new.name.trim().is_empty() {
        return Err(StructureError::NameMissing.into());
    }
    if new.places > MOST_PLACES {
        return Err(PoolFault::Places.into());
    }
    if new.services.is_empty() {
        return Err(PoolFault::NoService.into());
    }
    for (n, one) in new.services.iter().enumerate() {
        Length::of([one.minutes], new.rules.pause_minutes)?;
        if new.services[..n].iter().any(|before| before.service == one.service) {
            return Err(PoolFault::ServiceTwice.into());
        }
    }
    Ok(())
}

/// Each is in the institution's catalogue, or in another's for which the centre does something about it (MK 401, 2017).
fn are_services(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    services: &[PoolService],
    today: Date,
) -> Result<(), AppointmentError> {
    let helped = centre_services(tx, institution)?;
    for PoolService { service, .. } in services {
        let helps = helped.iter().any(|one| one.centre == centre && one.service == *service);
        if !helps && !service_is_given(tx, institution, service, today)? {
            return Err(AppointmentError::NoSuchService(service.clone()));
        }
    }
    Ok(())
}

/// A pool in a line of the trail.
fn said(centre: &str, code: &str, new: &PoolDetails) -> String {
    let services: Vec<String> =
        new.services.iter().map(|one| format!("{} {}′", one.service, one.minutes)).collect();
    let rules = &new.rules;
    let shares = rules.shares;
    let until = new.closed_from.map(|from| format!("; closed from {from}")).unwrap_or_default();
    format!(
        "{centre}/{code} “{}”: {} places, step {}′, pause {}′, lead {}′, ahead {} d, web {} % phone {} % desk {} %, \
         {} services a visit; {}{until}",
        new.name,
        new.places,
        rules.step.as_minutes(),
        rules.pause_minutes,
        rules.lead_minutes,
        rules.ahead_days,
        shares.web,
        shares.phone,
        shares.desk,
        rules.most_services,
        services.join(", "),
    )
}

/// The days from one to another on which other numbers can be received than usual and in every week.
pub fn pool_days(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: PoolId,
    (first, last): (Date, Date),
) -> Result<Vec<(Date, u16)>, DbError> {
    tx.all(sql::POOL_DAYS, params![institution, id, first, last])
}

/// Says how many can be received at once on a day, whatever is said for its weekday; nothing: as many as usual. What is booked stays booked.
pub fn pool_day_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PoolId,
    day: Date,
    places: Option<u16>,
    by: Actor,
) -> Result<(), AppointmentError> {
    let all = pools(tx, institution)?;
    let pool = all.into_iter().find(|pool| pool.id == id).ok_or(AppointmentError::NotThere)?;
    if day < at.date() {
        return Err(StructureError::DayOver.into());
    }
    let said = match places {
        Some(places) if places > MOST_PLACES => return Err(PoolFault::Places.into()),
        Some(places) => {
            tx.exec(sql::POOL_DAY_SET, params![institution, id, day, places])?;
            places.to_string()
        }
        None => {
            tx.exec(sql::POOL_DAY_CLEAR, params![institution, id, day])?;
            "-".to_owned()
        }
    };
    noted(tx, at, institution, by, "pool.day_set", &format!("{} {day}: {said}", pool.code))?;
    Ok(())
}
