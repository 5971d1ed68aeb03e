//! What every file of open data says of itself: for everybody, from any site, kept for an hour, the same until it changes.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

use crate::assets::hexadecimal;

/// A file, written.
pub(in crate::pages) struct File {
    pub(in crate::pages) media_type: &'static str,
    pub(in crate::pages) text: String,
}

const OPEN: [(HeaderName, &str); 3] = [
    (header::CACHE_CONTROL, "public, max-age=3600"),
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// Says that everybody may have it, from any site.
pub(in crate::pages) fn open(headers: &mut HeaderMap) {
    for (name, value) in OPEN {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

impl File {
    /// The file; or that it is still the one that the other side has (RFC 9110, 13.1.2).
    pub(in crate::pages) fn answer(self, asked: &HeaderMap) -> Response {
        let hash = Sha256::digest(self.text.as_bytes());
        let tag = format!("\"{}\"", hexadecimal(&hash));
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
        open(headers);
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        response
    }
}
