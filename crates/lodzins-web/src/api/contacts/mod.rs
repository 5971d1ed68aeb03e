//! `/api/v1/contacts`: consultations, for other systems (a telephone exchange, a chat).

mod enter; // POST …
mod list; // GET …
mod new; // what comes in
mod shown; // what goes out

pub use enter::__path_post;
pub use list::__path_get as __path_list;
pub use new::NewContact;

use crate::routes::Routes;

/// The calls.
pub fn routes() -> Routes {
    Routes::new().get("/api/v1/contacts", list::get).post("/api/v1/contacts", enter::post)
}
