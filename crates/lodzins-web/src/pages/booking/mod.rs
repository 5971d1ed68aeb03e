//! Booking a visit: by residents without JavaScript, and by the desk for those who call or write.
//!
//! A place is held as soon as a time is chosen, so that nobody loses it while they type. It is booked when the code from
//! the letter is typed, or when a clerk has called; `lodzins_service::appointment` keeps every place from being given
//! twice.

mod calendar; // the visit for a calendar program
mod cancel;
mod choose; // what for, and where
pub(crate) mod desk; // what clerks do
mod details; // who comes
mod enter; // the code of a visit
mod file; // the visit for a calendar, and on paper
pub(crate) mod letter; // what is written to the visitor
mod lost; // a forgotten code
mod more; // what else in the same visit
mod moved;
pub(crate) mod release; // places released at a moment
pub(in crate::pages) mod said; // days, times and visits in words
#[cfg(test)]
mod samples;
mod starts; // free days and times as a page shows them
mod times; // when
mod told; // a visit with what belongs to it
mod visit; // the visit by its code
pub(crate) mod wait; // the waiting list

#[cfg(test)]
pub(crate) use {
    cancel::CancelView, choose::ChooseView, details::DetailsView, lost::LostView, more::MoreView,
    starts::StartsView, visit::VisitView,
};

pub(in crate::pages) use choose::services_open;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/book", choose::get)
        .get("/i/{institution}/book/{centre}/{service}", times::get)
        .post("/i/{institution}/book/{centre}/{service}", times::post)
        .get("/i/{institution}/book/{centre}/{service}/more", more::get)
        .post("/i/{institution}/book/{centre}/{service}/more", more::post)
        .get("/i/{institution}/lost-visit", lost::get)
        .post("/i/{institution}/lost-visit", lost::post)
        .get("/visits", enter::get)
        .post("/visits", enter::post)
        .get("/visits/{id}", visit::get)
        .post("/visits/{id}", visit::post)
        .get("/visits/{id}/details", details::get)
        .post("/visits/{id}/details", details::post)
        .get("/visits/{id}/move", moved::get)
        .post("/visits/{id}/move", moved::post)
        .get("/visits/{id}/cancel", cancel::get)
        .post("/visits/{id}/cancel", cancel::post)
        .get("/visits/{id}/files/{file}", file::get)
        .and(release::routes())
        .and(wait::routes())
        .and(desk::routes())
}
