//! Which bookings were kept: counted when the visit is over.

use lodzins_core::{
    moment::{date_in_latvia, hour_in_latvia},
    planning::Lead,
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::appointment::VisitRow;

/// Counts a booking that was kept or missed; with `-1` takes out what was counted. Who walked in had none.
pub(crate) fn booking_counted(
    tx: &mut Tx<'_>,
    visit: &VisitRow,
    came: bool,
    sign: i64,
) -> Result<(), DbError> {
    let Some(start) = visit.starts_at else { return Ok(()) };
    let day = date_in_latvia(start);
    let values = params![
        visit.institution_id,
        visit.centre_id,
        day,
        format!("{:02}", hour_in_latvia(start)),
        visit.share,
        Lead::of(date_in_latvia(visit.made_at), day),
        came,
        sign,
    ];
    tx.exec(sql::BOOKING_COUNT, values)
}
