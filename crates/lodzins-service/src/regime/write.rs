//! A regime begun and written, as a draft that nobody sees yet. It may be as incomplete as it is.

use lodzins_core::{
    Moment,
    id::{InstitutionId, RegimeId},
    regime::Regime,
};
use lodzins_db::{Tx, params};

use super::{KeptRegime, RegimeError, kept::written, regime, sql};
use crate::{Actor, institution::structure::noted};

/// Begins a regime as a draft.
#[doc(alias = "jauns režīms")]
pub fn regime_begin(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    new: &Regime,
    by: Actor,
) -> Result<RegimeId, RegimeError> {
    let id: RegimeId = at.id();
    let values = params![institution, id, new.from, written(new)?, by.staff(), at.now()];
    tx.exec(sql::INSERT, values)?;
    noted(tx, at, institution, by, "regime.begun", &new.name.lv)?;
    Ok(id)
}

/// Changes a draft. `change` may run more than once.
pub fn regime_draft(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RegimeId,
    change: impl FnOnce(&mut Regime),
    by: Actor,
) -> Result<(), RegimeError> {
    let before = draft(tx, institution, id)?.regime;
    let mut after = before.clone();
    change(&mut after);
    if after == before {
        return Ok(());
    }
    let values = params![institution, id, after.from, written(&after)?, by.staff(), at.now()];
    tx.exec(sql::DRAFT, values)?;
    Ok(noted(tx, at, institution, by, "regime.drafted", &after.name.lv)?)
}

/// Lets a draft go.
pub fn regime_drop(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RegimeId,
    by: Actor,
) -> Result<(), RegimeError> {
    let dropped = draft(tx, institution, id)?.regime;
    tx.exec(sql::DROP, params![institution, id])?;
    Ok(noted(tx, at, institution, by, "regime.dropped", &dropped.name.lv)?)
}

/// A regime that is a draft.
pub(super) fn draft(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RegimeId,
) -> Result<KeptRegime, RegimeError> {
    let kept = regime(tx, institution, id)?.ok_or(RegimeError::NotThere)?;
    if kept.on { Err(RegimeError::NotADraft) } else { Ok(kept) }
}
