//! The ticket on one's own telephone: the place in the line, how long it may take, and which counter to go to.
//!
//! It is opened by the visit's code, says no name and nothing of what the visit is for, and loads itself anew.

mod enter; // the code, typed
mod show; // where it stands
mod tell; // being told when the turn is near

#[cfg(test)]
pub(crate) use show::TicketView;
#[cfg(test)]
pub(crate) use tell::TellView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/ticket", enter::get)
        .post("/ticket", enter::post)
        .get("/ticket/{code}", show::get)
        .get("/ticket/{code}/tell", tell::get)
        .post("/ticket/{code}/tell", tell::post)
}
