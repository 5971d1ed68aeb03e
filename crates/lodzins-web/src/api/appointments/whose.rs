//! Who may change a visit: the staff of its institution by a key, or the visitor by its code.

use std::net::IpAddr;

use axum::http::HeaderMap;
use lodzins_core::{
    appointment::{Share, VisitCode},
    id::{InstitutionId, VisitId},
};
use lodzins_db::DbError;
use lodzins_service::{
    Actor,
    appointment::visit_by_code,
    identity::{AttemptError, AttemptOf, attempt_allowed, attempt_failed},
};

use crate::{access::Caller, api::problem::Problem, app::App, stop::Stop};

/// The header in which a visitor's code comes: an address would stand in logs.
pub const CODE_HEADER: &str = "appointment-code";

/// Who changes a visit, of which institution.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    pub institution: InstitutionId,
    pub share: Share,
    pub by: Actor,
}

/// Finds out whose the visit is. Whoever guesses codes has to wait, longer each time.
pub async fn whose(
    app: &App,
    caller: Option<Caller>,
    headers: &HeaderMap,
    address: IpAddr,
    id: VisitId,
) -> Result<Whose, Problem> {
    if let Some(Caller { institution, key, .. }) = caller {
        return Ok(Whose { institution, share: Share::Desk, by: Actor::ApiKey(key) });
    }
    let typed = headers.get(CODE_HEADER).and_then(|value| value.to_str().ok());
    let Some(code) = typed.and_then(|typed| typed.parse::<VisitCode>().ok()) else {
        return Err(Stop::Unauthorized.into());
    };
    let watched = [AttemptOf::FollowFrom(address).watched(&app.office().keys)];
    let (keys, now) = (app.office().keys.clone(), app.moment().now());
    let found = app
        .db()
        .read(move |tx| {
            attempt_allowed(tx, now, &watched)?;
            Ok::<_, AttemptError>(visit_by_code(tx, &keys, &code)?)
        })
        .await;
    match found {
        Ok(Some((institution, known))) if known == id => {
            Ok(Whose { institution, share: Share::Web, by: Actor::Submitter })
        }
        Ok(_) => {
            let counted: Result<(), DbError> = app
                .db()
                .write(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &watched))
                .await;
            counted?;
            Err(Stop::NotFound.into())
        }
        Err(AttemptError::TryLater { until }) => {
            let secs = u32::try_from(until.duration_since(now).as_secs()).unwrap_or(60);
            Err(Stop::TooMany { retry_secs: secs.max(1) }.into())
        }
        Err(AttemptError::Db(error)) => Err(error.into()),
    }
}
