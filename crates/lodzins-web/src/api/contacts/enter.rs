//! `POST /api/v1/contacts`.

use axum::{
    Extension, Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use lodzins_core::Moment;
use lodzins_db::Tx;
use lodzins_service::{
    Actor,
    contact::{ContactError, ContactFacts, NewContact as Entry, contact_enter, contact_view},
    idempotency::RequestKey,
    institution::unit_by_code,
    register::submission_by_number,
};

use super::{
    new::{New, mistake},
    shown::{Contact, contacts},
};
use crate::{
    access::Caller,
    api::{fields::json, media::is_json, problem::Problem, request_key},
    app::App,
    stop::Stop,
};

/// Enter a contact.
///
/// With an `Idempotency-Key` the same request may be sent again after any failure: it is entered once. A contact with
/// the result `call_back` puts the person into the queue of those who are to be called.
#[utoipa::path(
    post,
    path = "/api/v1/contacts",
    operation_id = "contact_enter",
    tag = "contacts",
    params(("Idempotency-Key" = Option<String>, Header, nullable = false,
        description = "The request's own key. The same key with another body is refused with 422.",
        min_length = 1, max_length = 255, pattern = "^[!-~]+$")),
    request_body(content = super::NewContact, content_type = "application/json"),
    responses((status = 201, description = "Entered", body = Contact)),
)]
pub async fn post(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    if !is_json(&headers) {
        return Err(Stop::UnsupportedMediaType.into());
    }
    let key = request_key::of(&headers, caller.key, &body)?;
    let new = New::read(json(&body)?)?;
    let written: Result<Contact, Refused> = app
        .db()
        .write(caller.institution, move |tx, at| enter(tx, at, &new, key.as_ref(), caller))
        .await;
    Ok((StatusCode::CREATED, Json(written.map_err(Problem::from)?)).into_response())
}

/// Why a contact is not entered.
enum Refused {
    NoSuchUnit,
    NoSuchSubmission,
    Contact(ContactError),
}

impl<E: Into<ContactError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Contact(error.into())
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NoSuchUnit => mistake("unit", "is not the code of a unit of this institution"),
            Refused::NoSuchSubmission => {
                mistake("submission", "is not the number of a submission of this institution")
            }
            Refused::Contact(ContactError::NoSuchUnit) => mistake("unit", "was closed by that day"),
            Refused::Contact(ContactError::InFuture) => mistake("held_at", "is in the future"),
            Refused::Contact(error) => error.into(),
        }
    }
}

fn enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &New,
    key: Option<&RequestKey>,
    caller: Caller,
) -> Result<Contact, Refused> {
    let institution = caller.institution;
    let unit = match &new.unit {
        Some(code) => Some(unit_by_code(tx, institution, code)?.ok_or(Refused::NoSuchUnit)?.id),
        None => None,
    };
    let submission = match &new.submission {
        Some(number) => {
            Some(submission_by_number(tx, institution, number)?.ok_or(Refused::NoSuchSubmission)?)
        }
        None => None,
    };
    let facts = ContactFacts { unit, submission, ..new.facts.clone() };
    let by = Actor::ApiKey(caller.key);
    let entry = Entry { key: key.cloned(), institution, facts, held_at: new.held_at, by };
    let entered = contact_enter(tx, at, &entry)?;
    let row = contact_view(tx, institution, entered.id)?;
    let shown = contacts(tx, institution, vec![row])?.pop();
    shown.ok_or(Refused::Contact(ContactError::NotFound))
}
