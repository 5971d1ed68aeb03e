//! Booking: a place held for some minutes while a form is filled in, and then booked; or booked at once.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    appointment::{FreeStart, HOLD_MINUTES, Length, Share, VisitAct, VisitStatus},
    id::{InstitutionId, PoolId, VisitId},
    moment::date_in_latvia,
    phone,
};
use lodzins_db::{Tx, params};
use serde::{Deserialize, Serialize};

use super::{
    AppointmentError, VisitRow, Wanted,
    arranged::Arranged,
    booking::{limits::Booker, names},
    capacity::{Book, Part, books, is_received},
    code::Proposed,
    record,
    remembered::arranged,
    slots::nearest,
    sql,
    together::may_be_together,
    visit,
};
use crate::{
    Actor, Keys,
    audit::next_sequence,
    idempotency::{RequestKey, once},
};

/// Who comes, and how they are reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name to call them by.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

impl Contact {
    /// In the form in which the same number or address is found again; refuses who could not be reached.
    pub(crate) fn kept(&self) -> Result<Self, AppointmentError> {
        let kept = self.named()?;
        let reached = kept.phone.is_some() || kept.email.is_some();
        if reached { Ok(kept) } else { Err(AppointmentError::ContactMissing) }
    }

    /// The same of somebody who need not be reached: the name is enough.
    fn named(&self) -> Result<Self, AppointmentError> {
        let given = |text: &Option<String>| {
            text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let kept = Self {
            name: self.name.trim().to_owned(),
            phone: given(&self.phone).map(|typed| phone::normalised(&typed)),
            email: given(&self.email).map(|typed| typed.to_lowercase()),
        };
        if kept.name.is_empty() { Err(AppointmentError::ContactMissing) } else { Ok(kept) }
    }
}

/// A visit to be held or booked.
#[derive(Debug, Clone)]
pub struct NewVisit {
    /// The request's key; without one the same request twice is two visits.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// What for, where and through which door.
    pub wanted: Wanted,
    /// When it is to begin.
    pub start: Timestamp,
    /// Who comes. A hold may leave it open until it is confirmed.
    pub contact: Option<Contact>,
    /// Who does it.
    pub by: Actor,
}

impl NewVisit {
    /// Who comes, as it is kept. Somebody may have neither a telephone nor an e-mail address: when they stand at the desk,
    /// a clerk books for them all the same, and hands out the code on paper.
    fn contact_kept(&self) -> Result<Option<Contact>, AppointmentError> {
        let stands_there = self.wanted.share == Share::Desk && self.by.staff().is_some();
        let kept = |one: &Contact| if stands_there { one.named() } else { one.kept() };
        self.contact.as_ref().map(kept).transpose()
    }
}

/// What came of booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    /// The visit.
    pub id: VisitId,
    /// Held or booked.
    pub status: VisitStatus,
    /// When it begins.
    pub start: Timestamp,
    /// When it is over.
    pub ends_at: Timestamp,
    /// Until when it is held.
    pub expires_at: Option<Timestamp>,
}

/// How a place is taken.
#[derive(Debug, Clone, Copy)]
enum Kept {
    Booked,
    Held(Timestamp),
    Offered(Timestamp),
}

impl Kept {
    fn until(self) -> Option<Timestamp> {
        match self {
            Self::Booked => None,
            Self::Held(until) | Self::Offered(until) => Some(until),
        }
    }
}

/// Holds a place for ten minutes. Then it is free again by itself, unless it was confirmed.
#[doc(alias = "rezervēt laiku")]
pub fn visit_hold(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &NewVisit,
) -> Result<Booked, AppointmentError> {
    let until = at.now().saturating_add(SignedDuration::from_mins(HOLD_MINUTES));
    keyed(tx, at, keys, new, Kept::Held(until.unwrap_or(Timestamp::MAX)))
}

/// Books a visit at once, as the desk does for somebody who is there or on the telephone.
#[doc(alias = "pieteikt apmeklējumu")]
pub fn visit_book(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &NewVisit,
) -> Result<Booked, AppointmentError> {
    if new.contact.is_none() {
        return Err(AppointmentError::ContactMissing);
    }
    keyed(tx, at, keys, new, Kept::Booked)
}

