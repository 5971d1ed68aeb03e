//! The end: served, or gone before it was done.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::{VisitAct, VisitStatus},
    id::{CounterId, InstitutionId, VisitId},
    reception::{Outcome, VisitResult},
};
use lodzins_db::{DbError, Tx, params};

use super::{Present, ReceptionError, count::visit_over, sql, step::present};
use crate::{Actor, catalogue::service_is_known, institution::topics};

/// What is told of a visit at its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finished {
    /// Codes of topics.
    pub topics: Vec<String>,
    /// What it was for in the end, the main thing first; none: what it was booked for. It counts under the first one.
    pub services: Vec<String>,
    /// What it came to.
    pub result: Option<VisitResult>,
    /// What else is to be known.
    pub note: Option<String>,
}

/// When an end is dated, and what else the trail is told.
pub(super) type Ending<'d> = (Timestamp, Option<&'d str>);

/// The visit is done.
#[doc(alias = "pabeigt apkalpošanu")]
pub fn visit_finish(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    counter: Option<CounterId>,
    done: &Finished,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let present = present(tx, institution, id)?;
    present.is_at(counter)?;
    let known = topics(tx, institution)?;
    if let Some(code) = done.topics.iter().find(|code| !known.iter().any(|one| one.code == **code))
    {
        return Err(ReceptionError::NoSuchTopic(code.clone()));
    }
    for code in &done.services {
        if !service_is_known(tx, institution, code)? {
            return Err(ReceptionError::NoSuchService(code.clone()));
        }
    }
    finished(tx, at, present, done, (at.now(), None), by)
}

/// What was done in a visit that is over; nothing where it was what it was booked for.
pub fn services_done(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Vec<String>, DbError> {
    let done: Vec<(String,)> = tx.all(sql::SERVICES_DONE, params![institution, id])?;
    Ok(done.into_iter().map(|(service,)| service).collect())
}

pub(super) fn finished(
    tx: &mut Tx<'_>,
    at: &Moment,
    mut present: Present,
    done: &Finished,
    (when, more): Ending<'_>,
    by: Actor,
) -> Result<Present, ReceptionError> {
    present.act(VisitAct::Finish)?;
    present.go(when);
    present.stay.topics = done.topics.join(" ");
    present.stay.result = done.result;
    present.stay.note = done.note.clone().or(present.stay.note);
    let others = !done.services.is_empty() && !present.visit.service_codes().eq(&done.services);
    let mut counted = present.visit.clone();
    let mut told: Vec<&str> = done.result.iter().map(|one| one.code()).chain(more).collect();
    if others {
        let visit = &present.visit;
        for (n, service) in (1_i64..).zip(&done.services) {
            tx.exec(sql::SERVICE_DONE, params![visit.institution_id, visit.id, n, service])?;
        }
        counted.services = done.services.join(" ");
        told.push(&counted.services);
    }
    present.store(
        tx,
        at,
        by,
        "visit.finished",
        (!told.is_empty()).then(|| told.join(" ")).as_deref(),
    )?;
    visit_over(tx, at, &counted, Some(&present.stay), Outcome::Served, present.stay.day_on)?;
    Ok(present)
}

/// The visitor went away before it was done. Noting it twice is noting it once.
#[doc(alias = "aizgāja")]
pub fn visit_left(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let present = present(tx, institution, id)?;
    if present.visit.status == VisitStatus::Left {
        return Ok(present);
    }
    left(tx, at, present, None, (at.now(), None), by)
}

pub(super) fn left(
    tx: &mut Tx<'_>,
    at: &Moment,
    mut present: Present,
    result: Option<VisitResult>,
    (when, more): Ending<'_>,
    by: Actor,
) -> Result<Present, ReceptionError> {
    present.act(VisitAct::Leave)?;
    present.visit.freed_at = Some(when);
    present.go(when);
    present.stay.result = result;
    present.store(tx, at, by, "visit.left", more)?;
    let Present { visit, stay } = &present;
    visit_over(tx, at, visit, Some(stay), Outcome::Left, stay.day_on)?;
    Ok(present)
}
