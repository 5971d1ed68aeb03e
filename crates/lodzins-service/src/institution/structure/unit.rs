//! Units: added, renamed, put in order, closed with a successor. A code once given stays, and nothing is deleted.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    id::{InstitutionId, UnitId},
};
use lodzins_db::{Tx, params};

use super::{
    Step, StructureError,
    noted::{is_code, is_named, noted},
    sql,
};
use crate::{
    Actor,
    audit::Changes,
    institution::{Named, Unit, sql as base, unit_by_code, unit_by_id, units},
    register::{HandOver, cases_hand_over},
    workload::{Holder, load_of},
};

/// What can be changed of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitDetails {
    /// Its name.
    pub name: Named,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// Adds a unit at the end of the list.
pub fn unit_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    new: &UnitDetails,
    by: Actor,
) -> Result<UnitId, StructureError> {
    is_code(code)?;
    is_named(&new.name)?;
    if unit_by_code(tx, institution, code)?.is_some() {
        return Err(StructureError::CodeTaken);
    }
    let (last,): (i64,) = tx.one(sql::LAST_UNIT_PLACE, params![institution])?;
    let id: UnitId = at.id();
    let (lv, ru, en) = (&new.name.lv, new.name.ru(), new.name.en());
    let values = params![institution, id, code, lv, ru, en, new.email, new.phone, last + 1];
    tx.exec(base::UNIT_INSERT, values)?;
    noted(tx, at, institution, by, "unit.added", &format!("{code}: {lv}"))?;
    Ok(id)
}

/// Changes names and addresses of a unit.
pub fn unit_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: UnitId,
    new: &UnitDetails,
    by: Actor,
) -> Result<(), StructureError> {
    is_named(&new.name)?;
    let was = unit_by_id(tx, institution, id)?.ok_or(StructureError::NotThere)?;
    let changes = Changes::default()
        .field("name_lv", &was.name_lv, &new.name.lv)
        .field("name_ru", &was.name_ru, new.name.ru())
        .field("name_en", &was.name_en, new.name.en())
        .maybe("email", was.email.as_ref(), new.email.as_ref())
        .maybe("phone", was.phone.as_ref(), new.phone.as_ref());
    if changes.is_empty() {
        return Ok(());
    }
    let (lv, ru, en) = (&new.name.lv, new.name.ru(), new.name.en());
    tx.exec(sql::UNIT_CHANGE, params![institution, id, lv, ru, en, new.email, new.phone])?;
    let detail = format!("{}: {}", was.code, changes.text());
    noted(tx, at, institution, by, "unit.changed", &detail)?;
    Ok(())
}

/// Moves a unit one place up or down in lists. At the end of the list nothing happens.
pub fn unit_move(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: UnitId,
    step: Step,
    by: Actor,
) -> Result<(), StructureError> {
    let all = units(tx, institution)?;
    let moved = all.iter().find(|unit| unit.id == id).ok_or(StructureError::NotThere)?;
    let order: Vec<UnitId> = all.iter().map(|unit| unit.id).collect();
    let Some(order) = step.moved(order, &id) else { return Ok(()) };
    for (place, unit) in (1_i64..).zip(&order) {
        tx.exec(sql::UNIT_PLACE, params![institution, unit, place])?;
    }
    let place = order.iter().position(|unit| *unit == id).unwrap_or_default() + 1;
    let detail = format!("{}: place {place}", moved.code);
    noted(tx, at, institution, by, "unit.moved", &detail)?;
    Ok(())
}

/// Closes a unit from a day; answers how many open cases its successor got.
///
/// On that day or after it the cases are handed over at once. Before it, a successor must be named, because cases
/// may come until then; [`units_hand_over_due`] hands them over when the day has come.
pub fn unit_close(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: UnitId,
    from: Date,
    successor: Option<UnitId>,
    by: Actor,
) -> Result<u32, StructureError> {
    let unit = unit_by_id(tx, institution, id)?.ok_or(StructureError::NotThere)?;
    if unit.closed_from.is_some() {
        return Err(StructureError::Closed);
    }
    let open = load_of(tx, institution, Holder::Unit(id))?.open();
    let successor = match successor {
        Some(other) if other != id => {
            let other = unit_by_id(tx, institution, other)?;
            let other = other.filter(|other| other.is_open_on(from.max(at.date())));
            Some(other.ok_or(StructureError::SuccessorUnusable)?)
        }
        Some(_) => return Err(StructureError::SuccessorUnusable),
        None if open > 0 || from > at.date() => {
            return Err(StructureError::SuccessorNeeded { open });
        }
        None => None,
    };
    let heir = successor.as_ref().map(|unit| unit.id);
    tx.exec(sql::UNIT_CLOSE, params![institution, id, from, heir])?;
    let after = successor.map(|unit| unit.code).unwrap_or_default();
    let detail = format!("{}: from {from}, successor “{after}”", unit.code);
    noted(tx, at, institution, by, "unit.closed", &detail)?;
    match heir {
        Some(to) if from <= at.date() => {
            let how = HandOver::OfUnit { from: id, to };
            Ok(cases_hand_over(tx, at, institution, how, by)?)
        }
        _ => Ok(0),
    }
}

/// Hands over what is open with units whose last day has passed; answers how many cases. For the daily worker.
pub fn units_hand_over_due(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
) -> Result<u32, StructureError> {
    let all = units(tx, institution)?;
    let closed = |unit: &&Unit| !unit.is_open_on(at.date());
    let mut count = 0;
    for unit in all.iter().filter(closed) {
        let Some(to) = heir(&all, unit, at.date()) else { continue };
        let how = HandOver::OfUnit { from: unit.id, to };
        count += cases_hand_over(tx, at, institution, how, Actor::System)?;
    }
    Ok(count)
}

/// Whether a closed unit still has open cases that another one takes: what a reader can tell, so that nobody writes in vain.
pub fn units_to_hand_over(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    today: Date,
) -> Result<bool, StructureError> {
    let all = units(tx, institution)?;
    for unit in all.iter().filter(|unit| !unit.is_open_on(today)) {
        let to = heir(&all, unit, today);
        if to.is_some() && load_of(tx, institution, Holder::Unit(unit.id))?.open() > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The first open unit in the line of successors.
fn heir(all: &[Unit], unit: &Unit, on: Date) -> Option<UnitId> {
    let mut next = unit.successor;
    // Nobody is longer in line than there are units, whatever the rows say.
    for _ in all {
        let other = all.iter().find(|other| Some(other.id) == next)?;
        if other.is_open_on(on) {
            return Some(other.id);
        }
        next = other.successor;
    }
    None
}
