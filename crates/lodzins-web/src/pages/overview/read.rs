//! What the overview is made of: counters that are kept, and what was counted by day. The register itself is not read.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    deadline::soon_until,
    fact::FactKind,
    id::{InstitutionId, UnitId},
    report::{ChannelGroups, Comparison, CrossTable, Dimension, Filter, Period, Question},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    contact::call_backs_waiting,
    institution::calendar,
    statistics::reports,
    workload::{Load, Loads, loads},
};

use crate::pages::{register::view::SOON, report::said::Names};

/// The most calls back that are counted; more are “so many and more”.
pub(super) const MOST_CALLS: u32 = 200;
/// So many weeks are drawn, the present one included.
const WEEKS: i64 = 8;

/// Rows that were counted in a period, beside the same days of the week before and of 52 weeks before.
pub(super) struct Beside {
    pub(super) kind: FactKind,
    pub(super) rows: Dimension,
    pub(super) period: Period,
    pub(super) week: CrossTable,
    pub(super) year: CrossTable,
}

/// Calls that somebody waits for.
#[derive(Default)]
pub(super) struct Calls {
    pub(super) waiting: u32,
    pub(super) late: u32,
}

/// What is open with a unit.
pub(super) struct OfUnit {
    pub(super) unit: Option<UnitId>,
    pub(super) load: Load,
}

/// Everything.
pub(super) struct Read {
    pub(super) today: Date,
    pub(super) soon_until: Date,
    pub(super) names: Names,
    pub(super) submissions_today: Beside,
    pub(super) contacts_today: Beside,
    pub(super) submissions: Beside,
    pub(super) contacts: Beside,
    pub(super) weeks: (Question, CrossTable),
    pub(super) calls: Calls,
    pub(super) units: Vec<OfUnit>,
    pub(super) untaken: Load,
    pub(super) in_hands: Load,
    pub(super) waiting: Load,
}

/// What is counted, by what, in which days.
type Asked = (FactKind, Dimension, Period);

/// Reads it as it is now.
pub(super) fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    now: Timestamp,
    today: Date,
) -> Result<Read, DbError> {
    let names = Names::of(tx, institution)?;
    let Loads { of_units, unrouted, untaken, in_hands, waiting } = loads(tx, institution)?;
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    let (day, week) = (span(today, today), span(monday, today));
    let (channel, topic) = (Dimension::Channel, Dimension::Topic);
    let (submission, contact) = (FactKind::Submission, FactKind::Contact);
    let first = monday.saturating_sub((WEEKS - 1).weeks());
    let weeks = question(submission, Dimension::Week, span(first, today), None);
    let (submissions_today, contacts_today) = ((submission, channel, day), (contact, channel, day));
    let (submissions, contacts) = ((submission, channel, week), (contact, topic, week));
    let ask = |(kind, rows, period): Asked, with| question(kind, rows, period, Some(with));
    let (week_ago, year_ago) = (Comparison::WeekBefore, Comparison::WeekdaysYearBefore);
    // All at once: the same days are asked about again and again, and each question by itself costs ways to the database.
    let questions = [
        ask(submissions_today, week_ago),
        ask(submissions_today, year_ago),
        ask(contacts_today, week_ago),
        ask(contacts_today, year_ago),
        ask(submissions, week_ago),
        ask(submissions, year_ago),
        ask(contacts, week_ago),
        ask(contacts, year_ago),
        weeks.clone(),
    ];
    let [
        came,
        came_then,
        spoke,
        spoke_then,
        by_channel,
        by_channel_then,
        by_topic,
        by_topic_then,
        drawn,
    ] = reports(tx, institution, &questions)?;
    Ok(Read {
        today,
        soon_until: soon_until(&calendar(tx, institution)?, today, SOON),
        submissions_today: beside(submissions_today, came, came_then),
        contacts_today: beside(contacts_today, spoke, spoke_then),
        submissions: beside(submissions, by_channel, by_channel_then),
        contacts: beside(contacts, by_topic, by_topic_then),
        weeks: (weeks, drawn),
        calls: calls(tx, institution, now)?,
        units: open_with(&names, unrouted, of_units),
        untaken,
        in_hands,
        waiting,
        names,
    })
}

/// What has something open: nobody yet, and the units in their order.
fn open_with(names: &Names, unrouted: Load, mut of_units: HashMap<UnitId, Load>) -> Vec<OfUnit> {
    let units = names.units.iter().map(|unit| unit.id);
    let of_units = units.filter_map(|unit| {
        let load = of_units.remove(&unit)?;
        Some(OfUnit { unit: Some(unit), load })
    });
    let all = [OfUnit { unit: None, load: unrouted }].into_iter().chain(of_units);
    all.filter(|of_unit| of_unit.load.open() > 0).collect()
}

/// The days from one to another that is not before it.
pub(super) fn span(from: Date, to: Date) -> Period {
    Period::new(from, to).unwrap_or_else(|_| Period::month_of(to))
}

fn calls(tx: &mut Tx<'_>, institution: InstitutionId, now: Timestamp) -> Result<Calls, DbError> {
    let rows = call_backs_waiting(tx, institution, None, MOST_CALLS)?;
    let many = |count: usize| u32::try_from(count).unwrap_or(MOST_CALLS);
    let late = rows.iter().filter(|row| row.due_at < now).count();
    Ok(Calls { waiting: many(rows.len()), late: many(late) })
}

fn beside((kind, rows, period): Asked, week: CrossTable, year: CrossTable) -> Beside {
    Beside { kind, rows, period, week, year }
}

/// What is asked of a kind.
pub(super) fn question(
    kind: FactKind,
    rows: Dimension,
    period: Period,
    comparison: Option<Comparison>,
) -> Question {
    Question {
        kind,
        rows,
        columns: None,
        period,
        comparison,
        groups: ChannelGroups::default(),
        filter: Filter::default(),
    }
}
