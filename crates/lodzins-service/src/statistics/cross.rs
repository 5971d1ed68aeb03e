//! Any question to the facts: rows, columns, periods.

use std::collections::HashMap;

use jiff::civil::Date;
use lodzins_core::{
    Channel, Segment,
    id::{InstitutionId, UnitId},
    report::{Counted, CrossTable, Dimension, Period, Question, cross_table},
};
use lodzins_db::{DbError, Tx};

use super::{
    scan::{self, Asked, Cell, Time},
    side::{Side, unit_of, unit_word},
};
use crate::institution::units;

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
    let mut read = |period| counted(tx, institution, question, period, &units);
    let (now, all) = read(question.period)?;
    let (before, all_before) = match question.against() {
        Some(period) => read(period)?,
        None => (Vec::new(), Vec::new()),
    };
    Ok(cross_table(question, &now, &before, (&all, &all_before)))
}

/// What was counted in a period as it is laid out, and each thing once: they differ by topic.
fn counted(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
    period: Period,
    units: &Units,
) -> Result<(Vec<Counted>, Vec<Counted>), DbError> {
    let Some(only) = only(question, units) else { return Ok((Vec::new(), Vec::new())) };
    let asked = Asked {
        institution,
        kind: question.kind,
        period,
        time: Time::of(question),
        by: by(question),
        only,
    };
    let counted = scan::read(tx, &asked)?;
    let told = |(day, words, cell): (Date, Vec<&str>, Cell)| {
        one(question, &asked, units, (day, &words), cell)
    };
    let laid_out: Vec<Counted> = counted.laid_out().map(told).collect();
    let is_by_topic = asked.by.contains(&Side::Topics);
    let once = if is_by_topic { counted.once().map(told).collect() } else { laid_out.clone() };
    Ok((laid_out, once))
}

/// What is told apart. Where only one topic is asked for, that one is the whole.
fn by(question: &Question) -> Vec<Side> {
    let laid_out = [Some(question.rows), question.columns].into_iter().flatten();
    let by = laid_out.filter(|by| *by != Dimension::Topic || question.filter.topic.is_none());
    by.filter_map(Side::of).collect()
}

/// What must be so of a fact; nothing where it names a unit that is not there, which has nothing.
fn only(question: &Question, units: &Units) -> Option<Vec<(Side, String)>> {
    let filter = &question.filter;
    let unit = match &filter.unit {
        None => None,
        Some(code) => {
            let (id, _) = units.iter().find(|(_, known)| *known == code)?;
            Some(unit_word(*id))
        }
    };
    let wanted = [
        (Side::Channel, filter.channel.map(|channel| Channel::code(channel).to_owned())),
        (Side::DropBox, filter.drop_box.clone()),
        (Side::Topics, filter.topic.clone()),
        (Side::Unit, unit),
        (Side::Subject, filter.subject.clone()),
        (Side::Service, filter.service.clone()),
        (Side::Segment, filter.segment.map(|segment| Segment::code(segment).to_owned())),
    ];
    Some(wanted.into_iter().filter_map(|(side, word)| Some((side, word?))).collect())
}

/// What was counted, in the words of a report.
fn one(
    question: &Question,
    asked: &Asked,
    units: &Units,
    (day, words): (Date, &[&str]),
    cell: Cell,
) -> Counted {
    let word = |side: Side| {
        let place = asked.by.iter().position(|by| *by == side);
        place.and_then(|place| words.get(place)).map_or("", |word| *word)
    };
    let topic = match &question.filter.topic {
        Some(topic) => topic.clone(),
        None => word(Side::Topics).to_owned(),
    };
    Counted {
        on: (asked.time != Time::Whole).then_some(day),
        channel: word(Side::Channel).to_owned(),
        drop_box: word(Side::DropBox).to_owned(),
        topic,
        unit: unit_of(word(Side::Unit)).and_then(|id| units.get(&id).cloned()).unwrap_or_default(),
        subject: word(Side::Subject).to_owned(),
        segment: word(Side::Segment).to_owned(),
        hour: word(Side::Hour).to_owned(),
        service: word(Side::Service).to_owned(),
        quantity: cell.quantity,
        assumed: cell.assumed,
    }
}
