//! An answer as a file for a spreadsheet: plain numbers, the same rows and columns.

use axum::extract::Query;
use lodzins_core::{
    csv::{self, Cell},
    report::{CrossTable, Line, Question},
};
use lodzins_service::statistics::report;

use super::{question, said::Names, table::head};
use crate::{
    pages::{DeskPage, download},
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
    Ok(download::table(&name, &written(words, &names, &question, &table)))
}

fn written(words: Words, names: &Names, question: &Question, table: &CrossTable) -> String {
    let head = head(words, names, question, table);
    let name = |code: &str| names.name(words, question.rows, question.kind, code);
    let lines = table.lines.iter().map(|line| row(question, &name(&line.code), line));
    std::iter::once(csv::line(head.iter().map(String::as_str)))
        .chain(lines)
        .chain([row(question, &words.t("report-sum"), &table.total)])
        .collect()
}

fn row(question: &Question, name: &str, line: &Line) -> String {
    let mut cells = vec![Cell::Text(name)];
    if question.columns.is_some() {
        cells.extend(line.cells.iter().copied().map(Cell::Number));
    }
    cells.extend([Cell::Number(line.all), Cell::Tenths(line.share)]);
    if question.comparison.is_some() {
        cells.push(line.before.map_or(Cell::Empty, Cell::Number));
        cells.push(line.change.map_or(Cell::Empty, Cell::Tenths));
    }
    csv::row(cells)
}
