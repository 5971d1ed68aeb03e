//! `POST /api/v1/submissions`.

use axum::{
    Extension, Json,
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use lodzins_core::{Language, Moment};
use lodzins_db::Tx;
use lodzins_service::{
    Actor, Office,
    idempotency::RequestKey,
    institution::{Unit, drop_boxes, institution_by_id, unit_by_code},
    register::{
        Arrival, Evidence, RegisterError, follow_code, submission_register, submission_row,
    },
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, Ref, Schema, Type},
    },
};

use super::{
    body::{self, Sent},
    new::{New, mistake},
    shown::{File, Place, Submission},
};
use crate::{
    access::Caller,
    api::{problem::Problem, request_key},
    app::App,
};

/// Enter a submission.
///
/// It gets its number at once and is on the disk when the answer comes. With an `Idempotency-Key` the same request
/// may be sent again after any failure: it is registered once, and answered as the first time.
#[utoipa::path(
    post,
    path = "/api/v1/submissions",
    operation_id = "submission_register",
    tag = "submissions",
    params(("Idempotency-Key" = Option<String>, Header, nullable = false,
        description = "The request's own key. The same key with another body is refused with 422.",
        min_length = 1, max_length = 255, pattern = "^[!-~]+$")),
    request_body(content((super::NewSubmission = "application/json"), (Form = "multipart/form-data"))),
    responses(
        (status = 201, description = "Registered", body = Submission,
            headers(("Location" = String, description = "Where it is read."))),
        (status = 409, description = "No journal is open", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn post(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    request: Request,
) -> Result<Response, Problem> {
    let headers = request.headers().clone();
    request_key::of(&headers, caller.key, b"")?;
    let sent = body::read(&app, request).await?;
    let key = request_key::of(&headers, caller.key, &sent.fingerprint)?;
    let (unit, arrival) = (sent.new.unit.clone(), arrival(sent, key, caller));
    let office = app.office().clone();
    let written: Result<Submission, Refused> = app
        .db()
        .write(caller.institution, move |tx, at| enter(tx, at, &office, &arrival, unit.as_deref()))
        .await;
    let submission = written.map_err(Problem::from)?;
    let location = format!("/api/v1/submissions/{}", submission.id());
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(submission)).into_response())
}

fn arrival(sent: Sent, key: Option<RequestKey>, caller: Caller) -> Arrival {
    let answer_mode = sent.new.answer_mode();
    let New { client, .. } = sent.new;
    Arrival {
        key,
        institution: caller.institution,
        channel: sent.new.channel,
        drop_box: sent.new.drop_box,
        kind: sent.new.kind,
        subject: sent.new.subject,
        text: sent.new.text,
        topics: sent.new.topics,
        service: sent.new.service,
        language: client.language.unwrap_or(Language::Lv),
        segment: sent.new.segment,
        submitter: client.submitter,
        on_behalf: sent.new.on_behalf,
        author_date: sent.new.author_date,
        author_number: sent.new.author_number,
        external_reference: sent.new.external_reference,
        unit: None,
        answer_mode,
        files: sent.files,
        evidence: Evidence::none(),
        by: Actor::ApiKey(caller.key),
        received_at: None,
    }
}

/// Why a submission is not entered.
enum Refused {
    NoSuchUnit,
    NoSuchBox,
    Register(RegisterError),
}

impl<E: Into<RegisterError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Register(error.into())
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NoSuchUnit => mistake("unit", "is not the code of a unit of this institution"),
            Refused::NoSuchBox => {
                mistake("box", "is not the code of a drop box of this institution")
            }
            Refused::Register(RegisterError::NoSuchService) => {
                mistake("service", "is not the code of a service of this institution")
            }
            Refused::Register(error) => error.into(),
        }
    }
}

fn enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    arrival: &Arrival,
    unit: Option<&str>,
) -> Result<Submission, Refused> {
    let unit = unit.map(|code| unit_named(tx, at, arrival, code)).transpose()?;
    if let Some(code) = &arrival.drop_box
        && !drop_boxes(tx, arrival.institution)?.iter().any(|known| known.code == *code)
    {
        return Err(Refused::NoSuchBox);
    }
    let unit_id = unit.as_ref().map(|unit| unit.id);
    let arrival = Arrival { unit: unit_id, ..arrival.clone() };
    let registered = submission_register(tx, at, office, &arrival)?;
    let row = submission_row(tx, arrival.institution, registered.id)?;
    let institution = institution_by_id(tx, arrival.institution)?.code;
    let place = Place { institution, units: unit.into_iter().collect() };
    let files = (1..).zip(&arrival.files).map(|(n, file)| File::come(n, file)).collect();
    let code = follow_code(&office.keys, registered.id);
    Ok(Submission::of(Submission::as_registered(row, unit_id), files, &place, Some(&code)))
}

fn unit_named(
    tx: &mut Tx<'_>,
    at: &Moment,
    arrival: &Arrival,
    code: &str,
) -> Result<Unit, Refused> {
    let unit = unit_by_code(tx, arrival.institution, code)?;
    unit.filter(|unit| unit.is_open_on(at.date())).ok_or(Refused::NoSuchUnit)
}

/// A new submission with its files.
pub struct Form;

impl ToSchema for Form {
    fn name() -> std::borrow::Cow<'static, str> {
        "NewSubmissionWithFiles".into()
    }
}

impl PartialSchema for Form {
    fn schema() -> RefOr<Schema> {
        let file = ObjectBuilder::new()
            .schema_type(Type::String)
            .content_media_type("application/octet-stream");
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(
                "A form: the part submission is JSON, each part file is a file with its name.",
            ))
            .property("submission", Ref::from_schema_name("NewSubmission"))
            .property("file", ArrayBuilder::new().items(file).description(Some("The files.")))
            .required("submission")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .into()
    }
}