/// Holds a place for somebody to whom it is offered, until the offer ends.
pub(crate) fn visit_offer(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &NewVisit,
    until: Timestamp,
) -> Result<Booked, AppointmentError> {
    keyed(tx, at, keys, new, Kept::Offered(until))
}

fn keyed(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &NewVisit,
    kept: Kept,
) -> Result<Booked, AppointmentError> {
    match &new.key {
        Some(key) => once(tx, at, new.institution, key, |tx| entered(tx, at, keys, new, kept)),
        None => entered(tx, at, keys, new, kept),
    }
}

fn entered(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &NewVisit,
    kept: Kept,
) -> Result<Booked, AppointmentError> {
    let contact = new.contact_kept()?;
    let arranged = arranged(tx, new.institution)?;
    if let Some(contact) = &contact {
        let share = new.wanted.share;
        let booker = Booker { institution: new.institution, share, contact, except: None };
        arranged.limits.coming(tx, at.now(), &booker)?;
        // Whoever is offered a time has told a name long before the day was known.
        if !matches!(kept, Kept::Offered(_)) {
            arranged.limits.of_day(tx, at.now(), &booker, &new.wanted.services, new.start)?;
        }
    }
    let Wanted { centre, services, .. } = &new.wanted;
    if services.len() > 1 {
        may_be_together(&arranged.pools, *centre, services)?;
    }
    let proposed = Proposed::ahead(tx, at, keys)?;
    let claim = claim(tx, at, &arranged, &new.wanted, new.start, None)?;
    let fresh = proposed.accepted(tx, at, keys)?;
    written(tx, at, fresh, (new, contact), &claim, kept.until())
}

/// Writes a visit down for which a place was found, with its fresh id.
pub(super) fn written(
    tx: &mut Tx<'_>,
    at: &Moment,
    (id, code_key): (VisitId, [u8; 32]),
    (new, contact): (&NewVisit, Option<Contact>),
    claim: &Claim,
    held_until: Option<Timestamp>,
) -> Result<Booked, AppointmentError> {
    let Wanted { centre, services, share } = &new.wanted;
    let contact = contact.map(|one| (Some(one.name), one.phone, one.email)).unwrap_or_default();
    let row = VisitRow {
        institution_id: new.institution,
        id,
        centre_id: *centre,
        pool_id: Some(claim.pool),
        services: services.join(" "),
        starts_at: Some(new.start),
        ends_at: Some(claim.length.ends_at(new.start)),
        frees_at: Some(claim.length.frees_at(new.start)),
        share: *share,
        status: if held_until.is_some() { VisitStatus::Held } else { VisitStatus::Booked },
        held_until,
        freed_at: None,
        name: contact.0,
        phone: contact.1,
        email: contact.2,
        code_key,
        made_at: at.now(),
        made_by: new.by.staff(),
        edition: next_sequence(tx, new.institution)?,
    };
    tx.exec(sql::VISIT_INSERT, &row.values())?;
    names::enter(tx, &row)?;
    let did = if held_until.is_some() { "visit.held" } else { "visit.booked" };
    record::of_new_visit(tx, at, &row, new.by, did)?;
    Ok(booked(&row, new.start, claim.length))
}

fn booked(row: &VisitRow, start: Timestamp, length: Length) -> Booked {
    let (id, status, expires_at) = (row.id, row.status, row.held_until);
    Booked { id, status, start, ends_at: length.ends_at(start), expires_at }
}

/// Books what was held. A hold whose time is over is booked all the same while its place is still free.
///
/// `contact` says who comes where the hold left that open. Confirming twice is confirming once.
pub fn visit_confirm(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    contact: Option<&Contact>,
    by: Actor,
) -> Result<VisitRow, AppointmentError> {
    let mut row = visit(tx, institution, id)?;
    if row.status == VisitStatus::Booked {
        return Ok(row);
    }
    let status = row.status.after(VisitAct::Confirm).ok_or(AppointmentError::NotNow(row.status))?;
    reach(tx, at, &mut row, contact)?;
    (row.status, row.held_until) = (status, None);
    changed(tx, at, &mut row, by, "visit.confirmed")?;
    Ok(row)
}

