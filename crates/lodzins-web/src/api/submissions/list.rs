//! `GET /api/v1/submissions`.

use std::collections::HashMap;

use axum::{Extension, Json, extract::State, http::Uri};
use lodzins_core::id::{Id, InstitutionId, SubmissionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Keys,
    institution::{institution_by_id, units},
    register::{After, follow_code, submission_list, submission_list_files},
};

use super::{
    Page, Submission,
    shown::{File, Place},
    writes,
};
use crate::{
    access::Caller,
    api::{
        cursor::{self, Place as Ended},
        page::PageAsked,
        problem::Problem,
    },
    app::App,
};

/// List submissions, oldest first.
///
/// Ordered by the moment of receipt. What is entered later with an earlier moment of receipt (a stamped paper) stands
/// at that earlier place.
#[utoipa::path(
    get,
    path = "/api/v1/submissions",
    operation_id = "submission_list",
    tag = "submissions",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before.",
            min_length = 32, max_length = 32, pattern = "^[A-Za-z0-9_-]{32}$"),
        ("limit" = Option<u32>, Query, description = "How many at most; 50 when it is not said.",
            minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "A page", body = Page)),
)]
pub async fn get(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Result<Json<Page>, Problem> {
    let asked = PageAsked::read(uri.query().unwrap_or_default()).map_err(Problem::parameter)?;
    let keys = writes(&caller).then(|| app.office().keys.clone());
    let read = move |tx: &mut Tx<'_>| page(tx, caller.institution, asked, keys.as_deref());
    let page: Result<Page, DbError> = app.db().read(read).await;
    Ok(Json(page?))
}

fn page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: PageAsked,
    keys: Option<&Keys>,
) -> Result<Page, DbError> {
    let after = asked
        .after
        .map(|place| After { received_at: place.at, id: SubmissionId::from_bytes(place.id) });
    // One more than asked for tells whether there is another page.
    let mut rows = submission_list(tx, institution, after, asked.limit + 1)?;
    let more = rows.len() > asked.limit as usize;
    rows.truncate(asked.limit as usize);
    let last = rows.last().map(|row| After { received_at: row.received_at, id: row.id });
    let mut files: HashMap<SubmissionId, Vec<File>> = HashMap::new();
    if let Some(last) = last {
        for (id, file) in submission_list_files(tx, institution, after, last)? {
            files.entry(id).or_default().push(File::of(file));
        }
    }
    let place = Place {
        institution: institution_by_id(tx, institution)?.code,
        units: units(tx, institution)?,
    };
    let items = rows
        .into_iter()
        .map(|row| {
            let code = keys.map(|keys| follow_code(keys, row.id));
            let files = files.remove(&row.id).unwrap_or_default();
            Submission::of(row, files, &place, code.as_ref())
        })
        .collect();
    Ok(Page { items, next: last.filter(|_| more).map(ended) })
}

fn ended(last: After) -> String {
    cursor::write(Ended { at: last.received_at, id: last.id.to_bytes() })
}
