//! What a clerk looks for: a day's visits, a person's, and those that wait for a call.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    appointment::HOLD_MINUTES,
    id::{CentreId, Id, InstitutionId, PoolId, VisitId},
    moment::latvia_zone,
    phone,
};
use lodzins_db::{DbError, Tx, params};

use super::{names, sql};
use crate::appointment::{AppointmentError, VisitRow, visit};

/// A visit that began so long ago is still told of: the person may stand at the door.
const JUST_NOW: SignedDuration = SignedDuration::from_hours(12);
/// So many are shown of a person.
const MOST_FOUND: u32 = 30;
/// A common word leads to so many visits before the other words are looked at.
const MOST_OF_WORD: u32 = 200;
/// So many calls to make are shown at once.
const MOST_TO_CONFIRM: u32 = 50;

/// Where a page of a day's visits ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayPlace {
    /// When the last visit begins.
    pub starts_at: Timestamp,
    /// Which one it is.
    pub id: VisitId,
}

/// The visits of a day at a centre, in one of its pools or in all, by their start; the holds of nobody in particular are
/// left out.
pub fn visits_of_day(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    (centre, pool): (CentreId, Option<PoolId>),
    day: Date,
    after: Option<DayPlace>,
    limit: u32,
) -> Result<Vec<VisitRow>, DbError> {
    let midnight = |day: Date| {
        let wall = day.to_datetime(jiff::civil::Time::midnight());
        latvia_zone().to_timestamp(wall).unwrap_or(Timestamp::MAX)
    };
    let (from, to) = (midnight(day), midnight(day.saturating_add(1.day())));
    let before_all = DayPlace { starts_at: from, id: VisitId::from_bytes([0; 16]) };
    let after = after.unwrap_or(before_all);
    match pool {
        None => tx.all(
            sql::OF_DAY,
            params![institution, centre, to, after.starts_at, after.id, now, limit],
        ),
        Some(pool) => tx.all(
            sql::OF_DAY_AND_POOL,
            params![institution, centre, to, after.starts_at, after.id, now, limit, pool],
        ),
    }
}

/// Those who wait for a call that confirms their visit, the most urgent first: until the visit begins, also when nobody
/// called in time and the place is kept no more.
pub fn visits_to_confirm(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
) -> Result<Vec<VisitRow>, DbError> {
    // Whoever only holds a place has not asked for anything yet.
    let only_held = SignedDuration::from_mins(HOLD_MINUTES).as_micros();
    let only_held = i64::try_from(only_held).unwrap_or(i64::MAX);
    tx.all(sql::TO_CONFIRM, params![institution, now, MOST_TO_CONFIRM, only_held])
}

/// Whose visits are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Person {
    /// By telephone, however it is typed.
    Phone(String),
    /// By e-mail address.
    Email(String),
    /// By words of the name, each in full, with or without diacritics.
    Name(String),
}

impl Person {
    /// What somebody typed: an address has an at-sign, a number has digits, and a name is anything else.
    pub fn typed(text: &str) -> Self {
        let text = text.trim();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if text.contains('@') {
            Self::Email(text.to_lowercase())
        } else if digits >= 3 && !text.chars().any(char::is_alphabetic) {
            Self::Phone(phone::normalised(text))
        } else {
            Self::Name(text.to_owned())
        }
    }
}

/// The coming visits of a person, and those that began in the last hours, the next one first.
pub fn visits_of_person(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    person: &Person,
) -> Result<Vec<VisitRow>, AppointmentError> {
    let since = now - JUST_NOW;
    let rows = match person {
        Person::Phone(phone) => {
            tx.all(sql::OF_PHONE, params![institution, phone, since, MOST_FOUND])?
        }
        Person::Email(email) => {
            tx.all(sql::OF_EMAIL, params![institution, email, since, MOST_FOUND])?
        }
        Person::Name(name) => named(tx, institution, name, since)?,
    };
    Ok(rows.into_iter().filter(|row: &VisitRow| !row.hold_is_over(now)).collect())
}

/// The visits whose name has all of these words. The longest word is the rarest, as a rule.
fn named(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    name: &str,
    since: Timestamp,
) -> Result<Vec<VisitRow>, AppointmentError> {
    let words = names::words(name);
    let Some(rarest) = words.iter().max_by_key(|word| word.len()) else { return Ok(Vec::new()) };
    let found: Vec<(VisitId,)> =
        tx.all(sql::OF_WORD, params![institution, rarest, since, MOST_OF_WORD])?;
    let mut rows = Vec::new();
    for (id,) in found {
        let row = visit(tx, institution, id)?;
        let own = names::words(row.name.as_deref().unwrap_or_default());
        if words.iter().all(|word| own.contains(word)) {
            rows.push(row);
        }
        if rows.len() >= MOST_FOUND as usize {
            break;
        }
    }
    Ok(rows)
}
