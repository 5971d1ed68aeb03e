//! Handing a visitor over: to another counter, to a unit, to another institution of the house.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    appointment::VisitAct,
    id::{CounterId, InstitutionId, UnitId, VisitId},
    reception::VisitResult,
};
use lodzins_db::Tx;

use super::{
    Finished, Present, ReceptionError,
    counter::open_counters,
    finish::finished,
    neighbour::{neighbours, send},
    step::present,
};
use crate::{Actor, institution::institution_by_code};

/// To whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOver {
    /// To a counter of the centre at which somebody is at work.
    Counter(CounterId),
    /// To a unit that has such a counter.
    Unit(UnitId),
    /// To another institution, by its code: the visit ends here with that result. One that receives people in the same
    /// house takes the visitor up; to any other one they go themselves.
    Institution(String),
}

/// Hands a visitor over. They go on before those who wait, for they had their turn.
#[doc(alias = "nodot citam")]
pub fn visit_hand_over(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    to: &HandOver,
    note: Option<&str>,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let mut present = present(tx, institution, id)?;
    if let HandOver::Institution(code) = to {
        return sent_on(tx, at, present, code, note, by);
    }
    let note = note.map(str::to_owned);
    present.act(VisitAct::HandOver)?;
    let detail = leads_to(tx, institution, &mut present, to, at.date())?;
    present.leave_counter(at.now());
    let stay = &mut present.stay;
    (stay.counter_id, stay.calls) = (None, 0);
    (stay.queued_at, stay.continues) = (Some(at.now()), true);
    stay.note = note.or(stay.note.take());
    present.store(tx, at, by, "visit.handed_over", Some(&detail))?;
    Ok(present)
}

/// Points the visitor to where somebody is at work; says where, for the trail.
fn leads_to(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    present: &mut Present,
    to: &HandOver,
    today: Date,
) -> Result<String, ReceptionError> {
    let open = open_counters(tx, institution, present.stay.centre_id, today)?;
    let there = open.iter().find(|counter| match to {
        HandOver::Counter(to) => counter.id == *to && present.stay.counter_id != Some(*to),
        HandOver::Unit(unit) => counter.unit == Some(*unit),
        HandOver::Institution(_) => false,
    });
    match (to, there) {
        (_, None) => Err(ReceptionError::NobodyThere),
        (HandOver::Unit(_), Some(counter)) => {
            present.stay.for_unit_id = counter.unit;
            Ok("to the unit".to_owned())
        }
        (_, Some(counter)) => {
            present.stay.for_counter_id = Some(counter.id);
            Ok(format!("to {}", counter.code))
        }
    }
}

/// Ends the visit here; a neighbour takes it up.
fn sent_on(
    tx: &mut Tx<'_>,
    at: &Moment,
    present: Present,
    code: &str,
    why: Option<&str>,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let institution = present.visit.institution_id;
    if institution_by_code(tx, code)?.is_none_or(|known| known.id == institution) {
        return Err(ReceptionError::NotThere);
    }
    let all = neighbours(tx, institution, present.stay.centre_id, at.date())?;
    let neighbour = all.into_iter().find(|one| one.institution.code == code);
    let result = Some(VisitResult::OtherInstitution);
    let text = why.map_or_else(|| code.to_owned(), |why| format!("{code}: {why}"));
    let done = Finished { result, note: Some(text), ..Finished::default() };
    let ended = finished(tx, at, present, &done, (at.now(), Some(&format!("to {code}"))), by)?;
    if let Some(to) = neighbour {
        send(tx, at, &ended, &to, why.unwrap_or_default())?;
    }
    Ok(ended)
}