/// Enters who comes, where that is still open, and claims the place once more where the hold is over. A place that is
/// held is refused only where nobody is received then any more.
pub(super) fn reach(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut VisitRow,
    contact: Option<&Contact>,
) -> Result<(), AppointmentError> {
    let arranged = arranged(tx, row.institution_id)?;
    let services: Vec<String> = row.service_codes().map(str::to_owned).collect();
    let names_somebody = contact.is_some();
    if let Some(contact) = contact {
        let contact = contact.kept()?;
        (row.name, row.phone, row.email) = (Some(contact.name), contact.phone, contact.email);
    }
    let (institution, id) = (row.institution_id, row.id);
    let contact = &row.contact().kept()?;
    let booker = Booker { institution, share: row.share, contact, except: Some(id) };
    arranged.limits.coming(tx, at.now(), &booker)?;
    let Some(start) = row.starts_at else { return Ok(()) };
    if names_somebody {
        arranged.limits.of_day(tx, at.now(), &booker, &services, start)?;
    }
    let wanted = Wanted { centre: row.centre_id, services, share: row.share };
    if row.hold_is_over(at.now()) {
        row.pool_id = Some(claim(tx, at, &arranged, &wanted, start, Some(id))?.pool);
    } else if !is_received(tx, &arranged, &wanted, row)? {
        // The centre has closed for that time since it was held: nobody is sent to a locked door.
        let nearest = nearest(tx, at.now(), &arranged, &wanted, start, Some(id))?;
        return Err(AppointmentError::NotFree { nearest });
    }
    Ok(())
}

/// Writes a changed visit down.
pub(super) fn changed(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut VisitRow,
    by: Actor,
    did: &str,
) -> Result<(), AppointmentError> {
    visit_goes_on(tx, at, row, by, did, None)
}

/// Writes down where a visit stands now. The trail's row tells when it begins, and what else is to be known.
pub(crate) fn visit_goes_on(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut VisitRow,
    by: Actor,
    did: &str,
    detail: Option<&str>,
) -> Result<(), AppointmentError> {
    row.edition = next_sequence(tx, row.institution_id)?;
    let values = params![
        row.institution_id,
        row.id,
        row.pool_id,
        row.starts_at,
        row.ends_at,
        row.frees_at,
        row.share,
        row.status,
        row.held_until,
        row.freed_at,
        row.name,
        row.phone,
        row.email,
        row.edition,
        row.centre_id,
    ];
    tx.exec(sql::VISIT_CHANGE, values)?;
    names::change(tx, row)?;
    Ok(record::of_visit(tx, at, row, by, did, detail)?)
}

/// A place that was found.
pub(super) struct Claim {
    pub(super) pool: PoolId,
    pub(super) length: Length,
}

/// Finds a place for a visit, in the pool that has the most left; or tells the nearest free starts.
///
/// On the write lane nobody else of the institution claims anything until this is committed.
pub(super) fn claim(
    tx: &mut Tx<'_>,
    at: &Moment,
    arranged: &Arranged,
    wanted: &Wanted,
    start: Timestamp,
    except: Option<VisitId>,
) -> Result<Claim, AppointmentError> {
    let (day, institution) = (date_in_latvia(start), &arranged.institution);
    if [at.date(), day].iter().any(|day| !institution.exists_on(*day)) {
        let successor = institution.successor_code.clone();
        return Err(AppointmentError::InstitutionEnded { successor });
    }
    let books = books(tx, at.now(), arranged, wanted, Part::Start(start), except)?;
    match placed(tx, &books, start) {
        Some(claim) => Ok(claim),
        None => {
            let nearest: Vec<FreeStart> = nearest(tx, at.now(), arranged, wanted, start, except)?;
            Err(AppointmentError::NotFree { nearest })
        }
    }
}

/// The place for a visit in the pool that has the most left then; nothing when none has any.
#[cfg_attr(
    not(feature = "controls"),
    expect(unused_variables, reason = "a test's control asks it")
)]
pub(super) fn placed(tx: &Tx<'_>, books: &[Book], start: Timestamp) -> Option<Claim> {
    let left = books.iter().map(|book| (book.left_at(start), book));
    // The first of those with the most left: the same one on every run.
    let most = left.rev().max_by_key(|(left, _)| *left);
    #[cfg(feature = "controls")]
    let most = if tx.is_without(lodzins_db::Protection::Occupancy) {
        books.first().map(|book| (u16::MAX, book))
    } else {
        most
    };
    most.filter(|(left, _)| *left > 0)
        .map(|(_, book)| Claim { pool: book.pool.id, length: book.length })
}
