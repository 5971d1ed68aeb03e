//! Calling: the next one, one by choice, once more; and not coming.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    appointment::{VisitAct, VisitStatus},
    id::{CounterId, InstitutionId, VisitId},
    moment::date_in_latvia,
    reception::{Outcome, too_late_for},
};
use lodzins_db::Tx;
use serde::{Deserialize, Serialize};

use super::{
    Present, ReceptionError, StayRow,
    count::visit_over,
    counter::{Counter, counter, visitor_at},
    door::inside_of,
    finish::{Finished, finished},
    rules::{CentreRules, centre_rules},
    step::present,
    view::{here, in_turn, stay_of},
};
use crate::{
    Actor,
    appointment::{AppointmentError, pools, visit, visit_goes_on},
    idempotency::{RequestKey, once},
};

/// What becomes of a visitor who is still at the counter when the next one is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtCounter {
    /// Nobody is called as long as they are there.
    Stays,
    /// They were served: a device with one button cannot say more.
    IsServed,
}

/// Who was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The visit.
    pub id: VisitId,
    /// Their ticket.
    pub ticket: String,
}

/// Calls whoever is next in the lines that the counter serves; nobody when no one waits, or none of them may come in.
///
/// The order is that of [`lodzins_core::reception`]. Whoever stands before the door is called in when there is room;
/// when there is none, those inside go first. Whoever is told to come back later is called by choice only. The same `key` again calls nobody else.
#[doc(alias = "izsaukt nākamo")]
pub fn visit_call_next(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    at_counter: AtCounter,
    key: Option<&RequestKey>,
    by: Actor,
) -> Result<Option<Called>, ReceptionError> {
    let call = |tx: &mut Tx<'_>| call_next(tx, at, institution, id, at_counter, by);
    match key {
        Some(key) => once(tx, at, institution, key, call),
        None => call(tx),
    }
}

fn call_next(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    at_counter: AtCounter,
    by: Actor,
) -> Result<Option<Called>, ReceptionError> {
    let counter = at_work(tx, at, institution, id)?;
    let mut all = here(tx, institution, counter.centre, at.date())?;
    if let Some(visitor) = visitor_at(&all, id).map(|stay| stay.visit_id) {
        if at_counter == AtCounter::Stays {
            return Err(ReceptionError::Busy(visitor));
        }
        let mut present = present(tx, institution, visitor)?;
        if present.visit.status == VisitStatus::Called {
            present.act(VisitAct::Serve)?;
            present.stay.serving_at = present.stay.called_at;
        }
        finished(tx, at, present, &Finished::default(), (at.now(), None), by)?;
        all.retain(|stay| stay.visit_id != visitor);
    }
    let inside = inside_of(tx, institution, counter.centre, at.date(), &all)?;
    let pools = pools(tx, institution)?;
    // Whoever came too early was told when to come back: calling them in vain would cost them their place.
    let may_come = |stay: &StayRow| {
        let is_back = inside.too_early_before(stay, at.now()).is_none();
        stay.is_inside() || (inside.has_room() && is_back)
    };
    let next = in_turn(all, at.now())
        .into_iter()
        .find(|stay| counter.takes(stay, &pools) && may_come(stay));
    let Some(stay) = next else { return Ok(None) };
    let present = present(tx, institution, stay.visit_id)?;
    called(tx, at, &counter, present, by).map(Some)
}

/// Calls somebody by choice, out of turn.
#[doc(alias = "izsaukt")]
pub fn visit_call(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    visit: VisitId,
    by: Actor,
) -> Result<Called, ReceptionError> {
    let counter = at_work(tx, at, institution, id)?;
    let present = present(tx, institution, visit)?;
    let all = here(tx, institution, counter.centre, at.date())?;
    if !all.iter().any(|stay| stay.visit_id == visit) {
        return Err(ReceptionError::NotThere);
    }
    if present.stay.keeps_counter() {
        return Err(ReceptionError::Elsewhere);
    }
    if let Some(visitor) = visitor_at(&all, id) {
        return Err(ReceptionError::Busy(visitor.visit_id));
    }
    if !present.stay.is_inside() {
        inside_of(tx, institution, counter.centre, at.date(), &all)?.room()?;
    }
    called(tx, at, &counter, present, by)
}

