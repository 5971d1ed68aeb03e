//! What everybody may see: the first page, institutions, how we handle accessibility and personal data.

mod accessibility;
mod brand;
mod home;
mod institution;
mod privacy;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/", home::get)
        .get("/i/{institution}", institution::get)
        .get("/accessibility", accessibility::get)
        .get("/privacy", privacy::get)
        .get("/brand/{code}", brand::get)
        .get("/favicon.ico", brand::icon)
}
