//! Writing to an institution: a start page, five steps with one question each, and the receipt.
//!
//! What is typed is kept in a draft of the visitor's session, step by step, so a broken line, a wrong answer or the
//! way back loses nothing. Nothing of it stands in an address.

mod check; // the last step: everything once more, and the way into the register
mod files; // step 3
mod kind; // step 1
mod receipt; // the signed receipt as a file
mod start; // what is needed, how long it takes, other ways
mod step; // the way through the steps
mod text; // step 2
mod writing; // the draft
mod written; // it has its number
pub(super) mod you; // step 4

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/write", start::get)
        .post("/i/{institution}/write", start::post)
        .get("/i/{institution}/write/{step}", step::get)
        .post("/i/{institution}/write/{step}", step::post)
        .get("/i/{institution}/written/{id}", written::get)
        .get("/i/{institution}/written/{id}/receipt.json", receipt::get)
}
