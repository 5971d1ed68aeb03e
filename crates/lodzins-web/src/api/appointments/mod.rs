//! `/api/v1/slots` and `/api/v1/appointments`: what is free, and booking it.
//!
//! With a key of the centre's staff one books from what is kept for the desk, and at once. Without a key anybody may
//! ask and hold what is open to the web for ten minutes. It is booked as on the pages: with the code that a letter brings to
//! the address, or by a clerk's call.

mod book; // POST /appointments
mod change; // PATCH, DELETE /appointments/{id}
mod claims; // GET /claims/{id}
mod new; // what comes in
pub(crate) mod place; // which institution and centre are meant
mod shown; // what goes out
mod slots; // GET /slots
mod whose; // who may change this one: a key, or its code

pub use book::__path_post;
pub use change::{__path_delete, __path_patch};
pub use claims::__path_get as __path_claims;
pub use new::{AppointmentChange, NewAppointment};
pub use shown::Slot;
pub use slots::__path_get as __path_slots;

use crate::routes::Routes;

/// The calls.
pub fn routes() -> Routes {
    Routes::new()
        .get("/api/v1/slots", slots::get)
        .post("/api/v1/appointments", book::post)
        .patch("/api/v1/appointments/{id}", change::patch)
        .delete("/api/v1/appointments/{id}", change::delete)
        .get("/api/v1/claims/{id}", claims::get)
}
