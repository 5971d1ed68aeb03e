//! The rules as the pages list them, each with what no longer works about it.

use jiff::civil::Date;
use lodzins_core::{
    codes,
    id::{InstitutionId, RoutingRuleId, StaffId, UnitId},
    submission::Act,
};
use lodzins_db::{DbError, Tx, params};

use super::{RuleRow, sql};
use crate::{identity::staff_view, institution::unit_takes_work};

codes! {
    /// Why a rule is passed over although it counts.
    pub enum Fault("fault of a routing rule") {
        /// The unit is no longer there.
        UnitGone = "unit_gone",
        /// The person has left, works in another unit, or no longer takes cases.
        HandlerGone = "handler_gone",
    }
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// The rule.
    pub rule: RuleRow,
    /// Why it is passed over, if it is.
    pub fault: Option<Fault>,
    /// Does it count today?
    pub counts: bool,
}

/// The rules in their order, then those that were ended, latest first and at most so many.
pub fn rules(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    today: Date,
    ended: u32,
) -> Result<Vec<RuleLine>, DbError> {
    let mut rows: Vec<RuleRow> = tx.all(sql::RULES, params![institution])?;
    rows.extend(tx.all::<RuleRow>(sql::RULES_ENDED, params![institution, ended])?);
    let mut lines = Vec::with_capacity(rows.len());
    for rule in rows {
        let fault = match rule.ended_at {
            None => fault_of(tx, institution, &rule, today)?,
            Some(_) => None,
        };
        lines.push(RuleLine { fault, counts: rule.counts_on(today), rule });
    }
    Ok(lines)
}

/// A rule of the institution, ended or not.
pub fn rule_view(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RoutingRuleId,
) -> Result<Option<RuleRow>, DbError> {
    tx.optional(sql::RULE, params![institution, id])
}

/// Why the rule cannot hand a case over.
pub(super) fn fault_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    rule: &RuleRow,
    today: Date,
) -> Result<Option<Fault>, DbError> {
    if !unit_takes_work(tx, institution, rule.unit, today)? {
        return Ok(Some(Fault::UnitGone));
    }
    match rule.handler {
        Some(handler) if !handler_fits(tx, institution, rule.unit, handler)? => {
            Ok(Some(Fault::HandlerGone))
        }
        _ => Ok(None),
    }
}

/// Whether the person still works here, takes cases up, and does so in this unit or in none in particular.
pub(super) fn handler_fits(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    unit: UnitId,
    handler: StaffId,
) -> Result<bool, DbError> {
    let member = staff_view(tx, institution, handler)?;
    Ok(member.is_some_and(|member| {
        let takes = member.roles.iter().any(|role| role.may(Act::Start));
        takes && member.unit.is_none_or(|own| own == unit)
    }))
}
