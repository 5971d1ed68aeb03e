//! Many services at once, from a file: all of it or nothing, and the same file again changes nothing.

mod csv;
mod file;
mod json;

use std::collections::HashSet;

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    catalogue::{Fault, Part, is_service_code},
    id::InstitutionId,
};
use lodzins_db::{DbError, Tx, params};

use super::{
    CatalogueError, Service,
    publish::{faults, known, version_add},
    service, sql,
};
use crate::Actor;

pub use file::{Import, ImportFault, ImportedService, Misfit};

/// What becomes of a service of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its code.
    pub code: String,
    /// It is new.
    pub new: bool,
    /// The parts in which its card changes; without any, and not new, only its days do, or nothing.
    pub parts: Vec<Part>,
    /// The first day of the version that it gets; none when nothing changes.
    pub from: Option<Date>,
}

/// What becomes of every service of the file, or everything that is wrong with them.
pub fn import_plan(
    tx: &mut Tx<'_>,
    today: Date,
    institution: InstitutionId,
    import: &Import,
) -> Result<Result<Vec<Planned>, Vec<Misfit>>, DbError> {
    let mut known = known(tx, institution)?;
    known.services.extend(import.services.iter().map(|one| one.code.clone()));
    let (mut planned, mut misfits, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for one in &import.services {
        let mut wrong = |fault| {
            misfits.push(Misfit { line: one.line, code: one.code.clone(), fault });
        };
        if !is_service_code(&one.code) {
            wrong(ImportFault::CodeUnusable);
            continue;
        }
        if !seen.insert(one.code.as_str()) {
            wrong(ImportFault::CodeTwice);
        }
        let now = service(tx, institution, &one.code)?;
        if now.as_ref().is_some_and(|now| now.draft.is_some()) {
            wrong(ImportFault::Drafted);
        }
        let plan = plan(today, one, now.as_ref());
        let first = plan.from.or(one.valid_from).unwrap_or(today);
        for fault in faults(&known, &one.code, &one.card, (first, one.valid_to)) {
            wrong(ImportFault::Card(fault));
        }
        planned.push(plan);
    }
    Ok(if misfits.is_empty() { Ok(planned) } else { Err(misfits) })
}

fn plan(today: Date, one: &ImportedService, now: Option<&Service>) -> Planned {
    let code = one.code.clone();
    let Some(last) = now.and_then(|now| now.last.as_ref()) else {
        let from = Some(one.valid_from.unwrap_or(today));
        return Planned { code, new: true, parts: Vec::new(), from };
    };
    let parts = one.card.changed_since(&last.card);
    // A first day that is over was kept when the service was taken over first; a later change counts from today.
    let from = one.valid_from.unwrap_or(last.valid_from);
    let counts_alike = from == last.valid_from || (from <= today && last.valid_from <= today);
    let same = parts.is_empty() && one.valid_to == last.valid_to && counts_alike;
    Planned { code, new: false, parts, from: (!same).then(|| from.max(today)) }
}

/// Takes every service of the file over, or none.
pub fn services_import(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    import: &Import,
    by: Actor,
) -> Result<Result<Vec<Planned>, Vec<Misfit>>, CatalogueError> {
    let planned = match import_plan(tx, at.date(), institution, import)? {
        Ok(planned) => planned,
        Err(misfits) => return Ok(Err(misfits)),
    };
    for (one, plan) in import.services.iter().zip(&planned) {
        let Some(from) = plan.from else { continue };
        let now = service(tx, institution, &one.code)?;
        if now.is_none() {
            let nobody: Option<String> = None;
            let values =
                params![institution, one.code, one.card.title.lv, nobody, by.staff(), at.now()];
            tx.exec(sql::SERVICE_INSERT, values)?;
        }
        let last = now.as_ref().and_then(|now| now.last.as_ref());
        let days = (from, one.valid_to);
        version_add(tx, at, institution, &one.code, &one.card, last, days, by)?;
    }
    Ok(Ok(planned))
}

/// What a card's fault is called in a report of the file.
impl From<Fault> for ImportFault {
    fn from(fault: Fault) -> Self {
        Self::Card(fault)
    }
}
