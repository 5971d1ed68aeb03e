//! Reports at the desk: a question asked by an address, answered with a picture, a table and a file.

mod build; // the page
pub(super) mod drawn; // an answer as a chart
mod file; // an answer as CSV
pub(super) mod question; // a question read from the address, and written into one
pub(super) mod said; // codes in words
#[cfg(test)]
mod samples;
mod table; // an answer as a table

#[cfg(test)]
pub(crate) use build::ReportView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/reports", build::get).get("/desk/reports/report.csv", file::get)
}
