//! A service begun, and its card written: as a draft that nobody sees yet.

use lodzins_core::{
    Moment,
    catalogue::{Card, is_service_code},
    id::InstitutionId,
};
use lodzins_db::{DbError, Tx, params};

use super::{CatalogueError, service, sql};
use crate::{Actor, institution::structure::noted};

/// Begins a service with a draft. Its code is for good.
#[doc(alias = "jauns pakalpojums")]
pub fn service_begin(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    card: &Card,
    by: Actor,
) -> Result<(), CatalogueError> {
    if !is_service_code(code) {
        return Err(CatalogueError::CodeUnusable);
    }
    if service(tx, institution, code)?.is_some() {
        return Err(CatalogueError::CodeTaken);
    }
    let draft = written(card)?;
    let values = params![institution, code, card.title.lv, draft, by.staff(), at.now()];
    tx.exec(sql::SERVICE_INSERT, values)?;
    noted(tx, at, institution, by, "service.begun", &format!("{code}: {}", card.title.lv))?;
    Ok(())
}

/// Changes a service's draft; the first change makes one of what was published last.
///
/// `change` may run more than once. Two editors who change different parts do not undo each other.
pub fn service_draft(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    change: impl FnOnce(&mut Card),
    by: Actor,
) -> Result<(), CatalogueError> {
    let service = service(tx, institution, code)?.ok_or(CatalogueError::NotThere)?;
    let before = service.card();
    let mut card = before.clone();
    change(&mut card);
    let card = card.in_order();
    let parts = card.changed_since(&before);
    if parts.is_empty() {
        return Ok(());
    }
    let values = params![institution, code, card.title.lv, written(&card)?, by.staff(), at.now()];
    tx.exec(sql::DRAFT_SET, values)?;
    let parts: Vec<_> = parts.iter().map(|part| part.code()).collect();
    let detail = format!("{code}: {}", parts.join(" "));
    noted(tx, at, institution, by, "service.drafted", &detail)?;
    Ok(())
}

/// Lets a draft go: people go on seeing what was published. A service that never was goes with its draft.
pub fn service_draft_drop(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    by: Actor,
) -> Result<(), CatalogueError> {
    let service = service(tx, institution, code)?.ok_or(CatalogueError::NotThere)?;
    if service.draft.is_none() {
        return Err(CatalogueError::NoDraft);
    }
    match &service.last {
        None => tx.changes(sql::SERVICE_DELETE, params![institution, code])?,
        Some(last) => {
            let values = params![institution, code, last.card.title.lv, last.number];
            tx.changes(sql::DRAFT_CLEAR, values)?
        }
    };
    noted(tx, at, institution, by, "service.draft_dropped", code)?;
    Ok(())
}

/// A card as it is stored.
pub(super) fn written(card: &Card) -> Result<String, DbError> {
    serde_json::to_string(card)
        .map_err(|wrong| DbError::Decode(format!("a card cannot be written: {wrong}")))
}
