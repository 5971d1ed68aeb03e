//! What type of content a request has, and the content.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};

use super::problem::Problem;
use crate::{app::App, stop::Stop};

/// Is it JSON, whatever parameters stand behind that?
pub fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = value.unwrap_or_default().split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/json")
}

/// The body of a request that has to be JSON.
pub async fn json_sent(app: &App, request: Request) -> Result<Bytes, Problem> {
    if !is_json(request.headers()) {
        return Err(Stop::UnsupportedMediaType.into());
    }
    Bytes::from_request(request, app).await.map_err(|_| Stop::TooLarge.into())
}
