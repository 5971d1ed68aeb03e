//! What reports read.

use jiff::civil::Date;
use lodzins_core::{
    fact::FactKind,
    id::{Id, InstitutionId, UnitId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{FactRow, count::ALL, sql};

row! {
    /// How many there were of what is alike, over the days that were asked for.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct DayTotal {
        /// By which channel; nothing is the empty text, here and below.
        pub channel: String,
        /// Out of which box.
        pub drop_box: String,
        /// The unit; none is 16 zero bytes.
        unit: [u8; 16],
        /// What it was more closely.
        pub subject: String,
        /// For whom.
        pub segment: String,
        /// Is the day a guess?
        pub date_assumed: bool,
        /// How many.
        pub quantity: i64,
    }
}

impl DayTotal {
    /// The unit whose they were.
    pub fn unit(&self) -> Option<UnitId> {
        (self.unit != super::count::NO_UNIT).then(|| UnitId::from_bytes(self.unit))
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
    let key = params![institution, kind, topic.unwrap_or(ALL), from, to];
    tx.all(sql::DAY_TOTALS, key)
}

/// The first day of the first month in which something of this kind was counted.
pub fn first_counted(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    kind: FactKind,
) -> Result<Option<Date>, DbError> {
    let found: Option<(Date,)> = tx.optional(sql::FIRST_COUNTED, params![institution, kind])?;
    Ok(found.map(|(first,)| first))
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
