//! Which language a person gets: the one that they chose, else the first of their browser's that we speak, else Latvian.

use std::convert::Infallible;

use axum::{
    extract::{FromRequestParts, Path, Query},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{Language, Words};

/// The cookie that keeps the choice.
pub const COOKIE: &str = "lodzins_language";

/// The language of a request.
pub fn language_of(headers: &HeaderMap) -> Language {
    chosen(headers).or_else(|| offered(headers)).unwrap_or(Language::Lv)
}

fn chosen(headers: &HeaderMap) -> Option<Language> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs =
        cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == COOKIE).find_map(|(_, code)| code.parse().ok())
}

// RFC 9110 s. 12.5.4. Browsers list the best first; weights of those that follow only repeat the order.
fn offered(headers: &HeaderMap) -> Option<Language> {
    let asked = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    asked.split(',').find_map(|range| {
        let tag = range.split(';').next().unwrap_or_default().trim();
        tag.split('-').next().unwrap_or_default().to_ascii_lowercase().parse().ok()
    })
}

impl<S: Send + Sync> FromRequestParts<S> for Words {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(language_of(&parts.headers)))
    }
}

/// Where to go back to.
#[derive(Debug, Deserialize)]
pub struct Back {
    to: Option<String>,
}

/// `GET /language/{code}?to=/path`: keeps the choice for a year and goes back to the page.
pub async fn change_language(Path(code): Path<String>, Query(back): Query<Back>) -> Response {
    let Ok(language) = code.parse::<Language>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let to = back.to.filter(|to| is_own_path(to)).and_then(|to| HeaderValue::try_from(to).ok());
    let to = to.unwrap_or(HeaderValue::from_static("/"));
    let cookie = format!("{COOKIE}={language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, to);
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

// A link of ours must not become a door to another site: browsers read `//` and `/\` as a host.
fn is_own_path(to: &str) -> bool {
    let mut letters = to.bytes();
    letters.next() == Some(b'/')
        && !matches!(letters.next(), Some(b'/' | b'\\'))
        && to.bytes().all(|b| (0x21..0x7f).contains(&b))
}

#[cfg(test)]
mod tests;
