//! Giving out a file of a submission: never as a page of ours, whatever it holds.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use lodzins_core::ledger::Hash;
use lodzins_service::register::FileLine;

use crate::{app::App, stop::Stop};

/// The file as a download. Browsers may neither guess its type nor run anything in it.
pub async fn kept_file(app: &App, file: &FileLine) -> Result<Response, Stop> {
    let (files, hash) = (app.files().clone(), Hash::from_bytes(file.sha256));
    let read = tokio::task::spawn_blocking(move || files.read(&hash)).await;
    let bytes = read.map_err(std::io::Error::other).and_then(|read| read).map_err(|error| {
        tracing::error!(%error, sha256 = %hash, "a file of the register cannot be read");
        Stop::Broken
    })?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    let text = |value: &str, otherwise| HeaderValue::from_str(value).unwrap_or(otherwise);
    let bare = HeaderValue::from_static("attachment");
    headers.insert(header::CONTENT_DISPOSITION, text(&disposition(&file.name), bare));
    let octets = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, text(&file.media_type, octets));
    let policy = HeaderValue::from_static("sandbox; default-src 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `attachment` with the name in UTF-8 (RFC 6266, RFC 8187).
pub(crate) fn disposition(name: &str) -> String {
    let escaped: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename*=UTF-8''{escaped}")
}
