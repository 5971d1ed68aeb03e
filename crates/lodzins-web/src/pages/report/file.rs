//! An answer as a file for a spreadsheet: plain numbers, the same rows and columns.

use axum::{extract::Query, http::header, response::IntoResponse};
use lodzins_core::report::{CrossTable, Line, Question};
use lodzins_document::csv::{Cell, Csv};
use lodzins_service::statistics::report;

use super::{question, said::Names, table::head};
use crate::{
    pages::{DeskPage, kept_file::disposition},
    stop::{PageResult, Stop},
    words::Words,
};

/// The file.
pub async fn get(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let words = page.asked.words;
    let mut form = question::form(words, &asked, page.asked.app.moment().date());
    let question = question::question(&mut form).ok_or(Stop::BadRequest)?;
    let institution = page.institution.id;
    let asked = question.clone();
    let (names, table) = page
        .asked
        .read(move |tx| {
            Ok::<_, lodzins_db::DbError>((
                Names::of(tx, institution)?,
                report(tx, institution, &asked)?,
            ))
        })
        .await?;
    let (from, to) = (question.period.from_on(), question.period.to_on());
    let name = format!("{}-{}-{from}-{to}.csv", page.institution.code, question.kind);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, disposition(&name)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, written(words, &names, &question, &table)).into_response())
}

fn written(words: Words, names: &Names, question: &Question, table: &CrossTable) -> String {
    let head = head(words, names, question, table);
    let mut csv = Csv::with_head(head.iter().map(String::as_str));
    for line in &table.lines {
        row(&mut csv, question, &names.name(words, question.rows, question.kind, &line.code), line);
    }
    row(&mut csv, question, &words.t("report-sum"), &table.total);
    csv.written()
}

fn row(csv: &mut Csv, question: &Question, name: &str, line: &Line) {
    let mut cells = vec![Cell::Text(name)];
    if question.columns.is_some() {
        cells.extend(line.cells.iter().copied().map(Cell::Number));
    }
    cells.extend([Cell::Number(line.all), Cell::Tenths(line.share)]);
    if question.comparison.is_some() {
        cells.push(line.before.map_or(Cell::Empty, Cell::Number));
        cells.push(line.change.map_or(Cell::Empty, Cell::Tenths));
    }
    csv.row(cells);
}
