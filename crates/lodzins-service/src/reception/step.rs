//! Every step of a visit: by the table, with its row in the trail.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::VisitAct,
    id::{CounterId, InstitutionId, VisitId},
};
use lodzins_db::{Tx, params};

use super::{Present, ReceptionError, nearly, row::secs, sql, view::stay_of};
use crate::{
    Actor,
    appointment::{AppointmentError, visit, visit_goes_on},
};

/// A visitor who is at the centre, or was.
pub(super) fn present(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Present, ReceptionError> {
    let visit = match visit(tx, institution, id) {
        Err(AppointmentError::NotThere) => return Err(ReceptionError::NotThere),
        other => other?,
    };
    match stay_of(tx, institution, id)? {
        Some(stay) => Ok(Present { visit, stay }),
        None => Err(ReceptionError::NotNow(visit.status)),
    }
}

impl Present {
    /// Does an act, if it may be done where the visit stands.
    pub(super) fn act(&mut self, act: VisitAct) -> Result<(), ReceptionError> {
        let at = self.visit.status;
        self.visit.status = at.after(act).ok_or(ReceptionError::NotNow(at))?;
        Ok(())
    }

    /// Is it at this counter, as far as it is at any?
    pub(super) fn is_at(&self, counter: Option<CounterId>) -> Result<(), ReceptionError> {
        match counter {
            Some(counter) if self.stay.counter_id != Some(counter) => {
                Err(ReceptionError::Elsewhere)
            }
            _ => Ok(()),
        }
    }

    /// Stands in no line any more.
    pub(super) fn leave_line(&mut self, now: Timestamp) {
        self.stay.waited_secs = self.stay.waited_until(now);
        self.stay.queued_at = None;
    }

    /// Sits at no counter any more.
    pub(super) fn leave_counter(&mut self, now: Timestamp) {
        let served = self.stay.serving_at.map_or(0, |since| secs(since, now));
        self.stay.served_secs = self.stay.served_secs.saturating_add(served);
        (self.stay.serving_at, self.stay.called_at) = (None, None);
    }

    /// Goes out of the house.
    pub(super) fn go(&mut self, now: Timestamp) {
        self.leave_line(now);
        self.leave_counter(now);
        self.stay.gone_at = Some(now);
    }

    /// Writes it down.
    pub(super) fn store(
        &mut self,
        tx: &mut Tx<'_>,
        at: &Moment,
        by: Actor,
        did: &str,
        detail: Option<&str>,
    ) -> Result<(), ReceptionError> {
        tx.exec(sql::STAY_SET, &self.stay.values())?;
        if self.stay.gone_at.is_some() {
            tx.exec(sql::CLIENT_FORGET, params![self.stay.institution_id, self.stay.visit_id])?;
        }
        let ticket = self.stay.ticket();
        let detail = detail.map_or_else(|| ticket.to_string(), |more| format!("{ticket} {more}"));
        visit_goes_on(tx, at, &mut self.visit, by, did, Some(&detail))?;
        // Each step may bring those behind nearer.
        nearly::look(tx, at, self.stay.institution_id, self.stay.centre_id)
    }
}
