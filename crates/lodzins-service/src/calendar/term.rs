//! Shorter terms of an institution's own: dated, never longer than the law's, ended and never deleted.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    deadline::{Rule, RuleBook, Unit},
    id::{InstitutionId, OwnTermId, RecountId, StaffId},
    submission::Kind,
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};
use serde::{Deserialize, Serialize};

use super::{CalendarError, Change, sql};
use crate::{
    Actor,
    idempotency::{RequestKey, once},
    institution::{self, structure::noted},
    register::{recount_start, recount_under_way},
};

/// A term as it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTerm {
    /// For which kind of submission.
    pub kind: Kind,
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: Unit,
    /// The institution's document that says so.
    pub reason: String,
    /// The first day of receipt that it holds for.
    pub valid_from: Date,
    /// The last one; nothing while it is in force.
    pub valid_to: Option<Date>,
}

/// A term as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTerm {
    /// Its id.
    pub id: OwnTermId,
    /// What it says.
    pub term: NewTerm,
    /// Who entered it.
    pub set_by: Option<StaffId>,
    /// When.
    pub set_at: Timestamp,
}

impl FromRow for OwnTerm {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.next()?,
            term: NewTerm {
                kind: row.next()?,
                amount: row.next()?,
                unit: code(row)?,
                reason: row.next()?,
                valid_from: row.next()?,
                valid_to: row.next()?,
            },
            set_by: row.next()?,
            set_at: row.next()?,
        })
    }
}

fn code(row: &mut Row) -> Result<Unit, DbError> {
    let text: String = row.next()?;
    text.parse().map_err(|wrong| DbError::Decode(format!("{wrong}")))
}

impl OwnTerm {
    /// The term as a rule; its code names the term.
    pub fn rule(&self) -> Rule {
        rule_of(format!("own:{}", self.id), &self.term)
    }
}

fn rule_of(code: String, term: &NewTerm) -> Rule {
    let length = (term.amount, term.unit);
    Rule::own(code, term.kind, length, term.valid_from, term.valid_to)
}

/// Every term that the institution has or had, oldest first.
pub fn own_terms(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<OwnTerm>, DbError> {
    tx.all(sql::TERMS, params![institution])
}

pub(super) fn own_rules(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Rule>, DbError> {
    Ok(own_terms(tx, institution)?.iter().map(OwnTerm::rule).collect())
}

/// What the institution counts its due dates by.
pub fn rule_book(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<RuleBook, DbError> {
    let calendar = institution::calendar(tx, institution)?;
    Ok(RuleBook { calendar, own: own_rules(tx, institution)? })
}

/// The rule book as it would be with one term more; refuses one that is longer than the law's.
pub fn book_if_term(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    new: &NewTerm,
) -> Result<RuleBook, CalendarError> {
    if new.valid_to.is_some_and(|last| last < new.valid_from) {
        return Err(CalendarError::EndsBeforeItBegins);
    }
    let mut book = rule_book(tx, institution)?;
    let rule = rule_of("own:new".to_owned(), new);
    if let Some(longer) = book.too_long(&rule) {
        return Err(longer.into());
    }
    book.own.push(rule);
    Ok(book)
}

/// The rule book as it would be if a term ended on a day of receipt.
pub fn book_if_ended(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: OwnTermId,
    last_on: Date,
) -> Result<RuleBook, CalendarError> {
    let term = endable(tx, institution, id, last_on)?;
    let mut book = rule_book(tx, institution)?;
    let code = term.rule().code;
    for rule in book.own.iter_mut().filter(|rule| rule.code == code) {
        rule.valid_to = Some(last_on);
    }
    Ok(book)
}

fn endable(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: OwnTermId,
    last_on: Date,
) -> Result<OwnTerm, CalendarError> {
    let terms = own_terms(tx, institution)?;
    let term = terms.into_iter().find(|term| term.id == id).ok_or(CalendarError::NoSuchTerm)?;
    if term.term.valid_to.is_some_and(|last| last <= last_on) {
        return Err(CalendarError::NoSuchTerm);
    }
    if last_on < term.term.valid_from {
        return Err(CalendarError::EndsBeforeItBegins);
    }
    Ok(term)
}

/// Adds a term and starts counting open cases anew; answers that recount. The same `key` again adds nothing.
pub fn term_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    new: &NewTerm,
    by: Actor,
) -> Result<RecountId, CalendarError> {
    once(tx, at, institution, key, |tx| {
        if recount_under_way(tx, institution)?.is_some() {
            return Err(CalendarError::RecountUnderWay);
        }
        book_if_term(tx, institution, new)?;
        let id: OwnTermId = at.id();
        let values = params![
            institution,
            id,
            new.kind,
            new.amount,
            new.unit.code(),
            new.reason,
            new.valid_from,
            new.valid_to,
            by.staff(),
            at.now(),
        ];
        tx.exec(sql::TERM_INSERT, values)?;
        audited(tx, at, institution, "term.added", new, by)?;
        let change = Change::TermAdded { term: new.clone() };
        Ok(recount_start(tx, at, institution, &change.as_json()?, by)?)
    })
}

/// Ends a term with a day of receipt and starts counting open cases anew; answers that recount.
pub fn term_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    id: OwnTermId,
    last_on: Date,
    by: Actor,
) -> Result<RecountId, CalendarError> {
    once(tx, at, institution, key, |tx| {
        if recount_under_way(tx, institution)?.is_some() {
            return Err(CalendarError::RecountUnderWay);
        }
        let mut term = endable(tx, institution, id, last_on)?.term;
        term.valid_to = Some(last_on);
        tx.exec(sql::TERM_END, params![institution, id, last_on])?;
        audited(tx, at, institution, "term.ended", &term, by)?;
        let change = Change::TermEnded { term };
        Ok(recount_start(tx, at, institution, &change.as_json()?, by)?)
    })
}

fn audited(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    did: &str,
    term: &NewTerm,
    actor: Actor,
) -> Result<(), DbError> {
    let last = term.valid_to.map(|day| day.to_string());
    let detail = format!(
        "{} {} {} {} {} {}",
        term.kind,
        term.amount,
        term.unit,
        term.valid_from,
        last.as_deref().unwrap_or("-"),
        term.reason
    );
    noted(tx, at, institution, actor, did, &detail)
}
