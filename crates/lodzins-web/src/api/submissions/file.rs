//! `GET /api/v1/submissions/{id}/files/{n}`: the bytes as they came.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use lodzins_core::id::{InstitutionId, SubmissionId};
use lodzins_db::Tx;
use lodzins_service::{
    Actor,
    audit::{self, Entry, Subject},
    register::{FileLine, RegisterError, message_files, submission_row},
};

use crate::{access::Caller, api::problem::Problem, app::App, pages::kept_file, stop::Stop};

/// Fetch a file.
///
/// The bytes are those that were handed in, unaltered. That the key has read them stands in the audit trail.
#[utoipa::path(
    get,
    path = "/api/v1/submissions/{id}/files/{n}",
    operation_id = "submission_file",
    tag = "submissions",
    params(
        ("id" = String, Path, description = "The submission's id.", format = "uuid"),
        ("n" = i64, Path, description = "The file's number.", minimum = 1),
    ),
    responses(
        (status = 200, description = "The file"),
        (status = 404, description = "There is none, or it is another institution's", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn get(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path((id, n)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: SubmissionId = id.parse().map_err(|_| Stop::NotFound)?;
    let n: i64 = n.parse().map_err(|_| Stop::NotFound)?;
    let read = move |tx: &mut Tx<'_>| file_line(tx, caller.institution, id, n);
    // Looked up before the write, so that guessing writes nothing.
    let file: Result<FileLine, RegisterError> = app.db().read(read).await;
    let file = file?;
    let written: Result<(), RegisterError> = app
        .db()
        .write(caller.institution, move |tx, at| {
            let entry = Entry {
                institution: caller.institution,
                actor: Actor::ApiKey(caller.key),
                did: "file.read",
                subject: Subject::Submission(id),
                image: None,
                detail: Some(&format!("0/{n}")),
            };
            audit::record(tx, at, &entry)?;
            Ok(())
        })
        .await;
    written?;
    Ok(kept_file(&app, &file).await?)
}

fn file_line(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
    n: i64,
) -> Result<FileLine, RegisterError> {
    submission_row(tx, institution, id)?;
    let files = message_files(tx, institution, id, 0)?;
    files.into_iter().find(|file| file.n == n).ok_or(RegisterError::NotFound)
}
