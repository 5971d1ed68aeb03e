//! `/api/v1/centres/{code}/counters/{id}/next`: the button of a counter, for devices and other systems.

mod next; // POST …/next

pub use next::__path_post;

use crate::routes::Routes;

/// The calls.
pub fn routes() -> Routes {
    Routes::new().post("/api/v1/centres/{code}/counters/{id}/next", next::post)
}
