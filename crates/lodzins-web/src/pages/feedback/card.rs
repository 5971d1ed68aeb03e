//! The question on paper, to lie beside the box: one A5 sheet for each language.

use axum::{extract::Path, response::Response};
use jiff::civil::Date;
use lodzins_core::{Language, feedback::Feedback};
use lodzins_document::{Block, Document, Text, pdf::Paper};
use lodzins_service::institution::Institution;

use super::said;
use crate::{
    letters::letterhead,
    pages::{DeskPage, letter::pdf_on},
    stop::Stop,
    words::Words,
};

/// `card.lv.pdf`.
pub(super) async fn get(page: DeskPage, Path(file): Path<String>) -> Result<Response, Stop> {
    let code = file.strip_prefix("card.").and_then(|rest| rest.strip_suffix(".pdf"));
    let language = Language::ALL.iter().find(|one| Some(one.code()) == code);
    let words = Words::of(*language.ok_or(Stop::NotFound)?);
    let document = document(words, &page.institution, page.asked.app.moment().date());
    let name = document.title.clone();
    pdf_on(document, Paper::A5Notice, &name).await
}

/// The question, what may be answered, and what becomes of it.
fn document(words: Words, institution: &Institution, today: Date) -> Document {
    // A square to tick, made of signs that every typeface has.
    let answers = Feedback::ALL.iter().map(|one| {
        Block::Paragraph(Text::strong(format!("[    ]  {}", said::answer(words, *one))))
    });
    let how = Block::Paragraph(Text::plain(words.t("feedback-card-how")));
    let private = Block::Paragraph(Text::plain(words.t("feedback-private")));
    Document {
        language: words.language(),
        title: words.t("feedback-title"),
        letterhead: letterhead(words, institution),
        written_on: today,
        reference: Vec::new(),
        addressee: Vec::new(),
        blocks: std::iter::once(how).chain(answers).chain([private]).collect(),
        footer: institution.name(words.language()).to_owned(),
    }
}
