//! What differs at an institution or at a centre, for calendars and feed readers: closures, other hours, regimes.
//!
//! Everything comes from the same schedules as the pages, regimes laid over them. Each file is in one language, named in its
//! address, because whatever fetches it has no language of its own: `/i/cesis/changes/lv.ics`.

mod atom; // as Atom
mod gathered; // what there is to tell
mod ics; // as iCalendar
#[cfg(test)]
mod tests;

use axum::{extract::Path, http::HeaderMap};
use lodzins_core::Language;

use super::open_data::served::File;
use crate::{
    pages::{Asked, place::Place},
    routes::Routes,
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};
use gathered::Gathered;

/// The routes of these files.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/changes/{file}", of_institution)
        .get("/i/{institution}/centres/{code}/changes/{file}", of_centre)
}

async fn of_institution(
    asked: Asked,
    headers: HeaderMap,
    Path((institution, file)): Path<(String, String)>,
) -> PageResult {
    answer(&asked, &headers, (&institution, None), &file).await
}

async fn of_centre(
    asked: Asked,
    headers: HeaderMap,
    Path((institution, centre, file)): Path<(String, String, String)>,
) -> PageResult {
    answer(&asked, &headers, (&institution, Some(centre)), &file).await
}

async fn answer(
    asked: &Asked,
    headers: &HeaderMap,
    (code, centre): (&str, Option<String>),
    file: &str,
) -> PageResult {
    let (language, kind) = file.split_once('.').ok_or(Stop::NotFound)?;
    let language: Language = language.parse().map_err(|_| Stop::NotFound)?;
    let (media_type, write): (_, fn(&Gathered) -> String) = match kind {
        "atom" => ("application/atom+xml; charset=utf-8", atom::written),
        "ics" => ("text/calendar; charset=utf-8", ics::written),
        _ => return Err(Stop::NotFound),
    };
    let institution = Place::find(asked, code).await?;
    let (words, today) = (Words::of(language), asked.app.moment().date());
    let public_url = asked.app.office().public_url.to_string();
    let gathered = asked
        .read(move |tx| {
            Gathered::read(tx, (words, &public_url), &institution, centre.as_deref(), today)
        })
        .await?
        .ok_or(Stop::NotFound)?;
    Ok(File { media_type, text: write(&gathered) }.answer(headers))
}

/// Where changes under a page's address may be followed: for the page's head, and for people.
#[derive(askama::Template)]
#[template(path = "pages/feeds/follow.html")]
struct Follow {
    words: Words,
    under: String,
}

/// The links for people.
pub(super) fn follow(words: Words, under: &str) -> Content {
    Content::html(Follow { words, under: under.to_owned() })
}
