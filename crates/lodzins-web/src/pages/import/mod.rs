//! A table that was kept elsewhere, taken over by page: the file, what its columns say, what would come, and then all of
//! it or nothing. The file waits between the steps, sealed for the session, and goes when it was taken.

mod begin; // what the rows are, and the file
mod check; // what would come, and taking it
mod columns; // which column says what
mod done; // what came
mod kept; // what is kept between the steps
mod meant; // what a word of the table means
mod preview; // the first rows, and those that cannot be taken
mod said; // columns, faults and choices in words

#[cfg(test)]
mod samples;

use crate::routes::Routes;

#[cfg(test)]
pub(crate) use {begin::BeginView, check::CheckView, columns::ColumnsView, done::DoneView};

/// Where it begins.
const BEGIN: &str = "/desk/import";
/// Where the columns are mapped.
const COLUMNS: &str = "/desk/import/columns";
/// Where it is looked at and taken.
const CHECK: &str = "/desk/import/check";
/// Where it is told what came.
const DONE: &str = "/desk/import/done";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get(BEGIN, begin::get)
        .post(BEGIN, begin::post)
        .get(COLUMNS, columns::get)
        .post(COLUMNS, columns::post)
        .get(CHECK, check::get)
        .post(CHECK, check::post)
        .post("/desk/import/meant", meant::post)
        .get(DONE, done::get)
}
