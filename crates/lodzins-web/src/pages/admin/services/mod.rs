//! The catalogue's editors: the services, the sections of a card, its steps, what people will see, what was published.

mod centres; // what centres do about services
mod check; // which cards are to be looked at again
mod drop;
mod fields; // texts in three languages, and choices
mod index;
mod new;
mod one;
mod preview;
mod publish;
mod said; // what is wrong with a card, in words
mod section;
mod section_basics;
mod section_belongs;
mod section_cost;
mod section_needed;
mod step;
mod step_acts;

#[cfg(test)]
mod samples;

#[cfg(test)]
pub(crate) use {one::OneView, preview::PreviewView};

use lodzins_service::catalogue::{Service, service};

use crate::{pages::DeskPage, routes::Routes, stop::Stop};

const LIST: &str = "/desk/admin/services";

/// The routes of these pages.
pub(in crate::pages) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin/services", index::get)
        .get("/desk/admin/services/new", new::get)
        .post("/desk/admin/services/new", new::post)
        .get("/desk/admin/service/{code}", one::get)
        .get("/desk/admin/service/{code}/part/{section}", section::get)
        .post("/desk/admin/service/{code}/part/{section}", section::post)
        .get("/desk/admin/service/{code}/steps/new", step::get_new)
        .post("/desk/admin/service/{code}/steps/new", step::post_new)
        .get("/desk/admin/service/{code}/steps/{n}", step::get)
        .post("/desk/admin/service/{code}/steps/{n}", step::post)
        .post("/desk/admin/service/{code}/order", step_acts::order)
        .post("/desk/admin/service/{code}/steps/{n}/delete", step_acts::delete)
        .get("/desk/admin/service/{code}/preview", preview::get)
        .get("/desk/admin/service/{code}/versions/{n}", preview::get_version)
        .get("/desk/admin/service/{code}/publish", publish::get)
        .post("/desk/admin/service/{code}/publish", publish::post)
        .post("/desk/admin/service/{code}/drop", drop::post)
        .post("/desk/admin/service/{code}/checked", check::checked)
        .get("/desk/admin/services/check", check::get)
        .post("/desk/admin/services/check", check::post)
        .get("/desk/admin/service-centres", centres::get)
        .post("/desk/admin/service-centres", centres::post)
}

/// Where a service is edited.
fn path(code: &str) -> String {
    format!("/desk/admin/service/{code}")
}

/// The service with this code.
async fn service_of(page: &DeskPage, code: &str) -> Result<Service, Stop> {
    let (institution, code) = (page.institution.id, code.to_owned());
    page.asked.read(move |tx| service(tx, institution, &code)).await?.ok_or(Stop::NotFound)
}
