//! Any question to the facts: rows, columns, periods.

use std::collections::HashMap;

use lodzins_core::{
    Channel, Segment,
    id::{Id, InstitutionId},
    report::{Counted, CrossTable, Dimension, Period, Question, cross_table},
};
use lodzins_db::{DbError, Sql, Tx, params, row};

use super::{
    count::{ALL, NO_TOPIC, NO_UNIT},
    sql,
};
use crate::institution::units;

row! {
    struct CrossRow {
        on: String,
        channel: String,
        drop_box: String,
        topic: String,
        unit: [u8; 16],
        subject: String,
        segment: String,
        service: String,
        quantity: i64,
        assumed: i64,
    }
}

/// Answers a question from what was counted; nothing else than facts is read, besides the codes of units.
pub fn report(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
) -> Result<CrossTable, DbError> {
    let units: HashMap<[u8; 16], String> =
        units(tx, institution)?.into_iter().map(|unit| (unit.id.to_bytes(), unit.code)).collect();
    let mut read = |period, once| counted(tx, institution, question, period, once, &units);
    let (now, all) = both(question, |once| read(question.period, once))?;
    let (before, all_before) = match question.against() {
        Some(period) => both(question, |once| read(period, once))?,
        None => (Vec::new(), Vec::new()),
    };
    Ok(cross_table(question, &now, &before, (&all, &all_before)))
}

/// What was counted as it is laid out, and each thing once: two readings only where topics make them differ.
fn both(
    question: &Question,
    mut read: impl FnMut(bool) -> Result<Vec<Counted>, DbError>,
) -> Result<(Vec<Counted>, Vec<Counted>), DbError> {
    let laid_out = read(false)?;
    let all = if is_by_topic(question) { read(true)? } else { laid_out.clone() };
    Ok((laid_out, all))
}

/// Is it laid out by topic? Where only one is asked for, that one is the whole.
fn is_by_topic(question: &Question) -> bool {
    question.is_by(Dimension::Topic) && question.filter.topic.is_none()
}

fn counted(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
    period: Period,
    once: bool,
    units: &HashMap<[u8; 16], String>,
) -> Result<Vec<Counted>, DbError> {
    let filter = &question.filter;
    let by = |dimension| i64::from(question.is_by(dimension));
    let only = match &filter.unit {
        None => NO_UNIT,
        // A unit that is not there has nothing.
        Some(code) => match units.iter().find(|(_, known)| *known == code) {
            Some((id, _)) => *id,
            None => return Ok(Vec::new()),
        },
    };
    let (statement, topic): (Sql, &str) = match &filter.topic {
        Some(topic) => (sql::CROSS, topic),
        None if is_by_topic(question) && !once => (sql::CROSS_BY_TOPIC, ALL),
        None => (sql::CROSS, ALL),
    };
    let values = params![
        institution,
        question.kind,
        period.from_on(),
        period.to_on(),
        i64::from(question.is_by_time()),
        by(Dimension::Channel),
        by(Dimension::DropBox),
        by(Dimension::Unit),
        by(Dimension::Subject),
        by(Dimension::Segment),
        filter.channel.map_or("", Channel::code),
        filter.drop_box.as_deref().unwrap_or_default(),
        NO_UNIT,
        only,
        filter.subject.as_deref().unwrap_or_default(),
        filter.segment.map_or("", Segment::code),
        topic,
        by(Dimension::Service),
        filter.service.as_deref().unwrap_or_default(),
    ];
    let rows: Vec<CrossRow> = tx.all(statement, values)?;
    let filtered = filter.topic.as_deref().unwrap_or_default();
    let known = |row: CrossRow| Counted {
        on: row.on.parse().ok(),
        channel: row.channel,
        drop_box: row.drop_box,
        topic: match row.topic.as_str() {
            NO_TOPIC => String::new(),
            "" => filtered.to_owned(),
            topic => topic.to_owned(),
        },
        unit: units.get(&row.unit).cloned().unwrap_or_default(),
        subject: row.subject,
        segment: row.segment,
        service: row.service,
        quantity: row.quantity,
        assumed: row.assumed,
    };
    Ok(rows.into_iter().map(known).filter(|counted| counted.quantity != 0).collect())
}
