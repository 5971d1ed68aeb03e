//! A form that arrived while the database was away: shown back whole, to be sent again by one press.
//!
//! The page that the form belongs to cannot be made, because it needs the database. What was typed must not be lost
//! for that.

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};

use super::{Face, Page};
use crate::{
    form::{Fields, TOKEN_FIELD},
    words::Words,
};

/// After how many seconds the form may be sent again.
const RETRY_SECS: u32 = 5;

#[derive(Template)]
#[template(path = "layout/held.html")]
struct Held<'f> {
    page: Page,
    action: &'f str,
    fields: Vec<&'f (String, String)>,
    had_files: bool,
}

impl Held<'_> {
    /// What a person wrote, and would miss.
    fn written(&self) -> impl Iterator<Item = &str> {
        let typed =
            |(name, value): &&&(String, String)| name != TOKEN_FIELD && value.chars().count() > 20;
        self.fields.iter().filter(typed).map(|(_, value)| value.as_str())
    }
}

/// The page: 503 with everything that was sent to `path`, but passwords and codes, which a person types again.
pub fn held(words: Words, path: &str, fields: &Fields) -> Response {
    let is_secret = |name: &str| name.contains("password") || name == "code";
    let view = Held {
        page: Page::new(words, Face::default(), path).wrong(true),
        action: path,
        fields: fields.values().iter().filter(|(name, _)| !is_secret(name)).collect(),
        had_files: fields.upload_names().next().is_some(),
    };
    let status = StatusCode::SERVICE_UNAVAILABLE;
    match view.render() {
        Ok(html) => {
            (status, [(header::RETRY_AFTER, RETRY_SECS.to_string())], Html(html)).into_response()
        }
        Err(_) => status.into_response(),
    }
}
