//! The visit to take along: for a calendar program, on A4 and on A5.

use axum::{extract::Path, response::Response};
use lodzins_core::appointment::VisitStatus;
use lodzins_document::pdf::Paper;

use super::{
    calendar::calendar,
    letter::{self, About},
    told::Told,
};
use crate::{
    pages::{Asked, download, letter::pdf_on},
    stop::Stop,
};

/// The file: `visit.ics`, `a4.pdf`, `a5.pdf`.
pub(super) async fn get(
    asked: Asked,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let told = Told::seen(&asked, &id).await?;
    if told.row.status != VisitStatus::Booked {
        return Err(Stop::NotFound);
    }
    let paper = match file.as_str() {
        "visit.ics" => {
            let text = calendar(&told, asked.app.moment().now());
            let name = format!("{}.ics", asked.words.t("booking-file"));
            return Ok(download::file("text/calendar; charset=utf-8", &name, text));
        }
        "a4.pdf" => Paper::A4Letter,
        "a5.pdf" => Paper::A5Notice,
        _ => return Err(Stop::NotFound),
    };
    on_paper(&asked, &told, paper).await
}

/// The visit on paper.
pub(super) async fn on_paper(asked: &Asked, told: &Told, paper: Paper) -> Result<Response, Stop> {
    let today = asked.app.moment().date();
    let document = letter::document(asked.app.office(), told, About::Booked, today);
    pdf_on(document, paper, &asked.words.t("booking-file")).await
}
