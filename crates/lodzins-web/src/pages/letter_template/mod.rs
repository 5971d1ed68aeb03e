//! The institution's own words for its letters: which there are, and changing one over a sample.

mod edit;
mod fault; // what is wrong with a template, in words
mod list;
mod sample; // a case that never was, to show a letter with

use crate::routes::Routes;

#[cfg(test)]
pub(crate) use sample::{institution as made_up_institution, letter as sample_letter};
#[cfg(test)]
pub(crate) use {edit::EditView, list::ListView};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/letters/templates", list::get)
        .get("/desk/letters/templates/{occasion}/{language}", edit::get)
        .post("/desk/letters/templates/{occasion}/{language}", edit::post)
}
