//! Patterns and exceptions: entered, ended, taken back. Each leaves its row in the audit trail.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    hours::{Pattern, osm},
    id::{HoursExceptionId, InstitutionId, PlaceId},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    Exception, HoursError, KeptException, KeptPattern, Place,
    kept::columns,
    place::place_by_id,
    sql,
    view::{exceptions_of, patterns_of},
};
use crate::{
    Actor,
    institution::structure::{StructureError, noted},
};

fn place(tx: &mut Tx<'_>, institution: InstitutionId, id: PlaceId) -> Result<Place, HoursError> {
    Ok(place_by_id(tx, institution, id)?.ok_or(StructureError::NotThere)?)
}

/// Sets the weekly pattern of a place from a day, until another one begins.
pub fn pattern_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PlaceId,
    from: Date,
    pattern: &Pattern,
    by: Actor,
) -> Result<(), HoursError> {
    let place = place(tx, institution, id)?;
    let known: Vec<KeptPattern> = patterns_of(tx, institution, id)?;
    let before = known.iter().filter(|kept| kept.from <= from).max_by_key(|kept| kept.from);
    if before.is_some_and(|kept| kept.pattern == *pattern) {
        return Err(HoursError::Same);
    }
    let (week, on_holidays, own) = columns(pattern);
    let values = params![institution, id, from, week, on_holidays, own, by.staff(), at.now()];
    tx.exec(sql::WEEK_SET, values)?;
    let said = format!("{from}: {}", osm::pattern(pattern));
    Ok(entered(tx, at, institution, &place, by, "hours.set", &said)?)
}

/// Enters other hours for a time, or a closure.
pub fn exception_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PlaceId,
    new: &Exception,
    by: Actor,
) -> Result<HoursExceptionId, HoursError> {
    let place = place(tx, institution, id)?;
    new.check()?;
    if new.reason().lv.trim().is_empty() {
        return Err(StructureError::NameMissing.into());
    }
    let (hours, part) = match new {
        Exception::Override(one) => (Some(columns(&one.pattern)), None),
        Exception::Closure(one) => (None, one.part.map(|part| part.to_string())),
    };
    let (week, on_holidays, own) = match hours {
        Some((week, on_holidays, own)) => (Some(week), Some(on_holidays), own),
        None => (None, None, None),
    };
    let exception: HoursExceptionId = at.id();
    let reason = new.reason();
    let values = params![
        institution,
        exception,
        id,
        new.code(),
        new.from(),
        new.to(),
        reason.lv,
        reason.ru,
        reason.en,
        week,
        on_holidays,
        own,
        part,
        by.staff(),
        at.now(),
    ];
    tx.exec(sql::EXCEPTION_INSERT, values)?;
    entered(tx, at, institution, &place, by, "hours.exception_added", &said(new))?;
    Ok(exception)
}

/// Ends an exception with a day, which lies before its last one.
pub fn exception_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    place_id: PlaceId,
    id: HoursExceptionId,
    last_on: Date,
    by: Actor,
) -> Result<(), HoursError> {
    let place = place(tx, institution, place_id)?;
    let kept = kept(tx, institution, place_id, id)?;
    if kept.what.to().is_some_and(|to| to <= last_on) {
        return Err(HoursError::Over);
    }
    if last_on < kept.what.from() {
        return Err(StructureError::EndsBeforeItBegins.into());
    }
    tx.exec(sql::EXCEPTION_END, params![institution, id, last_on, at.now()])?;
    let said = format!("{} → {last_on}", said(&kept.what));
    Ok(entered(tx, at, institution, &place, by, "hours.exception_ended", &said)?)
}

/// Takes an exception back that has not begun.
pub fn exception_withdraw(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    place_id: PlaceId,
    id: HoursExceptionId,
    by: Actor,
) -> Result<(), HoursError> {
    let place = place(tx, institution, place_id)?;
    let kept = kept(tx, institution, place_id, id)?;
    if kept.what.from() <= at.date() {
        return Err(HoursError::Begun);
    }
    tx.exec(sql::EXCEPTION_WITHDRAW, params![institution, id, at.now()])?;
    Ok(entered(tx, at, institution, &place, by, "hours.exception_withdrawn", &said(&kept.what))?)
}

fn kept(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    place: PlaceId,
    id: HoursExceptionId,
) -> Result<KeptException, HoursError> {
    let all = exceptions_of(tx, institution, place)?;
    Ok(all.into_iter().find(|kept| kept.id == id).ok_or(StructureError::NotThere)?)
}

/// An exception in a line of the trail.
fn said(what: &Exception) -> String {
    let to = what.to().map_or_else(|| "…".to_owned(), |to| to.to_string());
    let hours = match what {
        Exception::Override(one) => osm::pattern(&one.pattern),
        Exception::Closure(one) => {
            one.part.map_or_else(|| "off".to_owned(), |part| format!("{part} off"))
        }
    };
    format!("{}–{to} {hours} “{}”", what.from(), what.reason().lv)
}

fn entered(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    place: &Place,
    by: Actor,
    did: &str,
    said: &str,
) -> Result<(), DbError> {
    noted(tx, at, institution, by, did, &format!("{} {}: {said}", place.kind, place.code))
}
