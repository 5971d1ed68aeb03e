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
    scan::{Asked, Time, read_all},
    side::{Side, unit_of, unit_word},
    tally::Cell,
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
    let [table] = reports(tx, institution, std::array::from_ref(question))?;
    Ok(table)
}

/// Answers several questions, each as [`report`] does: what they have in common is read once.
pub fn reports<const N: usize>(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    questions: &[Question; N],
) -> Result<[CrossTable; N], DbError> {
    let units: Units =
        units(tx, institution)?.into_iter().map(|unit| (unit.id, unit.code)).collect();
    let mut all: Vec<Asked> = Vec::new();
    let mut place = |question: &Question, period: Period| -> Option<usize> {
        let asked = asked(question, period, &units)?;
        let known = all.iter().position(|known| *known == asked);
        Some(known.unwrap_or_else(|| {
            all.push(asked);
            all.len() - 1
        }))
    };
    let places = questions.each_ref().map(|question| {
        let before = question.against().and_then(|period| place(question, period));
        (question, place(question, question.period), before)
    });
    let counted = read_all(tx, institution, &all)?;
    let read = |place: Option<usize>| place.map(|place| (&all[place], &counted[place])).into_iter();
    Ok(places.map(|(question, now, before)| {
        let laid_out = |place| {
            read(place).flat_map(|(asked, read)| named(question, &units, asked, read.laid_out()))
        };
        let once = |place| {
            read(place).flat_map(|(asked, read)| named(question, &units, asked, read.once()))
        };
        cross_table(question, laid_out(now), laid_out(before), (once(now), once(before)))
    }))
}

/// What was read, in the words of a report, one after the other: all of them at once would need more memory than the facts.
fn named<'c>(
    question: &'c Question,
    units: &'c Units,
    asked: &'c Asked,
    cells: impl Iterator<Item = (Date, Vec<&'c str>, Cell)>,
) -> impl Iterator<Item = Counted> {
    cells.map(move |(day, words, cell)| one(question, asked, units, (day, &words), cell))
}

/// What a question asks of the facts of a period; nothing where it names a unit that is not there, which has nothing.
fn asked(question: &Question, period: Period, units: &Units) -> Option<Asked> {
    Some(Asked {
        kind: question.kind,
        period,
        time: Time::of(question),
        by: by(question),
        only: only(question, units)?,
    })
}

/// What is told apart. Where only one topic is asked for, that one is the whole.
fn by(question: &Question) -> Vec<Side> {
    let laid_out = [Some(question.rows), question.columns].into_iter().flatten();
    let by = laid_out.filter(|by| *by != Dimension::Topic || question.filter.topic.is_none());
    by.filter_map(Side::of).collect()
}

/// What must be so of a fact; nothing where no fact can be so.
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
