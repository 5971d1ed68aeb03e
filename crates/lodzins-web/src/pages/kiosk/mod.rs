//! The kiosk at the door: a touch screen that gives tickets, in a language that is chosen first.
//!
//! Each page asks one thing and fits the screen; everything is a link or a button of its own, so that it works by a
//! finger, a switch, a keyboard and a screen reader alike, without a script. After a minute of silence the first page is
//! back. Only a device that an administrator has enrolled gets here; it says no name and knows nothing of who came before.

mod at; // the device's page: its centre, and the way back to the first page
mod begin; // with a booking, without one, with a paper
mod booked; // the code of a booking
mod enrol; // a device becomes a kiosk
mod first; // does somebody go first? and the ticket
mod given; // the ticket
mod keys; // signs to press
mod paper; // a paper only
mod phone; // a booking by the telephone and the hour
mod start; // the language
mod topic; // what for

#[cfg(test)]
pub(crate) use {
    begin::BeginView, booked::BookedView, enrol::EnrolView, first::FirstView, given::GivenView,
    paper::PaperView, phone::PhoneView, start::StartView, topic::TopicView,
};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/kiosk", enrol::get)
        .post("/kiosk", enrol::post)
        .get("/kiosk/{centre}", start::get)
        .get("/kiosk/{centre}/begin", begin::get)
        .get("/kiosk/{centre}/booked", booked::get)
        .post("/kiosk/{centre}/booked", booked::post)
        .get("/kiosk/{centre}/phone", phone::get)
        .post("/kiosk/{centre}/phone", phone::post)
        .get("/kiosk/{centre}/topic", topic::get)
        .get("/kiosk/{centre}/first", first::get)
        .post("/kiosk/{centre}/first", first::post)
        .get("/kiosk/{centre}/paper", paper::get)
        .get("/kiosk/{centre}/ticket/{id}", given::get)
        .get("/kiosk/{centre}/ticket/{id}/paper", given::on_paper)
}
