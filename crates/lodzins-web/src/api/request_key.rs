//! The header `Idempotency-Key`: the same request again is answered with what the first one came to.

use std::fmt::Display;

use axum::http::HeaderMap;
use lodzins_service::idempotency::RequestKey;

use super::problem::{Mistake, Problem};

/// The header's name.
pub const NAME: &str = "idempotency-key";
/// The longest key.
pub const LONGEST: usize = 255;

/// The key of a request, if it has one. Two systems may come upon the same words: each has its own keys.
pub fn of(
    headers: &HeaderMap,
    caller: impl Display,
    body: &[u8],
) -> Result<Option<RequestKey>, Problem> {
    let mut values = headers.get_all(NAME).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    let fits =
        (1..=LONGEST).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_graphic());
    if !fits || values.next().is_some() {
        let detail = format!("must be one key of 1 to {LONGEST} visible ASCII characters");
        return Err(Problem::parameter(Mistake::new("Idempotency-Key", detail)));
    }
    Ok(Some(RequestKey::new(&format!("api {caller} {text}"), body)))
}
