//! Tables and texts that are taken along as files.

use std::{
    convert::Infallible,
    error::Error,
    fs::File,
    io::{BufWriter, Seek, Write},
    iter,
};

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use lodzins_document::{Chart, Sheet, chart::svg};
use tokio::io::AsyncReadExt;

use super::kept_file::disposition;
use crate::stop::Stop;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const CSV: &str = "text/csv; charset=utf-8";
/// Without it spreadsheets take Latvian letters for something else.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// So many bytes of a file are made, or read, at once.
const PIECE: usize = 32 * 1024;

/// A table.
pub fn table(name: &str, text: &str) -> Response {
    file(CSV, name, format!("{BYTE_ORDER_MARK}{text}"))
}

/// A sheet of figures as a table of this name, to which the ending is added. It is written while it is fetched, so that
/// it needs the memory of a piece, however long it is.
pub fn figures(name: &str, sheet: Sheet) -> Response {
    let pieces = pieces(sheet).map(|text| Ok::<_, Infallible>(Bytes::from(text)));
    file(CSV, &format!("{name}.csv"), Body::from_stream(stream::iter(pieces)))
}

fn pieces(sheet: Sheet) -> impl Iterator<Item = String> + Send + 'static {
    let (mut line, mut piece) = (0, BYTE_ORDER_MARK.to_owned());
    iter::from_fn(move || {
        while piece.len() < PIECE && line <= sheet.rows.len() {
            piece += &sheet.csv_line(line);
            line += 1;
        }
        (!piece.is_empty()).then(|| std::mem::take(&mut piece))
    })
}

/// A sheet of figures as a workbook of this name, to which the ending is added. It is written into a file without a name,
/// which is gone once it was fetched.
pub async fn workbook(name: &str, sheet: Sheet) -> Result<Response, Stop> {
    let written = tokio::task::spawn_blocking(move || written(&sheet)).await;
    let broken = |error: &dyn Error| {
        tracing::error!(%error, "a workbook was not written");
        Stop::Broken
    };
    let (workbook, length) =
        written.map_err(|error| broken(&error))?.map_err(|error| broken(&*error))?;
    let workbook = tokio::fs::File::from_std(workbook);
    let pieces = stream::try_unfold(workbook, |mut workbook| async move {
        let mut piece = BytesMut::with_capacity(PIECE);
        let read = workbook.read_buf(&mut piece).await?;
        Ok::<_, std::io::Error>((read > 0).then(|| (piece.freeze(), workbook)))
    });
    let mut response = file(XLSX, &format!("{name}.xlsx"), Body::from_stream(pieces));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    Ok(response)
}

/// The workbook in a file of its own, and how long it is.
fn written(sheet: &Sheet) -> Result<(File, u64), Box<dyn Error + Send + Sync>> {
    let mut file = tempfile::tempfile()?;
    let mut out = BufWriter::new(&mut file);
    sheet.xlsx(&mut out)?;
    out.flush()?;
    drop(out);
    let length = file.stream_position()?;
    file.rewind()?;
    Ok((file, length))
}

/// A chart as a picture of this name, to which the ending is added.
pub fn picture(name: &str, chart: &Chart) -> Response {
    file("image/svg+xml", &format!("{name}.svg"), svg::file(chart))
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use lodzins_core::Language;
    use lodzins_document::sheet::{Cell, Rows};

    use super::*;

    #[test]
    fn a_long_table_comes_in_pieces_and_a_short_one_in_one() {
        let of = |count: usize| Sheet {
            language: Language::Lv,
            title: String::new(),
            name: String::new(),
            about: String::new(),
            facts: Vec::new(),
            notes: Vec::new(),
            made_on: date(2026, 11, 22),
            headings: vec!["Ā".to_owned(), "B".to_owned()],
            rows: Rows::made(count, vec![false, true], |n| {
                vec![Cell::Text(format!("ķ{n}")), Cell::Number(7)]
            }),
            has_sum: false,
        };
        for (count, least) in [(0, 1), (10, 1), (50_000, 10)] {
            let came: Vec<String> = pieces(of(count)).collect();
            assert!(came.len() >= least, "{}", came.len());
            assert!(came.iter().all(|piece| piece.len() < PIECE + 100));
            assert_eq!(came.concat(), format!("\u{feff}{}", of(count).csv()));
        }
    }
}
