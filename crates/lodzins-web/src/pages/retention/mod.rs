//! How long what people said is kept, and destroying it: shown with counts first, confirmed by a typed word, kept.

mod check; // what would go, and the order to destroy it
mod rules;
mod said;

#[cfg(test)]
mod samples;

#[cfg(test)]
pub(crate) use {check::CheckView, rules::RulesView};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin/retention", rules::get)
        .post("/desk/admin/retention", rules::post)
        .post("/desk/admin/retention/remove", rules::remove)
        .get("/desk/admin/retention/check", check::get)
        .post("/desk/admin/retention/check", check::post)
}
