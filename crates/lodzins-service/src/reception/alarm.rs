//! Calling for help: a visitor threatens, somebody is unwell.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{AlarmId, CentreId, CounterId, InstitutionId, StaffId},
    moment::date_in_latvia,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{
    ReceptionError,
    counter::{counter, counters},
    sql,
};
use crate::{
    Actor,
    institution::structure::{Centre, centres, noted},
};

row! {
    /// A call for help that nobody has answered yet.
    #[doc(alias = "trauksme")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Alarm {
        /// The call.
        pub id: AlarmId,
        /// From which counter.
        pub counter: CounterId,
        /// By whom.
        pub raised_by: Option<StaffId>,
        /// When.
        pub raised_at: Timestamp,
    }
}

/// Who calls for help at a centre, the first one first.
pub fn alarms(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<Vec<Alarm>, DbError> {
    tx.all(sql::ALARMS, params![institution, centre])
}

/// A call for help as colleagues are told of it: where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallForHelp {
    /// The call.
    pub alarm: Alarm,
    /// The counter, as staff call it.
    pub counter: String,
    /// Its centre.
    pub centre: Centre,
}

/// Who calls for help today, and who sits where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallsForHelp {
    calls: Vec<CallForHelp>,
    sits: Vec<(StaffId, CentreId)>,
}

impl CallsForHelp {
    /// What somebody who works here is told: the calls of the centre where they sit, and of all while they sit nowhere.
    pub fn for_colleague(&self, staff: StaffId) -> impl Iterator<Item = &CallForHelp> {
        let at: Vec<CentreId> =
            self.sits.iter().filter(|(who, _)| *who == staff).map(|(_, centre)| *centre).collect();
        self.calls.iter().filter(move |call| at.is_empty() || at.contains(&call.centre.id))
    }
}

/// The open calls of today in the whole institution, in one statement. One that nobody answered before the night is over
/// all the same.
pub fn alarms_today(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    now: Timestamp,
) -> Result<Vec<Alarm>, DbError> {
    let mut open: Vec<Alarm> = tx.all(sql::ALARMS_ANYWHERE, params![institution])?;
    open.retain(|alarm| date_in_latvia(alarm.raised_at) == date_in_latvia(now));
    Ok(open)
}

/// The same with where they come from. While nobody calls, which is nearly always, it reads nothing else.
pub fn calls_for_help(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    now: Timestamp,
) -> Result<CallsForHelp, DbError> {
    let open = alarms_today(tx, institution, now)?;
    if open.is_empty() {
        return Ok(CallsForHelp::default());
    }
    let (centres, counters) = (centres(tx, institution)?, counters(tx, institution)?);
    let call = |alarm: Alarm| {
        let counter = counters.iter().find(|one| one.id == alarm.counter)?;
        let centre = centres.iter().find(|one| one.id == counter.centre)?.clone();
        Some(CallForHelp { alarm, counter: counter.name.clone(), centre })
    };
    let at_work = counters.iter().filter(|one| one.is_open(date_in_latvia(now)));
    let sits = at_work.filter_map(|one| Some((one.opened_by?, one.centre))).collect();
    Ok(CallsForHelp { calls: open.into_iter().filter_map(call).collect(), sits })
}

/// Somebody at a counter calls for help. A second call while the first is not answered is the same one.
pub fn alarm_raise(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CounterId,
    by: Actor,
) -> Result<AlarmId, ReceptionError> {
    let counter = counter(tx, institution, id)?;
    let open = alarms(tx, institution, counter.centre)?;
    if let Some(same) = open.into_iter().find(|alarm| alarm.counter == id) {
        return Ok(same.id);
    }
    let alarm: AlarmId = at.id();
    let values = params![institution, alarm, counter.centre, id, by.staff(), at.now()];
    tx.exec(sql::ALARM_INSERT, values)?;
    noted(tx, at, institution, by, "alarm.raised", &counter.code)?;
    Ok(alarm)
}

/// Somebody goes there. Answering twice is answering once.
pub fn alarm_answer(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: AlarmId,
    by: Actor,
) -> Result<(), ReceptionError> {
    let found: Option<Alarm> = tx.optional(sql::ALARM, params![institution, id])?;
    let alarm = found.ok_or(ReceptionError::NotThere)?;
    let counter = counter(tx, institution, alarm.counter)?;
    let answered = tx.changes(sql::ALARM_ANSWER, params![institution, id, by.staff(), at.now()])?;
    if answered > 0 {
        noted(tx, at, institution, by, "alarm.answered", &counter.code)?;
    }
    Ok(())
}
