//! A draft becomes the version that people see from a day.

use std::collections::HashSet;

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    catalogue::{Card, Fault, Known, Part},
    id::InstitutionId,
};
use lodzins_db::{DbError, Tx, params};

use super::{CatalogueError, Version, service, services, sql, write::written};
use crate::{
    Actor,
    institution::{institutions, structure::noted, topics, units},
};

/// What of an institution its cards may name.
pub fn known(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Known, DbError> {
    let codes = |all: Vec<String>| all.into_iter().collect::<HashSet<_>>();
    Ok(Known {
        services: codes(services(tx, institution)?.into_iter().map(|one| one.code).collect()),
        topics: codes(topics(tx, institution)?.into_iter().map(|one| one.code).collect()),
        units: codes(units(tx, institution)?.into_iter().map(|one| one.code).collect()),
        institutions: codes(institutions(tx)?.into_iter().map(|one| one.code).collect()),
    })
}

/// Publishes the draft from a day; with a last day it says when the service ends. Gives the version's number.
///
/// A draft with a fault stays a draft. The first day is not in the past, but for a service that nobody has seen yet.
#[doc(alias = "publicēšana")]
pub fn service_publish(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    (from, to): (Date, Option<Date>),
    by: Actor,
) -> Result<u32, CatalogueError> {
    let service = service(tx, institution, code)?.ok_or(CatalogueError::NotThere)?;
    let same_days = |last: &Version| (last.valid_from, last.valid_to) == (from, to);
    let ends = service.last.as_ref().is_some_and(|last| !same_days(last) && to.is_some());
    let card = match (&service.draft, &service.last) {
        (Some(draft), _) => draft,
        // A service is ended without a change of its card.
        (None, Some(last)) if ends => &last.card,
        _ => return Err(CatalogueError::NoDraft),
    };
    if from < at.date() && service.last.is_some() {
        return Err(CatalogueError::DayOver);
    }
    let faults = faults(&known(tx, institution)?, code, card, (from, to));
    if !faults.is_empty() {
        return Err(CatalogueError::Faulty(faults));
    }
    let last = service.last.as_ref();
    version_add(tx, at, institution, code, card, last, (from, to), by)
}

/// What is wrong with a card and its days.
pub(super) fn faults(
    known: &Known,
    code: &str,
    card: &Card,
    (from, to): (Date, Option<Date>),
) -> Vec<Fault> {
    let mut faults = card.faults(code, known);
    if to.is_some_and(|last| last < from) {
        faults.push(Fault::EndsBeforeItBegins);
    }
    faults
}

/// Writes the version that follows the last one.
#[expect(clippy::too_many_arguments, reason = "who, where, when, and everything that a version is")]
pub(super) fn version_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    card: &Card,
    last: Option<&Version>,
    (from, to): (Date, Option<Date>),
    by: Actor,
) -> Result<u32, CatalogueError> {
    let number = last.map_or(0, |last| last.number) + 1;
    let text = written(card)?;
    let values = params![institution, code, from, number, to, text, by.staff(), at.now()];
    tx.exec(sql::VERSION_INSERT, values)?;
    tx.exec(sql::DRAFT_CLEAR, params![institution, code, card.title.lv, number])?;
    tx.exec(sql::EDITION_NEXT, params![institution])?;
    let parts = last.map(|last| card.changed_since(&last.card)).unwrap_or_default();
    let parts: Vec<_> = parts.iter().copied().map(Part::code).collect();
    let until = to.map(|day| format!(" to {day}")).unwrap_or_default();
    let detail = format!("{code} {number} from {from}{until}: {}", parts.join(" "));
    noted(tx, at, institution, by, "service.published", detail.trim_end_matches([':', ' ']))?;
    Ok(number)
}
