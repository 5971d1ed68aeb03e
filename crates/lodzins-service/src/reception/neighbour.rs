//! Other institutions in the same house: a visitor who is sent on to one is received at its counters with the same
//! ticket, before those who have not had their turn.
//!
//! Two centres are in one house when they have the same code and the same address, as in a centre where the state and the
//! municipality receive people together (MK 401, 2017, VPVKAC). The other institution is told the ticket, what to call
//! the visitor by, and why they come; nothing of what was booked, shown or done before. Each institution writes on its own
//! lane: the one that sends leaves a row, the one that receives takes it up, and both have it in their trails.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    id::{CentreId, InstitutionId, VisitId},
    reception::Ticket,
    text::fold,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{
    Present, ReceptionError,
    arrive::{Coming, received},
    counter::open_counters,
    follow, sql,
    view::here,
};
use crate::{
    Actor, Keys,
    appointment::{WalkedIn, visit_walked_in},
    institution::{
        Institution, institution_by_id,
        structure::{centres, centres_coded},
    },
};

/// Another institution that receives people in the same house now.
#[derive(Debug, Clone)]
pub struct Neighbour {
    /// Which one.
    pub institution: Institution,
    /// Its centre in the house.
    pub centre: CentreId,
}

row! {
    /// A visitor on the way to this institution's counters.
    #[derive(Debug, Clone, PartialEq, Eq)]
    struct Sent {
        id: VisitId,
        centre: CentreId,
        from: InstitutionId,
        letter: String,
        number: u32,
        arrived_at: Timestamp,
        name: Option<String>,
        why: String,
    }
}

/// Somebody who was received from another institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    /// Under which row they were sent: the visit at the institution that sent them.
    pub from: VisitId,
    /// The visit here.
    pub visit: VisitId,
    /// The ticket by which they are called here.
    pub ticket: String,
}

/// The other institutions that have an open counter in the house of a centre.
pub fn neighbours(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
) -> Result<Vec<Neighbour>, DbError> {
    let own = centres(tx, institution)?.into_iter().find(|one| one.id == centre);
    let Some(own) = own.filter(|own| !own.address.trim().is_empty()) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for (whose, id) in centres_coded(tx, &own.code)? {
        if whose == institution || open_counters(tx, whose, id, today)?.is_empty() {
            continue;
        }
        let there = centres(tx, whose)?.into_iter().find(|one| one.id == id);
        let is_here = |address: &str| fold(address) == fold(&own.address);
        if there.is_some_and(|one| one.is_open_on(today) && is_here(&one.address)) {
            found.push(Neighbour { institution: institution_by_id(tx, whose)?, centre: id });
        }
    }
    Ok(found)
}

/// Leaves a visitor for a neighbour to take up. Whoever calls this ends the visit here and so records it.
pub(super) fn send(
    tx: &mut Tx<'_>,
    at: &Moment,
    present: &Present,
    to: &Neighbour,
    why: &str,
) -> Result<(), DbError> {
    let stay = &present.stay;
    let values = params![
        to.institution.id,
        present.visit.id,
        to.centre,
        present.visit.institution_id,
        stay.letter,
        stay.number,
        stay.arrived_at,
        present.visit.name,
        why,
        at.now(),
    ];
    tx.exec(sql::SENT_INSERT, values)?;
    let from = (present.visit.institution_id, present.visit.id);
    follow::goes(tx, at.now(), from, to.institution.id)
}

/// Does anybody wait to be taken up? For whoever looks after it, without a writer.
pub fn visitors_were_sent(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<bool, DbError> {
    Ok(!sent(tx, institution)?.is_empty())
}

fn sent(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Sent>, DbError> {
    tx.all(sql::SENT, params![institution])
}

/// Takes up whoever was sent here: each is in the line, with their own ticket unless somebody here has the same.
///
/// Done twice it is done once: the row is gone with the first time.
pub fn visitors_take_over(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
) -> Result<Vec<TakenOver>, ReceptionError> {
    let mut taken = Vec::new();
    for one in sent(tx, institution)? {
        let walked = WalkedIn {
            institution,
            centre: one.centre,
            services: String::new(),
            name: one.name.clone(),
            by: Actor::System,
        };
        let visit = visit_walked_in(tx, at, keys, walked)?;
        let own = Ticket { letter: one.letter.chars().next().unwrap_or('A'), number: one.number };
        let same = here(tx, institution, one.centre, at.date())?;
        let is_free = same.iter().all(|stay| stay.ticket() != own);
        let code = institution_by_id(tx, one.from)?.code;
        let coming = Coming {
            ticket: is_free.then_some(own),
            arrived_at: one.arrived_at,
            continues: true,
            note: Some(one.why.clone()),
            did: "visit.taken_over",
            detail: Some(format!("from {code}")),
            ..Coming::now(at, visit, None)
        };
        tx.exec(sql::SENT_TAKEN, params![institution, one.id])?;
        let arrived = received(tx, at, coming, Actor::System)?;
        follow::arrived(tx, (one.from, one.id), arrived.id)?;
        taken.push(TakenOver { from: one.id, visit: arrived.id, ticket: arrived.ticket });
    }
    Ok(taken)
}
