//! An answer as a file: for a spreadsheet, for a newspaper, for paper.

use axum::{extract::Query, response::Response};
use jiff::civil::Date;
use lodzins_core::report::Question;
use lodzins_db::{DbError, Tx};
use lodzins_service::institution::Institution;

use super::{answer::Answer, question};
use crate::{
    pages::{DeskPage, download, letter::pdf_file},
    stop::{PageResult, Stop},
    words::Words,
};

type Asked = Query<Vec<(String, String)>>;

/// The numbers alone, as text.
pub async fn csv(page: DeskPage, asked: Asked) -> PageResult {
    let answer = answer(&page, asked, Answer::of).await?;
    Ok(download::figures(&answer.file_name(), answer.sheet()))
}

/// A workbook.
pub async fn xlsx(page: DeskPage, asked: Asked) -> PageResult {
    let answer = answer(&page, asked, Answer::of).await?;
    download::workbook(&answer.file_name(), answer.sheet()).await
}

/// The picture alone.
pub async fn svg(page: DeskPage, asked: Asked) -> PageResult {
    let answer = answer(&page, asked, Answer::to_be_read).await?;
    Ok(download::picture(&answer.file_name(), &answer.chart()))
}

/// The question, the picture and the numbers on paper.
pub async fn pdf(page: DeskPage, asked: Asked) -> Result<Response, Stop> {
    let answer = answer(&page, asked, Answer::to_be_read).await?;
    pdf_file(answer.document(), &answer.file_name()).await
}

/// How an answer is asked for.
type Ask = fn(&mut Tx<'_>, Words, &Institution, &Question, Date) -> Result<Answer, DbError>;

/// The answer to the question in the address.
async fn answer(page: &DeskPage, Query(asked): Asked, ask: Ask) -> Result<Answer, Stop> {
    let words = page.asked.words;
    let today = page.asked.app.moment().date();
    let mut form = question::form(words, &asked, today);
    let question = question::question(&mut form).ok_or(Stop::BadRequest)?;
    let institution = page.institution.clone();
    let answer = page.asked.read(move |tx| ask(tx, words, &institution, &question, today)).await?;
    Ok(answer)
}
