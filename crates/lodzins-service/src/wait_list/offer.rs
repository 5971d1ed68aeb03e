//! A place is offered: held for one of those who wait, and told to them.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, WaitId},
    notice::NoticeOccasion,
    waiting_list::{WaitAct, offer_ends},
};
use lodzins_db::{Tx, params};

use super::{WaitError, WaitRow, record, setting::minutes_for, sql, wait};
use crate::{
    Actor, Office,
    appointment::{NewVisit, visit, visit_offer},
    notice::{notice_enter, visit_language_set},
};

/// Offers somebody a free place by hand, whoever is before them.
pub fn wait_offer(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: WaitId,
    start: Timestamp,
    by: Actor,
) -> Result<WaitRow, WaitError> {
    let mut row = wait(tx, institution, id)?;
    offered(tx, at, office, &mut row, start, by)?;
    Ok(row)
}

/// Holds the place until the offer ends, and tells them.
pub(super) fn offered(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    row: &mut WaitRow,
    start: Timestamp,
    by: Actor,
) -> Result<(), WaitError> {
    let status = row.after(WaitAct::Offer)?;
    let until = offer_ends(at.now(), start, minutes_for(tx, row)?).ok_or(WaitError::TooSoon)?;
    let new = NewVisit {
        key: None,
        institution: row.institution_id,
        wanted: row.wanted(),
        start,
        contact: Some(row.contact()),
        by,
    };
    let held = visit_offer(tx, at, &office.keys, &new, until)?;
    visit_language_set(tx, row.institution_id, held.id, row.language)?;
    (row.status, row.visit_id) = (status, Some(held.id));
    goes_on(tx, at, row, by, "wait.offered", Some(&start.to_string()))?;
    let offered = visit(tx, row.institution_id, held.id)?;
    notice_enter(tx, at, office, &offered, NoticeOccasion::Offered, Some(until))?;
    Ok(())
}

/// Writes down where somebody stands now.
pub(super) fn goes_on(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut WaitRow,
    by: Actor,
    did: &str,
    detail: Option<&str>,
) -> Result<(), WaitError> {
    row.settled_at = (!row.status.is_open()).then(|| at.now());
    let values =
        params![row.institution_id, row.id, row.status, row.visit_id, row.refused, row.settled_at];
    tx.exec(sql::CHANGE, values)?;
    Ok(record::of_wait(tx, at, row, by, did, detail)?)
}
