//! Taking a case up: one press on the case page.

use axum::http::Method;
use lodzins_core::{id::SubmissionId, submission::Act};
use lodzins_service::register::{RegisterError, submission_start};

use super::{
    At,
    act::{Deed, stopped},
    case,
};
use crate::{
    form::Fields,
    pages::DeskPage,
    stop::{PageResult, Stop},
};

const NAME: &str = "start";

/// The purpose of the form, which stands on the case page.
pub fn purpose(id: SubmissionId) -> String {
    format!("{NAME} {id}")
}

/// The case is then in the hands of the one who pressed.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, &[Act::Start], &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (form, token) = deed.sent(fields);
    let Some(token) = token else {
        // The button is on the case page: shown again, it has a fresh token.
        return Ok(page.asked.see_other(&case::path(id)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done = deed
        .done(&token, &form, &[], move |tx, at| submission_start(tx, at, institution, id, by))
        .await;
    match done {
        Ok(()) => Ok(deed.to_case(Act::Start.code())),
        Err(RegisterError::Db(error)) => page.busy(error, form.fields()),
        Err(error) => deed.refused(form, error, |_| Err(Stop::Conflict)).await,
    }
}
