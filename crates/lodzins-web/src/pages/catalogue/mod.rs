//! The catalogue for residents: an institution's services, found by words or by topic, and each told by its card.

mod card;
mod list;
mod said; // a card in words
mod shelf; // the services of a day, kept in memory

#[cfg(test)]
mod samples;

#[cfg(test)]
pub(crate) use {card::CardView, list::ListView};

pub(super) use said::{CardFace, Naming};
pub use shelf::Shelves;
pub(super) use shelf::{shelf_of, service_name};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/services", list::get)
        .get("/i/{institution}/services/{code}", card::get)
}
