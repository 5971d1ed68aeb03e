//! A letter to the submitter on paper. Who took it stands in the audit trail; the receipt opens the case to whoever
//! holds it, and so only those who work on cases get it.

use axum::{extract::FromRequestParts, http::request::Parts};
use lodzins_core::id::SubmissionId;
use lodzins_service::register::{RegisterError, Seen, submission_seen};

use super::at::part;
use crate::{
    app::App,
    pages::{DeskPage, letter::letter_file},
    stop::{PageResult, Stop},
};

/// Which letter.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    id: SubmissionId,
    n: i64,
}

impl FromRequestParts<App> for Place {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        Ok(Self { id: part(parts, app, "id").await?, n: part(parts, app, "n").await? })
    }
}

/// Gives it out to be saved or printed.
pub async fn get(page: DeskPage, Place { id, n }: Place) -> PageResult {
    let (institution, by) = (page.institution.id, page.actor());
    let what = if n == 0 { Seen::Receipt } else { Seen::Letter };
    page.asked
        .write(institution, move |tx, at| submission_seen(tx, at, institution, id, what, by))
        .await
        .map_err(|error: RegisterError| Stop::from(error))?;
    letter_file(&page.asked, institution, id, n).await
}
