//! `GET /api/v1/contacts`.

use axum::{Extension, Json, extract::State, http::Uri};
use lodzins_core::id::{ContactId, Id, InstitutionId};
use lodzins_db::Tx;
use lodzins_service::contact::{ContactError, ContactPlace, contact_list};

use super::shown::{ContactPage, contacts};
use crate::{
    access::Caller,
    api::{
        cursor::{self, Place},
        page::PageAsked,
        problem::Problem,
    },
    app::App,
};

/// List contacts, oldest first.
///
/// Ordered by the moment at which they were held. What is entered later stands at that earlier place.
#[utoipa::path(
    get,
    path = "/api/v1/contacts",
    operation_id = "contact_list",
    tag = "contacts",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before.",
            min_length = 32, max_length = 32, pattern = "^[A-Za-z0-9_-]{32}$"),
        ("limit" = Option<u32>, Query, description = "How many at most; 50 when it is not said.",
            minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "A page", body = ContactPage)),
)]
pub async fn get(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Result<Json<ContactPage>, Problem> {
    let asked = PageAsked::read(uri.query().unwrap_or_default()).map_err(Problem::parameter)?;
    let read = move |tx: &mut Tx<'_>| page(tx, caller.institution, asked);
    let page: Result<ContactPage, ContactError> = app.db().read(read).await;
    Ok(Json(page?))
}

fn page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: PageAsked,
) -> Result<ContactPage, ContactError> {
    let after = asked
        .after
        .map(|place| ContactPlace { held_at: place.at, id: ContactId::from_bytes(place.id) });
    // One more than asked for tells whether there is another page.
    let mut rows = contact_list(tx, institution, after, asked.limit + 1)?;
    let more = rows.len() > asked.limit as usize;
    rows.truncate(asked.limit as usize);
    let last = rows.last().map(|row| Place { at: row.held_at, id: row.id.to_bytes() });
    Ok(ContactPage {
        items: contacts(tx, institution, rows)?,
        next: last.filter(|_| more).map(cursor::write),
    })
}
