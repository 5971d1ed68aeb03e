//! Figures: what was counted, and what was told.

pub(crate) mod articles;

use jiff::civil::Date;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/figures/articles", articles::get)
}

/// The place of a told figure in the list.
pub(super) fn anchor(subject: &str, from: Date, to: Date) -> String {
    format!("{subject}-{from}-{to}")
}
