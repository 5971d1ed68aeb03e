//! `PATCH` and `DELETE /api/v1/appointments/{id}`.

use axum::{
    Extension, Json,
    extract::{Path, Request, State},
    http::StatusCode,
};
use lodzins_core::appointment::VisitStatus;
use lodzins_service::{
    appointment::{AppointmentError, booking::visit_confirmation_ask, visit, visit_confirm},
    wait_list::{visit_call_off, visit_change_time},
};

use super::{
    book::shown,
    new::Change,
    shown::{Appointment, CodeOf},
    whose::{Whose, whose},
};
use crate::{
    access::{Caller, peer},
    api::{
        fields::json,
        media::json_sent,
        problem::{Mistake, Problem},
    },
    app::App,
    pages::booking::letter::{self, About},
};

/// Move a visit, or confirm one that is held.
///
/// By a key of the centre's staff, or by a code in the header `Appointment-Code`. Doing it twice is doing it once. A visit
/// that cannot be moved stays where it is; who has booked one is written to when it is moved.
///
/// A key and the visit's own code confirm at once. By the code of the hold, which the answer to `POST` brought, one asks
/// for the confirmation: the visit is held for half an hour more, and a letter brings its own code to the e-mail address.
/// With a telephone number alone it is held until a clerk has called, at most until the end of the next working day, where
/// the institution confirms in that way.
#[utoipa::path(
    patch,
    path = "/api/v1/appointments/{id}",
    operation_id = "appointment_change",
    tag = "appointments",
    security((), ("key" = [])),
    params(
        ("id" = String, Path, description = "Its id.", format = "uuid"),
        ("Appointment-Code" = Option<String>, Header, nullable = false,
            description = "The visit's code, or that of the hold; needed without a key.", max_length = 50),
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
            let Whose { id, institution, by, code, .. } = whose;
            if let Some(start) = change.start {
                let before = visit(tx, institution, id)?.starts_at;
                let to = (start, whose.share);
                let row = visit_change_time(tx, at, &office, (institution, id), to, by)?;
                if row.status == VisitStatus::Booked && row.starts_at != before {
                    letter::send(tx, at, &office, &row, About::Moved)?;
                }
            }
            match code {
                _ if !change.confirm => {}
                CodeOf::Visit => drop(visit_confirm(tx, at, institution, id, None, by)?),
                CodeOf::Hold => {
                    if let Some((row, _)) = visit_confirmation_ask(tx, at, institution, id, by)? {
                        letter::send(tx, at, &office, &row, About::Confirm)?;
                    }
                }
            }
            shown(tx, (&office.keys, code), (institution, id))
        })
        .await;
    match changed {
        Ok(changed) => Ok(Json(changed)),
        Err(AppointmentError::ContactMissing) => Err(Problem::wrong(vec![Mistake::new(
            "#/status",
            "cannot be asked for: this institution confirms by letter, and there is no e-mail address",
        )])),
        Err(error) => Err(error.into()),
    }
}

/// Call a visit off.
///
/// By a key of the centre's staff, or by a code in the header `Appointment-Code`. Its place is free at once; calling off
/// twice is calling off once. Who had booked it is written to.
#[utoipa::path(
    delete,
    path = "/api/v1/appointments/{id}",
    operation_id = "appointment_cancel",
    tag = "appointments",
    security((), ("key" = [])),
    params(
        ("id" = String, Path, description = "Its id.", format = "uuid"),
        ("Appointment-Code" = Option<String>, Header, nullable = false,
            description = "The visit's code, or that of the hold; needed without a key.", max_length = 50),
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
            let (institution, id) = (whose.institution, whose.id);
            let before = visit(tx, institution, id)?.status;
            let row = visit_call_off(tx, at, &office, institution, id, whose.by)?;
            if before == VisitStatus::Booked {
                letter::send(tx, at, &office, &row, About::Cancelled)?;
            }
            Ok(())
        })
        .await;
    called_off?;
    Ok(StatusCode::NO_CONTENT)
}
