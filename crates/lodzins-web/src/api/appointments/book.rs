//! `POST /api/v1/appointments`.

use std::net::IpAddr;

use axum::{
    Extension, Json,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use lodzins_core::{appointment::Share, id::InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Actor, Keys,
    appointment::{AppointmentError, NewVisit, Wanted, visit, visit_book, visit_hold},
};

use super::{
    new::New,
    place::{Found, centre},
    shown::Appointment,
    slots::too_many,
};
use crate::{
    access::{Caller, peer},
    api::{
        fields::json,
        media::json_sent,
        problem::{Mistake, Problem},
        request_key,
    },
    app::App,
};

/// Book a visit.
///
/// With a key of the centre's staff it is booked at once, from what the desk may give. Without a key it is held for ten
/// minutes, from what is open to the web, until it is confirmed with its code (`PATCH`, `status`). With an
/// `Idempotency-Key` the same request may be sent again after any failure: it is one visit.
#[utoipa::path(
    post,
    path = "/api/v1/appointments",
    operation_id = "appointment_book",
    tag = "appointments",
    security((), ("key" = [])),
    params(("Idempotency-Key" = Option<String>, Header, nullable = false,
        description = "The request's own key. The same key with another body is refused with 422.",
        min_length = 1, max_length = 255, pattern = "^[!-~]+$")),
    request_body(content = super::NewAppointment, content_type = "application/json"),
    responses(
        (status = 201, description = "Booked, or held", body = Appointment),
        (status = 409, description = "No place is free then; `nearest` names the nearest free starts", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn post(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    request: Request,
) -> Result<Response, Problem> {
    let caller = caller.map(|Extension(caller)| caller);
    let address: IpAddr = peer(&app, &request);
    let headers = request.headers().clone();
    let body = json_sent(&app, request).await?;
    let key = match caller {
        Some(caller) => request_key::of(&headers, caller.key, &body)?,
        // Whoever has no key is told apart by where they come from.
        None => request_key::of(&headers, address, &body)?,
    };
    let new = New::read(json(&body)?)?;
    let place = new.clone();
    let found: Result<Found, DbError> = app
        .db()
        .read(move |tx| centre(tx, caller, place.institution.as_deref(), &place.centre))
        .await;
    let wrong =
        |name: &str, detail: &str| Problem::wrong(vec![Mistake::new(format!("#/{name}"), detail)]);
    let (institution, centre) = match found.map_err(Problem::from)? {
        Found::Centre(institution, centre) => (institution, centre),
        Found::Nowhere => return Err(wrong("centre", "is not the code of a centre")),
        Found::Several => {
            let detail = "is needed: centres of several institutions have this code";
            return Err(wrong("institution", detail));
        }
    };
    let share = if caller.is_some() { Share::Desk } else { Share::Web };
    let new = NewVisit {
        key,
        institution,
        wanted: Wanted { centre, services: new.services, share },
        start: new.start,
        contact: Some(new.contact),
        by: caller.map_or(Actor::Submitter, |caller| Actor::ApiKey(caller.key)),
    };
    let keys = app.office().keys.clone();
    let booked: Result<Appointment, AppointmentError> = app
        .db()
        .write(institution, move |tx, at| {
            let booked = match new.wanted.share {
                Share::Web => visit_hold(tx, at, &keys, &new)?,
                Share::Phone | Share::Desk => visit_book(tx, at, &keys, &new)?,
            };
            shown(tx, &keys, institution, booked.id)
        })
        .await;
    match booked {
        Ok(booked) => Ok((StatusCode::CREATED, Json(booked)).into_response()),
        Err(AppointmentError::NotServed) => {
            Err(wrong("service", "is not served by appointment at this centre"))
        }
        Err(AppointmentError::TooManyServices { most }) => Err(wrong("service", &too_many(most))),
        Err(AppointmentError::ContactMissing) => {
            Err(wrong("phone", "is missing; a telephone number or an e-mail address is needed"))
        }
        Err(error) => Err(error.into()),
    }
}

/// The visit as it stands.
pub(super) fn shown(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    id: lodzins_core::id::VisitId,
) -> Result<Appointment, AppointmentError> {
    let row = visit(tx, institution, id)?;
    Appointment::of(tx, keys, &row)
}
