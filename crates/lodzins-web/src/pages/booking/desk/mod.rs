//! What clerks do: book for those who call or write, find their visits, move and cancel them, say the code. The day itself is
//! [`reception`](crate::pages::reception), where a list of all pages of visits stands.

mod acts; // confirm, cancel
pub(super) mod asked; // what is asked for, in an address and a form
pub(super) mod book; // for somebody who calls or writes
pub(super) mod bookable; // a service at a centre, and what else in the same visit
mod cancel; // asked once more
pub(super) mod language; // in which somebody is written to
pub(super) mod list; // a day's bookings, and a person's
mod moved;
mod one; // a visit

#[cfg(test)]
pub(crate) use {
    book::BookView, cancel::AskView, list::ListView as BookingsView, moved::MoveView, one::OneView,
};

use crate::routes::Routes;

const LIST: &str = "/desk/visits/bookings";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/visits/bookings", list::get)
        .post("/desk/visits/bookings", list::post)
        .get("/desk/visits/bookings/{id}", one::get)
        .get("/desk/visits/bookings/{id}/files/{file}", one::file)
        .get("/desk/visits/bookings/{id}/move", moved::get)
        .post("/desk/visits/bookings/{id}/move", moved::post)
        .post("/desk/visits/bookings/{id}/confirm", acts::confirm)
        .get("/desk/visits/bookings/{id}/cancel", cancel::get)
        .post("/desk/visits/bookings/{id}/cancel", acts::cancel)
        .get("/desk/visits/book", book::get)
        .post("/desk/visits/book", book::post)
}
