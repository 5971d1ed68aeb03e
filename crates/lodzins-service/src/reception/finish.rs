//! The end: served, gone before, or the day is over.

use jiff::{SignedDuration, ToSpan};
use lodzins_core::{
    Moment,
    appointment::{VisitAct, VisitStatus},
    id::{CentreId, CounterId, InstitutionId, VisitId},
    moment::latvia_zone,
    reception::{LATE_MINUTES, Outcome, VisitResult},
};
use lodzins_db::{Tx, params};

use super::{
    Present, ReceptionError, StayRow,
    call::visit_no_show,
    count::visit_over,
    counter::{counter_close, counters},
    sql,
    step::present,
};
use crate::{
    Actor,
    appointment::visits_booked,
    catalogue::service_is_known,
    institution::{structure::centres, topics},
};

/// Stays ended in one go.
const AT_ONCE: u32 = 500;
/// Bookings nobody came for are looked for so many days back.
const DAYS_BACK: i64 = 31;

/// What is told of a visit at its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finished {
    /// Codes of topics.
    pub topics: Vec<String>,
    /// What it was for in the end; none: for what it was booked.
    pub services: Vec<String>,
    /// What it came to.
    pub result: Option<VisitResult>,
    /// What else is to be known.
    pub note: Option<String>,
}

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
    finished(tx, at, present, done, by)
}

pub(super) fn finished(
    tx: &mut Tx<'_>,
    at: &Moment,
    mut present: Present,
    done: &Finished,
    by: Actor,
) -> Result<Present, ReceptionError> {
    present.act(VisitAct::Finish)?;
    present.go(at.now());
    present.stay.topics = done.topics.join(" ");
    present.stay.result = done.result;
    present.stay.note = done.note.clone().or(present.stay.note);
    present.store(tx, at, by, "visit.finished", done.result.map(VisitResult::code))?;
    let Present { visit, stay } = &present;
    let mut counted = visit.clone();
    if !done.services.is_empty() {
        counted.services = done.services.join(" ");
    }
    visit_over(tx, at, &counted, Some(stay), Outcome::Served, stay.day_on)?;
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
    let mut present = present(tx, institution, id)?;
    if present.visit.status == VisitStatus::Left {
        return Ok(present);
    }
    present.act(VisitAct::Leave)?;
    present.visit.freed_at = Some(at.now());
    present.go(at.now());
    present.store(tx, at, by, "visit.left", None)?;
    let Present { visit, stay } = &present;
    visit_over(tx, at, visit, Some(stay), Outcome::Left, stay.day_on)?;
    Ok(present)
}

/// Ends the day of a centre: whoever is at a counter was served, whoever still stands in a line has left, whoever was
/// booked and never came was missed, and all counters are closed. It also tidies up what was left of earlier days.
///
/// Gives back how many visits it ended.
#[doc(alias = "beigt dienu")]
pub fn reception_day_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    by: Actor,
) -> Result<u32, ReceptionError> {
    if !centres(tx, institution)?.iter().any(|one| one.id == centre) {
        return Err(ReceptionError::NotThere);
    }
    let mut ended = 0;
    let open: Vec<StayRow> =
        tx.all(sql::LEFT_OPEN, params![institution, centre, at.date(), AT_ONCE])?;
    for stay in open {
        let present = present(tx, institution, stay.visit_id)?;
        if present.visit.status == VisitStatus::Serving {
            finished(tx, at, present, &Finished::default(), by)?;
        } else {
            visit_left(tx, at, institution, stay.visit_id, by)?;
        }
        ended += 1;
    }
    let first = at.date().saturating_sub(DAYS_BACK.days());
    let first = first.to_zoned(latvia_zone()).map_or(at.now(), |day| day.timestamp());
    // Whoever may still come is not missed.
    let until = at.now() - SignedDuration::from_mins(LATE_MINUTES);
    for visit in visits_booked(tx, institution, centre, first, until)? {
        visit_no_show(tx, at, institution, visit.id, by)?;
        ended += 1;
    }
    for counter in counters(tx, institution)?.into_iter().filter(|one| one.centre == centre) {
        counter_close(tx, at, institution, counter.id, by)?;
    }
    Ok(ended)
}
