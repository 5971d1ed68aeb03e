//! The catalogue for residents: an institution's services, found by words or by topic, and each told by its card.

mod card;
mod everywhere; // of all institutions
mod linked; // a card for search engines
mod list;
mod pick; // chosen at the desk
mod said; // a card in words
mod shelf; // the services of a day, kept in memory

#[cfg(test)]
pub(in crate::pages) mod samples;

#[cfg(test)]
pub(crate) use {card::CardView, everywhere::EverywhereView, list::ListView};

pub(super) use card::naming;
pub(super) use everywhere::field as search_field;
pub(super) use pick::{choices, own_shelf, picked, picking};
pub(super) use said::{CardFace, channel_name, is_partly_latvian, longest, title};
pub use shelf::Shelves;
pub(super) use shelf::{service_name, service_names, shelf_of};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/services", everywhere::get)
        .get("/i/{institution}/services", list::get)
        .get("/i/{institution}/services/{code}", card::get)
}
