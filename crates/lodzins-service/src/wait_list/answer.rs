//! What somebody does about an offer, or about waiting at all.

use lodzins_core::{
    Moment,
    appointment::VisitStatus,
    id::{InstitutionId, WaitId},
    waiting_list::{WaitAct, WaitStatus},
};
use lodzins_db::Tx;

use super::{WaitError, WaitRow, offer::goes_on, wait};
use crate::{
    Actor,
    appointment::{VisitRow, visit, visit_cancel, visit_confirm},
};

/// Takes the offered place: it is booked. Taking it twice is taking it once.
///
/// An offer that is over is taken all the same as long as nobody has noticed and the place is free.
pub fn wait_accept(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: WaitId,
    by: Actor,
) -> Result<VisitRow, WaitError> {
    let mut row = wait(tx, institution, id)?;
    let (Some(offered), true) =
        (row.visit_id, matches!(row.status, WaitStatus::Offered | WaitStatus::Booked))
    else {
        return Err(WaitError::NotNow(row.status));
    };
    if row.status == WaitStatus::Booked {
        return Ok(visit(tx, institution, offered)?);
    }
    let booked = visit_confirm(tx, at, institution, offered, None, by)?;
    settled(tx, at, &mut row, WaitAct::Accept, by, "wait.accepted")?;
    Ok(booked)
}

/// Nothing more comes of it: the offered visit is booked, however that came, or there are no more offers.
pub(super) fn settled(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut WaitRow,
    act: WaitAct,
    by: Actor,
    did: &str,
) -> Result<(), WaitError> {
    row.status = row.after(act)?;
    goes_on(tx, at, row, by, did, None)
}

/// Turns the offered place down; it is free for the next one at once, and they wait on.
pub fn wait_refuse(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: WaitId,
    by: Actor,
) -> Result<WaitRow, WaitError> {
    let mut row = wait(tx, institution, id)?;
    refused(tx, at, &mut row, by, "wait.refused")?;
    Ok(row)
}

/// The offer is over, turned down or not answered: not this start again, and after several of them no more at all.
pub(super) fn refused(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut WaitRow,
    by: Actor,
    did: &str,
) -> Result<(), WaitError> {
    let status = row.after(WaitAct::Refuse)?;
    if let Some(start) = give_back(tx, at, row, by)?.starts_at {
        if !row.refused.is_empty() {
            row.refused.push(' ');
        }
        row.refused.push_str(&start.as_second().to_string());
    }
    (row.status, row.visit_id) = (status, None);
    goes_on(tx, at, row, by, did, None)?;
    if row.has_had_enough() {
        settled(tx, at, row, WaitAct::End, by, "wait.ended")?;
    }
    Ok(())
}

/// The offered visit, called off if it was still kept.
fn give_back(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &WaitRow,
    by: Actor,
) -> Result<VisitRow, WaitError> {
    let id = row.visit_id.ok_or(WaitError::NotNow(row.status))?;
    let offered = visit(tx, row.institution_id, id)?;
    match offered.status {
        VisitStatus::Held => Ok(visit_cancel(tx, at, row.institution_id, id, by)?),
        VisitStatus::Cancelled => Ok(offered),
        // It was taken, in another way: that is for the next look to note.
        _ => Err(WaitError::NotNow(row.status)),
    }
}

/// Takes somebody off the list; what they are offered is free at once. Leaving twice is leaving once.
#[doc(alias = "izstāties no gaidīšanas saraksta")]
pub fn wait_leave(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: WaitId,
    by: Actor,
) -> Result<WaitRow, WaitError> {
    let mut row = wait(tx, institution, id)?;
    if row.status == WaitStatus::Left {
        return Ok(row);
    }
    let status = row.after(WaitAct::Leave)?;
    if row.status == WaitStatus::Offered {
        give_back(tx, at, &row, by)?;
    }
    (row.status, row.visit_id) = (status, None);
    goes_on(tx, at, &mut row, by, "wait.left", None)?;
    Ok(row)
}
