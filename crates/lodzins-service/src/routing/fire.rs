//! Which rule a submission meets: at registration, and for whoever tries the rules out.

use jiff::civil::Date;
use lodzins_core::{
    id::InstitutionId,
    routing::{Arriving, Condition, Conditions},
};
use lodzins_db::{DbError, Tx, params};

use super::{Fault, RuleRow, sql, view::fault_of};

/// What a rule says to a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It hands it over; these are the conditions as they were met.
    Fires(Conditions),
    /// It would, but its unit or handler no longer works.
    PassedOver(Fault),
    /// This condition is not met.
    NotMet(Condition),
    /// An earlier rule has handed it over.
    NotAsked,
    /// It does not count on this day.
    NotToday,
}

/// A rule and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The rule.
    pub rule: RuleRow,
    /// What it says.
    pub verdict: Verdict,
}

/// What every rule that was not ended says to a submission on a day, in their order.
pub fn rules_try(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    arriving: &Arriving<'_>,
    day: Date,
) -> Result<Vec<Tried>, DbError> {
    let mut fired = false;
    let mut tried = Vec::new();
    for rule in tx.all::<RuleRow>(sql::RULES, params![institution])? {
        let verdict =
            if fired { Verdict::NotAsked } else { verdict(tx, institution, &rule, arriving, day)? };
        fired |= matches!(verdict, Verdict::Fires(_));
        tried.push(Tried { rule, verdict });
    }
    Ok(tried)
}

/// The rule that hands a submission over, with the conditions as they were met. `arriving` is asked for only when there
/// is a rule at all: bringing a long text to its stems costs more than reading the rules.
pub(crate) fn rule_for<'a>(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
    arriving: impl FnOnce() -> Arriving<'a>,
) -> Result<Option<(RuleRow, Conditions)>, DbError> {
    let rules: Vec<RuleRow> = tx.all(sql::RULES, params![institution])?;
    if rules.is_empty() {
        return Ok(None);
    }
    let arriving = arriving();
    for rule in rules {
        if let Verdict::Fires(met) = verdict(tx, institution, &rule, &arriving, day)? {
            return Ok(Some((rule, met)));
        }
    }
    Ok(None)
}

fn verdict(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    rule: &RuleRow,
    arriving: &Arriving<'_>,
    day: Date,
) -> Result<Verdict, DbError> {
    if !rule.counts_on(day) {
        return Ok(Verdict::NotToday);
    }
    let met = match rule.conditions().met_by(arriving) {
        Ok(met) => met,
        Err(condition) => return Ok(Verdict::NotMet(condition)),
    };
    Ok(match fault_of(tx, institution, rule, day)? {
        Some(fault) => Verdict::PassedOver(fault),
        None => Verdict::Fires(met),
    })
}
