//! What stands about a client, as a form and in words.

use lodzins_core::PersonalCode;
use lodzins_service::identity::client::{ClientKind, ClientRow, CodePurpose, NewClient};

use crate::{
    form::{Fields, Form},
    pages::write::you::{check_email, check_lengths, check_phone},
    phones,
    stop::Stop,
    ui::Choice,
    words::{Message, Words},
};
use lodzins_service::identity::client::ClientError;

/// How long a registration number of any country is.
const CODE_LENGTH: std::ops::RangeInclusive<usize> = 4..=30;

/// What the form says; nothing when something is wrong with it.
pub fn read(form: &mut Form) -> Option<NewClient> {
    let name = form.required("name", Message::of("clients-name-missing"));
    check_lengths(form);
    check_email(form);
    check_phone(form);
    let kind = form.optional("kind").parse().unwrap_or(ClientKind::Person);
    let code = code(form, kind);
    if form.is_wrong() {
        return None;
    }
    let filled = |name: &str| Some(form.optional(name)).filter(|text| !text.is_empty());
    Some(NewClient {
        kind,
        name,
        email: filled("email"),
        phone: filled("phone"),
        address: filled("address"),
        code,
    })
}

/// A code needs a purpose. A person's must have the shape of one; its check digit only makes the card warn.
fn code(form: &mut Form, kind: ClientKind) -> Option<(String, CodePurpose)> {
    let typed = form.optional("code");
    if typed.is_empty() {
        return None;
    }
    let fits = match kind {
        ClientKind::Person => PersonalCode::parse(&typed).is_ok(),
        ClientKind::Organisation => CODE_LENGTH.contains(&typed.chars().count()),
    };
    if !fits {
        form.wrong("code", Message::of("clients-code-wrong"));
    }
    let purpose = form.optional("code_for").parse().ok();
    if purpose.is_none() {
        form.wrong("code_for", Message::of("clients-purpose-missing"));
    }
    Some((typed, purpose?))
}

/// The form filled with what stands there; the code stays sealed.
pub fn standing(row: &ClientRow) -> Fields {
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    Fields::default()
        .and("kind", row.kind.as_str())
        .and("name", row.name.as_str())
        .and("email", or_empty(&row.email))
        .and("phone", or_empty(&row.phone))
        .and("address", or_empty(&row.address))
}

/// A person or an organisation.
pub fn kinds(words: Words) -> Vec<Choice> {
    vec![
        Choice::of(ClientKind::Person.code(), words.t("clients-kind-person")),
        Choice::of(ClientKind::Organisation.code(), words.t("clients-kind-organisation")),
    ]
}

/// What a code may be kept for, after nothing.
pub fn purposes(words: Words) -> Vec<Choice> {
    let none = Choice::of("", words.t("clients-purpose-first"));
    let of = |known: &CodePurpose| Choice::of(known.code(), purpose(words, *known));
    std::iter::once(none).chain(CodePurpose::ALL.iter().map(of)).collect()
}

/// What a code is kept for.
pub fn purpose(words: Words, purpose: CodePurpose) -> String {
    match purpose {
        CodePurpose::EAddress => words.t("clients-purpose-e-address"),
        CodePurpose::Service => words.t("clients-purpose-service"),
        CodePurpose::Property => words.t("clients-purpose-property"),
        CodePurpose::Social => words.t("clients-purpose-social"),
        CodePurpose::CivilRegistry => words.t("clients-purpose-registry"),
        CodePurpose::Representation => words.t("clients-purpose-representation"),
    }
}

/// “Testa Persona 010 · persona@example.org · +371…”: enough to tell one from another.
pub fn client_line(row: &ClientRow) -> String {
    let parts = [
        Some(row.name.clone()),
        row.email.clone(),
        row.phone.as_deref().map(phones::written),
        row.address.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

impl From<ClientError> for Stop {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::NotFound => Self::NotFound,
            ClientError::NameMissing | ClientError::PurposeMissing | ClientError::Itself => {
                Self::BadRequest
            }
            ClientError::MergedAlready | ClientError::NoCode | ClientError::KeyReused(_) => {
                Self::Conflict
            }
            ClientError::Register(error) => error.into(),
            ClientError::Db(error) => error.into(),
        }
    }
}
