//! Planning for the head of a centre: when people come, which bookings are not kept, how long one waits, and what would
//! be if other numbers of specialists were there.
//!
//! Everything is read from sums without identity; a question changes nothing, so it stands in the address and can be
//! kept as a bookmark.

mod asked_for; // what the address asks
mod draw; // the pictures and tables
mod show; // the page

#[cfg(test)]
pub(crate) use show::PlanningView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/visits/planning", show::get)
}
