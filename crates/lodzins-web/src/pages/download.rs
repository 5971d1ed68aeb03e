//! A text that is taken along as a file.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use super::kept_file::disposition;

/// A table. It begins with a byte order mark, without which spreadsheets take Latvian letters for something else.
pub fn table(name: &str, text: &str) -> Response {
    file("text/csv; charset=utf-8", name, format!("\u{feff}{text}"))
}

/// Any text.
pub fn file(media_type: &'static str, name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let bare = HeaderValue::from_static("attachment");
    let named = HeaderValue::from_str(&disposition(name)).unwrap_or(bare);
    headers.insert(header::CONTENT_DISPOSITION, named);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
