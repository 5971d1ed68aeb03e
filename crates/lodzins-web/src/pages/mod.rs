//! The pages, by capability: one file a page, with what it shows (`get`) and what it takes (`post`).

mod asked;
mod attached;
mod desk;
pub mod due_story;
mod due_words;
mod follow;
mod kept_file;
mod outbox;
mod place;
pub(crate) mod register;
mod site;
mod staff;
pub(crate) mod substitution;
mod write;

pub use asked::Asked;
pub use desk::DeskPage;
pub use kept_file::kept_file;

use crate::routes::Routes;

/// Every page.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .and(site::routes())
        .and(write::routes())
        .and(follow::routes())
        .and(register::routes())
        .and(staff::routes())
        .and(substitution::routes())
        .and(outbox::routes())
}
