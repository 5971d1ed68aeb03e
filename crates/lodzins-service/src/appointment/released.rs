//! Places that are not released yet: what can be asked for of them, and holding one for whoever is drawn.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    appointment::FreeStart,
    id::{InstitutionId, PoolId},
    release::StartWish,
};
use lodzins_db::Tx;

use super::{
    AppointmentError, Booked, Contact, NewVisit, Wanted,
    book::{placed, written},
    booking::visit_room,
    capacity::books_released,
    code::fresh_id,
    slots::starts,
};
use crate::Keys;

/// The starts of a pool's unreleased days, as one can book them at that moment and as far as they are not taken.
pub(crate) fn wishable(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    wanted: &Wanted,
    days: (Date, Date),
    pool: PoolId,
) -> Result<Vec<FreeStart>, AppointmentError> {
    Ok(starts(&books_released(tx, now, institution, wanted, days, pool)?))
}

/// Holds a pool's unreleased place for whoever is drawn: for the first of their wishes that can be had. Nothing when none
/// can, and when their number or address has as many coming visits as one may have by now.
///
/// `new` says for whom and what for; when it begins follows from the wishes.
pub(crate) fn visit_drawn(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    mut new: NewVisit,
    (pool, wishes): (PoolId, &[StartWish]),
    until: Timestamp,
) -> Result<Option<Booked>, AppointmentError> {
    let contact: Contact = new.contact.take().unwrap_or_default().kept()?;
    let (institution, share) = (new.institution, new.wanted.share);
    if !visit_room(tx, at.now(), institution, share, &contact)? {
        return Ok(None);
    }
    for wish in wishes {
        let days = (wish.day(), wish.day());
        let books = books_released(tx, at.now(), institution, &new.wanted, days, pool)?;
        let start = match wish {
            StartWish::At(start) => Some(*start),
            StartWish::Day(_) => starts(&books).first().map(|free| free.start),
        };
        let Some((start, claim)) =
            start.and_then(|start| Some((start, placed(tx, &books, start)?)))
        else {
            continue;
        };
        new.start = start;
        let until = until.min(start);
        let fresh = fresh_id(tx, at, keys)?;
        return written(tx, at, fresh, (&new, Some(contact)), &claim, Some(until)).map(Some);
    }
    Ok(None)
}
