//! Pages that say what went wrong and what to do.

use askama::Template;
use axum::{
    body::{Body, HttpBody},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use super::{Face, Page};
use crate::{
    stop::Stop,
    words::{Words, language_of},
};

/// A page instead of what was asked for.
#[derive(Debug, Clone, Template)]
#[template(path = "layout/failure.html")]
pub struct Failure {
    page: Page,
    status: StatusCode,
    retry_after_secs: Option<u32>,
    sign_in: String,
    elsewhere: bool,
}

impl Failure {
    /// The page for `status`.
    pub fn new(page: Page, status: StatusCode) -> Self {
        Self { page, status, retry_after_secs: None, sign_in: String::new(), elsewhere: false }
    }

    /// Says when to try again, in the page and in `Retry-After`.
    #[must_use]
    pub fn retry_after_secs(mut self, seconds: u32) -> Self {
        self.retry_after_secs = Some(seconds);
        self
    }

    /// Where to sign in, for 401.
    #[must_use]
    pub fn sign_in(mut self, address: impl Into<String>) -> Self {
        self.sign_in = address.into();
        self
    }

    /// Says that the case is in other hands, instead of words about the person's duties.
    #[must_use]
    pub fn elsewhere(mut self, elsewhere: bool) -> Self {
        self.elsewhere = elsewhere;
        self
    }

    fn title(&self) -> String {
        match self.status.as_u16() {
            403 if self.elsewhere => self.page.t("casework-elsewhere-title"),
            401 => self.page.t("failure-401-title"),
            403 => self.page.t("failure-403-title"),
            404 => self.page.t("failure-404-title"),
            405 => self.page.t("failure-405-title"),
            413 => self.page.t("failure-413-title"),
            429 => self.page.t("failure-429-title"),
            503 => self.page.t("failure-503-title"),
            400..500 => self.page.t("failure-400-title"),
            _ => self.page.t("failure-500-title"),
        }
    }

    fn text(&self) -> String {
        match self.status.as_u16() {
            403 if self.elsewhere => self.page.t("casework-elsewhere-text"),
            401 => self.page.t("failure-401-text"),
            403 => self.page.t("failure-403-text"),
            404 => self.page.t("failure-404-text"),
            405 => self.page.t("failure-405-text"),
            413 => self.page.t("failure-413-text"),
            429 => self.page.t("failure-429-text"),
            503 => self.page.t("failure-503-text"),
            400..500 => self.page.t("failure-400-text"),
            _ => self.page.t("failure-500-text"),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let Ok(html) = self.render() else { return self.status.into_response() };
        let mut response = (self.status, Html(html)).into_response();
        if let Some(seconds) = self.retry_after_secs {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Gives every bare error that a browser would show as an empty page its page: a layer around all pages.
///
/// Answers with a body, those of the API (`/api/`) and those to machines (no `text/html` in `Accept`) stay as they are.
pub async fn dress(request: Request, next: Next) -> Response {
    let path = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let words = Words::of(language_of(request.headers()));
    let accepts = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("text/html");
    let for_people = accepts.contains("text/html") && !path.starts_with("/api/");
    let bare = next.run(request).await;
    if !for_people || bare.status().as_u16() < 400 || !is_empty(bare.body()) {
        return bare;
    }
    let elsewhere = bare.extensions().get::<Stop>() == Some(&Stop::Elsewhere);
    let failure =
        Failure::new(Page::new(words, Face::default(), path), bare.status()).elsewhere(elsewhere);
    let retry =
        bare.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let mut dressed = match retry {
        Some(seconds) => failure.retry_after_secs(seconds),
        None => failure,
    }
    .into_response();
    for (name, value) in bare.headers() {
        if *name != header::CONTENT_LENGTH && *name != header::CONTENT_TYPE {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed
}

// A body of known length nought; axum's own rejections say a sentence in English, which no person should get.
fn is_empty(body: &Body) -> bool {
    body.size_hint().exact() == Some(0)
}