/// Calls once more whoever was called to this counter and has not come.
pub fn visit_recall(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    visit: VisitId,
    by: Actor,
) -> Result<Called, ReceptionError> {
    let counter = at_work(tx, at, institution, id)?;
    let present = present(tx, institution, visit)?;
    present.is_at(Some(id))?;
    if present.visit.status != VisitStatus::Called {
        return Err(ReceptionError::NotNow(present.visit.status));
    }
    centre_rules(tx, institution, counter.centre)?.had_time(&present.stay, at.now())?;
    called(tx, at, &counter, present, by)
}

/// The counter, if somebody is at work there.
fn at_work(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
) -> Result<Counter, ReceptionError> {
    let counter = counter(tx, institution, id)?;
    if counter.is_open(at.date()) { Ok(counter) } else { Err(ReceptionError::CounterClosed) }
}

fn called(
    tx: &mut Tx<'_>,
    at: &Moment,
    counter: &Counter,
    mut present: Present,
    by: Actor,
) -> Result<Called, ReceptionError> {
    present.act(VisitAct::Call)?;
    present.leave_line(at.now());
    let stay = &mut present.stay;
    stay.let_in_at = stay.let_in_at.or(Some(at.now()));
    (stay.counter_id, stay.called_at) = (Some(counter.id), Some(at.now()));
    (stay.for_counter_id, stay.for_unit_id) = (None, None);
    stay.calls += 1;
    present.store(tx, at, by, "visit.called", Some(&counter.code))?;
    Ok(Called { id: present.visit.id, ticket: present.stay.ticket().to_string() })
}

impl CentreRules {
    /// Refuses as long as whoever was called is given time to come.
    fn had_time(&self, stay: &StayRow, now: Timestamp) -> Result<(), ReceptionError> {
        let pause = SignedDuration::from_mins(i64::from(self.pause_minutes));
        match stay.called_at {
            Some(called) if now < called + pause => {
                Err(ReceptionError::TooSoon { minutes: self.pause_minutes })
            }
            _ => Ok(()),
        }
    }
}

/// Notes that somebody did not come: called as often as the centre asks for, or booked and later than the centre allows.
/// Noting it twice is noting it once.
#[doc(alias = "neierašanās")]
pub fn visit_no_show(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    by: Actor,
) -> Result<(), ReceptionError> {
    let mut row = match visit(tx, institution, id) {
        Err(AppointmentError::NotThere) => return Err(ReceptionError::NotThere),
        other => other?,
    };
    if row.status == VisitStatus::NoShow {
        return Ok(());
    }
    let status = row.status.after(VisitAct::Miss).ok_or(ReceptionError::NotNow(row.status))?;
    let rules = centre_rules(tx, institution, row.centre_id)?;
    let stay: Option<StayRow> = stay_of(tx, institution, id)?;
    let Some(stay) = stay else {
        if !row.starts_at.is_some_and(|start| too_late_for(start, rules.late_minutes, at.now())) {
            return Err(ReceptionError::TooEarly);
        }
        (row.status, row.freed_at) = (status, Some(at.now()));
        visit_goes_on(tx, at, &mut row, by, "visit.missed", None)?;
        let day = row.starts_at.map_or(at.date(), date_in_latvia);
        return visit_over(tx, at, &row, None, Outcome::NoShow, day);
    };
    let mut present = Present { visit: row, stay };
    let needed = rules.calls;
    if present.stay.calls < needed {
        return Err(ReceptionError::TooFewCalls { made: present.stay.calls, needed });
    }
    rules.had_time(&present.stay, at.now())?;
    present.visit.status = status;
    present.visit.freed_at = Some(at.now());
    present.go(at.now());
    present.store(tx, at, by, "visit.missed", None)?;
    let Present { visit, stay } = &present;
    visit_over(tx, at, visit, Some(stay), Outcome::NoShow, stay.day_on)
}
