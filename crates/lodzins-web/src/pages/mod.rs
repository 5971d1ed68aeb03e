//! The pages, by capability: one file a page, with what it shows (`get`) and what it takes (`post`).

mod asked;
mod attached;
mod clients;
mod desk;
pub mod due_story;
mod due_words;
mod follow;
mod intake;
mod kept_file;
mod outbox;
mod place;
mod register;
mod site;
mod staff;
mod write;

pub use asked::Asked;
#[cfg(test)]
pub(crate) use clients::CardView;
pub use desk::DeskPage;
#[cfg(test)]
pub(crate) use intake::{RegisterView, StampView};
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
        .and(outbox::routes())
        .and(intake::routes())
        .and(clients::routes())
}
