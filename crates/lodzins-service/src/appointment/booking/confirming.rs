//! A resident says who comes, and then confirms: by the code from a letter, or by a clerk's call.

use jiff::{SignedDuration, Timestamp, ToSpan};
use lodzins_core::{
    Moment, WorkingCalendar,
    appointment::{HOLD_MINUTES, VisitStatus},
    id::{InstitutionId, VisitId},
    moment::latvia_zone,
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Actor,
    appointment::{
        AppointmentError, Contact, VisitRow,
        book::{changed, reach},
        visit,
    },
    institution::{calendar, structure::noted},
};

/// How long a place is kept for somebody who looks for the letter with the code.
const LETTER_MINUTES: i64 = 30;

/// How a visit that a resident booked is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirming {
    /// By the code that a letter to the e-mail address brings: half an hour.
    Letter,
    /// By a clerk's call to the telephone number: until the end of the next working day, and not after the visit begins.
    Call,
}

/// Enters who comes into a visit that is held, and keeps its place until it is confirmed; may be done again as long as it
/// is not.
///
/// Fails when the number or address has as many coming visits as one may have, when the institution does not confirm by
/// telephone, and when the hold is over and its place is gone.
pub fn visit_contact_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    contact: &Contact,
    by: Actor,
) -> Result<(VisitRow, Confirming), AppointmentError> {
    let mut row = visit(tx, institution, id)?;
    if row.status != VisitStatus::Held {
        return Err(AppointmentError::NotNow(row.status));
    }
    reach(tx, at, &mut row, Some(contact))?;
    let (until, how) = kept_until(tx, at, institution, row.email.is_some())?;
    row.held_until = Some(row.starts_at.map_or(until, |start| until.min(start)));
    changed(tx, at, &mut row, by, "visit.contact_entered")?;
    Ok((row, how))
}

/// Asks for the confirmation of a visit that is held with a way of being reached already, and keeps its place until then:
/// once, so that nobody keeps one by asking again and again. Nothing is to be told where that was done before.
pub fn visit_confirmation_ask(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    by: Actor,
) -> Result<Option<(VisitRow, Confirming)>, AppointmentError> {
    let row = visit(tx, institution, id)?;
    let bare = row.made_at.saturating_add(SignedDuration::from_mins(HOLD_MINUTES));
    let is_asked = row.held_until.is_some_and(|until| bare.is_ok_and(|bare| bare < until));
    if row.status == VisitStatus::Booked || is_asked {
        return Ok(None);
    }
    visit_contact_enter(tx, at, institution, id, &row.contact(), by).map(Some)
}

/// Until when a place is kept for a resident who has told how they are reached, and how they confirm.
///
/// Fails for whoever has no e-mail address where the institution does not confirm by telephone.
pub(crate) fn kept_until(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    by_letter: bool,
) -> Result<(Timestamp, Confirming), AppointmentError> {
    if by_letter {
        let until = at.now().saturating_add(SignedDuration::from_mins(LETTER_MINUTES));
        Ok((until.unwrap_or(Timestamp::MAX), Confirming::Letter))
    } else if booking_by_phone(tx, institution)? {
        Ok((end_of_next_working_day(at, &calendar(tx, institution)?), Confirming::Call))
    } else {
        Err(AppointmentError::ContactMissing)
    }
}

fn end_of_next_working_day(at: &Moment, days: &WorkingCalendar) -> Timestamp {
    let mut day = at.date().saturating_add(1.day());
    while !days.is_working(day) {
        day = day.saturating_add(1.day());
    }
    let after = day.saturating_add(1.day()).to_datetime(jiff::civil::Time::midnight());
    latvia_zone().to_timestamp(after).unwrap_or(Timestamp::MAX)
}

/// May residents book with a telephone number alone?
pub fn booking_by_phone(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<bool, DbError> {
    let found: Option<(i64,)> = tx.optional(sql::SETTING, params![institution])?;
    Ok(found.is_some_and(|(by_phone,)| by_phone == 1))
}

/// Says whether residents may book with a telephone number alone, which a clerk then confirms by a call.
pub fn booking_by_phone_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    by_phone: bool,
    by: Actor,
) -> Result<(), AppointmentError> {
    if booking_by_phone(tx, institution)? == by_phone {
        return Ok(());
    }
    tx.exec(sql::SETTING_SET, params![institution, i64::from(by_phone)])?;
    let said = if by_phone { "by call" } else { "by letter alone" };
    noted(tx, at, institution, by, "booking.confirmation_set", said)?;
    Ok(())
}
