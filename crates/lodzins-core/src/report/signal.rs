//! Which topics are asked about so often that an e-service is expected.
//!
//! MK noteikumi Nr. 402 (2017): an e-service is expected where a service is asked for more than 5,000 times a year, or
//! where it is more than a tenth of all that the institution is asked for.

use serde::Serialize;

use super::{ChannelGroups, CrossTable, Dimension, Filter, Line, Period, Question, Tenths};
use crate::{Channel, codes, fact::FactKind};

/// More requests a year than this, and an e-service is expected.
pub const MOST_REQUESTS: i64 = 5_000;
/// More of the institution's requests than one in so many, and an e-service is expected.
pub const ONE_IN: i64 = 10;

codes! {
    /// Why an e-service is expected.
    pub enum Signal("signal for an e-service") {
        /// There are many requests.
        Requests = "requests",
        /// They are a large share of all.
        Share = "share",
        /// Both.
        Both = "both",
    }
}

/// A topic and what it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalLine {
    /// The topic's code; empty for what has none.
    pub topic: String,
    /// How many submissions in the year.
    pub requests: i64,
    /// How many of a hundred of all submissions.
    pub share: Tenths,
    /// How many of them came electronically.
    pub electronic: i64,
    /// How many of a hundred of the topic's came electronically.
    pub electronic_share: Tenths,
    /// Which threshold is passed. What has no topic is no service and passes none.
    pub signal: Option<Signal>,
}

/// The question that the signal is read from: submissions of a year by topic, each channel in a column.
pub fn signal_question(period: Period) -> Question {
    Question {
        kind: FactKind::Submission,
        rows: Dimension::Topic,
        columns: Some(Dimension::Channel),
        period,
        comparison: None,
        groups: ChannelGroups::default(),
        filter: Filter::default(),
    }
}

/// What the answer to [`signal_question`] says of each topic, the most asked for first.
pub fn signal_lines(table: &CrossTable) -> Vec<SignalLine> {
    let is_electronic: Vec<bool> = table
        .columns
        .iter()
        .map(|column| column.code.parse().is_ok_and(Channel::is_electronic))
        .collect();
    let electronic = |line: &Line| {
        line.cells.iter().zip(&is_electronic).filter(|(_, is)| **is).map(|(cell, _)| cell).sum()
    };
    let line = |line: &Line| {
        let electronic = electronic(line);
        SignalLine {
            topic: line.code.clone(),
            requests: line.all,
            share: line.share,
            electronic,
            electronic_share: Tenths::percent(electronic, line.all),
            signal: if line.code.is_empty() { None } else { signal(line.all, table.total.all) },
        }
    };
    table.lines.iter().map(line).collect()
}

/// Which threshold so many of all pass; exactly at a threshold none is passed.
pub fn signal(requests: i64, of: i64) -> Option<Signal> {
    match (requests > MOST_REQUESTS, requests * ONE_IN > of) {
        (true, true) => Some(Signal::Both),
        (true, false) => Some(Signal::Requests),
        (false, true) => Some(Signal::Share),
        (false, false) => None,
    }
}
