//! Letters: what left, what waits, what could not go.

mod letters;
mod retry;
mod way_out; // what is set, and a test letter

#[cfg(test)]
pub(crate) use way_out::WayOutView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/letters", letters::get)
        .post("/desk/letters/{id}/retry", retry::post)
        .get("/desk/mail", way_out::get)
        .post("/desk/mail", way_out::post)
}
