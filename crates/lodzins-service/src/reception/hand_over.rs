//! Handing a visitor over: to another counter, to a unit, to another institution of the centre.

use lodzins_core::{
    Moment,
    appointment::VisitAct,
    id::{CounterId, InstitutionId, UnitId, VisitId},
    reception::VisitResult,
};
use lodzins_db::Tx;

use super::{
    Finished, Present, ReceptionError, counter::open_counters, finish::finished, step::present,
};
use crate::{Actor, institution::institution_by_code};

/// To whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOver {
    /// To a counter of the centre at which somebody is at work.
    Counter(CounterId),
    /// To a unit that has such a counter.
    Unit(UnitId),
    /// To another institution of the centre, by its code: the visit ends here with that result.
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
    let note = note.map(str::to_owned);
    if let HandOver::Institution(code) = to {
        if institution_by_code(tx, code)?.is_none_or(|known| known.id == institution) {
            return Err(ReceptionError::NotThere);
        }
        let result = Some(VisitResult::OtherInstitution);
        let text = note.map_or_else(|| code.clone(), |note| format!("{code}: {note}"));
        let done = Finished { result, note: Some(text), ..Finished::default() };
        return finished(tx, at, present, &done, by);
    }
    present.act(VisitAct::HandOver)?;
    let open = open_counters(tx, institution, present.stay.centre_id, at.date())?;
    let there = open.iter().find(|counter| match to {
        HandOver::Counter(to) => counter.id == *to && present.stay.counter_id != Some(*to),
        HandOver::Unit(unit) => counter.unit == Some(*unit),
        HandOver::Institution(_) => false,
    });
    let detail = match (to, there) {
        (_, None) => return Err(ReceptionError::NobodyThere),
        (HandOver::Unit(_), Some(counter)) => {
            present.stay.for_unit_id = counter.unit;
            "to the unit".to_owned()
        }
        (_, Some(counter)) => {
            present.stay.for_counter_id = Some(counter.id);
            format!("to {}", counter.code)
        }
    };
    present.leave_counter(at.now());
    let stay = &mut present.stay;
    (stay.counter_id, stay.calls) = (None, 0);
    (stay.queued_at, stay.continues) = (Some(at.now()), true);
    stay.note = note.or(stay.note.take());
    present.store(tx, at, by, "visit.handed_over", Some(&detail))?;
    Ok(present)
}
