//! Searching the register. What narrows a search stands in the address as it is; what was typed stands there sealed,
//! because it may be somebody's name.

mod address; // a search as it stands in an address
mod fields; // what narrows a search, as a form
mod find; // the page
mod hits; // what was found, with the words that were looked for pointed out
mod keep; // a search kept under a name
#[cfg(test)]
mod samples;
mod views; // kept searches beside the search

use lodzins_service::saved_search::Searched;

use super::kept;
use crate::routes::Routes;

#[cfg(test)]
pub(crate) use find::FindView;
pub(in crate::pages) use views::ViewLink;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/search", find::get)
        .post("/desk/search", find::post)
        .get("/desk/search/views/new", keep::get_new)
        .post("/desk/search/views/new", keep::post_new)
        .get("/desk/search/views/{id}", keep::open)
        .and(kept::routes(Searched::Register))
}
