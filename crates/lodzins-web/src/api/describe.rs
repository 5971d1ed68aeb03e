//! The description of the API in OpenAPI 3.1, made from the code that answers.

use std::sync::OnceLock;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use lodzins_core::FileType;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        Content, PathItem, Ref, RefOr, Response as Answer, ResponseBuilder,
        path::Operation,
        schema::ObjectBuilder,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use super::{
    appointments, contacts,
    problem::{Mistake, Problem},
    reception, submissions,
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Lodziņš",
        description = "The register of a public service centre, for other systems.\n\n\
            A key belongs to one institution and has one role; everything that it sees and enters is that \
            institution's. Failures are problems of RFC 9457.",
    ),
    servers((url = "/")),
    paths(
        submissions::list,
        submissions::post,
        submissions::one,
        submissions::file,
        contacts::list,
        contacts::post,
        appointments::slots,
        appointments::post,
        appointments::patch,
        appointments::delete,
        appointments::claims,
        reception::post,
    ),
    components(schemas(Problem, Mistake, submissions::NewSubmission, submissions::Form, contacts::NewContact,
        appointments::NewAppointment, appointments::AppointmentChange, appointments::Slot)),
    tags(
        (name = "submissions", description = "The register: every submission, from whatever channel."),
        (name = "contacts", description = "Consultations: any contact in one line."),
        (name = "appointments", description = "Free starts and visits: with a key the desk's, without one the web's."),
        (name = "reception", description = "Counters: whose turn it is."),
    ),
    security(("key" = [])),
    modifiers(&Keys, &Files, &Failures),
)]
struct Description;

/// The description of the API, as `lodzins openapi` prints it.
pub fn description() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// `GET /api/openapi.json`. It says nothing about anybody, and every site may read it.
pub async fn get() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = TEXT.get_or_init(|| description().to_json().unwrap_or_default());
    ([(header::CONTENT_TYPE, "application/json")], text.as_str()).into_response()
}

struct Keys;

impl Modify for Keys {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let key = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A key made with `lodzins key create`."))
            .build();
        let components = api.components.get_or_insert_default();
        components.add_security_scheme("key", SecurityScheme::Http(key));
    }
}

/// A file goes out as one of the types that come in.
struct Files;

impl Modify for Files {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let items = api.paths.paths.iter_mut();
        for (_, item) in items.filter(|(path, _)| path.ends_with("/files/{n}")) {
            let answers = item
                .get
                .iter_mut()
                .filter_map(|operation| operation.responses.responses.get_mut("200"));
            for answer in answers {
                let RefOr::T(answer) = answer else { continue };
                for known in FileType::ALL {
                    let bytes = ObjectBuilder::new().content_media_type(known.media_type());
                    answer
                        .content
                        .insert(known.media_type().to_owned(), Content::new(Some(bytes)).into());
                }
            }
        }
    }
}

/// What any call may come to.
struct Failures;

const ANYWHERE: [(&str, &str); 8] = [
    ("400", "The request cannot be read"),
    ("401", "No key, or none of ours"),
    ("403", "Not for this key's role"),
    ("404", "There is no such thing"),
    ("408", "The request took too long"),
    ("429", "Too many wrong keys or codes from this address, or places held without a key"),
    ("500", "A defect of the program"),
    ("503", "Too much is waiting: send it again later"),
];

const WITH_A_BODY: [(&str, &str); 3] = [
    ("413", "Too much was sent"),
    ("415", "Not a type of content that is taken here"),
    ("422", "Read, and wrong; or the idempotency key was used for another body"),
];

impl Modify for Failures {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        for item in api.paths.paths.values_mut() {
            for operation in operations(item) {
                add(operation, &ANYWHERE);
                if operation.request_body.is_some() {
                    add(operation, &WITH_A_BODY);
                }
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.patch, &mut item.delete].into_iter().flatten()
}

fn add(operation: &mut Operation, failures: &[(&str, &str)]) {
    for (status, description) in failures {
        let known = &mut operation.responses.responses;
        known.entry((*status).to_owned()).or_insert_with(|| problem(description).into());
    }
}

fn problem(description: &str) -> Answer {
    let body = Content::new(Some(Ref::from_schema_name("Problem")));
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", body)
        .build()
}

/// The sets of codes, in JSON Schema.
pub mod codes {
    use lodzins_core::{
        AnswerMode, Channel, Language, Segment,
        submission::{Kind, Status},
    };
    use utoipa::openapi::schema::{Object, ObjectBuilder, OneOfBuilder, Schema, Type};

    use crate::api::taken::one_of;

    macro_rules! sets {
        ($($name:ident: $set:ty),+ $(,)?) => { $(
            /// One of the codes of this set.
            pub fn $name() -> Object {
                one_of(<$set>::ALL.iter().map(|code| code.code())).build()
            }
        )+ };
    }
    sets!(channel: Channel, kind: Kind, status: Status, segment: Segment, language: Language, answer_mode: AnswerMode);

    /// True, a text, or nothing.
    pub fn on_behalf() -> Schema {
        [Type::Boolean, Type::String, Type::Null]
            .into_iter()
            .fold(OneOfBuilder::new(), |any, one| any.item(ObjectBuilder::new().schema_type(one)))
            .build()
            .into()
    }
}
