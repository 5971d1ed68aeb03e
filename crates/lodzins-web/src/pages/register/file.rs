//! A file of a case, as it came.

use axum::{extract::FromRequestParts, http::request::Parts};
use lodzins_core::id::SubmissionId;
use lodzins_service::register::{RegisterError, Seen, message_files, submission_seen};

use super::at::part;
use crate::{
    app::App,
    pages::{DeskPage, kept_file},
    stop::{PageResult, Stop},
};

/// Which file: 0 is the submission itself, else a message's number; then the file's own number.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    id: SubmissionId,
    message: i64,
    n: i64,
}

impl FromRequestParts<App> for Place {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        Ok(Self {
            id: part(parts, app, "id").await?,
            message: part(parts, app, "message").await?,
            n: part(parts, app, "n").await?,
        })
    }
}

/// Gives it out to be saved, never to be shown inside our pages. Who took it stands in the audit trail.
pub async fn get(page: DeskPage, place: Place) -> PageResult {
    let (institution, by, Place { id, message, n }) = (page.institution.id, page.actor(), place);
    let found = page.asked.read(move |tx| message_files(tx, institution, id, message)).await?;
    let file = found.into_iter().find(|file| file.n == n).ok_or(Stop::NotFound)?;
    page.asked
        .write(institution, move |tx, at| submission_seen(tx, at, institution, id, Seen::File, by))
        .await
        .map_err(|error: RegisterError| Stop::from(error))?;
    kept_file(&page.asked.app, &file).await
}
