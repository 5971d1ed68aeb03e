//! `PATCH` and `DELETE /api/v1/appointments/{id}`.

use axum::{
    Extension, Json,
    extract::{Path, Request, State},
    http::StatusCode,
};
use lodzins_service::{
    appointment::{AppointmentError, visit_confirm},
    wait_list::{visit_call_off, visit_change_time},
};

use super::{
    book::shown,
    new::Change,
    shown::Appointment,
    whose::{Whose, whose},
};
use crate::{
    access::{Caller, peer},
    api::{fields::json, media::json_sent, problem::Problem},
    app::App,
};

/// Move a visit, or confirm one that is held.
///
/// By a key of the centre's staff, or by the visit's code in the header `Appointment-Code`. Doing it twice is doing it
/// once. A visit that cannot be moved stays where it is.
#[utoipa::path(
    patch,
    path = "/api/v1/appointments/{id}",
    operation_id = "appointment_change",
    tag = "appointments",
    security((), ("key" = [])),
    params(
        ("id" = String, Path, description = "Its id.", format = "uuid"),
        ("Appointment-Code" = Option<String>, Header, nullable = false,
            description = "The visit's code; needed without a key.", max_length = 50),
    ),
    request_body(content = super::AppointmentChange, content_type = "application/json"),
    responses(
        (status = 200, description = "The visit as it is now", body = Appointment),
        (status = 409, description = "No place is free then; `nearest` names the nearest free starts", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn patch(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Json<Appointment>, Problem> {
    let whose = whose(&app, caller, request.headers(), peer(&app, &request), &id).await?;
    let body = json_sent(&app, request).await?;
    let change = Change::read(json(&body)?)?;
    let office = app.office().clone();
    let changed: Result<Appointment, AppointmentError> = app
        .db()
        .write(whose.institution, move |tx, at| {
            let Whose { id, institution, .. } = whose;
            if let Some(start) = change.start {
                let to = (start, whose.share);
                visit_change_time(tx, at, &office, (institution, id), to, whose.by)?;
            }
            if change.confirm {
                visit_confirm(tx, at, institution, id, None, whose.by)?;
            }
            shown(tx, &office.keys, institution, id)
        })
        .await;
    Ok(Json(changed?))
}

/// Call a visit off.
///
/// By a key of the centre's staff, or by the visit's code in the header `Appointment-Code`. Its place is free at once;
/// calling off twice is calling off once.
#[utoipa::path(
    delete,
    path = "/api/v1/appointments/{id}",
    operation_id = "appointment_cancel",
    tag = "appointments",
    security((), ("key" = [])),
    params(
        ("id" = String, Path, description = "Its id.", format = "uuid"),
        ("Appointment-Code" = Option<String>, Header, nullable = false,
            description = "The visit's code; needed without a key.", max_length = 50),
    ),
    responses(
        (status = 204, description = "Called off"),
        (status = 409, description = "The visit has gone on", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn delete(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<StatusCode, Problem> {
    let whose = whose(&app, caller, request.headers(), peer(&app, &request), &id).await?;
    let office = app.office().clone();
    let called_off: Result<(), AppointmentError> = app
        .db()
        .write(whose.institution, move |tx, at| {
            visit_call_off(tx, at, &office, whose.institution, whose.id, whose.by).map(drop)
        })
        .await;
    called_off?;
    Ok(StatusCode::NO_CONTENT)
}
