//! Cuts: in which sums every fact is counted besides its day, and which of them answers a question with least reading.
//!
//! A day in every detail has nearly as many rows as facts. A cut parts a day, a month or a year by few things, so it has
//! few rows however many facts there are. A period is read in pieces: whole years from a cut by year, whole months
//! from one by month, the days that are left from one by day, and what no cut has from the days in every detail.

use jiff::{ToSpan, civil::Date};
use lodzins_core::report::{Dimension, Period, Question};

/// What a cut adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Day,
    Month,
    Year,
}

/// A sum by a few dimensions. A channel has its box with it.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) code: &'static str,
    pub(super) grain: Grain,
    pub(super) by: &'static [Dimension],
}

use Dimension::{Channel, DropBox, Hour, Segment, Service, Subject, Topic, Unit, Weekday};
use Grain::{Day, Month, Year};

const fn cut(code: &'static str, grain: Grain, by: &'static [Dimension]) -> Cut {
    Cut { code, grain, by }
}

/// Every cut; of one grain the smallest first, by how many rows ten million facts leave in it.
pub(super) const CUTS: &[Cut] = &[
    cut("d.channel", Day, &[Channel, DropBox]),
    cut("d.hour", Day, &[Hour]),
    cut("d.service", Day, &[Service]),
    cut("d.topic", Day, &[Topic]),
    cut("d.subject", Day, &[Subject, Segment]),
    cut("d.unit", Day, &[Unit]),
    cut("m.channel.topic", Month, &[Channel, DropBox, Topic]),
    cut("m.channel.subject", Month, &[Channel, DropBox, Subject, Segment]),
    cut("m.channel.unit", Month, &[Channel, DropBox, Unit]),
    cut("m.topic.subject", Month, &[Topic, Subject, Segment]),
    cut("m.unit.topic", Month, &[Unit, Topic]),
    cut("m.unit.subject", Month, &[Unit, Subject, Segment]),
    cut("m.hour", Month, &[Weekday, Hour]),
    cut("m.hour.channel", Month, &[Weekday, Hour, Channel, DropBox]),
    cut("m.hour.topic", Month, &[Weekday, Hour, Topic]),
    cut("m.hour.subject", Month, &[Weekday, Hour, Subject, Segment]),
    cut("m.hour.unit", Month, &[Weekday, Hour, Unit]),
    cut("y.channel.topic.subject", Year, &[Channel, DropBox, Topic, Subject, Segment]),
    cut("y.channel.unit.topic", Year, &[Channel, DropBox, Unit, Topic]),
    cut("y.channel.unit.subject", Year, &[Channel, DropBox, Unit, Subject, Segment]),
    cut("y.unit.topic.subject", Year, &[Unit, Topic, Subject, Segment]),
];

/// From where a part of a period is read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// From a cut.
    Cut(&'static Cut),
    /// From the days in every detail.
    Days,
}

/// What a question must be able to tell apart, besides time; `by_topic` says whether topics are among it.
pub(super) fn needed(question: &Question, by_topic: bool) -> Vec<Dimension> {
    let filter = &question.filter;
    let filtered = [
        (Channel, filter.channel.is_some()),
        (DropBox, filter.drop_box.is_some()),
        (Topic, by_topic || filter.topic.is_some()),
        (Unit, filter.unit.is_some()),
        (Subject, filter.subject.is_some()),
        (Segment, filter.segment.is_some()),
        (Service, filter.service.is_some()),
    ];
    let is_laid_out = |by: Dimension| question.is_by(by) && by != Topic;
    Dimension::ALL
        .iter()
        .copied()
        .filter(|by| matches!(by, Hour) || !by.is_time())
        .filter(|by| is_laid_out(*by) || filtered.contains(&(*by, true)))
        .collect()
}

/// The pieces of a period, each from where it is read with least.
pub(super) fn pieces(question: &Question, by_topic: bool, period: Period) -> Vec<(Source, Period)> {
    let needed = needed(question, by_topic);
    let coarsest = coarsest(question, &needed);
    let mut pieces = Vec::new();
    let mut left = vec![period];
    for grain in [Year, Month] {
        let Some(cut) = least(grain, &needed).filter(|_| grain <= coarsest) else { continue };
        let mut rest = Vec::new();
        for part in left {
            let (before, whole, after) = whole(grain, part);
            pieces.extend(whole.map(|whole| (Source::Cut(cut), whole)));
            rest.extend(before.into_iter().chain(after));
        }
        left = rest;
    }
    let days = least(Day, &needed).map_or(Source::Days, Source::Cut);
    pieces.extend(left.into_iter().map(|part| (days, part)));
    pieces
}

/// The longest stretch in which the question needs no days told apart.
fn coarsest(question: &Question, needed: &[Dimension]) -> Grain {
    let by = |dimension| question.is_by(dimension);
    if by(Dimension::Day) || by(Dimension::Week) {
        Day
    } else if by(Weekday) && !needed.contains(&Hour) {
        // Only cuts by hour know the day of the week, and are larger than days.
        Day
    } else if by(Weekday) || by(Dimension::Month) {
        Month
    } else {
        Year
    }
}

/// The smallest cut that tells apart what is needed. One by topic counts a thing under each of its topics, so it is of use
/// only where topics are asked for.
fn least(grain: Grain, needed: &[Dimension]) -> Option<&'static Cut> {
    CUTS.iter().find(|cut| {
        cut.grain == grain
            && cut.by.contains(&Topic) == needed.contains(&Topic)
            && needed.iter().all(|by| cut.by.contains(by))
    })
}

/// What comes before the whole months or years of a period, those, and what comes after.
fn whole(grain: Grain, period: Period) -> (Option<Period>, Option<Period>, Option<Period>) {
    let (from, to) = (period.from_on(), period.to_on());
    let begins = |day: Date| if grain == Year { day.first_of_year() } else { day.first_of_month() };
    let ends = |day: Date| if grain == Year { day.last_of_year() } else { day.last_of_month() };
    let first = if begins(from) == from { from } else { ends(from).saturating_add(1.day()) };
    let last = if ends(to) == to { to } else { begins(to).saturating_sub(1.day()) };
    match Period::new(first, last) {
        Err(_) => (Some(period), None, None),
        Ok(whole) => (
            Period::new(from, first.saturating_sub(1.day())).ok(),
            Some(whole),
            Period::new(last.saturating_add(1.day()), to).ok(),
        ),
    }
}

#[cfg(test)]
mod tests;
