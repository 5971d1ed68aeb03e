//! The audit trail, to be read: who did or saw what, in words, with what changed; and as a table for other programs.

mod changed; // what an act changed, from the histories that cases and clients keep
mod export;
mod list;
mod said; // acts and their subjects in words
mod sought; // what somebody looks for, as it stands in the address

use crate::routes::Routes;

#[cfg(test)]
pub(crate) use list::TrailView;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/admin/audit", list::get).post("/desk/admin/audit/export", export::post)
}
