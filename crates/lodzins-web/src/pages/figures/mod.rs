//! Figures: what was counted, and what was told.

pub(crate) mod articles;
mod drawn;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/figures/articles", articles::get)
}
