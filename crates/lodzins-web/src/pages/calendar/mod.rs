//! What due dates are counted by: the working calendar and the terms; each change is shown with what it would move
//! before it is saved, and what it moved is kept.

mod check; // a change with its consequences, and carrying it out
mod export;
mod import;
mod recount; // what a change moved
mod said; // days, changes and refusals in words
mod term_end;
mod terms;
mod year;

#[cfg(test)]
mod samples;

pub(super) use said::why_off;

use crate::routes::Routes;

#[cfg(test)]
pub(crate) use {
    check::CheckView, import::ImportView, recount::RecountView, terms::TermsView, year::YearView,
};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin/calendar", year::get)
        .post("/desk/admin/calendar", year::post)
        .get("/desk/admin/calendar/import", import::get)
        .post("/desk/admin/calendar/import", import::post)
        .get("/desk/admin/calendar/export", export::get)
        .post("/desk/admin/calendar/apply", check::post)
        .get("/desk/admin/recounts", recount::list)
        .get("/desk/admin/recounts/{id}", recount::get)
        .get("/desk/admin/terms", terms::get)
        .post("/desk/admin/terms", terms::post)
        .get("/desk/admin/terms/{id}/end", term_end::get)
        .post("/desk/admin/terms/{id}/end", term_end::post)
}
