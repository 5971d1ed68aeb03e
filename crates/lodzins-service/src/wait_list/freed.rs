//! What somebody gives back goes to those who wait in the same transaction: nobody sees it free before them.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::Share,
    id::{InstitutionId, VisitId},
};
use lodzins_db::Tx;

use super::{WaitError, work::waits_work};
use crate::{
    Actor, Office,
    appointment::{AppointmentError, VisitRow, visit_cancel, visit_move},
};

/// Calls a visit off ([`visit_cancel`]) and offers its place to whoever waits for it.
#[doc(alias = "atcelt apmeklējumu")]
pub fn visit_call_off(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: VisitId,
    by: Actor,
) -> Result<VisitRow, AppointmentError> {
    let row = visit_cancel(tx, at, institution, id, by)?;
    freed_offer(tx, at, office, institution)?;
    Ok(row)
}

/// Moves a visit ([`visit_move`]) and offers the place where it was to whoever waits for it.
#[doc(alias = "pārcelt apmeklējumu")]
pub fn visit_change_time(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    (institution, id): (InstitutionId, VisitId),
    (start, share): (Timestamp, Share),
    by: Actor,
) -> Result<VisitRow, AppointmentError> {
    let row = visit_move(tx, at, institution, id, start, share, by)?;
    freed_offer(tx, at, office, institution)?;
    Ok(row)
}

/// Offers what has just been given back. On the institution's lane like everything that takes or gives a place, so that
/// there is one lock and no order of locks.
pub fn freed_offer(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
) -> Result<(), AppointmentError> {
    // Only the test that takes this protection out leaves it to the worker, two seconds later.
    #[cfg(feature = "controls")]
    if tx.is_without(lodzins_db::Protection::OfferAtOnce) {
        return Ok(());
    }
    match waits_work(tx, at, office, institution) {
        Ok(_) => Ok(()),
        Err(WaitError::Appointment(error)) => Err(error),
        Err(WaitError::Db(error)) => Err(error.into()),
        Err(WaitError::KeyReused(error)) => Err(error.into()),
        // Who works the list off asks for nothing that is not there.
        Err(
            WaitError::NotThere
            | WaitError::TooMany
            | WaitError::Wish(_)
            | WaitError::NotNow(_)
            | WaitError::TooSoon,
        ) => Err(AppointmentError::NotThere),
    }
}
