//! Arriving: with an appointment, or walking in.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::{VisitAct, VisitStatus},
    id::{CentreId, InstitutionId, PoolId, VisitId},
    moment::date_in_latvia,
    reception::{Precedence, Ticket, too_late_for},
    regime::Reception,
};
use lodzins_db::Tx;
use serde::{Deserialize, Serialize};

use super::{
    Present, ReceptionError, StayRow,
    count::visit_uncounted,
    door::{inside, visit_let_in},
    line::{ticket, wait_of},
    rules::centre_rules,
    view::stay_of,
};
use crate::{
    Actor, Keys,
    appointment::{AppointmentError, VisitRow, WalkedIn, pools, visit, visit_walked_in},
    catalogue::service_is_given,
    idempotency::{RequestKey, once},
};

/// What came of arriving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrived {
    /// The visit.
    pub id: VisitId,
    /// The ticket, as it is printed.
    pub ticket: String,
    /// In the line inside, or before the door.
    pub status: VisitStatus,
    /// The wait that they are told, in seconds from – to; nothing where too little is known.
    pub wait_secs: Option<(u32, u32)>,
}

/// Somebody who comes without an appointment.
#[derive(Debug, Clone)]
pub struct WalkIn {
    /// The request's key; without one the same form twice is two people.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// Where.
    pub centre: CentreId,
    /// Codes of services; none: they come to ask.
    pub services: Vec<String>,
    /// What to call them by, if they said.
    pub name: Option<String>,
    /// Why they go first.
    pub reason: Option<Precedence>,
    /// Received although people are to come by appointment, or not at all: who cannot cope otherwise.
    pub anyway: bool,
    /// Who does it.
    pub by: Actor,
}

/// Somebody with an appointment for today is here; they are let in when there is room and, where only so many may be inside,
/// when their time is near. Arriving twice is arriving once, and whoever came too early comes in the second time; who was missed and comes late arrives all the same, without their place.
#[doc(alias = "ierasties")]
pub fn visit_arrive(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    reason: Option<Precedence>,
    by: Actor,
) -> Result<Arrived, ReceptionError> {
    let mut visit = match visit(tx, institution, id) {
        Err(AppointmentError::NotThere) => return Err(ReceptionError::NotThere),
        other => other?,
    };
    let before = stay_of(tx, institution, id)?;
    let Some(status) = visit.status.after(VisitAct::Arrive) else {
        return match before {
            Some(stay) if stay.gone_at.is_none() => again(tx, at, &Present { visit, stay }, by),
            _ => Err(ReceptionError::NotNow(visit.status)),
        };
    };
    let day = visit.starts_at.map(date_in_latvia).or_else(|| before.as_ref().map(|one| one.day_on));
    if day != Some(at.date()) {
        return Err(ReceptionError::NotToday);
    }
    respected(tx, institution, visit.centre_id, reason)?;
    if visit.status == VisitStatus::NoShow {
        visit_uncounted(tx, &visit, before.as_ref(), at.date())?;
    }
    visit.status = status;
    let pool = visit.pool_id.or_else(|| before.and_then(|stay| stay.pool_id));
    received(tx, at, Coming { reason, ..Coming::now(at, visit, pool) }, by)
}

/// Somebody is here who has arrived already: too early, and told when to come back.
fn again(
    tx: &mut Tx<'_>,
    at: &Moment,
    present: &Present,
    by: Actor,
) -> Result<Arrived, ReceptionError> {
    let (institution, id) = (present.visit.institution_id, present.visit.id);
    let waits_outside = present.visit.status == VisitStatus::Arrived;
    if !waits_outside || present.stay.comes_in_from().is_none() {
        return Ok(arrived(present));
    }
    match visit_let_in(tx, at, institution, id, by) {
        Ok(inside) => Ok(arrived(&inside)),
        Err(ReceptionError::Full { .. } | ReceptionError::ComesTooEarly(_)) => Ok(arrived(present)),
        Err(error) => Err(error),
    }
}

/// Somebody walks in; they get a ticket, and are let in when there is room.
#[doc(alias = "bez pieraksta")]
pub fn visit_walk_in(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &WalkIn,
) -> Result<Arrived, ReceptionError> {
    match &new.key {
        Some(key) => once(tx, at, new.institution, key, |tx| walked_in(tx, at, keys, new)),
        None => walked_in(tx, at, keys, new),
    }
}

