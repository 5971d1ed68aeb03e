//! Moving a rule in the order and ending it: one press in the list.

use lodzins_core::id::RoutingRuleId;
use lodzins_service::routing::{Step, rule_end, rule_move};

use super::{LIST, stop};
use crate::{
    form::Fields,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
};

/// The purpose of the forms of a rule in the list. It names the rule, so that a press for one is never taken for a
/// second press for another.
pub fn purpose(id: RoutingRuleId) -> String {
    format!("routing-rule {id}")
}

/// One place up or down.
pub async fn step(page: DeskPage, At(id): At<RoutingRuleId>, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(&purpose(id), fields);
    // Buttons of a list that stood open too long: shown again, they have fresh tokens.
    let Some(token) = token else { return Ok(page.asked.see_other(LIST)) };
    let step: Step = form.optional("step").parse().map_err(|_| Stop::NotFound)?;
    let (institution, by) = (page.institution.id, page.actor());
    page.once(&token, &form, move |tx, at| rule_move(tx, at, institution, id, step, by))
        .await
        .map_err(stop)?;
    Ok(page.asked.see_other(&format!("{LIST}?done=moved")))
}

/// Ends it.
pub async fn end(page: DeskPage, At(id): At<RoutingRuleId>, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(&purpose(id), fields);
    let Some(token) = token else { return Ok(page.asked.see_other(LIST)) };
    let (institution, by) = (page.institution.id, page.actor());
    page.once(&token, &form, move |tx, at| rule_end(tx, at, institution, id, by))
        .await
        .map_err(stop)?;
    Ok(page.asked.see_other(&format!("{LIST}?done=ended")))
}
