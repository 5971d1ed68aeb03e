//! Calling for help: a visitor threatens, somebody is unwell.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{AlarmId, CentreId, CounterId, InstitutionId, StaffId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{ReceptionError, counter::counter, sql};
use crate::{Actor, institution::structure::noted};

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
