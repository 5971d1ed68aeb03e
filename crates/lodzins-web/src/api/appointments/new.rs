//! What comes in: a booking and a change, read and described.

use jiff::Timestamp;
use lodzins_core::{
    Language,
    appointment::{VisitStatus, services_typed},
    phone,
};
use lodzins_service::appointment::Contact;
use serde_json::Value;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, RefOr, SchemaFormat,
        schema::{AdditionalProperties, ObjectBuilder, Schema, Type},
    },
};

use crate::api::{
    fields::Fields,
    problem::Problem,
    taken::{Taken, one_of, or_null},
};

const CODE: Taken = Taken::line(32);
const SERVICE: Taken = Taken::line(400);
const NAME: Taken = Taken::line(200);
const PHONE: Taken = Taken::line(50);

/// A booking, read and found right as far as can be seen without the tables.
#[derive(Debug, Clone)]
pub struct New {
    pub institution: Option<String>,
    pub centre: String,
    pub services: Vec<String>,
    pub start: Timestamp,
    pub contact: Contact,
    /// In which language the visitor is written to.
    pub language: Language,
}

impl New {
    /// Reads the fields; all mistakes are told at once.
    pub fn read(value: Value) -> Result<Self, Problem> {
        let mut fields = Fields::of(value);
        let institution = fields.text("institution", CODE);
        let centre = fields.needed("centre", |all, name| all.text(name, CODE), String::new());
        let typed = fields.needed("service", |all, name| all.text(name, SERVICE), String::new());
        let services = services_typed(&typed);
        if services.is_none() && !typed.is_empty() {
            fields.mistake("service", "is not a service's code, or up to five with commas between");
        }
        let start = fields.needed("start", Fields::instant, Timestamp::UNIX_EPOCH);
        let name = fields.needed("name", |all, name| all.text(name, NAME), String::new());
        let (phone, email) = (fields.text("phone", PHONE), fields.text("email", Taken::EMAIL));
        if phone.as_deref().is_some_and(|typed| !phone::is_whole(typed)) {
            fields.mistake("phone", "is not a telephone number");
        }
        let language = fields.code("language").unwrap_or(Language::Lv);
        match fields.end() {
            none if none.is_empty() => {}
            mistakes => return Err(Problem::wrong(mistakes)),
        }
        let contact = Contact { name, phone, email };
        let services = services.unwrap_or_default();
        Ok(Self { institution, centre, services, start, contact, language })
    }
}

/// A change of a booking.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// Another start.
    pub start: Option<Timestamp>,
    /// Confirm what is held.
    pub confirm: bool,
}

impl Change {
    /// Reads the fields; there must be at least one.
    pub fn read(value: Value) -> Result<Self, Problem> {
        let mut fields = Fields::of(value);
        let start = fields.instant("start");
        let status: Option<VisitStatus> = fields.code("status");
        if status.is_some_and(|status| status != VisitStatus::Booked) {
            fields.mistake("status", "may only be booked");
        }
        if start.is_none() && status.is_none() {
            fields.mistake("start", "is missing; start and status are what can be changed");
        }
        match fields.end() {
            none if none.is_empty() => Ok(Self { start, confirm: status.is_some() }),
            mistakes => Err(Problem::wrong(mistakes)),
        }
    }
}

fn instant(what: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
        .description(Some(what))
}

/// A booking.
pub struct NewAppointment;

impl ToSchema for NewAppointment {}

impl PartialSchema for NewAppointment {
    fn schema() -> RefOr<Schema> {
        let text = |taken: Taken, what: &str| taken.schema().description(Some(what));
        let languages = one_of(Language::ALL.iter().map(|code| code.code()));
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(
                "A visit to be booked; with a telephone number or an e-mail address, or both.",
            ))
            .property(
                "institution",
                or_null(text(
                    CODE,
                    "The institution's code, where centres of several have the same code.",
                )),
            )
            .property("centre", text(CODE, "The centre's code."))
            .property(
                "service",
                text(
                    SERVICE,
                    "The service's code; several with commas between for one visit: as many as the centre settles in one, \
                     at most five.",
                ),
            )
            .property("start", instant("When it is to begin: one of the free starts."))
            .property("name", text(NAME, "The name to call the visitor by."))
            .property("phone", or_null(text(PHONE, "Their telephone.")))
            .property("email", or_null(text(Taken::EMAIL, "Their e-mail address.")))
            .property(
                "language",
                or_null(languages.description(Some(
                    "The language in which they are written to; Latvian when it is not said.",
                ))),
            )
            .required("centre")
            .required("service")
            .required("start")
            .required("name")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .into()
    }
}

/// A change of a booking.
pub struct AppointmentChange;

impl ToSchema for AppointmentChange {}

impl PartialSchema for AppointmentChange {
    fn schema() -> RefOr<Schema> {
        let booked = one_of(std::iter::once(VisitStatus::Booked.code()));
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(
                "Another start, or the confirmation of what is held; at least one of them.",
            ))
            .property("start", or_null(instant("When it is to begin instead.")))
            .property(
                "status",
                or_null(booked.description(Some("Confirm what is held, or ask for that."))),
            )
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .into()
    }
}
