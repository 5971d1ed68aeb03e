//! How long what is kept.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, JournalId, StaffId},
    retention::{Rule, What},
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};

use super::{RetentionError, sql};
use crate::{
    Actor,
    institution::structure::{journals, noted},
};

/// What stands for every journal.
const EVERY: [u8; 16] = [0; 16];

/// A rule, with who set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptRule {
    /// The rule.
    pub rule: Rule,
    /// Who set it.
    pub set_by: Option<StaffId>,
    /// When.
    pub set_at: Timestamp,
}

impl FromRow for KeptRule {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let journal: [u8; 16] = row.next()?;
        let what: String = row.next()?;
        let rule = Rule {
            journal: (journal != EVERY).then(|| JournalId::from_bytes(journal)),
            what: What::parse(&what)
                .ok_or_else(|| DbError::Decode(format!("“{what}” is nothing that is kept")))?,
            years: row.next()?,
        };
        Ok(Self { rule, set_by: row.next()?, set_at: row.next()? })
    }
}

/// The institution's rules: none at first.
pub fn retention_rules(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<KeptRule>, DbError> {
    tx.all(sql::RULES, params![institution])
}

/// Says how long something is kept, in place of what was said before.
pub fn retention_rule_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    rule: Rule,
    by: Actor,
) -> Result<(), RetentionError> {
    if !(1..=100).contains(&rule.years) {
        return Err(RetentionError::YearsUnusable);
    }
    if rule.what == What::Contacts && rule.journal.is_some() {
        return Err(RetentionError::NoJournalOfContacts);
    }
    if let Some(journal) = rule.journal {
        let known = journals(tx, institution)?;
        known.iter().find(|one| one.id == journal).ok_or(RetentionError::NotFound)?;
    }
    let key = rule.journal.map_or(EVERY, Id::to_bytes);
    let values =
        params![institution, key, rule.what.code(), i64::from(rule.years), by.staff(), at.now()];
    tx.exec(sql::RULE_SET, values)?;
    let detail = format!("{} {}", named(rule.journal, rule.what), rule.years);
    Ok(noted(tx, at, institution, by, "retention.rule_set", &detail)?)
}

/// Lets a rule go.
pub fn retention_rule_remove(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    (journal, what): (Option<JournalId>, What),
    by: Actor,
) -> Result<(), RetentionError> {
    let key = journal.map_or(EVERY, Id::to_bytes);
    if tx.changes(sql::RULE_DELETE, params![institution, key, what.code()])? == 0 {
        return Err(RetentionError::NotFound);
    }
    Ok(noted(tx, at, institution, by, "retention.rule_removed", &named(journal, what))?)
}

/// A rule's name in the trail.
fn named(journal: Option<JournalId>, what: What) -> String {
    let journal = journal.map_or_else(|| "*".to_owned(), |id| id.to_string());
    let what = if what == What::Everything { "*" } else { what.code() };
    format!("{journal} {what}")
}
