//! Whether what a card says is still right: it was published or looked at not too long ago.
//!
//! An editor who looks at a card and finds it right says so; nothing else changes then. A card that nobody has looked at
//! for longer than the institution wants is listed for its editors, and its page tells people since when.

use std::ops::RangeInclusive;

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{Moment, id::InstitutionId, moment::date_in_latvia, retention::begins_at};
use lodzins_db::{DbError, Tx, params, row};

use super::{CatalogueError, service_is_known, sql};
use crate::{Actor, institution::structure::noted};

/// After how many days cards can be looked at again, from a month to five years.
pub const CHECK_DAYS: RangeInclusive<i64> = 30..=1830;
/// Where the institution has not said after how many.
const A_YEAR: i64 = 365;

/// Since when what a card says is known to be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// The day on which it was published or looked at last.
    pub checked_on: Date,
    /// The last day on which that is new enough.
    pub good_to: Date,
}

impl Currency {
    /// Should it have been looked at again?
    pub fn is_stale_on(&self, day: Date) -> bool {
        self.good_to < day
    }
}

row! {
    struct CurrencyRow {
        published_at: Timestamp,
        checked_at: Option<Timestamp>,
    }
}

row! {
    /// A service that is to be looked at.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Unchecked {
        /// Its code.
        pub code: String,
        /// Its Latvian title.
        pub title_lv: String,
        /// When its last version was published.
        pub published_at: Timestamp,
        /// When somebody last said that it is right.
        pub checked_at: Option<Timestamp>,
    }
}

impl Unchecked {
    /// The day on which it was published or looked at last.
    pub fn checked_on(&self) -> Date {
        last(self.published_at, self.checked_at)
    }
}

fn last(published_at: Timestamp, checked_at: Option<Timestamp>) -> Date {
    date_in_latvia(checked_at.map_or(published_at, |checked_at| checked_at.max(published_at)))
}

/// After how many days a card is to be looked at again.
pub fn check_days(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<i64, DbError> {
    let found: Option<(i64,)> = tx.optional(sql::CHECK_DAYS, params![institution])?;
    Ok(found.map_or(A_YEAR, |(days,)| days))
}

/// Says after how many days a card is to be looked at again.
pub fn check_days_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    days: i64,
    by: Actor,
) -> Result<(), CatalogueError> {
    if !CHECK_DAYS.contains(&days) {
        return Err(CatalogueError::DaysOutOfRange);
    }
    if check_days(tx, institution)? == days {
        return Ok(());
    }
    tx.exec(sql::CHECK_DAYS_SET, params![institution, days])?;
    Ok(noted(tx, at, institution, by, "catalogue.check_days", &days.to_string())?)
}

/// Somebody has looked at a card and finds it right as it was published.
#[doc(alias = "aktualitātes pārbaude")]
pub fn service_checked(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    by: Actor,
) -> Result<(), CatalogueError> {
    if !service_is_known(tx, institution, code)? {
        return Err(CatalogueError::NotThere);
    }
    tx.exec(sql::CHECKED, params![institution, code, by.staff(), at.now()])?;
    Ok(noted(tx, at, institution, by, "service.checked", code)?)
}

/// Since when the card that people see on a day is known to be right; nothing when there is none.
pub fn service_currency(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    day: Date,
) -> Result<Option<Currency>, DbError> {
    let found: Option<CurrencyRow> = tx.optional(sql::CURRENCY, params![institution, code, day])?;
    let Some(row) = found else { return Ok(None) };
    let days = check_days(tx, institution)?;
    let checked_on = last(row.published_at, row.checked_at);
    Ok(Some(Currency { checked_on, good_to: checked_on.saturating_add(days.days()) }))
}

/// Services that nobody has looked at for too long, by code from `after` on, at most `limit`.
pub fn services_unchecked(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    today: Date,
    after: &str,
    limit: u32,
) -> Result<Vec<Unchecked>, DbError> {
    let days = check_days(tx, institution)?;
    let since = begins_at(today.saturating_sub(days.days()));
    tx.all(sql::UNCHECKED, params![institution, since, today, after, limit])
}
