//! Who a visitor is, once they have shown it, and what belongs to them while they are here.
//!
//! A name or a telephone number in a booking proves nothing. Whoever shows a document is looked up by the personal code
//! that stands in it (Iesniegumu likums s. 4); from then until they go the visit points to the client's entry, and
//! each look at it stands in the trail.

use lodzins_core::{
    Assurance, IdentityMethod, Moment,
    appointment::VisitStatus,
    id::{ClientId, CounterId, InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx, Value, params};

use super::{Present, ReceptionError, sql, step::present};
use crate::{
    Actor, Keys,
    identity::client::{OpenFor, Sought, client_find, client_open},
};

/// What a visitor shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Whose visit.
    pub visit: VisitId,
    /// At which counter, as far as it matters.
    pub counter: Option<CounterId>,
    /// What it is.
    pub method: IdentityMethod,
    /// The personal code in it; empty when nobody is to be looked up.
    pub code: String,
}

/// Notes what a visitor at a counter has shown, and points to the client with that code, if there is one.
///
/// The code itself is kept nowhere. Whoever is looked up counts as looked at, by whoever did it, because of the visit.
#[doc(alias = "identitātes pārbaude")]
pub fn visit_identify(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    proof: &Proof,
    by: Actor,
) -> Result<Option<ClientId>, ReceptionError> {
    let mut present = present(tx, institution, proof.visit)?;
    present.is_at(proof.counter)?;
    if !matches!(present.visit.status, VisitStatus::Called | VisitStatus::Serving) {
        return Err(ReceptionError::NotNow(present.visit.status));
    }
    if proof.method.assurance() < Assurance::Password {
        return Err(ReceptionError::IdentityMissing(Assurance::Password));
    }
    present.shows(at, proof.method, by);
    let client = if proof.code.trim().is_empty() {
        None
    } else {
        let sought = Sought { code: proof.code.clone(), ..Sought::default() };
        client_find(tx, keys, institution, &sought)?.into_iter().next().map(|row| row.id)
    };
    if let Some(client) = client {
        tx.exec(sql::CLIENT_LINK, params![institution, proof.visit, client])?;
        client_open(tx, at, institution, client, (OpenFor::Visit, ""), by)?;
    }
    present.store(tx, at, by, "visit.identified", Some(proof.method.code()))?;
    Ok(client)
}

/// The client that a visitor has proved to be, as long as they are here.
pub fn client_of_visit(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Option<ClientId>, DbError> {
    let found: Option<(ClientId,)> = tx.optional(sql::CLIENT_OF, params![institution, id])?;
    Ok(found.map(|(client,)| client))
}

impl Present {
    /// Notes what they show, to whom and when.
    pub(super) fn shows(&mut self, at: &Moment, method: IdentityMethod, by: Actor) {
        self.stay.identity_method = Some(method);
        (self.stay.identity_by, self.stay.identity_at) = (by.staff(), Some(at.now()));
    }
}

/// The rows that stand beside a stay, by table, for its image.
pub(crate) fn stay_rows(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
    mut add: impl FnMut(&str, &[Value]),
) -> Result<(), DbError> {
    for (table, statement) in
        [("stay_client", sql::IMAGE_CLIENT), ("stay_service", sql::IMAGE_SERVICES)]
    {
        tx.each(statement, params![institution, id], |row| {
            add(table, &row.rest());
            Ok(())
        })?;
    }
    Ok(())
}
