//! The same fields, in JSON Schema.

use lodzins_core::{AnswerMode, Channel, Language, Segment, submission::Kind};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, RefOr, SchemaFormat,
        schema::{
            AdditionalProperties, ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, SchemaType,
            Type,
        },
    },
};

use super::new::{
    ADDRESS, MOST_TOPICS, NAME, OWN_CODE, PHONE, PURPOSE, REFERENCE, SERVICE, SUBJECT, TEXT,
};
use crate::api::taken::{Taken, one_of, or_null};

/// A new submission.
pub struct NewSubmission;

impl ToSchema for NewSubmission {}

impl PartialSchema for NewSubmission {
    fn schema() -> RefOr<Schema> {
        let optional = |taken: Taken, what: &str| or_null(taken.schema().description(Some(what)));
        let channels = one_of(Channel::ALL.iter().map(|code| code.code()));
        let kinds = one_of(Kind::ALL.iter().map(|code| code.code()));
        let segments = one_of(Segment::ALL.iter().map(|code| code.code()));
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some("A submission as it came in."))
            .property("channel", channels.description(Some("By which channel it came.")))
            .property("kind", kinds.description(Some("What it is.")))
            .property("subject", SUBJECT.schema().description(Some("What it is about, in a line.")))
            .property("text", TEXT.schema().description(Some("What it says.")))
            .property("topics", topics())
            .property("service", optional(SERVICE, "The code of the service that it is about."))
            .property("client", client())
            .property("unit", optional(OWN_CODE, "The code of the unit that it is for."))
            .property(
                "box",
                optional(
                    OWN_CODE,
                    "The code of the drop box; with the channel drop_box and no other.",
                ),
            )
            .property("author_date", author_date())
            .property("author_number", optional(REFERENCE, "The number that the author gave it."))
            .property(
                "external_reference",
                optional(REFERENCE, "The number of a case elsewhere (BIS)."),
            )
            .property("on_behalf", on_behalf())
            .property(
                "segment",
                or_null(segments.description(Some("Who comes; unknown when it is not said."))),
            )
            .required("channel")
            .required("kind")
            .required("subject")
            .required("text")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .into()
    }
}

fn topics() -> ArrayBuilder {
    ArrayBuilder::new()
        .schema_type(SchemaType::from_iter([Type::Array, Type::Null]))
        .items(Taken::TOPIC.schema())
        .max_items(Some(MOST_TOPICS))
        .description(Some("Topics, by code."))
}

fn author_date() -> utoipa::openapi::schema::Object {
    let date = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        .description(Some("The date that the author put on it."));
    or_null(date)
}

fn on_behalf() -> OneOfBuilder {
    OneOfBuilder::new()
        .item(ObjectBuilder::new().schema_type(Type::Boolean))
        .item(NAME.schema())
        .item(ObjectBuilder::new().schema_type(Type::Null))
        .description(Some("Written down for the submitter by somebody else: true, or by whom."))
}

fn client() -> utoipa::openapi::schema::Object {
    let modes = one_of(AnswerMode::ALL.iter().map(|code| code.code()));
    let languages = one_of(Language::ALL.iter().map(|code| code.code()));
    let client = ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("Whose it is, as far as is known."))
        .property("name", or_null(NAME.schema()))
        .property("email", or_null(Taken::EMAIL.schema()))
        .property("phone", or_null(PHONE.schema()))
        .property("address", or_null(ADDRESS.schema()))
        .property("personal_code", or_null(Taken::PERSONAL_CODE.schema().description(Some(
            "Kept sealed and never given out; only with its purpose. A wrong checksum is taken, a date that does not exist is not.",
        ))))
        .property("personal_code_purpose", or_null(PURPOSE.schema()))
        .property("language", or_null(languages.description(Some("The language of letters to the submitter; Latvian when it is not said."))))
        .property("answer_mode", or_null(modes.description(Some("How the answer is wanted."))))
        .additional_properties(Some(AdditionalProperties::FreeForm(false)));
    or_null(client)
}
