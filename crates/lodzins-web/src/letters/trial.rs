//! The letter that an administrator sends to see whether letters leave.

use jiff::civil::Date;
use lodzins_document::{Block, Document};
use lodzins_service::institution::Institution;

use super::letterhead;
use crate::words::Words;

/// The letter, with the institution's name and colour as on any other.
pub fn letter(words: Words, institution: &Institution, written_on: Date) -> Document {
    let name = institution.name(words.language());
    Document {
        language: words.language(),
        title: words.with("mail-letter-subject", &[("institution", name.into())]),
        letterhead: letterhead(words, institution),
        written_on,
        reference: vec![words.date_on(written_on)],
        addressee: Vec::new(),
        blocks: vec![
            Block::paragraph(words.t("mail-letter-text")),
            Block::paragraph(words.t("mail-letter-then")),
        ],
        footer: name.to_owned(),
    }
}
