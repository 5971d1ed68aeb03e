//! `GET /api/v1/submissions`.

use std::collections::HashMap;

use axum::{Extension, Json, extract::State, http::Uri};
use lodzins_core::id::{InstitutionId, SubmissionId};
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
        cursor,
        problem::{Mistake, Problem},
    },
    app::App,
};

const USUAL: u32 = 50;
const MOST: u32 = 200;

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
    let asked = Asked::read(uri.query().unwrap_or_default()).map_err(Problem::parameter)?;
    let keys = writes(&caller).then(|| app.office().keys.clone());
    let read = move |tx: &mut Tx<'_>| page(tx, caller.institution, asked, keys.as_deref());
    let page: Result<Page, DbError> = app.db().read(read).await;
    Ok(Json(page?))
}

#[derive(Debug, Clone, Copy)]
struct Asked {
    after: Option<After>,
    limit: u32,
}

impl Asked {
    fn read(query: &str) -> Result<Self, Mistake> {
        let pairs: Vec<(String, String)> =
            serde_html_form::from_str(query).map_err(|_| Mistake::new("?", "cannot be read"))?;
        let (mut after, mut limit) = (None, None);
        for (name, value) in pairs {
            let twice = match name.as_str() {
                "after" => {
                    let place = cursor::read(&value);
                    after
                        .replace(
                            place
                                .ok_or_else(|| Mistake::new("?after", "is not a cursor of ours"))?,
                        )
                        .is_some()
                }
                "limit" => {
                    let number = value.parse().ok().filter(|limit| (1..=MOST).contains(limit));
                    let number = number.filter(|_| value.bytes().all(|sign| sign.is_ascii_digit()));
                    let wrong =
                        || Mistake::new("?limit", format!("is not a number from 1 to {MOST}"));
                    limit.replace(number.ok_or_else(wrong)?).is_some()
                }
                _ => return Err(Mistake::new("?", "after and limit are the only parameters")),
            };
            if twice {
                return Err(Mistake::new(format!("?{name}"), "came twice"));
            }
        }
        Ok(Self { after, limit: limit.unwrap_or(USUAL) })
    }
}

fn page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: Asked,
    keys: Option<&Keys>,
) -> Result<Page, DbError> {
    // One more than asked for tells whether there is another page.
    let mut rows = submission_list(tx, institution, asked.after, asked.limit + 1)?;
    let more = rows.len() > asked.limit as usize;
    rows.truncate(asked.limit as usize);
    let last = rows.last().map(|row| After { received_at: row.received_at, id: row.id });
    let mut files: HashMap<SubmissionId, Vec<File>> = HashMap::new();
    if let Some(last) = last {
        for (id, file) in submission_list_files(tx, institution, asked.after, last)? {
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
    Ok(Page { items, next: last.filter(|_| more).map(cursor::write) })
}
