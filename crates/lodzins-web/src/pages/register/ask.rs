//! Asking the submitter for something.

use lodzins_core::id::SubmissionId;

use super::{
    At,
    writing::{self, Writing},
};
use crate::{form::Fields, pages::DeskPage, stop::PageResult};

/// The page.
pub async fn get(page: DeskPage, id: At<SubmissionId>) -> PageResult {
    writing::get(Writing::Question, page, id).await
}

/// Sends it to the submitter.
pub async fn post(page: DeskPage, id: At<SubmissionId>, fields: Fields) -> PageResult {
    writing::post(Writing::Question, page, id, fields).await
}
