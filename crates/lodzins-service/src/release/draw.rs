//! Drawing the claims, in pieces, so that nobody at the counter waits long for it.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::Share,
    id::{InstitutionId, ReleaseId, VisitId},
    notice::NoticeOccasion,
    release::{ClaimStatus, draw_order, seed_text, wishes_of},
};
use lodzins_db::{DbError, Tx, params};

use super::{ClaimRow, ReleaseError, ReleaseRow, release, releases_unsettled, set::changed, sql};
use crate::{
    Actor, Office,
    appointment::{AppointmentError, NewVisit, Wanted, booking::kept_until, visit, visit_drawn},
    institution::structure::noted,
    notice::{notice_enter, visit_language_set},
};

/// Claims in a transaction.
const BATCH: usize = 50;

/// The releases whose claims are to be drawn now.
pub fn releases_due(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
) -> Result<Vec<ReleaseId>, DbError> {
    let all = releases_unsettled(tx, institution)?;
    let due = all.iter().filter(|row| row.is_to_be_drawn(now));
    Ok(due.map(|row| row.id).collect())
}

/// Draws the next claims of a release, fifty at most; answers how many.
///
/// Before its time, and once all are drawn, it does nothing: any program may call it at any time.
pub fn release_draw(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: ReleaseId,
) -> Result<usize, ReleaseError> {
    let mut row = release(tx, institution, id)?;
    if !row.is_to_be_drawn(at.now()) {
        return Ok(0);
    }
    row.closed_at.get_or_insert(at.now());
    let order = draw_order(&row.seed, row.claims);
    let turn: Vec<u32> = order.into_iter().skip(row.drawn as usize).take(BATCH).collect();
    for number in &turn {
        let claim: Option<ClaimRow> =
            tx.optional(sql::CLAIM_NUMBERED, params![institution, id, number])?;
        let given = match claim {
            Some(claim) => drawn(tx, at, office, &row, &claim)?,
            None => false,
        };
        row.drawn += 1;
        row.given += u32::from(given);
    }
    let is_done = row.drawn == row.claims;
    row.settled_at = is_done.then(|| at.now());
    changed(tx, &row)?;
    if is_done {
        // From now on who comes first is served first.
        let ReleaseRow { claims, given, .. } = row;
        let said = format!("{id}: seed {}, {claims} claims, {given} places", seed_text(&row.seed));
        noted(tx, at, institution, Actor::System, "release.drawn", &said)?;
    }
    Ok(turn.len())
}

/// It is this claim's turn; whether it got a place. The person goes out of it in any case.
fn drawn(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    release: &ReleaseRow,
    claim: &ClaimRow,
) -> Result<bool, ReleaseError> {
    let visit = placed(tx, at, office, release, claim)?;
    let status = if visit.is_some() { ClaimStatus::Held } else { ClaimStatus::Missed };
    let values = params![claim.institution_id, claim.id, status, visit, at.now()];
    tx.exec(sql::CLAIM_DRAWN, values)?;
    Ok(visit.is_some())
}

fn placed(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    release: &ReleaseRow,
    claim: &ClaimRow,
) -> Result<Option<VisitId>, ReleaseError> {
    let institution = claim.institution_id;
    let wishes = wishes_of(&claim.wishes).map_err(|wrong| DbError::Decode(wrong.to_string()))?;
    let until = kept(tx, at, claim)?;
    let services = vec![claim.service.clone()];
    let new = NewVisit {
        key: None,
        institution,
        wanted: Wanted { centre: claim.centre_id, services, share: Share::Web },
        start: release.opens_at,
        contact: Some(claim.contact()),
        by: Actor::System,
    };
    let wanted = (release.pool_id, wishes.as_slice());
    let held = match visit_drawn(tx, at, &office.keys, new, wanted, until) {
        Ok(held) => held,
        Err(AppointmentError::Db(error)) => return Err(error.into()),
        // The pool serves this no more, or the centre is gone: nobody else's draw waits for that.
        Err(_) => None,
    };
    let Some(held) = held else { return Ok(None) };
    visit_language_set(tx, institution, held.id, claim.language)?;
    let row = visit(tx, institution, held.id)?;
    notice_enter(tx, at, office, &row, NoticeOccasion::Drawn, row.held_until)?;
    Ok(Some(held.id))
}

/// Until when the place is kept: as for everybody who has told how they are reached.
fn kept(tx: &mut Tx<'_>, at: &Moment, claim: &ClaimRow) -> Result<Timestamp, ReleaseError> {
    let institution = claim.institution_id;
    let (until, _) = match kept_until(tx, at, institution, claim.email.is_some()) {
        // Nobody calls there: the text message brings the code, or a clerk confirms.
        Err(AppointmentError::ContactMissing) => kept_until(tx, at, institution, true)?,
        until => until?,
    };
    Ok(until)
}
