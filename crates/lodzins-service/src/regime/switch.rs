//! Switched on from a day, taken back before it began, ended.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    Moment,
    id::{InstitutionId, RegimeId},
    regime::{Regime, RegimeFault},
};
use lodzins_db::{Tx, params};

use super::{
    KeptRegime, RegimeError, kept::written, known_names, regime, regimes_switched_on, sql,
    write::draft,
};
use crate::{Actor, institution::structure::noted};

/// Switches a draft on: it holds from its first day, which is today or later.
///
/// One with a fault, or one that clashes with another, stays a draft.
#[doc(alias = "režīma ieslēgšana")]
pub fn regime_switch_on(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RegimeId,
    by: Actor,
) -> Result<(), RegimeError> {
    let kept = draft(tx, institution, id)?;
    if kept.regime.from < at.date() {
        return Err(RegimeError::DayOver);
    }
    let faults = regime_faults(tx, institution, &kept.regime)?;
    if !faults.is_empty() {
        return Err(RegimeError::Faulty(faults));
    }
    tx.exec(sql::SWITCH_ON, params![institution, id, by.staff(), at.now()])?;
    Ok(noted(tx, at, institution, by, "regime.switched_on", &said(&kept.regime))?)
}

/// Everything that keeps a regime from being switched on.
pub fn regime_faults(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    regime: &Regime,
) -> Result<Vec<RegimeFault>, RegimeError> {
    let mut faults = regime.faults(&known_names(tx, institution)?);
    faults.extend(regime.clashes(&regimes_switched_on(tx, institution)?));
    Ok(faults)
}

/// Makes a regime that has not begun a draft again.
pub fn regime_take_back(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RegimeId,
    by: Actor,
) -> Result<(), RegimeError> {
    let kept = switched_on(tx, institution, id)?;
    if kept.regime.from <= at.date() {
        return Err(RegimeError::Begun);
    }
    tx.exec(sql::TAKE_BACK, params![institution, id])?;
    Ok(noted(tx, at, institution, by, "regime.taken_back", &said(&kept.regime))?)
}

/// Gives a regime its last day: yesterday at the earliest, so that it no longer holds today.
#[doc(alias = "režīma beigas")]
pub fn regime_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RegimeId,
    last_on: Date,
    by: Actor,
) -> Result<(), RegimeError> {
    let kept = switched_on(tx, institution, id)?;
    if kept.regime.to.is_some_and(|to| to <= last_on) {
        return Err(RegimeError::EndsEarlier);
    }
    if last_on < kept.regime.from {
        return Err(RegimeError::EndsBeforeItBegins);
    }
    if last_on < at.date().saturating_sub(1.day()) {
        return Err(RegimeError::DayOver);
    }
    let ended = Regime { to: Some(last_on), ..kept.regime };
    tx.exec(sql::END, params![institution, id, written(&ended)?, by.staff(), at.now()])?;
    Ok(noted(tx, at, institution, by, "regime.ended", &said(&ended))?)
}

fn switched_on(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RegimeId,
) -> Result<KeptRegime, RegimeError> {
    let kept = regime(tx, institution, id)?.ok_or(RegimeError::NotThere)?;
    if kept.on { Ok(kept) } else { Err(RegimeError::NotOn) }
}

/// A regime in a line of the trail.
pub(super) fn said(regime: &Regime) -> String {
    let to = regime.to.map_or_else(|| "…".to_owned(), |to| to.to_string());
    let aspects: Vec<_> = regime.changes.iter().map(|change| change.aspect().code()).collect();
    format!("{}–{to} “{}”: {}", regime.from, regime.name.lv, aspects.join(" "))
}
