//! Serving: beginning, with proof of who it is where the service asks for one, and setting aside.

use lodzins_core::{
    Assurance, IdentityMethod, Moment,
    appointment::VisitAct,
    id::{CounterId, InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx};

use super::{Present, ReceptionError, counter::visitor_at, step::present, view::here};
use crate::{Actor, appointment::VisitRow, catalogue::service_on};

/// How a visitor shows who they are at a counter.
pub type Shown = Option<IdentityMethod>;

/// How sure one must be about who a visitor is.
///
/// At a counter a passport, an identity card or the EDS password is the most that can be asked for: by one of these clients are
/// identified before an application is taken (LV portāls, 10.06.2020).
pub(super) fn assurance_asked(
    tx: &mut Tx<'_>,
    visit: &VisitRow,
    today: jiff::civil::Date,
) -> Result<Assurance, DbError> {
    let mut most = Assurance::None;
    for code in visit.service_codes() {
        let version = service_on(tx, visit.institution_id, code, today)?;
        most = most.max(version.map_or(Assurance::None, |one| one.card.assurance));
    }
    Ok(most.min(Assurance::Password))
}

/// The visitor sits down, or comes back from where they were set aside; `shown` is what they proved who they are with.
///
/// Fails with [`ReceptionError::IdentityMissing`] where a service asks for more than was shown now or before.
#[doc(alias = "sākt apkalpošanu")]
pub fn visit_start(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    counter: Option<CounterId>,
    shown: Shown,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let mut present = present(tx, institution, id)?;
    present.is_at(counter)?;
    present.act(VisitAct::Serve)?;
    let others = here(tx, institution, present.stay.centre_id, at.date())?;
    let there = present.stay.counter_id.and_then(|counter| visitor_at(&others, counter));
    if let Some(other) = there.filter(|other| other.visit_id != id) {
        return Err(ReceptionError::Busy(other.visit_id));
    }
    if let Some(method) = shown.filter(|method| *method != IdentityMethod::None) {
        present.shows(at, method, by);
    }
    let known = present.stay.identity_method.map_or(Assurance::None, IdentityMethod::assurance);
    let needed = assurance_asked(tx, &present.visit, at.date())?;
    if known < needed {
        return Err(ReceptionError::IdentityMissing(needed));
    }
    (present.stay.serving_at, present.stay.called_at) = (Some(at.now()), None);
    let detail = shown.map(IdentityMethod::code);
    present.store(tx, at, by, "visit.started", detail)?;
    Ok(present)
}

/// Sets a visitor aside: they fill in a form, pay a fee, fetch a paper. The counter is free for others meanwhile.
#[doc(alias = "atlikt")]
pub fn visit_park(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    counter: Option<CounterId>,
    note: Option<&str>,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let mut present = present(tx, institution, id)?;
    present.is_at(counter)?;
    present.act(VisitAct::Park)?;
    present.leave_counter(at.now());
    present.stay.note = note.map(str::to_owned).or(present.stay.note);
    present.store(tx, at, by, "visit.parked", None)?;
    Ok(present)
}
