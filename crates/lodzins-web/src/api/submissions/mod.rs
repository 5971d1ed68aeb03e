//! `/api/v1/submissions`: the register, for other systems.

mod body; // JSON, or multipart with files
mod file; // GET …/{id}/files/{n}
mod list; // GET …
mod new; // what comes in
mod new_schema; // the same, described
mod one; // GET …/{id}
mod register; // POST …
mod shown; // what goes out

pub use file::__path_get as __path_file;
pub use list::__path_get as __path_list;
pub use new::NewSubmission;
pub use one::__path_get as __path_one;
pub use register::{__path_post, Form};
pub use shown::{Page, Submission};

use lodzins_core::submission::Act;

use crate::{access::Caller, routes::Routes};

/// The calls.
pub fn routes() -> Routes {
    Routes::new()
        .get("/api/v1/submissions", list::get)
        .post("/api/v1/submissions", register::post)
        .get("/api/v1/submissions/{id}", one::get)
        .get("/api/v1/submissions/{id}/files/{n}", file::get)
}

/// Whether the caller may enter submissions, and so hand out the codes by which they are followed.
fn writes(caller: &Caller) -> bool {
    caller.role.may(Act::Register)
}
