//! A centre's hours in a frame of another site: whether it is open, today and the days that come, and a link to the page.
//!
//! No script, no cookie, no form: whoever frames it can do nothing with it but show it, so any site may.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{HeaderValue, header},
    response::{Html, IntoResponse},
};
use jiff::Timestamp;
use lodzins_core::{Language, hours::PlaceKind};
use lodzins_service::hours::{PlaceHours, all_hours};
use serde::Deserialize;

use super::{Asked, asked::face, hours_words::state, open_data::served, place::Place, site::days};
use crate::{
    layout::Page,
    routes::Routes,
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};

/// What the frame may do: show itself, with our own style, anywhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; \
                      frame-ancestors *; base-uri 'none'";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/widget/hours/{institution}/{centre}", get)
}

#[derive(Template)]
#[template(path = "pages/widget/hours.html")]
pub(crate) struct WidgetView {
    page: Page,
    name: String,
    state: String,
    open: bool,
    days: Content,
    checked: String,
    href: String,
}

impl WidgetView {
    fn of(page: Page, centre: &PlaceHours, now: Timestamp, href: String) -> Self {
        let words = page.words();
        Self {
            name: centre.place.name.said(words.language()).to_owned(),
            state: state(words, centre, now),
            open: centre.hours().at(now).open,
            days: days(words, centre, now),
            checked: words.with("publish-checked", &[("moment", words.moment(now).into())]),
            href,
            page,
        }
    }
}

/// In which language; without one, in that of the browser.
#[derive(Debug, Deserialize)]
struct Wish {
    lang: Option<String>,
}

async fn get(
    asked: Asked,
    Path((institution, code)): Path<(String, String)>,
    Query(wish): Query<Wish>,
) -> PageResult {
    let institution = Place::find(&asked, &institution).await?;
    let now = asked.app.moment();
    if !institution.exists_on(now.date()) {
        return Err(Stop::NotFound);
    }
    let words = match wish.lang.as_deref().map(str::parse::<Language>) {
        Some(Ok(language)) => Words::of(language),
        Some(Err(_)) => return Err(Stop::NotFound),
        None => asked.words,
    };
    let id = institution.id;
    let all = asked.read(move |tx| all_hours(tx, id)).await?;
    let is = |one: &&PlaceHours| one.place.kind == PlaceKind::Centre && one.place.code == code;
    let is_over = |one: &PlaceHours| one.place.valid_to.is_some_and(|last| last < now.date());
    let centre = all.iter().find(is).filter(|one| !is_over(one)).ok_or(Stop::NotFound)?;
    let page = Page::new(words, face(&institution, words), asked.path());
    let href = format!("{}/i/{}/centres/{code}", asked.app.office().public_url, institution.code);
    let view = WidgetView::of(page, centre, now.now(), href);
    let html = view.render().map_err(|error| {
        tracing::error!(%error, "a template could not be rendered");
        Stop::Broken
    })?;
    let mut response = Html(html).into_response();
    let headers = response.headers_mut();
    served::open(headers);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    // Whether it is open changes by the minute.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    Ok(response)
}

#[cfg(test)]
impl crate::gallery::Sample for WidgetView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        use crate::pages::admin::hours::samples::{now, place, unknown};
        let page = || crate::gallery::resident(words, "/widget/hours/cesis/kac");
        let of = |centre: PlaceHours| {
            Self::of(page(), &centre, now(), "https://example.org/i/cesis/centres/kac".to_owned())
        };
        vec![
            ("widget", of(place(words, PlaceKind::Centre))),
            ("widget-unknown", of(unknown(words, PlaceKind::Centre))),
        ]
    }
}
