//! The waiting list: joined by whoever finds no fitting time, answered by its code, and looked after at the desk.

mod accept; // what is offered is taken
pub(super) mod desk; // the list, adding, offering by hand
mod join; // a resident joins
mod known; // somebody who waits, with what belongs to it
mod one; // a resident's place on the list
mod wish; // the days and the part of the day

#[cfg(test)]
pub(crate) use {
    desk::{AddView as WaitAddView, ListView as WaitListView, OneView as WaitDeskView},
    join::JoinView,
    one::WaitView,
};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/book/{centre}/{service}/wait", join::get)
        .post("/i/{institution}/book/{centre}/{service}/wait", join::post)
        .get("/waits/{id}", one::get)
        .post("/waits/{id}", one::post)
        .and(desk::routes())
}
