//! The digest to take along: as plain text for a news page, as PDF for an editor's desk.

use axum::extract::Query;
use lodzins_document::{Block, Document, Text};

use super::page::{Question, Told, form, question, read};
use crate::{
    letters::letterhead,
    pages::{DeskPage, download, letter::pdf_file},
    stop::{PageResult, Stop},
    words::Words,
};

/// The file as plain text.
pub async fn text(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let (question, told) = asked_for(&page, &asked).await?;
    let name = format!("{}.txt", name(&page, &question, told.words));
    Ok(download::file("text/plain; charset=utf-8", &name, told.plain()))
}

/// The file as PDF.
pub async fn pdf(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let (question, told) = asked_for(&page, &asked).await?;
    let today = page.asked.app.moment().date();
    let document = Document {
        language: question.language,
        letterhead: letterhead(told.words, &page.institution),
        written_on: today,
        reference: vec![told.source.clone()],
        addressee: Vec::new(),
        blocks: blocks(&told),
        footer: format!("{}, {}", told.title, told.days),
        title: told.title.clone(),
    };
    pdf_file(document, &name(&page, &question, told.words)).await
}

async fn asked_for(page: &DeskPage, asked: &[(String, String)]) -> Result<(Question, Told), Stop> {
    let today = page.asked.app.moment().date();
    let question = question(&mut form(page.asked.words, asked, today)).ok_or(Stop::BadRequest)?;
    let told = read(page, &question).await?;
    Ok((question, told))
}

fn name(page: &DeskPage, question: &Question, words: Words) -> String {
    let (from, to) = (question.period.from_on(), question.period.to_on());
    format!("{}-{}-{from}-{to}", page.institution.code, words.t("press-file"))
}

fn blocks(told: &Told) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(&told.days)];
    for section in &told.sections {
        blocks.push(Block::Heading(Text::plain(&section.heading)));
        blocks.extend(section.paragraphs.iter().map(|it| Block::paragraph(it.words())));
    }
    if !told.notes.is_empty() {
        blocks.push(Block::Heading(Text::plain(told.words.t("press-notes"))));
        let items = told.notes.iter().map(Text::plain).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    if told.is_empty() {
        blocks.push(Block::paragraph(told.words.t("press-empty")));
    }
    blocks
}
