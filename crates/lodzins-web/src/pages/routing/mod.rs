//! Routing rules: the list in its order, adding and changing one, trying them out on a sample.

mod change; // moving and ending, by a press in the list
mod edit;
mod fields; // a rule as a form, there and back
mod list;
pub(crate) mod reason; // conditions in words
mod trial;

use lodzins_service::routing::RoutingError;

use crate::{routes::Routes, stop::Stop};

#[cfg(test)]
pub(crate) use {edit::EditView, list::ListView, trial::TrialView};

/// Where the list is.
const LIST: &str = "/desk/routing";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/routing", list::get)
        .get("/desk/routing/new", edit::get_new)
        .post("/desk/routing/new", edit::post_new)
        .get("/desk/routing/try", trial::get)
        .post("/desk/routing/try", trial::post)
        .get("/desk/routing/{id}", edit::get)
        .post("/desk/routing/{id}", edit::post)
        .post("/desk/routing/{id}/move", change::step)
        .post("/desk/routing/{id}/end", change::end)
}

/// What no field of a form can mend.
fn stop(wrong: RoutingError) -> Stop {
    match wrong {
        RoutingError::Db(error) => error.into(),
        RoutingError::KeyReused(_) => Stop::Conflict,
        _ => Stop::NotFound,
    }
}
