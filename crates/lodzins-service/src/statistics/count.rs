//! What was counted, by day: kept as it happens, so that no report ever reads all facts.

use lodzins_core::{
    Channel,
    id::{Id, UnitId},
};
use lodzins_db::{DbError, Tx, params};

use super::{FactRow, sql};

/// What stands in a count where a fact names no unit.
pub(super) const NO_UNIT: [u8; 16] = [0; 16];
/// The topic under which every fact is counted once.
pub(super) const ALL: &str = "";
/// The topic under which what names none is counted, so that a report by topic shows it.
pub(super) const NO_TOPIC: &str = "-";

/// Counts a fact under the day; with `-1` takes out what was counted for it.
///
/// A figure that was only told is not counted: it may belong to several days, and be no exact number.
pub(super) fn fact_count(tx: &mut Tx<'_>, row: &FactRow, sign: i64) -> Result<(), DbError> {
    if row.source == lodzins_core::fact::FactSource::Stated {
        return Ok(());
    }
    let unit = row.unit_id.map_or(NO_UNIT, Id::to_bytes);
    let channel = row.channel.map_or("", Channel::code);
    let drop_box = row.drop_box.as_deref().unwrap_or_default();
    let quantity = sign * i64::from(row.quantity);
    let hour = hour_code(row.hour);
    let none = row.topics.is_empty().then_some(NO_TOPIC);
    for topic in [ALL].into_iter().chain(none).chain(row.topics.split_whitespace()) {
        let values = params![
            row.institution_id,
            row.kind,
            topic,
            row.from_on,
            channel,
            drop_box,
            unit,
            row.subject,
            row.service.as_deref().unwrap_or_default(),
            row.segment,
            hour,
            row.date_assumed,
            quantity,
        ];
        tx.exec(sql::DAY_COUNT, values)?;
        sums_count(tx, row, topic, quantity)?;
    }
    Ok(())
}

/// Adds a fact under a topic to every cut that parts by topic; under [`ALL`] to every cut that does not.
fn sums_count(tx: &mut Tx<'_>, row: &FactRow, topic: &str, quantity: i64) -> Result<(), DbError> {
    let day = row.from_on;
    let values = params![
        row.institution_id,
        row.kind,
        day,
        day.first_of_month(),
        day.first_of_year(),
        day.weekday().to_monday_one_offset().to_string(),
        hour_code(row.hour),
        row.channel.map_or("", Channel::code),
        row.drop_box.as_deref().unwrap_or_default(),
        topic,
        row.unit_id.map(unit_code).unwrap_or_default(),
        row.subject,
        row.segment,
        row.date_assumed,
        quantity,
        i64::from(topic != ALL),
        row.service.as_deref().unwrap_or_default(),
    ];
    tx.exec(sql::SUM_COUNT, values).map(drop)
}

/// An hour as it stands in counts: two digits, nothing for one that is not known.
pub(super) fn hour_code(hour: Option<u32>) -> String {
    hour.map(|hour| format!("{hour:02}")).unwrap_or_default()
}

/// A unit as it stands in cuts: its id in hexadecimal digits.
pub(super) fn unit_code(unit: UnitId) -> String {
    format!("{:032x}", u128::from_be_bytes(unit.to_bytes()))
}
