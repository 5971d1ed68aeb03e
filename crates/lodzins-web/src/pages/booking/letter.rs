//! What is written to a visitor, by mail and on paper: when, where, what for, what to bring, and the code.

use jiff::civil::Date;
use lodzins_core::Moment;
use lodzins_db::{DbError, Tx};
use lodzins_document::{Block, Document, Fact, QrCode, Text, html, plain};
use lodzins_service::{
    Office,
    appointment::{VisitRow, visit_code},
    outbox::{Worded, letter_enter},
};

use super::{said, told::Told};
use crate::{
    letters::{
        letterhead,
        visit::{bring, term},
    },
    words::FluentValue,
};

/// Why it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// The place is held; the code confirms it.
    Confirm,
    /// The visit is booked.
    Booked,
    /// It was moved.
    Moved,
    /// It was called off.
    Cancelled,
    /// The code was forgotten.
    Lost,
}

impl About {
    const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Booked => "booked",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
            Self::Lost => "lost",
        }
    }
}

/// The document, with the code and the address at which it is typed.
pub(super) fn document(office: &Office, told: &Told, about: About, today: Date) -> Document {
    let words = told.words;
    let kind = [("about", about.code().into())];
    let mut facts = vec![
        Fact::new(term(words, &told.services), told.service()),
        Fact { term: words.t("booking-time"), value: Text::strong(when(told)) },
        Fact::new(words.t("booking-place"), told.place()),
    ];
    facts.extend(told.row.name.as_ref().map(|name| Fact::new(words.t("booking-name"), name)));
    let mut blocks =
        vec![Block::paragraph(words.with("booking-letter-lead", &kind)), Block::Facts(facts)];
    if about != About::Cancelled {
        blocks.extend(bring(words, &told.services));
        blocks.push(Block::Qr(code(office, told, &kind)));
    }
    Document {
        language: words.language(),
        title: words.with("booking-letter-title", &kind),
        letterhead: letterhead(words, &told.institution),
        written_on: today,
        reference: vec![words.date_on(today)],
        addressee: Vec::new(),
        blocks,
        footer: told.institution.name(words.language()).to_owned(),
    }
}

/// Where the code is typed, as a picture for a telephone, with the code beside it.
fn code(office: &Office, told: &Told, kind: &[(&str, FluentValue<'_>)]) -> QrCode {
    let words = told.words;
    let url = format!("{}/visits", office.public_url);
    let code = visit_code(&office.keys, told.row.id).to_string();
    QrCode {
        alt: words.with("letter-qr", &[("url", url.as_str().into())]),
        beside: vec![
            Text::plain(words.with("booking-letter-code", kind)),
            Text::link(url.as_str()),
            Text::strong(words.with("letter-code", &[("code", code.into())])),
        ],
        data: url,
    }
}

fn when(told: &Told) -> String {
    told.row.starts_at.map(|at| said::when(told.words, at)).unwrap_or_default()
}

/// Puts the letter into the outbox, in the visitor's language, if there is an e-mail address to send it to.
pub(crate) fn send(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    row: &VisitRow,
    about: About,
) -> Result<(), DbError> {
    let Some(address) = &row.email else { return Ok(()) };
    let told = Told::to_visitor(tx, row, at.date())?;
    let document = document(office, &told, about, at.date());
    let worded = Worded {
        subject: document.title.clone(),
        text: plain::written(&document),
        html: Some(html::mail(&document)),
    };
    letter_enter(tx, at, row.institution_id, address, &worded, document.language).map(drop)
}
