//! What was counted, as it happens: one row for what is alike in a day, until it is put into columns.

use lodzins_core::fact::FactSource;
use lodzins_db::{DbError, Tx, params};

use super::{FactRow, side::what, sql};

/// Counts a fact under the day; with `-1` takes out what was counted for it.
///
/// A figure that was only told is not counted: it may belong to several days, and be no exact number.
pub(super) fn fact_count(tx: &mut Tx<'_>, row: &FactRow, sign: i64) -> Result<(), DbError> {
    if row.source == FactSource::Stated {
        return Ok(());
    }
    let quantity = sign * i64::from(row.quantity);
    let values = params![row.institution_id, row.kind, row.from_on, what(row), quantity];
    tx.exec(sql::FRESH_COUNT, values)
}
