//! `POST /api/v1/centres/{code}/counters/{id}/next`.

use axum::{
    Extension, Json,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use lodzins_core::{Moment, appointment::VisitStatus, id::VisitId};
use lodzins_db::Tx;
use lodzins_service::{
    Actor,
    idempotency::RequestKey,
    institution::structure::centres,
    reception::{
        AtCounter, Counter, ReceptionError, counter_open, counters, present, visit_call_next,
    },
};
use serde::Serialize;
use utoipa::{ToSchema, openapi::schema::Object};

use crate::{
    access::Caller,
    api::{problem::Problem, request_key, taken::one_of},
    app::App,
};

fn status() -> Object {
    one_of(VisitStatus::ALL.iter().map(|code| code.code())).build()
}

/// A visitor who was called.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CalledVisit {
    /// The visit's id.
    #[schema(format = "uuid")]
    id: String,
    /// The ticket, as it is called.
    ticket: String,
    /// Where the visit stands.
    #[schema(schema_with = status)]
    status: &'static str,
    /// The code of the counter.
    counter: String,
    /// Codes of services.
    services: Vec<String>,
    /// What to call them by, if they said.
    #[schema(required)]
    name: Option<String>,
    /// When their appointment begins; nothing for somebody who walked in.
    #[schema(format = "date-time", required)]
    start: Option<String>,
}

/// Call the next visitor to a counter.
///
/// Whoever is still at the counter has been served then: a device with one button cannot say more. A counter that is
/// closed is open from then on. With an `Idempotency-Key` the same request may be sent again after any failure: it calls
/// nobody else.
#[utoipa::path(
    post,
    path = "/api/v1/centres/{code}/counters/{id}/next",
    operation_id = "counter_next",
    tag = "reception",
    params(
        ("code" = String, Path, description = "The centre's code.", max_length = 32),
        ("id" = String, Path, description = "The counter's id, or its code.", max_length = 36),
        ("Idempotency-Key" = Option<String>, Header, nullable = false,
            description = "The request's own key. The same key for another counter is refused with 422.",
            min_length = 1, max_length = 255, pattern = "^[!-~]+$"),
    ),
    responses(
        (status = 200, description = "The visitor who was called", body = CalledVisit),
        (status = 204, description = "Nobody waits in the lines of the counter, or none of them may come in"),
        (status = 409, description = "Somebody else has changed what stands there meanwhile: press again", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The idempotency key was used for another counter", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn post(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path((centre, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let key = request_key::of(&headers, caller.key, format!("{centre}/{id}").as_bytes())?;
    let called: Result<Option<CalledVisit>, ReceptionError> = app
        .db()
        .write(caller.institution, move |tx, at| next(tx, at, caller, (&centre, &id), key.as_ref()))
        .await;
    Ok(match called? {
        Some(called) => Json(called).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

fn next(
    tx: &mut Tx<'_>,
    at: &Moment,
    caller: Caller,
    (centre, id): (&str, &str),
    key: Option<&RequestKey>,
) -> Result<Option<CalledVisit>, ReceptionError> {
    let (institution, by) = (caller.institution, Actor::ApiKey(caller.key));
    let all = centres(tx, institution)?;
    let centre = all.into_iter().find(|one| one.code == centre).ok_or(ReceptionError::NotThere)?;
    let is_meant = |one: &Counter| {
        one.centre == centre.id && (one.code == id || one.id.to_string() == id.to_lowercase())
    };
    let all = counters(tx, institution)?;
    let counter = all.into_iter().find(is_meant).ok_or(ReceptionError::NotThere)?;
    if !counter.is_open(at.date()) {
        counter_open(tx, at, institution, counter.id, by)?;
    }
    let at_counter = AtCounter::IsServed;
    let called = visit_call_next(tx, at, institution, counter.id, at_counter, key, by)?;
    let Some(called) = called else { return Ok(None) };
    shown(tx, caller, called.id, counter.code).map(Some)
}

fn shown(
    tx: &mut Tx<'_>,
    caller: Caller,
    id: VisitId,
    counter: String,
) -> Result<CalledVisit, ReceptionError> {
    let present = present(tx, caller.institution, id)?;
    Ok(CalledVisit {
        id: id.to_string(),
        ticket: present.stay.ticket().to_string(),
        status: present.visit.status.code(),
        counter,
        services: present.visit.service_codes().map(str::to_owned).collect(),
        name: present.visit.name.clone(),
        start: present.visit.starts_at.map(|at| at.to_string()),
    })
}
