//! What clerks do with the waiting list: see it, add a caller, offer by hand, answer for somebody, take somebody off.

mod add;
mod list;
mod one;

use lodzins_core::id::WaitId;

#[cfg(test)]
pub(crate) use {add::AddView, list::ListView, one::OneView};

#[cfg(test)]
pub(super) use one::known;

use crate::routes::Routes;

pub(in crate::pages::booking) const LIST: &str = "/desk/visits/waiting-list";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/visits/waiting-list", list::get)
        .get("/desk/visits/waiting-list/add", add::get)
        .post("/desk/visits/waiting-list/add", add::post)
        .get("/desk/visits/waiting-list/{id}", one::get)
        .post("/desk/visits/waiting-list/{id}", one::post)
}

fn path(id: WaitId) -> String {
    format!("{LIST}/{id}")
}
