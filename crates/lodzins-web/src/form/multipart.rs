//! `multipart/form-data` (RFC 7578): fields and files.

use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest, Multipart, multipart::Field},
    http::{Request, StatusCode},
};
use bytes::{Bytes, BytesMut};

use super::{BodyError, Fields, FileLimits, Upload, upload::BODY_LIMIT};
use crate::words::Message;

/// Reads all parts. A file over a limit is let go with a message on its field; every other part is kept.
pub(super) async fn read<S: Send + Sync>(
    mut request: Request<Body>,
    state: &S,
    limits: FileLimits,
) -> Result<Fields, BodyError> {
    DefaultBodyLimit::max(BODY_LIMIT).apply(&mut request);
    let mut parts = Multipart::from_request(request, state).await.map_err(|_| BodyError::Broken)?;
    let mut fields = Fields::default();
    let mut room = limits.total;
    let mut too_large = Vec::new();
    while let Some(part) = parts.next_field().await.map_err(|wrong| broken(wrong.status()))? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(without_folders) {
            None => {
                let value = part.bytes().await.map_err(|wrong| broken(wrong.status()))?;
                fields.add_value(name.as_bytes(), &value);
            }
            Some(file_name) => {
                let media_type = part.content_type().unwrap_or_default().to_owned();
                let bytes = bytes_up_to(part, limits.file.min(room)).await?;
                let Some(bytes) = bytes else {
                    too_large.push((name, file_name, room >= limits.file));
                    continue;
                };
                // A browser sends a file field that was left empty as a nameless file without bytes.
                if file_name.is_empty() && bytes.is_empty() {
                    continue;
                }
                room -= bytes.len();
                fields.add_upload(Upload { field: name, name: file_name, media_type, bytes });
            }
        }
    }
    note_limits(&mut fields, &too_large, limits);
    Ok(fields)
}

fn note_limits(fields: &mut Fields, too_large: &[(String, String, bool)], limits: FileLimits) {
    for (field, file_name, alone) in too_large {
        let message = if *alone {
            Message::of("form-file-too-large")
                .text("name", file_name)
                .text("limit", megabytes(limits.file))
        } else {
            Message::of("form-files-too-large").text("limit", megabytes(limits.total))
        };
        fields.note(field, message);
    }
    if fields.upload_count() > limits.count {
        let field = fields.first_upload_field().unwrap_or_default().to_owned();
        let limit = i64::try_from(limits.count).unwrap_or(i64::MAX);
        fields.note(&field, Message::of("form-file-too-many").number("limit", limit));
        fields.drop_uploads();
    }
}

fn megabytes(bytes: usize) -> String {
    format!("{}\u{a0}MB", bytes >> 20)
}

/// The part's bytes, or nothing when there are more than `most`; the rest is read and let go.
async fn bytes_up_to(mut part: Field<'_>, most: usize) -> Result<Option<Bytes>, BodyError> {
    let mut bytes = BytesMut::new();
    let mut within = true;
    while let Some(chunk) = part.chunk().await.map_err(|wrong| broken(wrong.status()))? {
        within = within && bytes.len() + chunk.len() <= most;
        if within {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = BytesMut::new();
        }
    }
    Ok(within.then(|| bytes.freeze()))
}

fn broken(status: StatusCode) -> BodyError {
    if status == StatusCode::PAYLOAD_TOO_LARGE { BodyError::TooLong } else { BodyError::Broken }
}

// Some browsers once sent the whole path of a file.
fn without_folders(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}
