//! Tables and texts that are taken along as files.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};

use lodzins_document::Sheet;

use super::kept_file::disposition;
use crate::stop::Stop;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table. It begins with a byte order mark, without which spreadsheets take Latvian letters for something else.
pub fn table(name: &str, text: &str) -> Response {
    file("text/csv; charset=utf-8", name, format!("\u{feff}{text}"))
}

/// A sheet of figures as a workbook of this name, to which the ending is added.
pub async fn workbook(name: &str, sheet: Sheet) -> Result<Response, Stop> {
    let written = tokio::task::spawn_blocking(move || sheet.xlsx()).await;
    match written {
        Ok(Ok(bytes)) => Ok(file(XLSX, &format!("{name}.xlsx"), bytes)),
        Ok(Err(error)) => {
            tracing::error!(%error, "a workbook was not written");
            Err(Stop::Broken)
        }
        Err(error) => {
            tracing::error!(%error, "writing a workbook was not finished");
            Err(Stop::Broken)
        }
    }
}

/// Any text, any bytes.
pub fn file(media_type: &'static str, name: &str, held: impl Into<Body>) -> Response {
    let mut response = Response::new(held.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let bare = HeaderValue::from_static("attachment");
    let named = HeaderValue::from_str(&disposition(name)).unwrap_or(bare);
    headers.insert(header::CONTENT_DISPOSITION, named);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
