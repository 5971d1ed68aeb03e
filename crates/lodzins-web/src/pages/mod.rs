//! The pages, by capability: one file a page, with what it shows (`get`) and what it takes (`post`).

mod asked;
mod attached;
mod clients;
pub(crate) mod contact;
mod desk;
pub mod due_story;
mod due_words;
mod follow;
mod intake;
mod kept_file;
mod letter;
mod letter_template;
mod outbox;
mod place;
pub(crate) mod register;
pub(crate) mod search;
mod site;
pub(crate) mod staff;
pub(crate) mod substitution;
mod write;

pub use asked::Asked;
#[cfg(test)]
pub(crate) use clients::CardView;
pub use desk::DeskPage;
#[cfg(test)]
pub(crate) use intake::{RegisterView, StampView};
pub use kept_file::kept_file;
#[cfg(test)]
pub(crate) use letter_template::{EditView, ListView, made_up_institution, sample_letter};

use crate::routes::Routes;

/// Every page.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .and(site::routes())
        .and(write::routes())
        .and(follow::routes())
        .and(register::routes())
        .and(search::routes())
        .and(contact::routes())
        .and(letter_template::routes())
        .and(staff::routes())
        .and(substitution::routes())
        .and(outbox::routes())
        .and(intake::routes())
        .and(clients::routes())
}
