//! Failures as `application/problem+json` (RFC 9457): what happened, and what to do about it.

use axum::{
    Json,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use lodzins_db::DbError;
use lodzins_service::{
    appointment::AppointmentError, contact::ContactError, reception::ReceptionError,
    register::RegisterError, release::ReleaseError,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::appointments::Slot;
use crate::stop::Stop;

/// The media type of a problem.
const PROBLEM_JSON: &str = "application/problem+json";

/// So many mistakes are told; whoever made more knows enough.
const MOST_MISTAKES: usize = 50;

/// One mistake in what was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Mistake {
    /// Where: a JSON pointer into the body as a URI fragment (`#/client/email`), or `?limit` for a parameter.
    pub pointer: String,
    /// What is wrong, and what is expected.
    pub detail: String,
}

impl Mistake {
    /// A mistake at a place.
    pub fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

/// Why a call failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// What kind of problem it is; the same text for the same kind, for programs to compare.
    #[serde(rename = "type")]
    kind: String,
    /// The kind in words.
    title: &'static str,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What happened this time, and what to do.
    detail: String,
    /// After how many seconds the same request may come again; also in the header `Retry-After`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    retry_after: Option<u32>,
    /// Every mistake in what was sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<Mistake>,
    /// The free starts nearest to the one that was asked for, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    nearest: Option<Box<[Slot]>>,
}

impl Problem {
    fn new(kind: &str, title: &'static str, status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:problem-type:lodzins:{kind}"),
            title,
            status: status.as_u16(),
            detail: detail.into(),
            retry_after: None,
            errors: Vec::new(),
            nearest: None,
        }
    }

    /// What was sent cannot be read at all.
    pub fn unreadable(detail: impl Into<String>) -> Self {
        Self::new("unreadable", "The request cannot be read", StatusCode::BAD_REQUEST, detail)
    }

    /// A parameter of the address or a header is wrong.
    pub fn parameter(mistake: Mistake) -> Self {
        Self { errors: vec![mistake], ..Self::unreadable("A parameter is wrong; see errors.") }
    }

    /// What was sent is read, and wrong.
    pub fn wrong(mut errors: Vec<Mistake>) -> Self {
        errors.truncate(MOST_MISTAKES);
        let detail = "Nothing was registered. Correct what errors names and send it again.";
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self { errors, ..Self::new("invalid", "The content is not valid", status, detail) }
    }

    /// More or longer files than we take.
    pub fn too_large(errors: Vec<Mistake>) -> Self {
        Self { errors, ..Stop::TooLarge.into() }
    }

    fn key_reused() -> Self {
        Self::new(
            "key-reused",
            "The idempotency key was used before",
            StatusCode::UNPROCESSABLE_ENTITY,
            "This Idempotency-Key came before with another body. Use a new key for a new submission.",
        )
    }

    fn institution_ended(detail: &str, with_successor: Option<String>) -> Self {
        let detail = with_successor.unwrap_or_else(|| detail.to_owned());
        let title = "The institution does not exist on this day";
        Self::new("institution-ended", title, StatusCode::CONFLICT, detail)
    }

    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::METHOD_NOT_ALLOWED => Self::new(
                "method-not-allowed",
                "There is no such call at this address",
                status,
                "See the header Allow, and /api/openapi.json.",
            ),
            StatusCode::REQUEST_TIMEOUT => Self::new(
                "timeout",
                "The request took too long",
                status,
                "Send it again with the same Idempotency-Key.",
            ),
            StatusCode::NOT_FOUND => Stop::NotFound.into(),
            StatusCode::PAYLOAD_TOO_LARGE => Stop::TooLarge.into(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Stop::UnsupportedMediaType.into(),
            _ if status.is_client_error() => {
                Self { status: status.as_u16(), ..Stop::BadRequest.into() }
            }
            _ => Self { status: status.as_u16(), ..Stop::Broken.into() },
        }
    }
}

impl From<Stop> for Problem {
    fn from(stop: Stop) -> Self {
        let (kind, title, detail) = match stop {
            Stop::BadRequest => (
                "unreadable",
                "The request cannot be read",
                "See /api/openapi.json for what is expected.",
            ),
            Stop::Unauthorized => (
                "unauthorized",
                "A key is needed",
                "Send a valid key in the header Authorization: Bearer KEY.",
            ),
            Stop::Forbidden | Stop::Elsewhere => {
                ("forbidden", "Not for this key", "The key's role does not allow this call.")
            }
            Stop::NotFound => (
                "not-found",
                "Not found",
                "There is nothing at this address that your key may see.",
            ),
            Stop::Conflict => {
                ("conflict", "Not possible now", "The state has changed meanwhile. Read it again.")
            }
            Stop::TooLarge => ("too-large", "Too much was sent", "Send less, or smaller files."),
            Stop::UnsupportedMediaType => (
                "unsupported-media-type",
                "Not a type of content that is taken here",
                "Send application/json, or multipart/form-data with a part named submission.",
            ),
            Stop::TooMany { .. } => (
                "too-many",
                "Too many attempts",
                "Too many wrong keys or codes came from this address. Wait for as many seconds as retry_after says.",
            ),
            Stop::Busy => (
                "busy",
                "Too much is waiting",
                "Send the same request again, with the same Idempotency-Key, after retry_after seconds.",
            ),
            Stop::Broken => (
                "broken",
                "A defect of the program",
                "It was logged. Send the same request again later.",
            ),
        };
        Self { retry_after: stop.retry_secs(), ..Self::new(kind, title, stop.status(), detail) }
    }
}

