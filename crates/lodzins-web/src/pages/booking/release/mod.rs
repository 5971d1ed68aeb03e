//! Releases as residents see them: what is announced, claiming in the first seconds, what has become of a claim, and the
//! draw that anybody can compute again.

mod ask; // claiming
mod drawn; // the draw, for everybody
mod one; // a claim
mod told; // a release in words

#[cfg(test)]
pub(crate) use {ask::AskView, drawn::DrawnView, one::ClaimView};

pub(super) use told::{Announced, announced};
pub(in crate::pages) use told::{announced_anywhere, days};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/book/{centre}/{service}/release/{id}", ask::get)
        .post("/i/{institution}/book/{centre}/{service}/release/{id}", ask::post)
        .get("/i/{institution}/releases/{id}", drawn::get)
        .get("/claims/{id}", one::get)
        .post("/claims/{id}", one::post)
}
