//! Pools: who receives people by appointment, how many at once, for what and how far ahead; and days and times of the week with
//! other numbers.

mod days; // other numbers on a day
mod fields; // what is entered about a pool
mod hit; // whom a change would hit
mod limits; // how many visits residents may book
mod list;
mod one; // a pool, entered or changed
mod releases; // places released at a moment
mod weekly; // other numbers at times of every week

use lodzins_core::{appointment::PoolFault, id::PoolId};
use lodzins_service::{
    appointment::{AppointmentError, Pool, pools},
    institution::structure::{Centre, centres},
    release::ReleaseError,
};

use super::settle::Refused;
use crate::{pages::DeskPage, routes::Routes, stop::Stop, words::Message};

const LIST: &str = "/desk/admin/pools";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin/pools", list::get)
        .post("/desk/admin/pools", list::post)
        .get("/desk/admin/pools/new", one::get_new)
        .post("/desk/admin/pools/new", one::post_new)
        .get("/desk/admin/pools/limits", limits::get)
        .post("/desk/admin/pools/limits", limits::post)
        .get("/desk/admin/pools/{id}", one::get)
        .post("/desk/admin/pools/{id}", one::post)
        .get("/desk/admin/pools/{id}/days", days::get)
        .post("/desk/admin/pools/{id}/days", days::post)
        .get("/desk/admin/pools/{id}/weekly", weekly::get)
        .post("/desk/admin/pools/{id}/weekly", weekly::post)
        .post("/desk/admin/pools/{id}/weekly/remove", weekly::remove)
        .get("/desk/admin/pools/{id}/releases", releases::get)
        .post("/desk/admin/pools/{id}/releases", releases::post)
        .post("/desk/admin/pools/{id}/releases/withdraw", releases::withdraw)
}

/// All pools with all centres.
async fn all_of(page: &DeskPage) -> Result<(Vec<Pool>, Vec<Centre>), Stop> {
    let institution = page.institution.id;
    let read = page
        .asked
        .read(move |tx| {
            Ok::<_, lodzins_db::DbError>((pools(tx, institution)?, centres(tx, institution)?))
        })
        .await;
    Ok(read?)
}

/// One of them with its centre.
async fn one_of(page: &DeskPage, id: PoolId) -> Result<(Pool, Centre), Stop> {
    let (pools, centres) = all_of(page).await?;
    let pool = pools.into_iter().find(|pool| pool.id == id).ok_or(Stop::NotFound)?;
    let centre = centres.into_iter().find(|one| one.id == pool.centre).ok_or(Stop::NotFound)?;
    Ok((pool, centre))
}

/// The field that can mend what cannot stand, and why.
fn said(fault: PoolFault) -> (&'static str, Message) {
    match fault {
        PoolFault::Step => ("every", Message::of("pool-step-wrong")),
        PoolFault::Minutes => ("pause", Message::of("pool-minutes-wrong")),
        PoolFault::Share => ("web", Message::of("pool-share-wrong")),
        PoolFault::Ahead => ("ahead", Message::of("pool-ahead-wrong")),
        PoolFault::Lead => ("lead", Message::of("pool-lead-wrong")),
        PoolFault::Places => ("places", Message::of("pool-places-wrong")),
        PoolFault::Services => ("most", Message::of("pool-most-wrong")),
        PoolFault::Part => ("part", Message::of("pool-weekly-part-wrong")),
        PoolFault::OpenPerContact => ("per_contact", Message::of("booking-limits-wrong")),
        PoolFault::PartTwice => ("part", Message::of("pool-weekly-part-twice")),
        PoolFault::ServiceTwice | PoolFault::NoService => {
            ("", Message::of("pool-services-missing"))
        }
    }
}

impl From<ReleaseError> for Refused {
    fn from(error: ReleaseError) -> Self {
        match error {
            ReleaseError::Backwards => Self::Said("to", Message::of("admin-days-order")),
            ReleaseError::TooLong => Self::Said("to", Message::of("release-too-long")),
            ReleaseError::Moment => Self::Said("on", Message::of("release-moment-wrong")),
            ReleaseError::TooFar => Self::Said("to", Message::of("release-too-far")),
            ReleaseError::Overlaps => Self::Said("from", Message::of("release-overlaps")),
            ReleaseError::Begun => Self::Said("", Message::of("release-begun")),
            ReleaseError::Appointment(error) => error.into(),
            ReleaseError::KeyReused(reused) => reused.into(),
            ReleaseError::Db(error) => error.into(),
            other => Self::Stop(other.into()),
        }
    }
}

impl From<AppointmentError> for Refused {
    fn from(error: AppointmentError) -> Self {
        match error {
            AppointmentError::Fault(fault) => {
                let (field, message) = said(fault);
                Self::Said(field, message)
            }
            AppointmentError::Structure(error) => error.into(),
            AppointmentError::KeyReused(reused) => reused.into(),
            AppointmentError::NoSuchService(_) => Self::Said("", Message::of("pool-service-gone")),
            AppointmentError::Db(error) => error.into(),
            other => Self::Stop(other.into()),
        }
    }
}
