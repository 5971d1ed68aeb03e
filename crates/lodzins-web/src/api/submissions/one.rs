//! `GET /api/v1/submissions/{id}`.

use axum::{
    Extension, Json,
    extract::{Path, State},
};
use lodzins_core::id::{InstitutionId, SubmissionId};
use lodzins_db::Tx;
use lodzins_service::{
    Keys,
    institution::{institution_by_id, units},
    register::{RegisterError, follow_code, message_files, submission_row},
};

use super::{
    Submission,
    shown::{File, Place},
    writes,
};
use crate::{access::Caller, api::problem::Problem, app::App, stop::Stop};

/// Read a submission.
#[utoipa::path(
    get,
    path = "/api/v1/submissions/{id}",
    operation_id = "submission_read",
    tag = "submissions",
    params(("id" = String, Path, description = "Its id.", format = "uuid")),
    responses(
        (status = 200, description = "The submission", body = Submission),
        (status = 404, description = "There is none, or it is another institution's", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn get(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Submission>, Problem> {
    let id: SubmissionId = id.parse().map_err(|_| Stop::NotFound)?;
    let keys = writes(&caller).then(|| app.office().keys.clone());
    let read = move |tx: &mut Tx<'_>| submission(tx, caller.institution, id, keys.as_deref());
    let found: Result<Submission, RegisterError> = app.db().read(read).await;
    Ok(Json(found?))
}

fn submission(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
    keys: Option<&Keys>,
) -> Result<Submission, RegisterError> {
    let row = submission_row(tx, institution, id)?;
    let files = message_files(tx, institution, id, 0)?.into_iter().map(File::of).collect();
    let place = Place {
        institution: institution_by_id(tx, institution)?.code,
        units: units(tx, institution)?,
    };
    let code = keys.map(|keys| follow_code(keys, id));
    Ok(Submission::of(row, files, &place, code.as_ref()))
}
