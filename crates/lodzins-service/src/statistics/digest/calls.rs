//! Telephone calls and e-mails, by unit and topic.

use std::collections::BTreeMap;

use lodzins_core::{
    Channel,
    contact::Direction,
    fact::FactKind,
    id::InstitutionId,
    report::{ChannelGroups, Dimension, Filter, Period, Public, Question, public},
};
use lodzins_db::{DbError, Tx};

use crate::statistics::report;

/// What a unit was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calls {
    /// The unit's code; empty where none is named.
    pub unit: String,
    /// How many telephone calls.
    pub phone: i64,
    /// How many e-mails.
    pub email: i64,
    /// About what.
    pub topics: Public,
}

impl Calls {
    /// Calls and e-mails together.
    pub fn all(&self) -> i64 {
        self.phone + self.email
    }
}

/// What each unit was asked, those with the most first, and last what names no unit.
pub(super) fn calls(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    period: Period,
) -> Result<Vec<Calls>, DbError> {
    let mut units: BTreeMap<String, (i64, i64, BTreeMap<String, i64>)> = BTreeMap::new();
    for channel in [Channel::Phone, Channel::Email] {
        let question = question(period, channel, Dimension::Unit, None);
        for line in report(tx, institution, &question)?.lines {
            let unit = units.entry(line.code).or_default();
            *(if channel == Channel::Phone { &mut unit.0 } else { &mut unit.1 }) += line.all;
        }
        let question = question_by_topic(period, channel);
        let table = report(tx, institution, &question)?;
        for line in &table.lines {
            for (column, count) in table.columns.iter().zip(&line.cells) {
                let topics = &mut units.entry(column.code.clone()).or_default().2;
                *topics.entry(line.code.clone()).or_default() += count;
            }
        }
    }
    let known = |(unit, (phone, email, topics))| {
        let topics = public(topics);
        Calls { unit, phone, email, topics }
    };
    let mut calls: Vec<Calls> = units.into_iter().map(known).collect();
    calls.retain(|calls| calls.all() > 0);
    calls.sort_by_key(|calls| (calls.unit.is_empty(), -calls.all()));
    Ok(calls)
}

/// How many there were altogether.
pub(super) fn many(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    period: Period,
) -> Result<i64, DbError> {
    let mut sum = 0;
    for channel in [Channel::Phone, Channel::Email] {
        let question = question(period, channel, Dimension::Unit, None);
        sum += report(tx, institution, &question)?.total.all;
    }
    Ok(sum)
}

fn question_by_topic(period: Period, channel: Channel) -> Question {
    question(period, channel, Dimension::Topic, Some(Dimension::Unit))
}

/// What came in by a channel.
fn question(
    period: Period,
    channel: Channel,
    rows: Dimension,
    columns: Option<Dimension>,
) -> Question {
    let subject = Some(Direction::In.code().to_owned());
    Question {
        kind: FactKind::Contact,
        rows,
        columns,
        period,
        comparison: None,
        groups: ChannelGroups::default(),
        filter: Filter { channel: Some(channel), subject, ..Filter::default() },
    }
}