fn walked_in(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &WalkIn,
) -> Result<Arrived, ReceptionError> {
    let (institution, centre) = (new.institution, new.centre);
    match inside(tx, institution, centre, at.date())?.reception {
        _ if new.anyway => {}
        Reception::ByAppointment => return Err(ReceptionError::ByAppointmentOnly),
        Reception::Closed => return Err(ReceptionError::Shut),
        Reception::Freely | Reception::Window => {}
    }
    respected(tx, institution, centre, new.reason)?;
    let pools = pools(tx, institution)?;
    let pool = pools.iter().find(|pool| {
        let serves = |code: &String| pool.details.services.iter().any(|one| one.service == *code);
        let open = pool.details.closed_from.is_none_or(|from| at.date() < from);
        pool.centre == centre && open && !new.services.is_empty() && new.services.iter().all(serves)
    });
    if pool.is_none() {
        for code in &new.services {
            if !service_is_given(tx, institution, code, at.date())? {
                return Err(ReceptionError::NoSuchService(code.clone()));
            }
        }
    }
    let pool = pool.map(|pool| pool.id);
    let walked = WalkedIn {
        institution,
        centre,
        services: new.services.join(" "),
        name: new.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned),
        by: new.by,
    };
    let visit = visit_walked_in(tx, at, keys, walked)?;
    let detail = new.anyway.then(|| "although by appointment".to_owned());
    let coming = Coming { reason: new.reason, detail, ..Coming::now(at, visit, pool) };
    received(tx, at, coming, new.by)
}

fn respected(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    reason: Option<Precedence>,
) -> Result<(), ReceptionError> {
    match reason {
        Some(reason) if !centre_rules(tx, institution, centre)?.reasons.contains(&reason) => {
            Err(ReceptionError::NoSuchReason)
        }
        _ => Ok(()),
    }
}

/// Somebody who is here now.
pub(super) struct Coming {
    pub(super) visit: VisitRow,
    /// Whose line.
    pub(super) pool: Option<PoolId>,
    /// Why they go first.
    pub(super) reason: Option<Precedence>,
    /// The ticket that they hold already.
    pub(super) ticket: Option<Ticket>,
    /// Since when they are in the house.
    pub(super) arrived_at: Timestamp,
    /// They had their turn already, elsewhere.
    pub(super) continues: bool,
    /// What whoever calls them is to know.
    pub(super) note: Option<String>,
    /// What the trail calls it.
    pub(super) did: &'static str,
    /// What else the trail is told.
    pub(super) detail: Option<String>,
}

impl Coming {
    /// Somebody who has just come in.
    pub(super) fn now(at: &Moment, visit: VisitRow, pool: Option<PoolId>) -> Self {
        Self {
            visit,
            pool,
            reason: None,
            ticket: None,
            arrived_at: at.now(),
            continues: false,
            note: None,
            did: "visit.arrived",
            detail: None,
        }
    }
}

/// Gives a visitor who is here their ticket and lets them in when there is room.
pub(super) fn received(
    tx: &mut Tx<'_>,
    at: &Moment,
    coming: Coming,
    by: Actor,
) -> Result<Arrived, ReceptionError> {
    let Coming { visit, pool, .. } = coming;
    let (institution, centre) = (visit.institution_id, visit.centre_id);
    let ticket = match coming.ticket {
        Some(ticket) => ticket,
        None => ticket(tx, institution, centre, at.date(), pool)?,
    };
    let inside = inside(tx, institution, centre, at.date())?;
    // Whose place was given up when they were missed, or who is too late, comes as if without an appointment.
    let late_minutes = centre_rules(tx, institution, centre)?.late_minutes;
    let is_kept = |start: &Timestamp| {
        visit.freed_at.is_none() && !too_late_for(*start, late_minutes, at.now())
    };
    let starts_at = visit.starts_at.filter(is_kept);
    let mut stay = StayRow {
        institution_id: institution,
        visit_id: visit.id,
        centre_id: centre,
        day_on: at.date(),
        letter: ticket.letter.to_string(),
        number: ticket.number,
        pool_id: pool,
        starts_at,
        reason: coming.reason,
        arrived_at: coming.arrived_at,
        let_in_at: None,
        queued_at: Some(at.now()),
        continues: coming.continues,
        for_counter_id: None,
        for_unit_id: None,
        counter_id: None,
        called_at: None,
        calls: 0,
        serving_at: None,
        waited_secs: 0,
        served_secs: 0,
        identity_method: None,
        identity_by: None,
        identity_at: None,
        topics: String::new(),
        result: None,
        note: coming.note,
        told_from_secs: None,
        told_to_secs: None,
        gone_at: None,
    };
    let is_early = inside.too_early_before(&stay, at.now()).is_some();
    let comes_in = inside.has_room() && !is_early;
    stay.let_in_at = comes_in.then(|| at.now());
    let mut present = Present { visit, stay };
    if comes_in {
        present.act(VisitAct::Queue)?;
    }
    // Whoever is told when to come back is told no wait.
    let told = if is_early { None } else { wait_of(tx, at.now(), at.date(), &present.stay)? };
    present.stay.told_from_secs = told.map(|told| told.from_secs);
    present.stay.told_to_secs = told.map(|told| told.to_secs);
    present.store(tx, at, by, coming.did, coming.detail.as_deref())?;
    Ok(arrived(&present))
}

fn arrived(present: &Present) -> Arrived {
    Arrived {
        id: present.visit.id,
        ticket: present.stay.ticket().to_string(),
        status: present.visit.status,
        wait_secs: present.stay.told().map(|told| (told.from_secs, told.to_secs)),
    }
}
