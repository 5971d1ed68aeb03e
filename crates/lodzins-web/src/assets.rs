//! The stylesheet, fonts, scripts and icon that are built into the program.
//!
//! Their address holds a hash of them all (`/assets/{hash}/{name}`), so a browser may keep them for ever and a new
//! version of the program has new addresses; inside they point at each other by name.

use std::sync::LazyLock;

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// One embedded file.
#[derive(Debug)]
pub struct Asset {
    /// Its name in the address.
    pub name: &'static str,
    /// The hash of its bytes, hexadecimal.
    pub sha256: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub plain: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

/// Every embedded file, by name.
pub static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

static BUILD: LazyLock<String> = LazyLock::new(|| {
    let mut all = Sha256::new();
    for asset in ASSETS {
        all.update(asset.name);
        all.update(asset.sha256);
    }
    hexadecimal(&all.finalize()[..8])
});

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// The address of an embedded file.
pub fn address(name: &str) -> String {
    debug_assert!(ASSETS.iter().any(|asset| asset.name == name), "no such asset: {name}");
    format!("/assets/{}/{name}", *BUILD)
}

/// `GET /assets/{build}/{name}`.
pub(crate) async fn serve(
    Path((build, name)): Path<(String, String)>,
    asked: HeaderMap,
) -> Response {
    let found = ASSETS.iter().find(|asset| asset.name == name).filter(|_| build == *BUILD);
    let Some(asset) = found else { return StatusCode::NOT_FOUND.into_response() };
    let (encoding, bytes) = asset.encoded_for(&asked);
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

impl Asset {
    fn encoded_for(&self, asked: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
        let accepts = |coding| accepts(asked, coding);
        match (self.br, self.gz) {
            (Some(br), _) if accepts("br") => (Some("br"), br),
            (_, Some(gz)) if accepts("gzip") => (Some("gzip"), gz),
            _ => (None, self.plain),
        }
    }
}

// RFC 9110 s. 12.5.3; a weight of nought means “not this one”.
fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    let values =
        asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
}

#[cfg(test)]
mod tests;
