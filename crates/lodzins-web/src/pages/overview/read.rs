//! What the overview is made of: counters that are kept, and what was counted by day. The register itself is not read.

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
    statistics::report,
    workload::{Holder, Load, Stage, load_at, load_of},
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

/// Reads it as it is now.
pub(super) fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    now: Timestamp,
    today: Date,
) -> Result<Read, DbError> {
    let names = Names::of(tx, institution)?;
    let mut units = vec![OfUnit { unit: None, load: load_of(tx, institution, Holder::Unrouted)? }];
    for unit in &names.units {
        let load = load_of(tx, institution, Holder::Unit(unit.id))?;
        units.push(OfUnit { unit: Some(unit.id), load });
    }
    units.retain(|of_unit| of_unit.load.open() > 0);
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    let (day, week) = (span(today, today), span(monday, today));
    let channel = Dimension::Channel;
    let mut beside = |kind, rows, period| beside(tx, institution, kind, rows, period);
    let submissions_today = beside(FactKind::Submission, channel, day)?;
    let contacts_today = beside(FactKind::Contact, channel, day)?;
    let submissions = beside(FactKind::Submission, channel, week)?;
    let contacts = beside(FactKind::Contact, Dimension::Topic, week)?;
    let first = monday.saturating_sub((WEEKS - 1).weeks());
    let weeks = question(FactKind::Submission, Dimension::Week, span(first, today), None);
    Ok(Read {
        today,
        soon_until: soon_until(&calendar(tx, institution)?, today, SOON),
        submissions_today,
        contacts_today,
        submissions,
        contacts,
        weeks: (weeks.clone(), report(tx, institution, &weeks)?),
        calls: calls(tx, institution, now)?,
        units,
        untaken: load_at(tx, institution, Stage::Untaken)?,
        in_hands: load_at(tx, institution, Stage::InHands)?,
        waiting: load_at(tx, institution, Stage::Waiting)?,
        names,
    })
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

fn beside(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    kind: FactKind,
    rows: Dimension,
    period: Period,
) -> Result<Beside, DbError> {
    let mut read =
        |comparison| report(tx, institution, &question(kind, rows, period, Some(comparison)));
    let (week, year) = (read(Comparison::WeekBefore)?, read(Comparison::WeekdaysYearBefore)?);
    Ok(Beside { kind, rows, period, week, year })
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
