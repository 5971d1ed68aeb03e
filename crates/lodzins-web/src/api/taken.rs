//! What each text field takes: one place for the check and for the description of it.

use lodzins_service::institution::is_topic_code;
use utoipa::openapi::schema::{Object, ObjectBuilder, SchemaType, Type};

/// What a text field takes.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// The most characters.
    pub most: usize,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Line,
    Lines,
    Email,
    Topic,
    PersonalCode,
}

impl Taken {
    /// One line of anything.
    pub const fn line(most: usize) -> Self {
        Self { most, shape: Shape::Line }
    }

    /// Lines of anything.
    pub const fn lines(most: usize) -> Self {
        Self { most, shape: Shape::Lines }
    }

    /// An e-mail address; RFC 5321 has room for 254 characters.
    pub const EMAIL: Self = Self { most: 254, shape: Shape::Email };

    /// A topic's code.
    pub const TOPIC: Self = Self { most: 50, shape: Shape::Topic };

    /// A personal code; whether its date exists is checked afterwards.
    pub const PERSONAL_CODE: Self = Self { most: 12, shape: Shape::PersonalCode };

    /// What is wrong with a text, if anything is.
    pub fn mistake_in(self, text: &str) -> Option<String> {
        let length = text.chars().count();
        if length > self.most {
            return Some(format!("has {length} characters; at most {} are taken", self.most));
        }
        let fits = match self.shape {
            Shape::Line => !text.chars().any(is_control),
            Shape::Lines => {
                !text.chars().any(|sign| is_control(sign) && !matches!(sign, '\n' | '\r' | '\t'))
            }
            Shape::Email => is_email(text),
            Shape::Topic => is_topic_code(text),
            Shape::PersonalCode => is_like_personal_code(text),
        };
        if text.trim().is_empty() {
            return Some("is empty".to_owned());
        }
        (!fits).then(|| self.shape.expected().to_owned())
    }

    /// The same, in JSON Schema.
    pub fn schema(self) -> ObjectBuilder {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .min_length(Some(1))
            .max_length(Some(self.most))
            .pattern(Some(self.shape.pattern()))
    }
}

impl Shape {
    const fn expected(self) -> &'static str {
        match self {
            Self::Line => "has a control character; one line of text is taken",
            Self::Lines => "has a control character other than tab and line break",
            Self::Email => "is not an e-mail address",
            Self::Topic => "is not a topic's code: small Latin letters, digits and underscores",
            Self::PersonalCode => "is not a personal code: 010190-12345 or 320000-12345",
        }
    }

    const fn pattern(self) -> &'static str {
        match self {
            Self::Line => {
                r"^[^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f\s][^\u0000-\u001f\u007f]*$"
            }
            Self::Lines => {
                r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*[^\u0000-\u0020\u007f\s][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$"
            }
            Self::Email => {
                r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\.[A-Za-z]{2,}$"
            }
            Self::Topic => "^[a-z][a-z0-9_]*$",
            Self::PersonalCode => "^[0-9]{6}-?[0-9]{5}$",
        }
    }
}

// PostgreSQL keeps no U+0000, and no printer any of the others.
fn is_control(sign: char) -> bool {
    matches!(sign, '\0'..='\u{1f}' | '\u{7f}')
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let atoms = |text: &str, may: fn(char) -> bool| {
        text.split('.').all(|atom| !atom.is_empty() && atom.chars().all(may))
    };
    let is_label = |label: &str| label.split('-').all(|part| !part.is_empty());
    let top = domain.rsplit('.').next().unwrap_or_default();
    atoms(local, |sign| sign.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(sign))
        && atoms(domain, |sign| sign.is_ascii_alphanumeric() || sign == '-')
        && domain.split('.').all(is_label)
        && domain.contains('.')
        && top.len() >= 2
        && top.chars().all(|sign| sign.is_ascii_alphabetic())
}

fn is_like_personal_code(text: &str) -> bool {
    let digits = match text.len() {
        12 if text.as_bytes()[6] == b'-' => [&text[..6], &text[7..]].concat(),
        _ => text.to_owned(),
    };
    digits.len() == 11 && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// One of a set of codes, in JSON Schema.
pub fn one_of(codes: impl Iterator<Item = &'static str>) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes))
}

/// The same, or nothing.
pub fn or_null(builder: ObjectBuilder) -> Object {
    let mut object = builder.build();
    if let SchemaType::Type(known) = object.schema_type {
        object.schema_type = SchemaType::from_iter([known, Type::Null]);
    }
    if let Some(values) = &mut object.enum_values {
        values.push(serde_json::Value::Null);
    }
    object
}
