//! What is counted as it happens, so that nobody ever counts a register.

use lodzins_core::id::{Id, UnitId};
use lodzins_db::{DbError, Tx, params};

use super::{ContactRow, sql};

/// What stands in a count for a contact that names no unit.
pub(super) const NO_UNIT: [u8; 16] = [0; 16];
/// The topic under which every contact of a day is counted once.
pub(super) const ALL: &str = "";

/// The key of a unit in the counts.
pub(super) fn unit_key(unit: Option<UnitId>) -> [u8; 16] {
    unit.map_or(NO_UNIT, Id::to_bytes)
}

/// Counts a contact; with `-1` takes out what was counted for it.
pub(super) fn contact_count(tx: &mut Tx<'_>, row: &ContactRow, by: i64) -> Result<(), DbError> {
    let institution = row.institution_id;
    tx.exec(sql::DAY_COUNT, params![institution, row.held_on, ALL, by])?;
    for topic in row.topic_codes() {
        tx.exec(sql::DAY_COUNT, params![institution, row.held_on, topic, by])?;
        tx.exec(sql::USE_COUNT, params![institution, unit_key(row.unit_id), topic, by])?;
    }
    Ok(())
}
