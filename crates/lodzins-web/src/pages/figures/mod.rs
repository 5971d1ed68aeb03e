//! Figures: what was counted, and what was told.

pub(crate) mod articles;
mod drawn;
mod sheet; // the published figures as a file
pub(crate) mod signal; // topics for which an e-service is expected

pub use sheet::articles_sheet;
pub use signal::Signals;

use jiff::civil::Date;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/figures/articles", articles::get)
        .get("/desk/figures/articles.csv", articles::csv)
        .get("/desk/figures/articles.xlsx", articles::xlsx)
        .get("/desk/figures/articles.svg", articles::svg)
        .get("/desk/figures/e-service-signal", signal::get)
        .get("/desk/figures/e-service-signal.csv", signal::csv)
        .get("/desk/figures/e-service-signal.xlsx", signal::xlsx)
        .get("/desk/figures/e-service-signal.svg", signal::svg)
}

/// The place of a told figure in the list.
pub(super) fn anchor(subject: &str, from: Date, to: Date) -> String {
    format!("{subject}-{from}-{to}")
}
