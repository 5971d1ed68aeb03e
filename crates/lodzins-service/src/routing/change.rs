//! Keeping the rules: adding, changing, ordering, ending. Each stands in the trail with what the rule then says.

use lodzins_core::{
    Moment, codes,
    id::{InstitutionId, RoutingRuleId},
    routing::Conditions,
};
use lodzins_db::{DbError, Tx, params};

use super::{NewRule, RoutingError, RuleRow, sql, view::handler_fits};
use crate::{
    Actor,
    catalogue::service_is_known,
    institution::{drop_boxes, structure::noted, topics, unit_takes_work},
};

codes! {
    /// Which way a rule moves in the order.
    pub enum Step("step in the order of rules") {
        /// It is asked earlier.
        Up = "up",
        /// It is asked later.
        Down = "down",
    }
}

/// Adds a rule at the end of the order.
#[doc(alias = "maršrutēšanas kārtula")]
pub fn rule_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    new: &NewRule,
    by: Actor,
) -> Result<RoutingRuleId, RoutingError> {
    check(tx, institution, new)?;
    let (n, place): (i64, i64) = tx.one(sql::RULES_LAST, params![institution])?;
    let (id, asked): (RoutingRuleId, _) = (at.id(), &new.conditions);
    let values = params![
        institution,
        id,
        n + 1,
        place + 1,
        new.valid_from,
        new.valid_to,
        asked.kind,
        asked.channel,
        asked.drop_box,
        asked.topic,
        asked.service,
        asked.segment,
        asked.words,
        new.unit,
        new.handler,
    ];
    tx.exec(sql::RULE_INSERT, values)?;
    audited(tx, at, institution, by, "routing_rule.added", n + 1, &said(new))?;
    Ok(id)
}

/// Lets a rule say something else from now on. Cases that it has routed keep what it said then.
pub fn rule_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RoutingRuleId,
    new: &NewRule,
    by: Actor,
) -> Result<(), RoutingError> {
    let before = living(tx, institution, id)?;
    if before.content() == *new {
        return Ok(());
    }
    check(tx, institution, new)?;
    let asked = &new.conditions;
    let values = params![
        institution,
        id,
        new.valid_from,
        new.valid_to,
        asked.kind,
        asked.channel,
        asked.drop_box,
        asked.topic,
        asked.service,
        asked.segment,
        asked.words,
        new.unit,
        new.handler,
    ];
    tx.exec(sql::RULE_CHANGE, values)?;
    audited(tx, at, institution, by, "routing_rule.changed", before.n, &said(new))?;
    Ok(())
}

/// Lets a rule be asked before its neighbour, or after it. At the end of the order nothing moves.
pub fn rule_move(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RoutingRuleId,
    step: Step,
    by: Actor,
) -> Result<(), RoutingError> {
    let rules: Vec<RuleRow> = tx.all(sql::RULES, params![institution])?;
    let at_now = rules.iter().position(|rule| rule.id == id).ok_or(RoutingError::NoSuchRule)?;
    let neighbour = match step {
        Step::Up => at_now.checked_sub(1),
        Step::Down => Some(at_now + 1),
    };
    let Some(other) = neighbour.and_then(|place| rules.get(place)) else { return Ok(()) };
    let rule = &rules[at_now];
    tx.exec(sql::RULE_PLACE, params![institution, rule.id, other.place])?;
    tx.exec(sql::RULE_PLACE, params![institution, other.id, rule.place])?;
    let detail = format!("{} {}", step, other.n);
    audited(tx, at, institution, by, "routing_rule.moved", rule.n, &detail)?;
    Ok(())
}

/// Ends a rule: from now on it routes nothing.
pub fn rule_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RoutingRuleId,
    by: Actor,
) -> Result<(), RoutingError> {
    let rule = living(tx, institution, id)?;
    tx.exec(sql::RULE_END, params![institution, id, at.now()])?;
    audited(tx, at, institution, by, "routing_rule.ended", rule.n, "-")?;
    Ok(())
}

/// A rule that was not ended.
fn living(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RoutingRuleId,
) -> Result<RuleRow, RoutingError> {
    let found: Option<RuleRow> = tx.optional(sql::RULE, params![institution, id])?;
    found.filter(|rule| rule.ended_at.is_none()).ok_or(RoutingError::NoSuchRule)
}

fn check(tx: &mut Tx<'_>, institution: InstitutionId, new: &NewRule) -> Result<(), RoutingError> {
    if new.conditions.is_empty() {
        return Err(RoutingError::NoCondition);
    }
    if new.valid_to.is_some_and(|last| last < new.valid_from) {
        return Err(RoutingError::EndsBeforeItBegins);
    }
    if !unit_takes_work(tx, institution, new.unit, new.valid_from)? {
        return Err(RoutingError::NoSuchUnit);
    }
    if let Some(handler) = new.handler
        && !handler_fits(tx, institution, new.unit, handler)?
    {
        return Err(RoutingError::NoSuchHandler);
    }
    if codes_known(tx, institution, &new.conditions)? {
        Ok(())
    } else {
        Err(RoutingError::NoSuchCode)
    }
}

fn codes_known(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: &Conditions,
) -> Result<bool, DbError> {
    let topic = match &asked.topic {
        Some(code) => topics(tx, institution)?.iter().any(|topic| topic.code == *code),
        None => true,
    };
    let drop_box = match &asked.drop_box {
        Some(code) => drop_boxes(tx, institution)?.iter().any(|known| known.code == *code),
        None => true,
    };
    let service = match &asked.service {
        Some(code) => service_is_known(tx, institution, code)?,
        None => true,
    };
    Ok(topic && drop_box && service)
}

/// What a rule says, in codes, for the trail.
fn said(rule: &NewRule) -> String {
    let asked = &rule.conditions;
    let code = |name: &str, code: Option<String>| code.map(|code| format!("{name}={code}"));
    let parts = [
        code("kind", asked.kind.map(|kind| kind.to_string())),
        code("channel", asked.channel.map(|channel| channel.to_string())),
        code("box", asked.drop_box.clone()),
        code("topic", asked.topic.clone()),
        code("service", asked.service.clone()),
        code("segment", asked.segment.map(|segment| segment.to_string())),
        code("words", Some(asked.words.clone()).filter(|words| !words.is_empty())),
        code("unit", Some(rule.unit.to_string())),
        code("handler", rule.handler.map(|handler| handler.to_string())),
        code("from", Some(rule.valid_from.to_string())),
        code("to", rule.valid_to.map(|day| day.to_string())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn audited(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    actor: Actor,
    did: &str,
    n: i64,
    what: &str,
) -> Result<(), DbError> {
    noted(tx, at, institution, actor, did, &format!("{n} {what}"))
}
