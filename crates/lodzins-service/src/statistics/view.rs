//! What reports read.

use jiff::civil::Date;
use lodzins_core::{
    fact::FactKind,
    id::{Id, InstitutionId, UnitId},
    report::Period,
};
use lodzins_db::{DbError, Tx, params};

use super::{
    FactRow,
    scan::{Asked, Time, read},
    side::{Side, unit_of},
    sql,
};

/// How many there were of what is alike, over the days that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTotal {
    /// By which channel; nothing is the empty text, here and below.
    pub channel: String,
    /// Out of which box.
    pub drop_box: String,
    unit: Option<UnitId>,
    /// What it was more closely.
    pub subject: String,
    /// For whom.
    pub segment: String,
    /// Is the day a guess?
    pub date_assumed: bool,
    /// How many.
    pub quantity: i64,
}

impl DayTotal {
    /// The unit whose they were.
    pub const fn unit(&self) -> Option<UnitId> {
        self.unit
    }
}

/// What was counted from a day to a day, both included: under a topic, or altogether.
pub fn day_totals(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    kind: FactKind,
    topic: Option<&str>,
    from: Date,
    to: Date,
) -> Result<Vec<DayTotal>, DbError> {
    let Ok(period) = Period::new(from, to) else { return Ok(Vec::new()) };
    let asked = Asked {
        kind,
        period,
        time: Time::Whole,
        by: vec![Side::Channel, Side::DropBox, Side::Unit, Side::Subject, Side::Segment],
        only: topic.map(|topic| (Side::Topics, topic.to_owned())).into_iter().collect(),
    };
    let counted = read(tx, institution, &asked)?;
    let mut totals = Vec::new();
    for (_, words, cell) in counted.laid_out() {
        let [channel, drop_box, unit, subject, segment] = words[..] else { continue };
        let both = [(false, cell.quantity - cell.assumed), (true, cell.assumed)];
        for (date_assumed, quantity) in both.into_iter().filter(|(_, quantity)| *quantity != 0) {
            totals.push(DayTotal {
                channel: channel.to_owned(),
                drop_box: drop_box.to_owned(),
                unit: unit_of(unit),
                subject: subject.to_owned(),
                segment: segment.to_owned(),
                date_assumed,
                quantity,
            });
        }
    }
    Ok(totals)
}

/// The first day of the first month in which something of this kind was counted.
pub fn first_counted(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    kind: FactKind,
) -> Result<Option<Date>, DbError> {
    let month: Option<(Date,)> = tx.optional(sql::FIRST_MONTH, params![institution, kind])?;
    let fresh: Option<(Date,)> = tx.optional(sql::FIRST_FRESH, params![institution, kind])?;
    Ok(month.into_iter().chain(fresh).map(|(first,)| first.first_of_month()).min())
}

/// What was told about a subject, of periods that lie between the days.
pub fn stated_figures(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    subject: &str,
    from: Date,
    to: Date,
) -> Result<Vec<FactRow>, DbError> {
    tx.all(sql::STATED_FIGURES, params![institution, subject, from, to])
}

/// The most told figures that are read at once.
const MOST_TOLD: i64 = 500;

/// Everything that was told of periods that lie between the days, the earliest first; at most 500.
pub fn told_figures(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    from: Date,
    to: Date,
) -> Result<Vec<FactRow>, DbError> {
    tx.all(sql::TOLD_FIGURES, params![institution, from, to, MOST_TOLD])
}

/// The fact that was counted for a submission or a contact, unless they were parted.
pub fn fact_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    of: impl Id,
) -> Result<Option<FactRow>, DbError> {
    tx.optional(sql::FACT_OF_ORIGIN, params![institution, of.to_bytes()])
}
