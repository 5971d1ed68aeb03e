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
/// The same for a device that is enrolled as a kiosk.
const KIOSK_PLAIN: &str = "lodzins_kiosk";
const KIOSK_HOST: &str = "__Host-lodzins_kiosk";

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
    give(response, if https { HOST } else { PLAIN }, secret, if https { "; Secure" } else { "" });
}

/// Gives an enrolled device the secret that it keeps, for as long as browsers keep anything.
pub fn set_kiosk(response: &mut Response, secret: &SessionSecret, https: bool) {
    let kept = if https { "; Secure; Max-Age=34560000" } else { "; Max-Age=34560000" };
    give(response, if https { KIOSK_HOST } else { KIOSK_PLAIN }, secret, kept);
}

fn give(response: &mut Response, name: &str, secret: &SessionSecret, further: &str) {
    let value = secret.cookie();
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{further}");
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The secret that came with a request.
pub fn of(headers: &HeaderMap, https: bool) -> Option<SessionSecret> {
    named(headers, if https { HOST } else { PLAIN })
}

/// The secret of a device that is a kiosk.
pub fn of_kiosk(headers: &HeaderMap, https: bool) -> Option<SessionSecret> {
    named(headers, if https { KIOSK_HOST } else { KIOSK_PLAIN })
}

fn named(headers: &HeaderMap, name: &str) -> Option<SessionSecret> {
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
