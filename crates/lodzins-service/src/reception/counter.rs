//! Counters: where they are, whose visits they take, and who sits there.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    id::{CentreId, CounterId, InstitutionId, StaffId, UnitId},
    moment::date_in_latvia,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{ReceptionError, StayRow, sql, view::here};
use crate::{
    Actor,
    appointment::{Pool, pools},
    institution::{
        self,
        structure::{StructureError, centres, is_code, noted},
    },
};

row! {
    /// A counter.
    #[doc(alias = "lodziņš")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Counter {
        /// Its id.
        pub id: CounterId,
        /// Its centre.
        pub centre: CentreId,
        /// Its code, as it stands above it.
        pub code: String,
        /// What staff call it.
        pub name: String,
        /// Whoever is sent on to this unit is served here.
        pub unit: Option<UnitId>,
        /// Codes of pools whose visits it takes, separated by spaces; none: of all.
        pub pools: String,
        /// From this day it is not used any more.
        pub closed_from: Option<Date>,
        /// Who sits there; nobody by name when a device opened it.
        pub opened_by: Option<StaffId>,
        /// Since when; nothing: it is closed.
        pub opened_at: Option<Timestamp>,
    }
}

impl Counter {
    /// Is somebody at work there? Whoever forgot to close it yesterday is not.
    pub fn is_open(&self, today: Date) -> bool {
        self.opened_at.is_some_and(|since| date_in_latvia(since) == today)
    }

    /// Is it used on a day at all?
    pub fn is_used_on(&self, day: Date) -> bool {
        self.closed_from.is_none_or(|from| day < from)
    }

    /// The codes of its pools.
    pub fn pool_codes(&self) -> impl Iterator<Item = &str> {
        self.pools.split_whitespace()
    }

    /// Does it take this visitor? Whoever was handed over to a counter or a unit is theirs; whom no pool serves is
    /// everybody's.
    pub(super) fn takes(&self, stay: &StayRow, pools: &[Pool]) -> bool {
        match (stay.for_counter_id, stay.for_unit_id, stay.pool_id) {
            (Some(counter), _, _) => counter == self.id,
            (None, Some(unit), _) => self.unit == Some(unit),
            (None, None, None) => true,
            (None, None, Some(id)) => {
                let code = pools.iter().find(|pool| pool.id == id).map(|pool| pool.code.as_str());
                self.pools.is_empty() || self.pool_codes().any(|one| Some(one) == code)
            }
        }
    }
}

/// What can be changed of a counter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CounterDetails {
    /// What staff call it.
    pub name: String,
    /// Whoever is sent on to this unit is served here.
    pub unit: Option<UnitId>,
    /// Codes of pools whose visits it takes; none: of all.
    pub pools: Vec<String>,
    /// From this day it is not used any more.
    pub closed_from: Option<Date>,
}

/// The institution's counters by centre and code, also those that are not used any more.
pub fn counters(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Counter>, DbError> {
    tx.all(sql::COUNTERS, params![institution])
}

/// One of them.
pub(super) fn counter(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: CounterId,
) -> Result<Counter, ReceptionError> {
    let all = counters(tx, institution)?;
    all.into_iter().find(|one| one.id == id).ok_or(ReceptionError::NotThere)
}

/// Those of a centre at which somebody is at work.
pub(super) fn open_counters(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
) -> Result<Vec<Counter>, DbError> {
    let mut all = counters(tx, institution)?;
    all.retain(|one| one.centre == centre && one.is_open(today) && one.is_used_on(today));
    Ok(all)
}

/// Enters a counter of a centre, or changes it.
pub fn counter_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    code: &str,
    new: &CounterDetails,
    by: Actor,
) -> Result<CounterId, ReceptionError> {
    is_code(code)?;
    if new.name.trim().is_empty() {
        return Err(StructureError::NameMissing.into());
    }
    let all = centres(tx, institution)?;
    let of = all.into_iter().find(|one| one.id == centre).ok_or(ReceptionError::NotThere)?;
    let here: Vec<Pool> =
        pools(tx, institution)?.into_iter().filter(|pool| pool.centre == centre).collect();
    if !new.pools.iter().all(|code| here.iter().any(|pool| pool.code == *code)) {
        return Err(ReceptionError::NotThere);
    }
    if let Some(unit) = new.unit
        && !institution::unit_takes_work(tx, institution, unit, at.date())?
    {
        return Err(ReceptionError::NotThere);
    }
    let known = counters(tx, institution)?;
    let known = known.into_iter().find(|one| one.centre == centre && one.code == code);
    let id = known.map_or_else(|| at.id(), |known| known.id);
    let (name, served) = (new.name.trim(), new.pools.join(" "));
    let values = params![institution, id, centre, code, name, new.unit, served, new.closed_from];
    tx.exec(sql::COUNTER_SET, values)?;
    let until = new.closed_from.map(|from| format!("; closed from {from}")).unwrap_or_default();
    let detail = format!("{}/{code} “{name}”: {served}{until}", of.code);
    noted(tx, at, institution, by, "counter.set", &detail)?;
    Ok(id)
}

/// Somebody sits down at a counter. Whoever sat at another one has left it; whoever sat here gives way, unless a
/// visitor is at the counter.
pub fn counter_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    by: Actor,
) -> Result<(), ReceptionError> {
    let counter = counter(tx, institution, id)?;
    if !counter.is_used_on(at.date()) {
        return Err(ReceptionError::NotThere);
    }
    let is_open = counter.is_open(at.date());
    if is_open && counter.opened_by == by.staff() {
        return Ok(());
    }
    if is_open {
        is_free(tx, at, institution, &counter)?;
    }
    let before: Vec<Counter> = match by.staff() {
        Some(staff) => {
            let all = counters(tx, institution)?.into_iter();
            all.filter(|one| one.opened_by == Some(staff) && one.id != id).collect()
        }
        None => Vec::new(),
    };
    for one in before {
        is_free(tx, at, institution, &one)?;
        tx.exec(
            sql::COUNTER_OPEN,
            params![institution, one.id, None::<StaffId>, None::<Timestamp>],
        )?;
    }
    tx.exec(sql::COUNTER_OPEN, params![institution, id, by.staff(), Some(at.now())])?;
    Ok(noted(tx, at, institution, by, "counter.opened", &counter.code)?)
}

/// Closes a counter at which nobody is. Whoever was set aside there is taken by the others.
pub fn counter_close(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    by: Actor,
) -> Result<(), ReceptionError> {
    let counter = counter(tx, institution, id)?;
    if counter.opened_at.is_none() {
        return Ok(());
    }
    is_free(tx, at, institution, &counter)?;
    tx.exec(sql::COUNTER_OPEN, params![institution, id, None::<StaffId>, None::<Timestamp>])?;
    Ok(noted(tx, at, institution, by, "counter.closed", &counter.code)?)
}

/// Nobody is called to the counter, nor served there.
fn is_free(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    counter: &Counter,
) -> Result<(), ReceptionError> {
    let here = here(tx, institution, counter.centre, at.date())?;
    match visitor_at(&here, counter.id) {
        Some(stay) => Err(ReceptionError::Busy(stay.visit_id)),
        None => Ok(()),
    }
}

/// Who is called to a counter, or served there.
pub(super) fn visitor_at(here: &[StayRow], counter: CounterId) -> Option<&StayRow> {
    here.iter().find(|stay| stay.counter_id == Some(counter) && stay.keeps_counter())
}
