//! Whoever waits may go out for a while: they are told when they are one of the next. Once, by e-mail or text message.
//!
//! The mark and the notice are rows of the transaction that moves the line, whatever moved it.

mod sql;

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Language, Moment,
    id::{CentreId, InstitutionId, VisitId},
    notice::NoticeWay,
    phone,
    reception::{NEARLY_PLACES, is_nearly},
};
use lodzins_db::{DbError, Tx, params};

pub use sql::STATEMENTS;

use super::{
    ReceptionError, StayRow,
    door::inside_of,
    line::wait_of,
    step::present,
    view::{here, in_turn},
};
use crate::{
    Actor,
    institution::structure::{centres, noted},
    notice::{nearly_enter, nearly_lost, visit_language_set},
};

/// The most people ahead that a rule can speak of.
pub const MOST_PLACES: u32 = 20;

/// Where somebody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reached {
    /// By a text message to this number.
    Phone(String),
    /// By e-mail.
    Email(String),
}

impl Reached {
    /// The way.
    pub const fn way(&self) -> NoticeWay {
        match self {
            Self::Phone(_) => NoticeWay::Sms,
            Self::Email(_) => NoticeWay::Email,
        }
    }
}

/// Somebody's wish to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearlyAsked {
    /// By which way.
    pub way: NoticeWay,
    /// When they were.
    pub told_at: Option<Timestamp>,
    /// The message did not arrive: somebody has to call them out.
    pub lost: bool,
}

/// With how many people ahead a centre tells those who asked for it.
pub fn nearly_rule(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<u32, DbError> {
    let found: Option<(u32,)> = tx.optional(sql::RULE, params![institution, centre])?;
    Ok(found.map_or(NEARLY_PLACES, |(places,)| places))
}

/// Says so from now on.
pub fn nearly_rule_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    places: u32,
    by: Actor,
) -> Result<(), ReceptionError> {
    let all = centres(tx, institution)?;
    let of = all.into_iter().find(|one| one.id == centre).ok_or(ReceptionError::NotThere)?;
    if places > MOST_PLACES {
        return Err(ReceptionError::OutOfRange);
    }
    if nearly_rule(tx, institution, centre)? == places {
        return Ok(());
    }
    tx.exec(sql::RULE_SET, params![institution, centre, places])?;
    noted(tx, at, institution, by, "reception.nearly_set", &format!("{}: {places}", of.code))?;
    Ok(())
}

/// Somebody who waits wants to be told, here and in this language. Whoever was told already is not told again; fails for a
/// number that takes no text messages.
#[doc(alias = "paziņot, kad drīz būs kārta")]
pub fn nearly_ask(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    (to, language): (&Reached, Language),
    by: Actor,
) -> Result<(), ReceptionError> {
    if matches!(to, Reached::Phone(typed) if !phone::takes_messages(typed)) {
        return Err(ReceptionError::NoMessages);
    }
    let mut present = present(tx, institution, id)?;
    let stay = &present.stay;
    if stay.queued_at.is_none() || stay.day_on != at.date() {
        return Err(ReceptionError::NotNow(present.visit.status));
    }
    let row = params![institution, id, stay.centre_id, stay.day_on, to.way(), at.now()];
    tx.exec(sql::ASK, row)?;
    match to {
        Reached::Phone(typed) => present.visit.phone = Some(phone::normalised(typed)),
        Reached::Email(typed) => present.visit.email = Some(typed.trim().to_lowercase()),
    }
    visit_language_set(tx, institution, id, language)?;
    present.store(tx, at, by, "visit.nearly_asked", Some(to.way().code()))
}

/// Whether somebody wants to be told, and was.
pub(super) fn asked(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Option<NearlyAsked>, DbError> {
    let found: Option<(NoticeWay, Option<Timestamp>)> =
        tx.optional(sql::ASKED, params![institution, id])?;
    let Some((way, told_at)) = found else { return Ok(None) };
    let lost = told_at.is_some() && nearly_lost(tx, institution, id)?;
    Ok(Some(NearlyAsked { way, told_at, lost }))
}

/// Those of a line whom a message should have told and did not reach: they are called out by their number.
pub(super) fn not_told(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (centre, today): (CentreId, Date),
    waiting: &[StayRow],
) -> Result<Vec<VisitId>, DbError> {
    let told: Vec<(VisitId,)> = tx.all(sql::TOLD_OF_DAY, params![institution, centre, today])?;
    let mut lost = Vec::new();
    for (id,) in told {
        if waiting.iter().any(|stay| stay.visit_id == id) && nearly_lost(tx, institution, id)? {
            lost.push(id);
        }
    }
    Ok(lost)
}

/// Looks who of a centre's line has come near, and tells each of them once.
pub(super) fn look(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<(), ReceptionError> {
    let (now, today) = (at.now(), at.date());
    let untold: Vec<(VisitId, NoticeWay)> =
        tx.all(sql::UNTOLD, params![institution, centre, today])?;
    if untold.is_empty() {
        return Ok(());
    }
    let places = nearly_rule(tx, institution, centre)?;
    let here = here(tx, institution, centre, today)?;
    let inside = inside_of(tx, institution, centre, today, &here)?;
    let waiting = in_turn(here, now);
    for (id, way) in untold {
        let Some(stay) = waiting.iter().find(|stay| stay.visit_id == id) else { continue };
        if inside.too_early_before(stay, now).is_some() {
            continue;
        }
        let ahead = waiting.iter().take_while(|stay| stay.visit_id != id);
        let ahead = ahead.filter(|other| other.letter == stay.letter).count();
        let ahead = u32::try_from(ahead).unwrap_or(u32::MAX);
        if !is_nearly(ahead, wait_of(tx, now, today, stay)?, places) {
            continue;
        }
        if mark(tx, institution, id, now)? {
            nearly_enter(tx, at, institution, id, way)?;
        }
    }
    Ok(())
}

/// Marks that somebody is told; says whether they were not before.
fn mark(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
    now: Timestamp,
) -> Result<bool, DbError> {
    // Only the test that takes this protection out leaves the mark away and tells it at each step.
    #[cfg(feature = "controls")]
    if tx.is_without(lodzins_db::Protection::NearlyMark) {
        return Ok(true);
    }
    Ok(tx.changes(sql::TOLD, params![institution, id, now])? == 1)
}
