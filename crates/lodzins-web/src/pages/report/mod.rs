//! Reports at the desk: a question asked by an address, answered with a picture, a table and a file.

mod before_after; // what changed since a day
mod build; // the page
mod choices; // the lists from which a question is put together
pub(super) mod drawn; // an answer as a chart
mod file; // an answer as CSV
pub(super) mod question; // a question read from the address, and written into one
pub(super) mod said; // codes in words
#[cfg(test)]
mod samples;
mod table; // an answer as a table

#[cfg(test)]
pub(crate) use {before_after::BeforeAfterView, build::ReportView};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/reports", build::get)
        .get("/desk/reports/report.csv", file::get)
        .get("/desk/reports/before-after", before_after::get)
        .get("/desk/reports/before-after.csv", before_after::file)
}
