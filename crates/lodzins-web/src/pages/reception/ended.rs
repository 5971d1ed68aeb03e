//! What the program ended when a day was over and nobody had: for the head, the next morning.

use askama::Template;
use axum::extract::Query;
use lodzins_core::reception::EndedHow;
use lodzins_db::Tx;
use lodzins_service::{
    appointment::visit,
    institution::structure::centres,
    reception::{Ended, ReceptionError, present, visits_ended},
};
use serde::Deserialize;

use super::{
    hall,
    line::{Line, Titles},
};
use crate::{
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Tag,
    words::Words,
};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    centre: String,
}

/// A visit, and how it was ended.
pub(crate) struct Row {
    pub(super) line: Line,
    pub(super) how: Tag,
}

#[derive(Template)]
#[template(path = "reception/ended.html")]
pub(crate) struct EndedView {
    pub(super) page: Page,
    pub(super) centre: String,
    /// “20.11.2026.”; empty: nothing was ever ended so.
    pub(super) day: String,
    pub(super) rows: Vec<Row>,
}

/// The page: the last day of a centre on which there was anything to end.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let (words, code) = (page.asked.words, which.centre);
    let read = move |tx: &mut Tx<'_>| {
        let all = centres(tx, institution)?;
        let Some(centre) = all.into_iter().find(|one| one.code == code) else { return Ok(None) };
        let titles = Titles::read(tx, institution, now, words.language())?;
        let (day, ended) = visits_ended(tx, institution, centre.id)?.unzip();
        let mut rows = Vec::new();
        for Ended { visit: id, how } in ended.unwrap_or_default() {
            let line = match present(tx, institution, id) {
                Ok(one) => Line::of(words, now, &titles, &[], &one),
                Err(ReceptionError::NotNow(_)) => {
                    Line::expected(words, &titles, &visit(tx, institution, id)?)
                }
                Err(error) => return Err(error),
            };
            rows.push(Row { line, how: said(words, how) });
        }
        Ok::<_, ReceptionError>(Some((centre, day, rows)))
    };
    let read: Option<_> = page.asked.read(read).await?;
    let (centre, day, rows) = read.ok_or(Stop::NotFound)?;
    let back = hall::path(&centre);
    page.asked.show(&EndedView {
        page: page.frame().back(&back),
        centre: centre.name(words.language()).to_owned(),
        day: day.map(|day| words.date_short(day)).unwrap_or_default(),
        rows,
    })
}

/// How the program ended a visit.
pub(super) fn said(words: Words, how: EndedHow) -> Tag {
    match how {
        EndedHow::Closed => Tag::coloured("orange", words.t("visits-ended-closed")),
        EndedHow::Missed => Tag::coloured("red", words.t("visits-ended-missed")),
        EndedHow::Forgotten => Tag::coloured("yellow", words.t("visits-ended-forgotten")),
    }
}
