//! Ending a substitution before its last day: one press in the list.

use lodzins_core::id::SubstitutionId;
use lodzins_service::substitution::{SubstitutionError, substitution_end};

use crate::{
    form::Fields,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
};

/// The purpose of the form, which stands in the list once for each line.
pub const PURPOSE: &str = "substitution-end";

/// Ends it. A second press finds nothing to end, which is what was wanted.
pub async fn post(page: DeskPage, At(id): At<SubstitutionId>, fields: Fields) -> PageResult {
    let (_, token) = page.asked.sent(PURPOSE, fields);
    if token.is_none() {
        // The button is in the list: shown again, it has a fresh token.
        return Ok(page.asked.see_other("/desk/substitutions"));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let ended = page
        .asked
        .write(institution, move |tx, at| substitution_end(tx, at, institution, id, by))
        .await;
    match ended {
        Ok(()) => Ok(page.asked.see_other("/desk/substitutions?done=end")),
        Err(SubstitutionError::Db(error)) => Err(error.into()),
        Err(_) => Err(Stop::NotFound),
    }
}
