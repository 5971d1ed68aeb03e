//! Administration: what an institution is made of and who works there, changed by pages instead of files.
//!
//! Every page is in the index with a line on what it is for; the permission matrix says who may open it.

mod fields; // names in three languages, addresses, days
mod index;
mod order; // up and down in a list
mod said; // why a change is refused, in words
mod settle; // how every form ends
mod unit_close;
mod unit_edit;
mod unit_list;
mod view;

#[cfg(test)]
pub(crate) use {
    index::IndexView,
    view::{FormView, ListView, SecretView},
};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin", index::get)
        .get("/desk/admin/units", unit_list::get)
        .post("/desk/admin/units/order", unit_list::post)
        .get("/desk/admin/units/new", unit_edit::get_new)
        .post("/desk/admin/units/new", unit_edit::post_new)
        .get("/desk/admin/units/{id}", unit_edit::get)
        .post("/desk/admin/units/{id}", unit_edit::post)
        .get("/desk/admin/units/{id}/close", unit_close::get)
        .post("/desk/admin/units/{id}/close", unit_close::post)
}
