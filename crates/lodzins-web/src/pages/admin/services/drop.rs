//! A draft let go.

use lodzins_service::catalogue::{CatalogueError, service_draft_drop};

use super::{
    super::{order, settle::Refused},
    LIST, path, service_of,
};
use crate::{
    form::Fields,
    pages::{DeskPage, register::AtCode},
    stop::PageResult,
};

/// The purpose of its form.
pub(super) const PURPOSE: &str = "admin-service-drop";

/// Lets the draft go.
pub async fn post(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else { return Ok(page.asked.see_other(&path(&code))) };
    let stays = service_of(&page, &code).await?.last.is_some();
    let (institution, by, which) = (page.institution.id, page.actor(), code.clone());
    let done: Result<(), CatalogueError> = page
        .once(&token, &form, move |tx, at| service_draft_drop(tx, at, institution, &which, by))
        .await;
    match done.map_err(Refused::from) {
        Ok(()) if stays => Ok(page.asked.see_other(&format!("{}?done=dropped", path(&code)))),
        Ok(()) => Ok(page.asked.see_other(&format!("{LIST}?done=dropped"))),
        Err(refused) => order::refused(&refused),
    }
}
