//! What pages and boards read: who is expected, who waits, who is served.

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    id::{CentreId, CounterId, InstitutionId, VisitId},
    moment::{date_in_latvia, latvia_zone},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    Alarm, Counter, Inside, ReceptionError, StayRow,
    alarm::alarms,
    counter::{counter, counters},
    door::inside_of,
    nearly::not_told,
    sql,
};
use crate::appointment::{Pool, VisitRow, pools, visit, visits_booked};

/// A visitor who is at the centre, or was: the visit, and its stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// The visit: who, what for, where it stands.
    pub visit: VisitRow,
    /// Its stay: ticket, line, counter, times.
    pub stay: StayRow,
}

/// Somebody who is booked for today and has not come yet.
pub type Expected = VisitRow;

/// A centre as its reception sees it.
#[derive(Debug, Clone)]
pub struct Hall {
    /// How full it is.
    pub inside: Inside,
    /// Who waits, inside and before the door, in their order.
    pub waiting: Vec<Present>,
    /// Those of them who wanted to be told that their turn is near, and whom the message did not reach.
    pub not_told: Vec<VisitId>,
    /// Who is called or served, by counter, and who was set aside.
    pub at_counters: Vec<Present>,
    /// The centre's counters that are in use.
    pub counters: Vec<Counter>,
    /// Who calls for help.
    pub alarms: Vec<Alarm>,
}

/// A counter as whoever sits there sees it.
#[derive(Debug, Clone)]
pub struct AtHand {
    /// The counter.
    pub counter: Counter,
    /// Who is called or served.
    pub visitor: Option<Present>,
    /// Who was set aside here.
    pub parked: Vec<Present>,
    /// Who waits in its lines, in their order.
    pub waiting: Vec<Present>,
    /// Those of them whom the message that their turn is near did not reach.
    pub not_told: Vec<VisitId>,
}

/// The stay of a visit, once its visitor has come.
pub(crate) fn stay_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Option<StayRow>, DbError> {
    tx.optional(sql::STAY, params![institution, id])
}

/// Takes away what somebody wrote about a visitor: called when the visitor is taken out of the visit, which records it.
pub(crate) fn stay_empty(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<(), DbError> {
    tx.exec(sql::WENT_FORGET, params![institution, id])?;
    tx.exec(sql::STAY_EMPTY, params![institution, id])
}

/// One visitor.
pub fn present(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Present, ReceptionError> {
    super::step::present(tx, institution, id)
}

/// Who is at a centre on a day.
pub(super) fn here(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    day: Date,
) -> Result<Vec<StayRow>, DbError> {
    tx.all(sql::HERE, params![institution, centre, day])
}

/// Those of them who wait, whose turn it is in front.
pub(super) fn in_turn(here: Vec<StayRow>, now: Timestamp) -> Vec<StayRow> {
    let mut waiting: Vec<StayRow> =
        here.into_iter().filter(|stay| stay.queued_at.is_some()).collect();
    // Of two who came in the same moment, the one whose ticket was given first.
    waiting.sort_by_key(|stay| (stay.waiter().turn(now), stay.arrived_at, stay.ticket()));
    waiting
}

fn with_visits(
    tx: &mut Tx<'_>,
    stays: impl IntoIterator<Item = StayRow>,
) -> Result<Vec<Present>, ReceptionError> {
    stays
        .into_iter()
        .map(|stay| Ok(Present { visit: visit(tx, stay.institution_id, stay.visit_id)?, stay }))
        .collect()
}

/// Who is booked at a centre for the day of a moment and has not come yet, in order of their times.
pub fn expected(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    now: Timestamp,
) -> Result<Vec<Expected>, ReceptionError> {
    let day = date_in_latvia(now);
    let midnight = |day: Date| day.to_zoned(latvia_zone()).map_or(now, |day| day.timestamp());
    let (from, to) = (midnight(day), midnight(day.saturating_add(1.day())));
    Ok(visits_booked(tx, institution, centre, from, to)?)
}

/// A centre as its reception sees it now.
pub fn hall(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    now: Timestamp,
) -> Result<Hall, ReceptionError> {
    let today = date_in_latvia(now);
    let here = here(tx, institution, centre, today)?;
    let inside = inside_of(tx, institution, centre, today, &here)?;
    let mut at_counters: Vec<StayRow> =
        here.iter().filter(|stay| stay.queued_at.is_none()).cloned().collect();
    at_counters.sort_by_key(|stay| (stay.counter_id, !stay.keeps_counter(), stay.ticket()));
    let waiting = in_turn(here, now);
    let mut in_use = counters(tx, institution)?;
    in_use.retain(|one| one.centre == centre && one.is_used_on(today));
    Ok(Hall {
        inside,
        not_told: not_told(tx, institution, (centre, today), &waiting)?,
        waiting: with_visits(tx, waiting)?,
        at_counters: with_visits(tx, at_counters)?,
        counters: in_use,
        alarms: alarms(tx, institution, centre)?,
    })
}

/// A counter as whoever sits there sees it now.
pub fn at_counter(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: CounterId,
    now: Timestamp,
) -> Result<AtHand, ReceptionError> {
    let counter = counter(tx, institution, id)?;
    let here = here(tx, institution, counter.centre, date_in_latvia(now))?;
    let pools: Vec<Pool> = pools(tx, institution)?;
    let mine = |stay: &&StayRow| stay.counter_id == Some(id) && stay.queued_at.is_none();
    let (now_here, parked): (Vec<StayRow>, Vec<StayRow>) =
        here.iter().filter(mine).cloned().partition(StayRow::keeps_counter);
    let mut waiting = in_turn(here, now);
    waiting.retain(|stay| counter.takes(stay, &pools));
    let here = (counter.centre, date_in_latvia(now));
    Ok(AtHand {
        not_told: not_told(tx, institution, here, &waiting)?,
        visitor: with_visits(tx, now_here)?.into_iter().next(),
        parked: with_visits(tx, parked)?,
        waiting: with_visits(tx, waiting)?,
        counter,
    })
}
