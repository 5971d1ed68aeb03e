//! Taking in by hand: one dense page for every paper, call and printed e-mail, and putting a wrong entry right.

mod correct; // a wrong entry put right
mod done; // the number just given, above the next empty form
mod presets; // where the next paper comes from: channels and boxes
mod register; // the page
#[cfg(test)]
mod samples;
mod sheet; // what was typed, as an arrival
mod stamp;
mod visitor; // whose the paper is that a visitor brings to a counter // number, date and institution, to be printed on the paper

use crate::routes::Routes;

#[cfg(test)]
pub(crate) use {correct::CorrectView, register::RegisterView, stamp::StampView};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/register", register::get)
        .post("/desk/register", register::post)
        .get("/desk/submissions/{id}/stamp", stamp::get)
        .get("/desk/submissions/{id}/correct", correct::get)
        .post("/desk/submissions/{id}/correct", correct::post)
}
