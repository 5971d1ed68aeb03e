//! What everybody may see: the first page, institutions, how we handle accessibility and personal data.

mod accessibility;
mod brand;
mod centre;
pub(super) mod channels; // every way to reach it
mod checked; // how the pages were checked last
mod home;
mod hours; // a place in a list, what changes, schema.org
mod institution;
mod privacy;
mod sitemap; // for search engines: which pages there are, and which are nobody's to look through

#[cfg(test)]
pub(crate) use centre::CentreView;
pub(in crate::pages) use centre::days;
#[cfg(test)]
pub(in crate::pages) use hours::office;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/", home::get)
        .get("/i/{institution}", institution::get)
        .get("/i/{institution}/centres/{code}", centre::get)
        .get("/accessibility", accessibility::get)
        .get("/privacy", privacy::get)
        .get("/brand/{code}", brand::get)
        .get("/favicon.ico", brand::icon)
        .get("/robots.txt", sitemap::robots)
        .get("/sitemap.xml", sitemap::index)
        .get("/i/{institution}/sitemap.xml", sitemap::of_institution)
}
