//! Regimes as they are kept.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    codes,
    id::{RegimeId, StaffId},
    regime::Regime,
};
use lodzins_db::{DbError, FromRow, Row};

codes! {
    /// How far a regime has come.
    pub enum RegimeState("state of a regime") {
        /// Somebody is writing it.
        Draft = "draft",
        /// It was switched on, and its first day is still to come.
        Coming = "coming",
        /// It holds.
        Holding = "holding",
        /// Its last day is over.
        Over = "over",
    }
}

/// A regime with who did what to it, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRegime {
    /// Its id.
    pub id: RegimeId,
    /// Was it switched on?
    pub on: bool,
    /// What it says.
    pub regime: Regime,
    /// Who last wrote at it.
    pub drafted_by: Option<StaffId>,
    /// When.
    pub drafted_at: Timestamp,
    /// Who switched it on.
    pub switched_by: Option<StaffId>,
    /// When.
    pub switched_at: Option<Timestamp>,
    /// Who gave it its last day after it was switched on.
    pub ended_by: Option<StaffId>,
    /// When.
    pub ended_at: Option<Timestamp>,
}

impl KeptRegime {
    /// How far it has come on a day.
    pub fn state_on(&self, day: Date) -> RegimeState {
        match &self.regime {
            _ if !self.on => RegimeState::Draft,
            regime if day < regime.from => RegimeState::Coming,
            regime if regime.holds_on(day) => RegimeState::Holding,
            _ => RegimeState::Over,
        }
    }
}

pub(super) fn written(regime: &Regime) -> Result<String, DbError> {
    serde_json::to_string(regime)
        .map_err(|wrong| DbError::Decode(format!("a regime cannot be written: {wrong}")))
}

pub(super) fn read(text: &str) -> Result<Regime, DbError> {
    serde_json::from_str(text)
        .map_err(|wrong| DbError::Decode(format!("a stored regime does not read back: {wrong}")))
}

impl FromRow for KeptRegime {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let id = row.next()?;
        let (state, body): (String, String) = (row.next()?, row.next()?);
        Ok(Self {
            id,
            on: state == "on",
            regime: read(&body)?,
            drafted_by: row.next()?,
            drafted_at: row.next()?,
            switched_by: row.next()?,
            switched_at: row.next()?,
            ended_by: row.next()?,
            ended_at: row.next()?,
        })
    }
}
