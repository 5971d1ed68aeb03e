//! The code, typed: for who has it on paper and no camera.

use lodzins_core::appointment::VisitCode;

use crate::{
    form::Fields,
    pages::{
        Asked,
        code::{self, Door, Entry},
    },
    stop::{PageResult, Stop},
};

pub(super) async fn get(asked: Asked) -> PageResult {
    code::blank(&asked, Door::Ticket)
}

pub(super) async fn post(asked: Asked, fields: Fields) -> PageResult {
    let entry = Entry::of(&asked, Door::Ticket, fields);
    let Some(typed) = entry.typed() else { return entry.again() };
    // Whether there is such a visit is found out at the ticket's own address, which may be a bookmark.
    match typed.parse::<VisitCode>() {
        Ok(code) => Ok(asked.see_other(&format!("/ticket/{code}"))),
        Err(_) => entry.refused(Stop::NotFound),
    }
}
