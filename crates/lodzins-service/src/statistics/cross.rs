//! Any question to the facts: rows, columns, periods.

use std::collections::HashMap;

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    Channel, Segment,
    id::{Id, InstitutionId, UnitId},
    report::{Counted, CrossTable, Dimension, Period, Question, cross_table},
};
use lodzins_db::{DbError, Sql, Tx, params, row};

use super::{
    count::{ALL, NO_TOPIC, NO_UNIT, unit_code},
    cut::{Cut, Source, pieces},
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
        hour: String,
        service: String,
        quantity: i64,
        assumed: i64,
    }
}

row! {
    struct SumRow {
        on: String,
        weekday: String,
        hour: String,
        channel: String,
        drop_box: String,
        topic: String,
        unit: String,
        subject: String,
        segment: String,
        service: String,
        quantity: i64,
        assumed: i64,
    }
}

/// The units' codes by their ids.
type Units = HashMap<UnitId, String>;

/// Answers a question from what was counted; nothing else than facts is read, besides the codes of units.
pub fn report(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
) -> Result<CrossTable, DbError> {
    let units: Units =
        units(tx, institution)?.into_iter().map(|unit| (unit.id, unit.code)).collect();
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

/// What was counted in a period, read in pieces.
fn counted(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
    period: Period,
    once: bool,
    units: &Units,
) -> Result<Vec<Counted>, DbError> {
    let only = match &question.filter.unit {
        None => None,
        // A unit that is not there has nothing.
        Some(code) => match units.iter().find(|(_, known)| *known == code) {
            Some((id, _)) => Some(*id),
            None => return Ok(Vec::new()),
        },
    };
    let by_topic = is_by_topic(question) && !once;
    let asked = Asked { institution, question, by_topic, only, units };
    let mut all = Vec::new();
    for (source, part) in pieces(question, by_topic, period) {
        match source {
            Source::Cut(cut) => asked.of_cut(tx, cut, part, &mut all)?,
            Source::Days => asked.of_days(tx, part, &mut all)?,
        }
    }
    all.retain(|counted| counted.quantity != 0);
    Ok(all)
}

/// A question on its way to the tables.
struct Asked<'q> {
    institution: InstitutionId,
    question: &'q Question,
    by_topic: bool,
    only: Option<UnitId>,
    units: &'q Units,
}

impl Asked<'_> {
    fn by(&self, dimension: Dimension) -> i64 {
        i64::from(self.question.is_by(dimension))
    }

    /// What was counted in every detail.
    fn of_days(
        &self,
        tx: &mut Tx<'_>,
        part: Period,
        all: &mut Vec<Counted>,
    ) -> Result<(), DbError> {
        let filter = &self.question.filter;
        let (statement, topic): (Sql, &str) = match &filter.topic {
            Some(topic) => (sql::CROSS, topic),
            None if self.by_topic => (sql::CROSS_BY_TOPIC, ALL),
            None => (sql::CROSS, ALL),
        };
        let values = params![
            self.institution,
            self.question.kind,
            part.from_on(),
            part.to_on(),
            i64::from(self.question.is_by_time()),
            self.by(Dimension::Channel),
            self.by(Dimension::DropBox),
            self.by(Dimension::Unit),
            self.by(Dimension::Subject),
            self.by(Dimension::Segment),
            filter.channel.map_or("", Channel::code),
            filter.drop_box.as_deref().unwrap_or_default(),
            NO_UNIT,
            self.only.map_or(NO_UNIT, Id::to_bytes),
            filter.subject.as_deref().unwrap_or_default(),
            filter.segment.map_or("", Segment::code),
            topic,
            self.by(Dimension::Hour),
            self.by(Dimension::Service),
            filter.service.as_deref().unwrap_or_default(),
        ];
        let rows: Vec<CrossRow> = tx.all(statement, values)?;
        all.extend(rows.into_iter().map(|row| Counted {
            on: row.on.parse().ok(),
            channel: row.channel,
            drop_box: row.drop_box,
            topic: self.topic(row.topic),
            unit: self.units.get(&UnitId::from_bytes(row.unit)).cloned().unwrap_or_default(),
            subject: row.subject,
            segment: row.segment,
            hour: row.hour,
            service: row.service,
            quantity: row.quantity,
            assumed: row.assumed,
        }));
        Ok(())
    }

    /// What was counted in a cut.
    fn of_cut(
        &self,
        tx: &mut Tx<'_>,
        cut: &Cut,
        part: Period,
        all: &mut Vec<Counted>,
    ) -> Result<(), DbError> {
        let filter = &self.question.filter;
        let values = params![
            self.institution,
            self.question.kind,
            cut.code,
            part.from_on(),
            part.to_on(),
            i64::from(self.question.is_by_time()),
            self.by(Dimension::Weekday),
            self.by(Dimension::Hour),
            self.by(Dimension::Channel),
            self.by(Dimension::DropBox),
            i64::from(self.by_topic),
            self.by(Dimension::Unit),
            self.by(Dimension::Subject),
            self.by(Dimension::Segment),
            filter.channel.map_or("", Channel::code),
            filter.drop_box.as_deref().unwrap_or_default(),
            filter.topic.as_deref().unwrap_or_default(),
            self.only.map(unit_code).unwrap_or_default(),
            filter.subject.as_deref().unwrap_or_default(),
            filter.segment.map_or("", Segment::code),
            self.by(Dimension::Service),
            filter.service.as_deref().unwrap_or_default(),
        ];
        let units: HashMap<String, &String> =
            self.units.iter().map(|(id, code)| (unit_code(*id), code)).collect();
        let rows: Vec<SumRow> = tx.all(sql::SUMS, values)?;
        all.extend(rows.into_iter().map(|row| Counted {
            on: row.on.parse().ok().map(|on| a_day(on, &row.weekday)),
            channel: row.channel,
            drop_box: row.drop_box,
            topic: self.topic(row.topic),
            unit: units.get(&row.unit).map(|code| (*code).clone()).unwrap_or_default(),
            subject: row.subject,
            segment: row.segment,
            hour: row.hour,
            service: row.service,
            quantity: row.quantity,
            assumed: row.assumed,
        }));
        Ok(())
    }

    fn topic(&self, counted: String) -> String {
        match counted.as_str() {
            NO_TOPIC => String::new(),
            "" => self.question.filter.topic.clone().unwrap_or_default(),
            _ => counted,
        }
    }
}

/// A day that stands for all of a cut's row: the first of its month or year, or, where the cut knows the day of the week,
/// the first such day.
fn a_day(first: Date, weekday: &str) -> Date {
    let Ok(wanted) = weekday.parse::<i8>() else { return first };
    let further = (wanted - first.weekday().to_monday_one_offset()).rem_euclid(7);
    first.saturating_add(further.days())
}
