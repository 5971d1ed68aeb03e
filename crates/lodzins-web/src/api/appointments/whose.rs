//! Who may change a visit: the staff of its institution by a key, or the visitor by its code or that of the hold.

use std::net::IpAddr;

use axum::{Extension, http::HeaderMap};
use lodzins_core::{
    appointment::{Share, VisitCode},
    id::{InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, hold_code, visit, visit_by_code},
    identity::AttemptOf,
    institution::institutions,
};

use super::shown::CodeOf;
use crate::{
    access::{Caller, guessed},
    api::problem::Problem,
    app::App,
    stop::Stop,
};

/// The header in which a visitor's code comes: an address would stand in logs.
pub const CODE_HEADER: &str = "appointment-code";

/// A visit that is changed: of which institution, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    pub id: VisitId,
    pub institution: InstitutionId,
    pub share: Share,
    pub by: Actor,
    /// Which code they have shown, or may be told.
    pub code: CodeOf,
}

/// Finds out whose the visit of an address is. Whoever guesses codes has to wait, longer each time.
pub async fn whose(
    app: &App,
    caller: Option<Extension<Caller>>,
    headers: &HeaderMap,
    address: IpAddr,
    id: &str,
) -> Result<Whose, Problem> {
    let id: VisitId = id.parse().map_err(|_| Stop::NotFound)?;
    if let Some(Extension(Caller { institution, key, .. })) = caller {
        let (share, by) = (Share::Desk, Actor::ApiKey(key));
        return Ok(Whose { id, institution, share, by, code: CodeOf::Visit });
    }
    let typed = headers.get(CODE_HEADER).and_then(|value| value.to_str().ok());
    let Some(code) = typed.and_then(|typed| typed.parse::<VisitCode>().ok()) else {
        return Err(Stop::Unauthorized.into());
    };
    let keys = app.office().keys.clone();
    let found = guessed(app, AttemptOf::FollowFrom(address), move |tx| {
        // The code of another visit is a wrong code of this one.
        let own = visit_by_code(tx, &keys, &code)?.filter(|(_, known)| *known == id);
        if let Some((institution, _)) = own {
            return Ok(Some((institution, CodeOf::Visit)));
        }
        if hold_code(&keys, id).signs() != code.signs() {
            return Ok(None);
        }
        let held = holder(tx, |tx, institution| match visit(tx, institution, id) {
            Ok(_) => Ok(true),
            Err(AppointmentError::Db(error)) => Err(error),
            Err(_) => Ok(false),
        });
        Ok::<_, DbError>(held?.map(|institution| (institution, CodeOf::Hold)))
    });
    let (institution, code) = found.await?.ok_or(Stop::NotFound)?;
    Ok(Whose { id, institution, share: Share::Web, by: Actor::Submitter, code })
}

/// The institution that has something: whoever has only a code does not know it.
pub fn holder(
    tx: &mut Tx<'_>,
    has: impl Fn(&mut Tx<'_>, InstitutionId) -> Result<bool, DbError>,
) -> Result<Option<InstitutionId>, DbError> {
    for institution in institutions(tx)? {
        if has(tx, institution.id)? {
            return Ok(Some(institution.id));
        }
    }
    Ok(None)
}
