//! Regimes that held before they were entered, from a file.

use lodzins_core::{
    Moment,
    id::{InstitutionId, RegimeId},
    regime::Regime,
};
use lodzins_db::{Tx, params};
use serde::Deserialize;

use super::{
    RegimeError,
    kept::written,
    sql,
    switch::{regime_faults, said},
};
use crate::{Actor, institution::structure::noted};

/// What a file says of one institution.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeFile {
    /// The institution's code.
    pub institution: String,
    /// Its regimes.
    pub regimes: Vec<Regime>,
}

/// Records regimes as switched on, whatever their first days. The trail says that they were recorded, and when.
pub fn regimes_record(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    regimes: &[Regime],
    by: Actor,
) -> Result<(), RegimeError> {
    for regime in regimes {
        let faults = regime_faults(tx, institution, regime)?;
        if !faults.is_empty() {
            return Err(RegimeError::Faulty(faults));
        }
        let id: RegimeId = at.id();
        let draft = params![institution, id, regime.from, written(regime)?, by.staff(), at.now()];
        tx.exec(sql::INSERT, draft)?;
        tx.exec(sql::SWITCH_ON, params![institution, id, by.staff(), at.now()])?;
        noted(tx, at, institution, by, "regime.recorded", &said(regime))?;
    }
    Ok(())
}
