//! Clients: found by what is known of them, their cards, and whose a case is. No personal data in any address.

mod card; // everything of one client
mod code; // a personal code in the clear, for a reason
mod edit; // entering and changing
mod fields; // what stands about a client, as a form
mod find; // the list of those who may be meant
mod link; // whose a case is
mod reason; // why a file is opened
mod same; // two entries of one person, and apart again
#[cfg(test)]
mod samples;

use crate::routes::Routes;

#[cfg(test)]
pub(crate) use {
    card::CardView, edit::EditView, find::FindView, link::LinkView, reason::ReasonView,
};

pub(super) use card::table as submissions_table;
pub(super) use fields::{client_line, purpose, purposes};
pub(super) use find::find;
pub(super) use reason::{client_opened, reason_path};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/clients", find::get)
        .post("/desk/clients", find::post)
        .get("/desk/clients/new", edit::get_new)
        .post("/desk/clients/new", edit::post_new)
        .get("/desk/clients/{id}", card::get)
        .get("/desk/clients/{id}/reason", reason::get)
        .post("/desk/clients/{id}/reason", reason::post)
        .get("/desk/clients/{id}/edit", edit::get)
        .post("/desk/clients/{id}/edit", edit::post)
        .post("/desk/clients/{id}/code", code::post)
        .post("/desk/clients/{id}/same", same::post)
        .get("/desk/submissions/{id}/client", link::get)
        .post("/desk/submissions/{id}/client", link::post)
}
