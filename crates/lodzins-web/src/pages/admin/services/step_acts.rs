//! Steps moved within their stage, and taken out.

use axum::extract::Path;
use lodzins_core::catalogue::Card;
use lodzins_service::institution::structure::Step as Way;

use super::{
    super::{order, settle::Refused},
    path,
    step::draft,
};
use crate::{
    form::Fields,
    pages::{DeskPage, register::AtCode},
    stop::PageResult,
};

/// The purpose of the small forms around the steps.
pub(super) const PURPOSE: &str = "admin-service-steps";

/// Moves a step up or down; at the end of its stage nothing happens.
pub async fn order(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else { return Ok(page.asked.see_other(&path(&code))) };
    let (n, way): (usize, Way) = (form.optional("which").parse().unwrap_or(0), order::step(&form));
    let change = move |card: &mut Card| {
        let at = n.wrapping_sub(1);
        let other = if way == Way::Up { at.wrapping_sub(1) } else { at.wrapping_add(1) };
        let stage = |at: usize| card.steps.get(at).map(|step| step.stage);
        if stage(at).is_some() && stage(at) == stage(other) {
            card.steps.swap(at, other);
        }
    };
    match draft(&page, &token, &form, &code, change).await.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(&path(&code))),
        Err(refused) => order::refused(&refused),
    }
}

/// Takes a step out of the draft.
pub async fn delete(
    page: DeskPage,
    Path((code, n)): Path<(String, usize)>,
    fields: Fields,
) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else { return Ok(page.asked.see_other(&path(&code))) };
    let change = move |card: &mut Card| {
        if (1..=card.steps.len()).contains(&n) {
            card.steps.remove(n - 1);
        }
    };
    match draft(&page, &token, &form, &code, change).await.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(&format!("{}?done=saved", path(&code)))),
        Err(refused) => order::refused(&refused),
    }
}
