//! The days on which an institution works: the law's, the state's moved ones where they bind it, and its own.
//!
//! Changing them is the capability `calendar`, which counts open cases anew.

use jiff::civil::Date;
use lodzins_core::{WorkingCalendar, calendar::OwnDay, id::InstitutionId};
use lodzins_db::{DbError, Tx, params};

use super::sql;

/// The days on which the institution works.
pub fn calendar(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<WorkingCalendar, DbError> {
    let law = calendar_of_law(state_calendar(tx, institution)?);
    Ok(law.with_own(&days_off(tx, institution)?))
}

/// The calendar without an institution's own days: the law's, with the state's moved days where they bind.
pub fn calendar_of_law(state_binds: bool) -> WorkingCalendar {
    if state_binds { WorkingCalendar::of_the_state() } else { WorkingCalendar::latvia() }
}

/// Whether the state's moved working days bind the institution.
pub fn state_calendar(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<bool, DbError> {
    let (binds,): (bool,) = tx.one(sql::STATE_CALENDAR, params![institution])?;
    Ok(binds)
}

/// The institution's own days off, by date.
pub fn days_off(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<OwnDay>, DbError> {
    let days: Vec<(Date, Option<Date>, String)> = tx.all(sql::DAYS_OFF, params![institution])?;
    let day = |(off, worked_instead, reason)| OwnDay { off, worked_instead, reason };
    Ok(days.into_iter().map(day).collect())
}

/// Enters a day off, or puts another in its place.
pub(crate) fn day_set(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: &OwnDay,
) -> Result<(), DbError> {
    let values = params![institution, day.off, day.worked_instead, day.reason];
    tx.exec(sql::DAY_OFF_SET, values)
}

/// Takes a day off back.
pub(crate) fn day_clear(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    off: Date,
) -> Result<(), DbError> {
    tx.exec(sql::DAY_OFF_CLEAR, params![institution, off])
}

/// Says whether the state's moved working days bind the institution.
pub(crate) fn state_calendar_set(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    binds: bool,
) -> Result<(), DbError> {
    tx.exec(sql::STATE_CALENDAR_SET, params![institution, binds])
}
