//! The head's overview: what came today and this week, what waits, and what is late.

mod compared; // a number beside last week's and last year's
mod page; // the page
mod read; // what it is made of
#[cfg(test)]
mod samples;
mod waiting; // what is open, by stage and by unit

#[cfg(test)]
pub(crate) use page::OverviewView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/desk/overview", page::get)
}
