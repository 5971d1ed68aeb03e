//! A visit moved to another time, or called off.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::{Share, VisitAct, VisitStatus},
    id::{CentreId, InstitutionId, VisitId},
};
use lodzins_db::Tx;

use super::{
    AppointmentError, VisitRow, Wanted,
    book::{changed, claim},
    remembered::arranged,
    visit,
};
use crate::Actor;

/// Moves a visit that is to come; its old place is free in the same moment, and never given up for nothing.
///
/// `share` is the door of whoever moves it. A hold stays a hold, until when it was. Moving to where it is changes
/// nothing.
#[doc(alias = "pārcelt apmeklējumu")]
pub fn visit_move(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    start: Timestamp,
    share: Share,
    by: Actor,
) -> Result<VisitRow, AppointmentError> {
    let row = visit(tx, institution, id)?;
    is_to_come(&row, at.now())?;
    if row.starts_at == Some(start) {
        return Ok(row);
    }
    let centre = row.centre_id;
    moved_to(tx, at, row, (centre, start), share, by)
}

/// The same for a visit that was read, also to another centre, or to another pool at the same time.
pub(super) fn moved_to(
    tx: &mut Tx<'_>,
    at: &Moment,
    mut row: VisitRow,
    (centre, start): (CentreId, Timestamp),
    share: Share,
    by: Actor,
) -> Result<VisitRow, AppointmentError> {
    is_to_come(&row, at.now())?;
    let services = row.service_codes().map(str::to_owned).collect();
    let wanted = Wanted { centre, services, share };
    let arranged = arranged(tx, row.institution_id)?;
    let claim = claim(tx, at, &arranged, &wanted, start, Some(row.id))?;
    (row.centre_id, row.pool_id, row.share) = (centre, Some(claim.pool), share);
    row.starts_at = Some(start);
    row.ends_at = Some(claim.length.ends_at(start));
    row.frees_at = Some(claim.length.frees_at(start));
    changed(tx, at, &mut row, by, "visit.moved")?;
    Ok(row)
}

/// Calls a visit off; its place is free at once. Calling off twice is calling off once.
#[doc(alias = "atcelt apmeklējumu")]
pub fn visit_cancel(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    by: Actor,
) -> Result<VisitRow, AppointmentError> {
    let mut row = visit(tx, institution, id)?;
    let Some(status) = row.status.after(VisitAct::Cancel) else {
        let done = row.status == VisitStatus::Cancelled;
        return if done { Ok(row) } else { Err(AppointmentError::NotNow(row.status)) };
    };
    (row.status, row.held_until, row.freed_at) = (status, None, Some(at.now()));
    changed(tx, at, &mut row, by, "visit.cancelled")?;
    Ok(row)
}

/// A visit is moved before it was to begin; a hold while it lasts.
fn is_to_come(row: &VisitRow, now: Timestamp) -> Result<(), AppointmentError> {
    let begun = row.starts_at.is_none_or(|start| start <= now);
    if row.status.is_to_come() && !begun && !row.hold_is_over(now) {
        Ok(())
    } else {
        Err(AppointmentError::NotNow(row.status))
    }
}
