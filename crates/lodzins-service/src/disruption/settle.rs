//! What is done about bookings that cannot be kept: moved to the nearest place that fits, or called off.

use std::collections::HashMap;

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{CentreId, InstitutionId, VisitId},
    notice::NoticeOccasion,
};
use lodzins_db::Tx;
use serde::{Deserialize, Serialize};

use crate::{
    Actor, Office,
    appointment::{
        AppointmentError, Rebooking, Supposed, VisitHit, VisitRow, visit_cancel, visits_hit,
    },
    institution::structure::centres,
    notice::{notice_enter, stranded_settled},
};

/// So many are moved or called off in one go.
pub const MOST_AT_ONCE: usize = 50;

/// What became of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is then, and the visitor is told.
    Moved(Timestamp),
    /// No place fits: it stands in the list as before.
    NoPlace,
    /// It is called off, and the visitor is told.
    Cancelled,
    /// It can be kept, or has been dealt with by somebody else.
    NotHit,
}

/// Moves bookings that cannot be kept, each to the nearest place that fits: for the same services, at its own centre or at
/// another one, as near to its time as can be. Whoever comes at another time or place is told. What cannot be moved stays
/// as it is.
///
/// Fails when there is no such other centre. Only the first [`MOST_AT_ONCE`] are looked at.
#[doc(alias = "pierakstu pārcelšana")]
pub fn hits_move(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    visits: &[VisitId],
    to: Option<CentreId>,
    by: Actor,
) -> Result<Vec<(VisitId, Fate)>, AppointmentError> {
    if let Some(to) = to
        && !centres(tx, institution)?.iter().any(|centre| centre.id == to)
    {
        return Err(AppointmentError::NotThere);
    }
    let mut hit = hit_now(tx, at, institution)?;
    let mut rebooking = Rebooking::default();
    let mut fates = Vec::new();
    for id in visits.iter().take(MOST_AT_ONCE) {
        let Some(row) = hit.remove(id) else {
            fates.push((*id, Fate::NotHit));
            continue;
        };
        let centre = to.unwrap_or(row.centre_id);
        let moved = match rebooking.moved(tx, at, &row, centre, by) {
            // Its hour has come while the form was filled in.
            Err(AppointmentError::NotNow(_) | AppointmentError::NotFree { .. }) => None,
            other => other?,
        };
        let fate = match moved.as_ref().and_then(|moved| moved.starts_at) {
            Some(start) => Fate::Moved(start),
            None => Fate::NoPlace,
        };
        if let Some(moved) = &moved {
            // Whom another pool takes at their own time has nothing to be told.
            if (moved.centre_id, moved.starts_at) != (row.centre_id, row.starts_at) {
                notice_enter(tx, at, office, moved, NoticeOccasion::Moved, row.starts_at)?;
            }
            stranded_settled(tx, institution, *id)?;
        }
        fates.push((*id, fate));
    }
    Ok(fates)
}

/// Calls bookings off that cannot be kept. Each visitor is told.
pub fn hits_cancel(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    visits: &[VisitId],
    by: Actor,
) -> Result<Vec<(VisitId, Fate)>, AppointmentError> {
    let mut hit = hit_now(tx, at, institution)?;
    let mut fates = Vec::new();
    for id in visits.iter().take(MOST_AT_ONCE) {
        let fate = if hit.remove(id).is_some() {
            let row = visit_cancel(tx, at, institution, *id, by)?;
            notice_enter(tx, at, office, &row, NoticeOccasion::Cancelled, None)?;
            stranded_settled(tx, institution, *id)?;
            Fate::Cancelled
        } else {
            Fate::NotHit
        };
        fates.push((*id, fate));
    }
    Ok(fates)
}

fn hit_now(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
) -> Result<HashMap<VisitId, VisitRow>, AppointmentError> {
    let hit = visits_hit(tx, at.now(), institution, &Supposed::default())?;
    Ok(hit.into_iter().map(|VisitHit { visit, .. }| (visit.id, visit)).collect())
}
