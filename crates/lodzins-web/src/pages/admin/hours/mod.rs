//! Opening hours: a page of all places, one for each place, and forms that show four weeks before anything is saved.

mod begin; // a centre or a box gets hours
pub(super) mod check; // what the next weeks would be, and who would be hit
mod closure; // closed on days, or for a part of one
mod end;
mod list;
mod one;
mod other; // other hours for a time
mod place; // a place of its own: entered, changed
mod planned; // typed, seen, saved
mod typed; // a week as it is typed
mod week; // a pattern from a day on

#[cfg(test)]
pub(crate) mod samples;

#[cfg(test)]
pub(crate) use {check::CheckView, one::OneView};

use lodzins_core::{
    Moment,
    hours::{Closure, DatedPattern, HoursFault, Override},
    id::PlaceId,
};
use lodzins_service::hours::{HoursError, PlaceHours, all_hours, place_hours};

use super::settle::Refused;
use crate::{
    pages::{DeskPage, hours_words},
    routes::Routes,
    stop::Stop,
    words::Message,
};

const LIST: &str = "/desk/admin/hours";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin/hours", list::get)
        .post("/desk/admin/hours/begin", begin::post)
        .get("/desk/admin/hours/new", place::get_new)
        .post("/desk/admin/hours/new", place::post_new)
        .get("/desk/admin/hours/{id}", one::get)
        .get("/desk/admin/hours/{id}/place", place::get)
        .post("/desk/admin/hours/{id}/place", place::post)
        .get("/desk/admin/hours/{id}/week", planned::get::<DatedPattern>)
        .post("/desk/admin/hours/{id}/week", planned::post::<DatedPattern>)
        .get("/desk/admin/hours/{id}/override", planned::get::<Override>)
        .post("/desk/admin/hours/{id}/override", planned::post::<Override>)
        .get("/desk/admin/hours/{id}/closure", planned::get::<Closure>)
        .post("/desk/admin/hours/{id}/closure", planned::post::<Closure>)
        .get("/desk/admin/hours/exceptions/{id}", end::get)
        .post("/desk/admin/hours/exceptions/{id}", end::post)
}

fn path(id: PlaceId) -> String {
    format!("{LIST}/{id}")
}

fn done(id: PlaceId, what: &str) -> String {
    format!("{LIST}/{id}?done={what}")
}

async fn place_of(page: &DeskPage, id: PlaceId) -> Result<PlaceHours, Stop> {
    let institution = page.institution.id;
    let found = page.asked.read(move |tx| place_hours(tx, institution, id)).await?;
    found.ok_or(Stop::NotFound)
}

async fn all_of(page: &DeskPage) -> Result<Vec<PlaceHours>, Stop> {
    let institution = page.institution.id;
    Ok(page.asked.read(move |tx| all_hours(tx, institution)).await?)
}

fn moment(page: &DeskPage) -> Moment {
    page.asked.app.moment()
}

/// The field that can mend what cannot stand.
fn field_of(fault: &HoursFault) -> &'static str {
    match fault {
        HoursFault::PeriodBackwards => "to",
        HoursFault::EmptyOverride => "day-1",
        _ => "",
    }
}

impl From<HoursError> for Refused {
    fn from(error: HoursError) -> Self {
        match error {
            HoursError::Structure(error) => error.into(),
            HoursError::NoSuchCentre => Self::Said("centre", Message::of("hours-no-centre")),
            HoursError::NoSuchBox => Self::Stop(Stop::NotFound),
            HoursError::Fault(fault) => Self::Said(field_of(&fault), hours_words::fault(&fault)),
            HoursError::Notation { fault, .. } => Self::Said("osm", hours_words::osm_fault(&fault)),
            HoursError::Over => Self::Said("to", Message::of("hours-over")),
            HoursError::Begun => Self::Said("", Message::of("hours-begun")),
            HoursError::Same => Self::Said("", Message::of("hours-same")),
            HoursError::KeyReused(reused) => reused.into(),
            HoursError::Db(error) => error.into(),
        }
    }
}
