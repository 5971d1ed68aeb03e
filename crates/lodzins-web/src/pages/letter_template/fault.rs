//! What is wrong with a template, said so that it can be mended.

use lodzins_document::{Fault, Foreign, TemplateError};

use crate::words::Message;

/// Characters that a template may have.
const LONGEST: i64 = 12_000;

/// The message beside the field.
pub fn complaint(error: &TemplateError) -> Message {
    let line = i64::try_from(error.line).unwrap_or(i64::MAX).to_string();
    match &error.fault {
        Fault::NoTitle => Message::of("letter-template-no-title"),
        Fault::TooLong => Message::of("letter-template-too-long").number("most", LONGEST),
        Fault::Syntax => Message::of("letter-template-syntax").text("line", line),
        Fault::Unknown(name) => {
            Message::of("letter-template-unknown").text("line", line).text("name", name)
        }
        Fault::Sign(sign) => {
            Message::of("letter-template-sign").text("line", line).text("sign", sign.to_string())
        }
        Fault::Kind(kind) => {
            Message::of("letter-template-kind").text("line", line).text("kind", code(*kind))
        }
    }
}

fn code(kind: Foreign) -> &'static str {
    match kind {
        Foreign::Html => "html",
        Foreign::Picture => "picture",
        Foreign::Code => "code",
        Foreign::Quotation => "quotation",
        Foreign::Rule => "rule",
        Foreign::Nested => "nested",
        Foreign::Link => "link",
    }
}
