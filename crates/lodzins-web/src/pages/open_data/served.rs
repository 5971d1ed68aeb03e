//! What every file of open data says of itself: for everybody, from any site, kept for an hour, the same until it changes.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// A file, written.
pub(super) struct File {
    pub(super) media_type: &'static str,
    pub(super) text: String,
}

const OPEN: [(HeaderName, &str); 3] = [
    (header::CACHE_CONTROL, "public, max-age=3600"),
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

impl File {
    /// The file; or that it is still the one that the other side has (RFC 9110, 13.1.2).
    pub(super) fn answer(self, asked: &HeaderMap) -> Response {
        let hash = Sha256::digest(self.text.as_bytes());
        let tag: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let tag = format!("\"{tag}\"");
        let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|it| it.to_str().ok());
        let is_known = known
            .flat_map(|list| list.split(','))
            .map(|one| one.trim().trim_start_matches("W/"))
            .any(|one| one == tag || one == "*");
        let mut response = if is_known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let kind = HeaderValue::from_static(self.media_type);
            ([(header::CONTENT_TYPE, kind)], self.text).into_response()
        };
        let headers = response.headers_mut();
        for (name, value) in OPEN {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        response
    }
}
