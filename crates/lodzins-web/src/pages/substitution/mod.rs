//! Standing in: who is away, and who works on their cases meanwhile.

mod end;
mod list;

#[cfg(test)]
pub(crate) use list::ListView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/substitutions", list::get)
        .post("/desk/substitutions", list::post)
        .post("/desk/substitutions/{id}/end", end::post)
}
