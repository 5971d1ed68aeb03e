//! Setting and ending a substitution. It gives rights, so it stands in the image of the one who is away.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId, SubstitutionId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Actor,
    audit::{self, Entry, Subject},
    idempotency::{KeyReused, RequestKey, once},
    identity::{staff_image, staff_view},
};

/// A substitution about to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSubstitution {
    /// Who will be away.
    pub absent: StaffId,
    /// Who will stand in.
    pub substitute: StaffId,
    /// The first day.
    pub from_on: Date,
    /// The last day.
    pub to_on: Date,
}

/// Why a substitution was not set or ended.
#[derive(Debug, thiserror::Error)]
pub enum SubstitutionError {
    /// Nobody stands in for themselves.
    #[error("nobody stands in for themselves")]
    SamePerson,
    /// The last day is before the first one.
    #[error("the last day is before the first one")]
    EndsBeforeItBegins,
    /// The last day is over.
    #[error("the last day is over")]
    Over,
    /// The institution has no such person, or they no longer work there.
    #[error("there is no such member of staff")]
    NoSuchStaff,
    /// The institution has no such substitution, or it was ended before.
    #[error("there is no such substitution")]
    NoSuchSubstitution,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Lets one person stand in for another. The same `key` again changes nothing more.
#[doc(alias = "aizvietošana")]
pub fn substitution_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    new: &NewSubstitution,
    by: Actor,
) -> Result<SubstitutionId, SubstitutionError> {
    once(tx, at, institution, key, |tx| {
        if new.absent == new.substitute {
            return Err(SubstitutionError::SamePerson);
        }
        if new.to_on < new.from_on {
            return Err(SubstitutionError::EndsBeforeItBegins);
        }
        if new.to_on < at.date() {
            return Err(SubstitutionError::Over);
        }
        for person in [new.absent, new.substitute] {
            staff_view(tx, institution, person)?.ok_or(SubstitutionError::NoSuchStaff)?;
        }
        let id: SubstitutionId = at.id();
        let values = params![
            institution,
            id,
            new.absent,
            new.substitute,
            new.from_on,
            new.to_on,
            by.staff(),
            at.now(),
        ];
        tx.exec(sql::SUBSTITUTION_INSERT, values)?;
        audited(tx, at, institution, new.absent, by, "substitution.set", id)?;
        Ok(id)
    })
}

/// Ends a substitution before its last day.
pub fn substitution_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubstitutionId,
    by: Actor,
) -> Result<(), SubstitutionError> {
    let (absent,): (StaffId,) = tx
        .optional(sql::SUBSTITUTION_OPEN, params![institution, id])?
        .ok_or(SubstitutionError::NoSuchSubstitution)?;
    tx.exec(sql::SUBSTITUTION_END, params![institution, id, at.now()])?;
    audited(tx, at, institution, absent, by, "substitution.ended", id)?;
    Ok(())
}

fn audited(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    absent: StaffId,
    actor: Actor,
    did: &str,
    id: SubstitutionId,
) -> Result<(), DbError> {
    let image = staff_image(tx, institution, absent)?;
    let subject = Subject::Staff(absent);
    let detail = id.to_string();
    let entry = Entry { institution, actor, did, subject, image, detail: Some(&detail) };
    audit::record(tx, at, &entry).map(drop)
}
