//! What an institution did and nobody registered one by one: entered as a figure, and told in the audit trail.

use lodzins_core::{
    Channel, Moment,
    fact::{FactKind, FactSource, Figure, is_subject_code},
    id::{InstitutionId, UnitId},
};
use lodzins_db::{DbError, Tx};

use super::{
    FactRow,
    keep::{drawn, fact_enter},
};
use crate::{
    Actor,
    idempotency::{self, KeyReused, RequestKey},
    institution::{self, structure::noted},
};

/// An activity to be entered.
#[derive(Debug, Clone)]
pub struct NewActivity {
    /// The request's key; without one the same activity twice is two.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// Which unit's, if of one.
    pub unit: Option<UnitId>,
    /// What it counts as.
    pub kind: FactKind,
    /// What it was more closely, by code.
    pub subject: String,
    /// By which channel, if that is known.
    pub channel: Option<Channel>,
    /// How many, of which days.
    pub figure: Figure,
    /// Are the days a guess?
    pub date_assumed: bool,
    /// Who enters it.
    pub by: Actor,
}

/// An activity cannot be entered.
#[derive(Debug, thiserror::Error)]
pub enum ActivityError {
    /// The subject is no code.
    #[error("“{0}” is not a subject: use small Latin letters, digits and underscores, 64 at most")]
    NotASubject(String),
    /// The institution has no such unit.
    #[error("the institution has no such unit")]
    NoSuchUnit,
    /// It is of days that have not come yet.
    #[error("it is of days that have not come yet")]
    InFuture,
    /// The key was used before, for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Enters an activity as a fact.
///
/// A figure of one day that was counted is added to that day; any other is kept as it was told.
#[doc(alias = "darbība")]
pub fn activity_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &NewActivity,
) -> Result<(), ActivityError> {
    match &new.key {
        Some(key) => idempotency::once(tx, at, new.institution, key, |tx| entered(tx, at, new)),
        None => entered(tx, at, new),
    }
}

fn entered(tx: &mut Tx<'_>, at: &Moment, new: &NewActivity) -> Result<(), ActivityError> {
    if !is_subject_code(&new.subject) {
        return Err(ActivityError::NotASubject(new.subject.clone()));
    }
    if new.figure.to_on() > at.date() {
        return Err(ActivityError::InFuture);
    }
    if let Some(unit) = new.unit
        && institution::unit_by_id(tx, new.institution, unit)?.is_none()
    {
        return Err(ActivityError::NoSuchUnit);
    }
    let source = if new.figure.is_counted() { FactSource::Imported } else { FactSource::Stated };
    let mut fact = FactRow::of(new.institution, drawn(at), new.kind, &new.figure, source);
    fact.unit_id = new.unit;
    fact.channel = new.channel;
    fact.subject.clone_from(&new.subject);
    fact.date_assumed = new.date_assumed;
    fact_enter(tx, &fact)?;
    Ok(noted(tx, at, new.institution, new.by, "activity.entered", &told(&fact))?)
}

/// The activity in words, for the trail: `conference about 75 total 2020-03-16 2020-03-27`.
fn told(fact: &FactRow) -> String {
    let most = fact.quantity_max.map(|most| format!("–{most}")).unwrap_or_default();
    format!(
        "{} {} {}{most} {} {} {}",
        fact.subject, fact.qualifier, fact.quantity, fact.per, fact.from_on, fact.to_on
    )
}
