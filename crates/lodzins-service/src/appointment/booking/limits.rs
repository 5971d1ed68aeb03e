//! How many visits people may book for themselves, so that nobody takes the day's places in store.

use jiff::{Timestamp, ToSpan};
use lodzins_core::{
    Moment,
    appointment::{MOST_OPEN_PER_CONTACT, OPEN_PER_CONTACT, PoolFault, Share},
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
};
use lodzins_db::{DbError, Sql, Tx, params};

use super::{names, sql};
use crate::{
    Actor,
    appointment::{AppointmentError, Contact, capacity::midnight, visit},
    institution::structure::noted,
};

/// A common word of a name leads to so many visits of a day before the other words are looked at.
const MOST_OF_WORD: u32 = 200;

/// What an institution allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookingLimits {
    /// So many coming visits one telephone number or e-mail address may have.
    pub open_per_contact: u8,
    /// Is a name booked only once a day for the same service?
    pub once_a_day: bool,
}

/// What the institution allows.
pub fn booking_limits(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<BookingLimits, DbError> {
    let found: Option<(u8, i64)> = tx.optional(sql::LIMITS, params![institution])?;
    let (open_per_contact, once) = found.unwrap_or((OPEN_PER_CONTACT, 0));
    Ok(BookingLimits { open_per_contact, once_a_day: once == 1 })
}

/// Says what the institution allows. What is booked stays booked.
pub fn booking_limits_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    new: BookingLimits,
    by: Actor,
) -> Result<(), AppointmentError> {
    if !(1..=MOST_OPEN_PER_CONTACT).contains(&new.open_per_contact) {
        return Err(PoolFault::OpenPerContact.into());
    }
    if booking_limits(tx, institution)? == new {
        return Ok(());
    }
    let values = params![institution, new.open_per_contact, i64::from(new.once_a_day)];
    tx.exec(sql::LIMITS_SET, values)?;
    let once = if new.once_a_day { "; a name once a day for a service" } else { "" };
    let said = format!("{} for a contact{once}", new.open_per_contact);
    noted(tx, at, institution, by, "booking.limits_set", &said)?;
    Ok(())
}

/// Whoever books, as the limits see them.
pub(in crate::appointment) struct Booker<'b> {
    pub institution: InstitutionId,
    pub share: Share,
    pub contact: &'b Contact,
    /// Their visit itself, when it is there already.
    pub except: Option<VisitId>,
}

impl BookingLimits {
    /// Whoever books for themselves has only so many coming visits. The desk decides for itself.
    pub(in crate::appointment) fn coming(
        self,
        tx: &mut Tx<'_>,
        now: Timestamp,
        booker: &Booker<'_>,
    ) -> Result<(), AppointmentError> {
        if booker.share == Share::Desk {
            return Ok(());
        }
        let ways: [(Sql, Option<&String>); 2] = [
            (sql::COMING_BY_PHONE, booker.contact.phone.as_ref()),
            (sql::COMING_BY_EMAIL, booker.contact.email.as_ref()),
        ];
        for (statement, reached) in ways {
            let Some(reached) = reached else { continue };
            // One more than allowed: the visit itself may be among them.
            let most = i64::from(self.open_per_contact) + 1;
            let coming: Vec<(VisitId,)> =
                tx.all(statement, params![booker.institution, reached, now, most])?;
            let others = coming.iter().filter(|(id,)| Some(*id) != booker.except).count();
            if others >= usize::from(self.open_per_contact) {
                return Err(AppointmentError::TooMany(self.open_per_contact));
            }
        }
        Ok(())
    }

    /// Refuses a second visit for a service on one day under the same full name, where the institution wants that.
    ///
    /// Only to people who book on the web: a clerk can ask whether two are of one name. A single word is nobody's full
    /// name.
    pub(in crate::appointment) fn of_day(
        self,
        tx: &mut Tx<'_>,
        now: Timestamp,
        booker: &Booker<'_>,
        services: &[String],
        start: Timestamp,
    ) -> Result<(), AppointmentError> {
        let words = names::words(&booker.contact.name);
        if !self.once_a_day || booker.share != Share::Web || words.len() < 2 {
            return Ok(());
        }
        let Some(rarest) = words.iter().max_by_key(|word| word.len()) else { return Ok(()) };
        let day = date_in_latvia(start);
        let (from, to) = (midnight(day), midnight(day.saturating_add(1.day())));
        let values = params![booker.institution, rarest, from, to, MOST_OF_WORD];
        let found: Vec<(VisitId,)> = tx.all(sql::OF_WORD_ON, values)?;
        for (id,) in found.into_iter().filter(|(id,)| Some(*id) != booker.except) {
            let other = visit(tx, booker.institution, id)?;
            let is_same = names::words(other.name.as_deref().unwrap_or_default()) == words;
            let is_for_it =
                other.service_codes().any(|code| services.iter().any(|one| one == code));
            if is_same && is_for_it && !other.hold_is_over(now) {
                return Err(AppointmentError::OnceADay);
            }
        }
        Ok(())
    }
}

/// Refuses a number or address that has as many coming visits as residents may book.
pub(crate) fn visit_one_more(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    share: Share,
    contact: &Contact,
) -> Result<(), AppointmentError> {
    let booker = Booker { institution, share, contact, except: None };
    booking_limits(tx, institution)?.coming(tx, now, &booker)
}

/// May a number or address have one more coming visit?
pub(crate) fn visit_room(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    share: Share,
    contact: &Contact,
) -> Result<bool, AppointmentError> {
    match visit_one_more(tx, now, institution, share, contact) {
        Ok(()) => Ok(true),
        Err(AppointmentError::TooMany(_)) => Ok(false),
        Err(wrong) => Err(wrong),
    }
}
