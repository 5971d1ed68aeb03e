//! The pages, by capability: one file a page, with what it shows (`get`) and what it takes (`post`).

pub(crate) mod admin;
mod asked;
mod attached;
pub(crate) mod audit;
pub(crate) mod board;
pub(crate) mod booking;
pub(crate) mod calendar;
pub(crate) mod catalogue;
mod clients;
pub(crate) mod code;
pub(crate) mod contact;
mod desk;
pub(crate) mod disruption;
mod download;
pub mod due_story;
mod due_words;
mod events;
pub(crate) mod feedback;
mod feeds;
pub(crate) mod figures;
mod follow;
mod hall_of;
mod hours_words;
pub(crate) mod import;
mod intake;
pub(crate) mod kept;
mod kept_file;
pub(crate) mod kiosk;
mod letter;
mod letter_template;
mod linked_data;
pub(crate) mod open_data;
pub(crate) mod outbox;
pub(crate) mod overview;
mod place;
pub(crate) mod planning;
pub(crate) mod press;
pub(crate) mod reception;
pub(crate) mod regime;
pub(crate) mod register;
pub(crate) mod report;
pub(crate) mod retention;
pub(crate) mod routing;
pub(crate) mod search;
pub(crate) mod site;
mod slip;
pub(crate) mod staff;
pub(crate) mod substitution;
pub(crate) mod ticket;
pub(crate) mod widget;
mod write;

pub use asked::Asked;
pub(crate) use catalogue::Shelves;
#[cfg(test)]
pub(crate) use clients::{CardView, EditView as ClientEditView, FindView, LinkView, ReasonView};
pub use desk::DeskPage;
#[cfg(test)]
pub(crate) use intake::{CorrectView, RegisterView, StampView};
pub use kept_file::kept_file;
#[cfg(test)]
pub(crate) use letter_template::{EditView, ListView, made_up_institution, sample_letter};

use crate::routes::Routes;

/// Every page.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .and(site::routes())
        .and(catalogue::routes())
        .and(booking::routes())
        .and(write::routes())
        .and(follow::routes())
        .and(register::routes())
        .and(search::routes())
        .and(contact::routes())
        .and(reception::routes())
        .and(report::routes())
        .and(open_data::routes())
        .and(letter_template::routes())
        .and(figures::routes())
        .and(press::routes())
        .and(overview::routes())
        .and(routing::routes())
        .and(staff::routes())
        .and(substitution::routes())
        .and(outbox::routes())
        .and(audit::routes())
        .and(calendar::routes())
        .and(retention::routes())
        .and(intake::routes())
        .and(import::routes())
        .and(clients::routes())
        .and(admin::routes())
        .and(regime::routes())
        .and(feedback::routes())
        .and(board::routes())
        .and(planning::routes())
        .and(ticket::routes())
        .and(kiosk::routes())
        .and(feeds::routes())
        .and(widget::routes())
        .and(disruption::routes())
}
