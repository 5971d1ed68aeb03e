//! A centre or a drop box gets hours: it stands among the places from now on, and its week is asked for.

use lodzins_core::{hours::PlaceKind, id::PlaceId};
use lodzins_service::{
    hours::{HoursError, NewPlace, PlaceDetails, place_add},
    institution::structure::StructureError,
};

use super::{LIST, path};
use crate::{
    form::Fields,
    pages::DeskPage,
    stop::{PageResult, Stop},
};

pub(super) const PURPOSE: &str = "hours-begin";

/// Enters it and asks for its week.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    // A button without anything to type: under a token that is no longer ours the list comes again.
    let Some(token) = token else { return Ok(page.asked.see_other(LIST)) };
    let kind: PlaceKind = form.fields().text("kind").parse().map_err(|_| Stop::BadRequest)?;
    if !matches!(kind, PlaceKind::Centre | PlaceKind::Box) {
        return Err(Stop::BadRequest);
    }
    let code = form.fields().text("code").to_owned();
    let new = NewPlace { kind, code, details: PlaceDetails::default() };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<PlaceId, HoursError> =
        page.once(&token, &form, move |tx, at| place_add(tx, at, institution, &new, by)).await;
    match done {
        Ok(id) => Ok(page.asked.see_other(&format!("{}/week", path(id)))),
        // Somebody else was faster: it stands in the list.
        Err(HoursError::Structure(StructureError::CodeTaken)) => Ok(page.asked.see_other(LIST)),
        Err(HoursError::Db(error)) => Err(error.into()),
        Err(HoursError::KeyReused(_)) => Err(Stop::Conflict),
        Err(_) => Err(Stop::NotFound),
    }
}
