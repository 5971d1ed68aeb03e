//! Contacts and calls back at the desk.

pub(super) mod call; // one call back: calling, settling who and when, giving up
mod call_acts; // what is done on that page
mod call_closed; // who was reached or is called no more
mod call_new; // a wish to be called back
mod call_queue; // who waits to be called
mod day; // the contacts of a day
mod entry; // the fields of a contact, read
mod fields; // the fields of a contact, shown
mod new; // a contact while on the telephone
mod one; // a contact corrected
pub(super) mod said; // codes in words
mod when; // a day and a time, read and shown

#[cfg(test)]
pub(crate) use {
    call::CallView, call_closed::ClosedView, call_new::NewView as CallNewView,
    call_queue::QueueView, day::DayView, new::NewView,
};

pub(super) use call_queue::due;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/contacts", day::get)
        .get("/desk/contacts/new", new::get)
        .post("/desk/contacts/new", new::post)
        .get("/desk/contacts/{id}", one::get)
        .post("/desk/contacts/{id}", one::post)
        .get("/desk/call-backs", call_queue::get)
        .get("/desk/call-backs/closed", call_closed::get)
        .get("/desk/call-backs/new", call_new::get)
        .post("/desk/call-backs/new", call_new::post)
        .get("/desk/call-backs/{id}", call::get)
        .post("/desk/call-backs/{id}/call", call_acts::call)
        .post("/desk/call-backs/{id}/arrange", call_acts::arrange)
        .post("/desk/call-backs/{id}/give-up", call_acts::give_up)
}
