//! The session cookie: one secret, whoever holds it. What it opens is kept in the database by its hash.
//!
//! A visitor gets one with the first form; signing in always gives a new one.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::Response,
};
use lodzins_service::identity::{SessionHash, SessionSecret};

use crate::app::App;

/// Without TLS, on this machine only.
const PLAIN: &str = "lodzins_session";
/// With TLS: the prefix makes browsers refuse it from anywhere but this host, this path, TLS (RFC 6265bis).
const HOST: &str = "__Host-lodzins_session";

/// The holder of a session cookie, perhaps of one that we are only now giving out.
#[derive(Clone)]
pub struct Visitor {
    secret: SessionSecret,
    fresh: bool,
    https: bool,
}

impl Visitor {
    /// What is stored of the cookie.
    pub fn hash(&self) -> SessionHash {
        self.secret.hash()
    }

    /// The cookie's value, for form tokens.
    pub fn cookie(&self) -> String {
        self.secret.cookie()
    }

    /// The response, with the cookie if the visitor does not have it yet.
    pub fn keep(&self, mut response: Response) -> Response {
        if self.fresh {
            set(&mut response, &self.secret, self.https);
        }
        response
    }
}

/// Gives out a session cookie.
pub fn set(response: &mut Response, secret: &SessionSecret, https: bool) {
    let value = secret.cookie();
    let cookie = if https {
        format!("{HOST}={value}; Path=/; Secure; HttpOnly; SameSite=Lax")
    } else {
        format!("{PLAIN}={value}; Path=/; HttpOnly; SameSite=Lax")
    };
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The secret that came with a request.
pub fn of(headers: &HeaderMap, https: bool) -> Option<SessionSecret> {
    let name = if https { HOST } else { PLAIN };
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(known, _)| *known == name)
        .find_map(|(_, value)| SessionSecret::from_cookie(value))
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let https = app.is_https();
        Ok(match of(&parts.headers, https) {
            Some(secret) => Self { secret, fresh: false, https },
            None => Self { secret: SessionSecret::draw(&app.moment()), fresh: true, https },
        })
    }
}
