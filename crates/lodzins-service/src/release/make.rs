//! Claiming in the first seconds.

use jiff::Timestamp;
use lodzins_core::{
    Language, Moment,
    appointment::{FreeStart, Share, VisitCode},
    id::{ClaimId, Id, InstitutionId, ReleaseId},
    release::{ClaimStatus, MOST_WISHES, Phase, StartWish, wishes_text},
};
use lodzins_db::{Sql, Tx, params};
use serde::{Deserialize, Serialize};

use super::{
    ClaimRow, ReleaseError, ReleaseRow, release, release_pool, set::changed, sql, view::starts_on,
};
use crate::{
    Actor, Keys,
    appointment::{Contact, visit_one_more},
    idempotency::{RequestKey, once},
    institution::structure::noted,
    keys::Purpose,
};

/// Somebody who wants a place of a release.
#[derive(Debug, Clone)]
pub struct NewClaim {
    /// The request's key; without one the same request twice is refused the second time.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// Which release.
    pub release: ReleaseId,
    /// What for: the code of a service.
    pub service: String,
    /// What is asked for, and at most one alternative.
    pub wishes: Vec<StartWish>,
    /// Who comes.
    pub contact: Contact,
    /// In which language they are told.
    pub language: Language,
    /// Who does it.
    pub by: Actor,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimed {
    /// The claim.
    pub id: ClaimId,
    /// Its number, by which it is drawn.
    pub number: u32,
    /// When drawing begins.
    pub drawn_at: Timestamp,
}

/// The code by which somebody without an account asks what has become of a claim: made like a visit's, and never stored.
pub fn claim_code(keys: &Keys, id: ClaimId) -> VisitCode {
    VisitCode::from_secret(&keys.mark(Purpose::VisitCode, &id.to_bytes()))
}

/// Claims a place: in the ten seconds after the release's moment, once for each telephone number and e-mail address.
#[doc(alias = "pieteikties izlozei")]
pub fn claim_make(tx: &mut Tx<'_>, at: &Moment, new: &NewClaim) -> Result<Claimed, ReleaseError> {
    match &new.key {
        Some(key) => once(tx, at, new.institution, key, |tx| made(tx, at, new)),
        None => made(tx, at, new),
    }
}

fn made(tx: &mut Tx<'_>, at: &Moment, new: &NewClaim) -> Result<Claimed, ReleaseError> {
    let institution = new.institution;
    let mut release = release(tx, institution, new.release)?;
    match release.phase(at.now()) {
        Phase::Announced => return Err(ReleaseError::NotYet { opens_at: release.opens_at }),
        Phase::Claims => {}
        Phase::Drawing | Phase::Over => return Err(ReleaseError::Over),
    }
    let contact = new.contact.kept()?;
    can_be_had(tx, at.now(), &release, new)?;
    is_the_first(tx, &release, &contact)?;
    visit_one_more(tx, at.now(), institution, Share::Web, &contact)?;
    release.claims += 1;
    let row = ClaimRow {
        institution_id: institution,
        id: at.id(),
        release_id: release.id,
        number: release.claims,
        centre_id: release_pool(tx, &release)?.centre,
        service: new.service.clone(),
        wishes: wishes_text(&new.wishes),
        language: new.language,
        status: ClaimStatus::Claimed,
        visit_id: None,
        name: Some(contact.name),
        phone: contact.phone,
        email: contact.email,
        made_at: at.now(),
        drawn_at: None,
    };
    tx.exec(sql::CLAIM_INSERT, &row.values())?;
    changed(tx, &release)?;
    let said = format!("{} {} {}: {}", release.id, row.number, row.service, row.wishes);
    noted(tx, at, institution, new.by, "release.claimed", &said)?;
    Ok(Claimed { id: row.id, number: row.number, drawn_at: release.draws_at() })
}

/// Each wish must be about a start that is there and not taken.
fn can_be_had(
    tx: &mut Tx<'_>,
    now: Timestamp,
    release: &ReleaseRow,
    new: &NewClaim,
) -> Result<(), ReleaseError> {
    if new.wishes.is_empty() || new.wishes.len() > MOST_WISHES {
        return Err(ReleaseError::NoSuchStart);
    }
    for wish in &new.wishes {
        let day = wish.day();
        // Many claim at once: nothing is read but the day that is asked for.
        let free = if release.is_about(day) {
            starts_on(tx, now, release, &new.service, (day, day))?
        } else {
            Vec::new()
        };
        let fits = |one: &FreeStart| match wish {
            StartWish::At(start) => one.start == *start,
            StartWish::Day(_) => true,
        };
        if !free.iter().any(fits) {
            return Err(ReleaseError::NoSuchStart);
        }
    }
    Ok(())
}

/// Nobody has two lots.
fn is_the_first(
    tx: &mut Tx<'_>,
    release: &ReleaseRow,
    contact: &Contact,
) -> Result<(), ReleaseError> {
    let ways: [(Sql, Option<&String>); 2] = [
        (sql::CLAIM_OF_PHONE, contact.phone.as_ref()),
        (sql::CLAIM_OF_EMAIL, contact.email.as_ref()),
    ];
    for (statement, reached) in ways {
        let Some(reached) = reached else { continue };
        let values = params![release.institution_id, release.id, reached];
        let known: Option<(ClaimId,)> = tx.optional(statement, values)?;
        if known.is_some() {
            return Err(ReleaseError::ClaimedAlready);
        }
    }
    Ok(())
}
