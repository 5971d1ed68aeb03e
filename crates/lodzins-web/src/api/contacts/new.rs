//! What comes in: the fields of a new contact, read and described.

use jiff::Timestamp;
use lodzins_core::{
    Channel,
    contact::{ContactResult, Direction, MOST_SECONDS},
};
use lodzins_service::contact::ContactFacts;
use serde_json::Value;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, RefOr, SchemaFormat,
        schema::{
            AdditionalProperties, ArrayBuilder, Object, ObjectBuilder, Schema, SchemaType, Type,
        },
    },
};

use crate::api::{
    fields::Fields,
    problem::{Mistake, Problem},
    taken::{Taken, one_of, or_null},
};

const MOST_TOPICS: usize = 20;
const SERVICE: Taken = Taken::line(200);
const OWN_CODE: Taken = Taken::line(50);
const NOTE: Taken = Taken::lines(1000);
const NAME: Taken = Taken::line(200);
const PHONE: Taken = Taken::line(50);
const NUMBER: Taken = Taken::line(50);

/// A new contact, read and found right as far as can be seen without the register.
#[derive(Debug, Clone)]
pub struct New {
    /// What is known; unit and submission are looked up afterwards.
    pub facts: ContactFacts,
    pub unit: Option<String>,
    pub submission: Option<String>,
    pub held_at: Option<Timestamp>,
}

impl New {
    /// Reads the fields; all mistakes are told at once.
    pub fn read(value: Value) -> Result<Self, Problem> {
        let mut fields = Fields::of(value);
        let facts = ContactFacts {
            channel: fields.needed("channel", Fields::code, Channel::Phone),
            direction: fields.code("direction").unwrap_or(Direction::In),
            topics: fields.texts("topics", Taken::TOPIC, MOST_TOPICS),
            service: fields.text("service", SERVICE),
            unit: None,
            seconds: fields.number("seconds", MOST_SECONDS),
            result: fields.needed("result", Fields::code, ContactResult::Answered),
            note: fields.text("note", NOTE),
            name: fields.text("name", NAME),
            phone: fields.text("phone", PHONE),
            submission: None,
        };
        let new = Self {
            unit: fields.text("unit", OWN_CODE),
            submission: fields.text("submission", NUMBER),
            held_at: fields.instant("held_at"),
            facts,
        };
        if new.facts.result == ContactResult::CallBack && new.facts.phone.is_none() {
            fields.mistake("phone", "is needed with the result call_back");
        }
        match fields.end() {
            none if none.is_empty() => Ok(new),
            mistakes => Err(Problem::wrong(mistakes)),
        }
    }
}

/// A mistake in a field of the body.
pub fn mistake(name: &str, detail: &str) -> Problem {
    Problem::wrong(vec![Mistake::new(format!("#/{name}"), detail)])
}

/// The channels, in JSON Schema.
pub fn channel() -> Object {
    one_of(Channel::ALL.iter().map(|code| code.code())).build()
}

/// The directions, in JSON Schema.
pub fn direction() -> Object {
    one_of(Direction::ALL.iter().map(|code| code.code())).build()
}

/// The results, in JSON Schema.
pub fn result() -> Object {
    one_of(ContactResult::ALL.iter().map(|code| code.code())).build()
}

/// A new contact.
pub struct NewContact;

impl ToSchema for NewContact {}

impl PartialSchema for NewContact {
    fn schema() -> RefOr<Schema> {
        let optional = |taken: Taken, what: &str| or_null(taken.schema().description(Some(what)));
        let channels = one_of(Channel::ALL.iter().map(|code| code.code()));
        let directions = one_of(Direction::ALL.iter().map(|code| code.code()));
        let results = one_of(ContactResult::ALL.iter().map(|code| code.code()));
        let topics = ArrayBuilder::new()
            .schema_type(SchemaType::from_iter([Type::Array, Type::Null]))
            .items(Taken::TOPIC.schema())
            .max_items(Some(MOST_TOPICS))
            .description(Some("Topics, by code; each counts once."));
        let seconds = ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(0))
            .maximum(Some(MOST_SECONDS))
            .description(Some("How long it took."));
        let held_at = ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .description(Some("When it was, not in the future; now when it is not said."));
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some("A consultation in one line."))
            .property("channel", channels.description(Some("By which channel.")))
            .property(
                "direction",
                or_null(directions.description(Some(
                    "Who turned to whom: `in` to the institution (as usual), `out` from it.",
                ))),
            )
            .property("topics", topics)
            .property("service", optional(SERVICE, "Which service it was about, in words."))
            .property("unit", optional(OWN_CODE, "The code of the unit that consulted."))
            .property("seconds", or_null(seconds))
            .property("result", results.description(Some("What it came to.")))
            .property("note", optional(NOTE, "What else is to be known."))
            .property("name", optional(NAME, "Who it was, if they said."))
            .property("phone", optional(PHONE, "Their telephone; needed for a call back."))
            .property(
                "submission",
                optional(
                    NUMBER,
                    "The number of the submission that it was about, or that came of it.",
                ),
            )
            .property("held_at", or_null(held_at))
            .required("channel")
            .required("result")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .into()
    }
}
