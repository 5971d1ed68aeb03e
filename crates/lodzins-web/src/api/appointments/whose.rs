//! Who may change a visit: the staff of its institution by a key, or the visitor by its code.

use std::net::IpAddr;

use axum::{Extension, http::HeaderMap};
use lodzins_core::{
    appointment::{Share, VisitCode},
    id::{InstitutionId, VisitId},
};
use lodzins_service::{Actor, appointment::visit_by_code, identity::AttemptOf};

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
        return Ok(Whose { id, institution, share: Share::Desk, by: Actor::ApiKey(key) });
    }
    let typed = headers.get(CODE_HEADER).and_then(|value| value.to_str().ok());
    let Some(code) = typed.and_then(|typed| typed.parse::<VisitCode>().ok()) else {
        return Err(Stop::Unauthorized.into());
    };
    let keys = app.office().keys.clone();
    // The code of another visit is a wrong code of this one.
    let found = guessed(app, AttemptOf::FollowFrom(address), move |tx| {
        visit_by_code(tx, &keys, &code).map(|known| known.filter(|(_, known)| *known == id))
    });
    let (institution, _) = found.await?.ok_or(Stop::NotFound)?;
    Ok(Whose { id, institution, share: Share::Web, by: Actor::Submitter })
}
