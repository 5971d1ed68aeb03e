//! Whoever stands before a kiosk: with a booking, or without one.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{Language, Moment, id::VisitId, moment::hour_in_latvia, reception::Precedence};
use lodzins_db::{Tx, params};

use super::{KioskAt, KioskError, sql};
use crate::{
    Actor, Keys,
    appointment::{self, AppointmentError},
    idempotency::{RequestKey, once},
    notice::visit_language_set,
    reception::{Arrived, ReceptionError, WalkIn, expected, visit_arrive, visit_walk_in},
};

/// One minute, in which so many people cannot come through a door, let alone press a screen.
const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const TICKETS_A_MINUTE: u32 = 12;
/// Fewer digits of a telephone number could be anybody's.
const DIGITS: usize = 4;

/// Somebody at a kiosk who has no appointment.
#[derive(Debug, Clone)]
pub struct KioskVisitor {
    /// The request's key: pressing twice gives one ticket.
    pub key: RequestKey,
    /// Codes of services; none: they come to ask, or to hand in a paper.
    pub services: Vec<String>,
    /// Why they go first, as they say.
    pub reason: Option<Precedence>,
    /// In which language they want to be told.
    pub language: Language,
}

/// Gives a ticket to somebody who comes without an appointment.
pub fn kiosk_walk_in(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    of: &KioskAt,
    visitor: &KioskVisitor,
) -> Result<Arrived, KioskError> {
    once(tx, at, of.institution, &visitor.key, |tx| {
        not_too_fast(tx, at, of)?;
        let new = WalkIn {
            key: None,
            institution: of.institution,
            centre: of.centre,
            services: visitor.services.clone(),
            name: None,
            reason: visitor.reason,
            anyway: false,
            by: Actor::Kiosk(of.kiosk),
        };
        let arrived = visit_walk_in(tx, at, keys, &new)?;
        visit_language_set(tx, of.institution, arrived.id, visitor.language)?;
        Ok(arrived)
    })
}

/// Gives a ticket to somebody who has an appointment at this centre today. Coming twice is coming once.
pub fn kiosk_arrive(
    tx: &mut Tx<'_>,
    at: &Moment,
    of: &KioskAt,
    visit: VisitId,
) -> Result<Arrived, KioskError> {
    match appointment::visit(tx, of.institution, visit) {
        Ok(booked) if booked.centre_id == of.centre => {}
        Ok(_) | Err(AppointmentError::NotThere) => return Err(KioskError::NotThere),
        Err(error) => return Err(ReceptionError::from(error).into()),
    }
    Ok(visit_arrive(tx, at, of.institution, visit, None, Actor::Kiosk(of.kiosk))?)
}

/// The hours of today, from 0 to 23, in which somebody is booked here who has not come yet.
pub fn kiosk_hours(tx: &mut Tx<'_>, of: &KioskAt, now: Timestamp) -> Result<Vec<u32>, KioskError> {
    let booked = expected(tx, of.institution, of.centre, now)?;
    let mut hours: Vec<u32> =
        booked.iter().filter_map(|one| one.starts_at).map(hour_in_latvia).collect();
    hours.sort_unstable();
    hours.dedup();
    Ok(hours)
}

/// The one booking of today with these last digits of the telephone number, that begins in this hour. Nothing when
/// there is none, and when there are several: then a person has to ask who it is.
pub fn kiosk_booking(
    tx: &mut Tx<'_>,
    of: &KioskAt,
    now: Timestamp,
    digits: &str,
    hour: u32,
) -> Result<Option<VisitId>, KioskError> {
    if digits.len() != DIGITS || !digits.bytes().all(|sign| sign.is_ascii_digit()) {
        return Ok(None);
    }
    let booked = expected(tx, of.institution, of.centre, now)?;
    let mut theirs = booked.iter().filter(|one| {
        one.starts_at.map(hour_in_latvia) == Some(hour)
            && one.phone.as_deref().is_some_and(|phone| phone.ends_with(digits))
    });
    match (theirs.next(), theirs.next()) {
        (Some(one), None) => Ok(Some(one.id)),
        _ => Ok(None),
    }
}

fn not_too_fast(tx: &mut Tx<'_>, at: &Moment, of: &KioskAt) -> Result<(), KioskError> {
    let key = params![of.institution, of.kiosk];
    let (began, given): (Option<Timestamp>, u32) =
        tx.optional(sql::MINUTE, key)?.ok_or(KioskError::NotThere)?;
    let (began, given) = match began {
        Some(began) if at.now() < began + MINUTE => (began, given),
        _ => (at.now(), 0),
    };
    if given >= TICKETS_A_MINUTE {
        return Err(KioskError::TooFast);
    }
    tx.exec(sql::MINUTE_SET, params![of.institution, of.kiosk, began, given + 1])?;
    Ok(())
}
