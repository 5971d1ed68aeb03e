//! Reports at the desk: a question asked by an address, answered with a picture, a table and a file.

mod answer; // a question with its answer, in words
mod before_after; // what changed since a day
mod build; // the page
mod choices; // the lists from which a question is put together
pub(super) mod drawn; // an answer as a chart
mod file; // an answer as a file
mod keep; // a question kept under a name
mod lines; // the lines of an answer, in words
pub(super) mod question; // a question read from the address, and written into one
mod ready; // links to what is ready and what was kept
mod rest; // what of a long table stands on other pages
pub(super) mod said; // codes in words
#[cfg(test)]
mod samples;
pub(in crate::pages) mod table; // figures as a table on a page

#[cfg(test)]
pub(crate) use before_after::BeforeAfterView;
#[cfg(test)]
pub(crate) use build::ReportView;
#[cfg(test)]
pub(in crate::pages) use keep::spans_asked;

pub use answer::Answer;
pub use question::kept_question;
pub use ready::ready_title;
pub(in crate::pages) use said::{Names, days};

use lodzins_service::saved_search::Searched;

use super::kept;
use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/reports", build::get)
        .get("/desk/reports/report.csv", file::csv)
        .get("/desk/reports/report.xlsx", file::xlsx)
        .get("/desk/reports/report.svg", file::svg)
        .get("/desk/reports/report.pdf", file::pdf)
        .get("/desk/reports/saved/new", keep::get_new)
        .post("/desk/reports/saved/new", keep::post_new)
        .get("/desk/reports/saved/{id}", keep::open)
        .get("/desk/reports/before-after", before_after::get)
        .get("/desk/reports/before-after.csv", before_after::file)
        .and(kept::routes(Searched::Figures))
}
