//! Bookings that cannot be kept, and the calls that somebody has to make about visits.

mod call; // one call, and what came of it
mod calls; // whom to call
mod hit; // what is done about those that are hit
pub(super) mod preview; // who would be hit, before it happens

#[cfg(test)]
pub(crate) use {call::CallView, calls::CallsView, hit::HitView};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/visits/hit", hit::get)
        .post("/desk/visits/hit", hit::post)
        .get("/desk/visits/calls", calls::get)
        .get("/desk/visits/calls/{id}", call::get)
        .post("/desk/visits/calls/{id}", call::post)
}
