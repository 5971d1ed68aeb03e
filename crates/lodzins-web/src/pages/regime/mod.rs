//! Regimes for residents: the notice on the institution's pages, its own page, and sheets to put up.

mod banner;
mod in_force; // what holds at its centres, for the notice
mod notice;
mod now; // what is otherwise today
pub(in crate::pages) mod said; // changes in words

#[cfg(test)]
pub(crate) use notice::NoticeView;
#[cfg(test)]
pub(in crate::pages) use notice::samples;

pub(super) use banner::{banner, notices_of};
pub(super) use in_force::hours_then;
pub(super) use now::{Now, ServiceNow};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/i/{institution}/regimes/{id}", notice::get)
        .get("/i/{institution}/regimes/{id}/{sheet}", notice::sheet)
}
