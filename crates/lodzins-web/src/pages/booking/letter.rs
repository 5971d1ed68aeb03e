//! What is written to a visitor, by mail and on paper: when, where, what for, what to bring, and the code.

use jiff::civil::Date;
use lodzins_core::appointment::VisitCode;
use lodzins_db::Tx;
use lodzins_document::{Block, Document, Fact, QrCode, Text, html, plain};
use lodzins_service::outbox::{Worded, letter_enter};

use super::{said, told::Told};
use crate::{letters::letterhead, words::Words};

/// Why it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages) enum About {
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

/// The document. `enter` is the address at which the code is typed.
pub(in crate::pages) fn document(
    words: Words,
    told: &Told,
    code: &VisitCode,
    about: About,
    (today, enter): (Date, &str),
) -> Document {
    let kind = [("about", about.code().into())];
    let mut facts = vec![
        Fact::new(words.t("booking-service"), &told.service),
        Fact { term: words.t("booking-time"), value: Text::strong(when(words, told)) },
        Fact::new(words.t("booking-place"), told.place(words)),
    ];
    facts.extend(told.row.name.as_ref().map(|name| Fact::new(words.t("booking-name"), name)));
    let mut blocks =
        vec![Block::paragraph(words.with("booking-letter-lead", &kind)), Block::Facts(facts)];
    if about != About::Cancelled {
        if !told.bring.is_empty() {
            blocks.push(Block::Heading(Text::plain(words.t("booking-bring"))));
            let items = told.bring.iter().map(Text::plain).collect();
            blocks.push(Block::List { ordered: false, items });
        }
        blocks.push(Block::Qr(QrCode {
            data: enter.to_owned(),
            alt: words.with("letter-qr", &[("url", enter.into())]),
            beside: vec![
                Text::plain(words.with("booking-letter-code", &kind)),
                Text::link(enter),
                Text::strong(words.with("letter-code", &[("code", code.to_string().into())])),
            ],
        }));
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

fn when(words: Words, told: &Told) -> String {
    told.row.starts_at.map(|at| said::when(words, at)).unwrap_or_default()
}

/// Puts the letter into the outbox, if there is an e-mail address to send it to.
pub(in crate::pages) fn send(
    tx: &mut Tx<'_>,
    at: &lodzins_core::Moment,
    document: &Document,
    told: &Told,
) -> Result<(), lodzins_db::DbError> {
    let Some(address) = &told.row.email else { return Ok(()) };
    let worded = Worded {
        subject: document.title.clone(),
        text: plain::written(document),
        html: Some(html::mail(document)),
    };
    letter_enter(tx, at, told.row.institution_id, address, &worded, document.language).map(drop)
}
