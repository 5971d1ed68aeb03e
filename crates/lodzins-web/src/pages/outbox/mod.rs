//! Letters: what left, what waits, what could not go.

mod letters;
mod retry;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/letters", letters::get).post("/desk/letters/{id}/retry", retry::post)
}