impl From<DbError> for Problem {
    fn from(error: DbError) -> Self {
        Stop::from(error).into()
    }
}

impl From<RegisterError> for Problem {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::KeyReused(_) => Self::key_reused(),
            RegisterError::JournalClosed => Self::new(
                "journal-closed",
                "No journal is open",
                StatusCode::CONFLICT,
                "The institution has no journal open on this day: ask whether another one has taken over.",
            ),
            RegisterError::InstitutionEnded { successor } => Self::institution_ended(
                "Nothing new is registered here; the open cases are worked on to their end.",
                successor.map(|code| {
                    format!("Nothing new is registered here: write to the successor, {code}.")
                }),
            ),
            other => Stop::from(other).into(),
        }
    }
}

impl From<ContactError> for Problem {
    fn from(error: ContactError) -> Self {
        match error {
            ContactError::KeyReused(_) => Self::key_reused(),
            other => Stop::from(other).into(),
        }
    }
}

impl From<AppointmentError> for Problem {
    fn from(error: AppointmentError) -> Self {
        match error {
            AppointmentError::KeyReused(_) => Self::key_reused(),
            AppointmentError::NotFree { nearest } => Self {
                nearest: Some(nearest.into_iter().map(Slot::from).collect()),
                ..Self::new(
                    "not-free",
                    "No place is free then",
                    StatusCode::CONFLICT,
                    "Nothing was changed. Take one of the starts in nearest, or list others with /api/v1/slots.",
                )
            },
            AppointmentError::TooMany(_) => Self::new(
                "too-many-visits",
                "Too many visits are booked for this contact",
                StatusCode::CONFLICT,
                "Call one of them off, or ask the centre to book.",
            ),
            AppointmentError::OnceADay => Self::new(
                "once-a-day",
                "This name has a visit for the service on that day",
                StatusCode::CONFLICT,
                "Take another day, or ask the centre to book.",
            ),
            AppointmentError::InstitutionEnded { successor } => Self::institution_ended(
                "Nothing is booked here any more.",
                successor.map(|code| format!("Nothing is booked here: ask the successor, {code}.")),
            ),
            other => Stop::from(other).into(),
        }
    }
}

impl From<ReleaseError> for Problem {
    fn from(error: ReleaseError) -> Self {
        match error {
            ReleaseError::Appointment(error) => error.into(),
            ReleaseError::KeyReused(_) => Self::key_reused(),
            ReleaseError::ClaimedAlready => Self::new(
                "claimed-already",
                "This contact has a claim already",
                StatusCode::CONFLICT,
                "There is one claim for each telephone number and e-mail address; it stands.",
            ),
            ReleaseError::NoSuchStart => AppointmentError::NotFree { nearest: Vec::new() }.into(),
            other => Stop::from(other).into(),
        }
    }
}

impl From<ReceptionError> for Problem {
    fn from(error: ReceptionError) -> Self {
        match error {
            ReceptionError::KeyReused(_) => Self::key_reused(),
            other => Stop::from(other).into(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = self.retry_after;
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        if let Some(secs) = retry_after {
            headers.insert(header::RETRY_AFTER, secs.into());
        }
        response
    }
}

/// Makes a problem of every failure under `/api/` that is not one yet: the guard's, the limits', the router's own.
pub async fn dress(request: Request, next: Next) -> Response {
    let asked_here = request.uri().path().starts_with("/api/");
    let with_key = request.headers().contains_key(header::AUTHORIZATION);
    let mut response = next.run(request).await;
    if !asked_here || response.status().as_u16() < 400 {
        return response;
    }
    if !is_problem(response.headers()) {
        let problem = match response.extensions().get::<Stop>() {
            Some(stop) => Problem::from(*stop),
            None => Problem::of_status(response.status()),
        };
        let mut dressed = problem.into_response();
        keep_headers(dressed.headers_mut(), response.headers());
        response = dressed;
    }
    if response.status() == StatusCode::UNAUTHORIZED {
        // RFC 6750, section 3: an error code only for who did send something.
        let challenge = if with_key {
            r#"Bearer realm="lodzins", error="invalid_token""#
        } else {
            r#"Bearer realm="lodzins""#
        };
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
    response
}

fn is_problem(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes() == PROBLEM_JSON.as_bytes())
}

fn keep_headers(dressed: &mut HeaderMap, bare: &HeaderMap) {
    let of_the_body: [HeaderName; 3] =
        [header::CONTENT_LENGTH, header::CONTENT_TYPE, header::TRANSFER_ENCODING];
    for (name, value) in bare {
        if !of_the_body.contains(name) {
            dressed.insert(name, value.clone());
        }
    }
}
