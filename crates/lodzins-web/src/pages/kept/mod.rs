//! What staff keep under a name: a search of the register, or a report, which is a search of the figures.

mod form; // a name, and who sees it
mod keep; // keeping it, another name, its end

pub(crate) use form::KeptView;
pub use form::{begun, named};
pub use keep::{again, keep, sent};

use lodzins_core::id::SavedSearchId;
use lodzins_service::saved_search::{SavedSearch, Searched, saved_search};

use super::{DeskPage, register::At};
use crate::{form::Fields, routes::Routes, stop::Stop};

/// Where those of a kind get another name and are let go.
pub fn routes(searched: Searched) -> Routes {
    let (edit, delete) = match searched {
        Searched::Register => ("/desk/search/views/{id}/edit", "/desk/search/views/{id}/delete"),
        Searched::Figures => ("/desk/reports/saved/{id}/edit", "/desk/reports/saved/{id}/delete"),
    };
    Routes::new()
        .get(edit, move |page: DeskPage, At(id): At<SavedSearchId>| keep::edit(page, searched, id))
        .post(edit, move |page: DeskPage, At(id): At<SavedSearchId>, fields: Fields| {
            keep::rename(page, searched, id, fields)
        })
        .post(delete, move |page: DeskPage, At(id): At<SavedSearchId>, fields: Fields| {
            keep::delete(page, searched, id, fields)
        })
}

/// The page on which such a search is made.
fn list(searched: Searched) -> &'static str {
    match searched {
        Searched::Register => "/desk/search",
        Searched::Figures => "/desk/reports",
    }
}

/// Where one is opened.
fn place(searched: Searched, id: SavedSearchId) -> String {
    match searched {
        Searched::Register => format!("/desk/search/views/{id}"),
        Searched::Figures => format!("/desk/reports/saved/{id}"),
    }
}

/// One that the person may open.
pub async fn seen(
    page: &DeskPage,
    searched: Searched,
    id: SavedSearchId,
) -> Result<SavedSearch, Stop> {
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let keys = page.asked.app.office().keys.clone();
    let saved = page
        .asked
        .read(move |tx| saved_search(tx, &keys, institution, searched, id, person, unit))
        .await?;
    saved.ok_or(Stop::NotFound)
}

/// One that the person may change.
async fn own(page: &DeskPage, searched: Searched, id: SavedSearchId) -> Result<SavedSearch, Stop> {
    let saved = seen(page, searched, id).await?;
    if saved.line.owner == page.member.id { Ok(saved) } else { Err(Stop::NotFound) }
}
