//! Answering on the merits, which closes the case.

use lodzins_core::id::SubmissionId;

use super::{
    At,
    writing::{self, Writing},
};
use crate::{form::Fields, pages::DeskPage, stop::PageResult};

/// The page.
pub async fn get(page: DeskPage, id: At<SubmissionId>) -> PageResult {
    writing::get(Writing::Answer, page, id).await
}

/// Sends it to the submitter.
pub async fn post(page: DeskPage, id: At<SubmissionId>, fields: Fields) -> PageResult {
    writing::post(Writing::Answer, page, id, fields).await
}
