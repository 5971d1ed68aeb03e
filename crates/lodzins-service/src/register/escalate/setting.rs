//! How many working days before its due date a case is brought before the head.

use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{Actor, institution::structure::noted};

/// For an institution that has said nothing.
const USUAL_DAYS: u16 = 2;
/// The most working days: as long as the longest of the usual terms, twice.
pub const MOST_DAYS: u16 = 20;

/// So many working days before the due date the head is told; 0: on the day itself.
pub fn escalation_days(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<u16, DbError> {
    let set: Option<(u16,)> = tx.optional(sql::ESCALATION_DAYS, params![institution])?;
    Ok(set.map_or(USUAL_DAYS, |(days,)| days))
}

/// Sets it, [`MOST_DAYS`] at most. The same number again changes nothing.
pub fn escalation_days_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    days: u16,
    by: Actor,
) -> Result<(), DbError> {
    let days = days.min(MOST_DAYS);
    if escalation_days(tx, institution)? == days {
        return Ok(());
    }
    tx.exec(sql::ESCALATION_DAYS_SET, params![institution, days])?;
    noted(tx, at, institution, by, "escalation.set", &days.to_string())
}
