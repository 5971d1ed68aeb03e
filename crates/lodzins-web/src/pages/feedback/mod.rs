//! How was it? Asked once after a visit: on a page by the visit's code, and on cards that the desk counts.

mod card; // the question on paper
mod cards; // the desk enters cards
mod give; // a visitor answers
pub(super) mod said; // answers in words

#[cfg(test)]
pub(crate) use cards::CardsView;
#[cfg(test)]
pub(crate) use give::{GiveView, ThanksView};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/feedback", give::get)
        .post("/feedback", give::post)
        .get("/feedback/thanks", give::thanks)
        .get("/feedback/{code}", give::get_with_code)
        .get("/desk/visits/feedback", cards::get)
        .post("/desk/visits/feedback", cards::post)
        .get("/desk/visits/feedback/{file}", card::get)
}
