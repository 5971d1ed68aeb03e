//! What comes in: the fields of a new submission.

use jiff::civil::Date;
use lodzins_core::{AnswerMode, Channel, Language, PersonalCode, Segment, submission::Kind};
use lodzins_service::register::Submitter;
use serde_json::Value;

use crate::api::{
    fields::Fields,
    problem::{Mistake, Problem},
    taken::Taken,
};

pub use super::new_schema::NewSubmission;

/// What it is about, in a line.
pub const SUBJECT: Taken = Taken::line(200);
/// What it says.
pub const TEXT: Taken = Taken::lines(100_000);
/// The most topics.
pub const MOST_TOPICS: usize = 20;
/// A number or reference that somebody else gave.
pub const REFERENCE: Taken = Taken::line(100);
/// A code of the institution's own: a unit, a drop box.
pub const OWN_CODE: Taken = Taken::line(50);
/// The code of a service.
pub const SERVICE: Taken = Taken::line(64);
/// A name: of the submitter, of the one who writes for them.
pub const NAME: Taken = Taken::line(200);
/// A telephone number as people write it.
pub const PHONE: Taken = Taken::line(50);
/// A postal address.
pub const ADDRESS: Taken = Taken::lines(500);
/// What a personal code is asked for.
pub const PURPOSE: Taken = Taken::line(200);

/// A new submission, read and found right as far as can be seen without the register.
#[derive(Debug, Clone)]
pub struct New {
    pub channel: Channel,
    pub kind: Kind,
    pub subject: String,
    pub text: String,
    pub topics: Vec<String>,
    pub service: Option<String>,
    pub client: Client,
    pub unit: Option<String>,
    pub drop_box: Option<String>,
    pub author_date: Option<Date>,
    pub author_number: Option<String>,
    pub external_reference: Option<String>,
    pub on_behalf: Option<String>,
    pub segment: Segment,
}

/// Whose it is.
#[derive(Debug, Clone, Default)]
pub struct Client {
    pub submitter: Submitter,
    pub language: Option<Language>,
    pub answer_mode: Option<AnswerMode>,
}

impl New {
    /// Reads the fields; all mistakes are told at once.
    pub fn read(value: Value) -> Result<Self, Problem> {
        let mut fields = Fields::of(value);
        let new = Self {
            channel: fields.needed("channel", Fields::code, Channel::Api),
            kind: fields.needed("kind", Fields::code, Kind::Other),
            subject: fields.needed(
                "subject",
                |fields, name| fields.text(name, SUBJECT),
                String::new(),
            ),
            text: fields.needed("text", |fields, name| fields.text(name, TEXT), String::new()),
            topics: fields.texts("topics", Taken::TOPIC, MOST_TOPICS),
            service: fields.text("service", SERVICE),
            client: fields.object("client", Client::read).unwrap_or_default(),
            unit: fields.text("unit", OWN_CODE),
            drop_box: fields.text("box", OWN_CODE),
            author_date: fields.date("author_date"),
            author_number: fields.text("author_number", REFERENCE),
            external_reference: fields.text("external_reference", REFERENCE),
            on_behalf: on_behalf(&mut fields),
            segment: fields.code("segment").unwrap_or(Segment::Unknown),
        };
        if new.channel == Channel::DropBox && new.drop_box.is_none() {
            fields.mistake("box", "is needed with the channel drop_box");
        }
        if new.channel != Channel::DropBox && new.drop_box.is_some() {
            fields.mistake("box", "goes only with the channel drop_box");
        }
        match fields.end() {
            none if none.is_empty() => Ok(new),
            mistakes => Err(Problem::wrong(mistakes)),
        }
    }

    /// How the answer is wanted; when nobody says, the way that reaches the submitter soonest.
    pub fn answer_mode(&self) -> AnswerMode {
        let submitter = &self.client.submitter;
        self.client.answer_mode.unwrap_or(match submitter {
            Submitter { email: Some(_), .. } => AnswerMode::Email,
            Submitter { address: Some(_), .. } => AnswerMode::Post,
            _ => AnswerMode::Portal,
        })
    }
}

impl Client {
    fn read(fields: &mut Fields) -> Self {
        let submitter = Submitter {
            name: fields.text("name", NAME),
            email: fields.text("email", Taken::EMAIL),
            phone: fields.text("phone", PHONE),
            address: fields.text("address", ADDRESS),
            personal_code: personal_code(fields),
        };
        Self {
            submitter,
            language: fields.code("language"),
            answer_mode: fields.code("answer_mode"),
        }
    }
}

/// A personal code goes only with the purpose that makes asking for it lawful (Fizisko personu datu apstrādes
/// likums, section 35). A wrong checksum is no mistake: such codes have been given.
fn personal_code(fields: &mut Fields) -> Option<(PersonalCode, String)> {
    let text = fields.text("personal_code", Taken::PERSONAL_CODE);
    let purpose = fields.text("personal_code_purpose", PURPOSE);
    match (text, purpose) {
        (Some(text), Some(purpose)) => match PersonalCode::parse(&text) {
            Ok(code) => Some((code, purpose)),
            Err(wrong) => {
                fields.mistake("personal_code", wrong.to_string());
                None
            }
        },
        (Some(_), None) => {
            fields.mistake("personal_code_purpose", "is needed with a personal code");
            None
        }
        (None, _) => None,
    }
}

/// `true`, or by whom. The register keeps a text: the empty one, which nobody can send, stands for `true`.
fn on_behalf(fields: &mut Fields) -> Option<String> {
    match fields.take("on_behalf")? {
        Value::Bool(true) => Some(String::new()),
        Value::Bool(false) => None,
        Value::String(text) => match NAME.mistake_in(&text) {
            None => Some(text),
            Some(mistake) => {
                fields.mistake("on_behalf", mistake);
                None
            }
        },
        _ => {
            fields.mistake("on_behalf", "is neither true nor a text");
            None
        }
    }
}

/// A mistake in a field of the body.
pub fn mistake(name: &str, detail: &str) -> Problem {
    Problem::wrong(vec![Mistake::new(format!("#/{name}"), detail)])
}
