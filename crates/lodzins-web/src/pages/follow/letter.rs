//! A letter of the case, to be printed or kept.

use axum::extract::Path;
use lodzins_core::id::SubmissionId;

use super::following;
use crate::{
    pages::{Asked, letter::letter_file},
    stop::{PageResult, Stop},
};

pub(super) async fn get(asked: Asked, Path((id, n)): Path<(String, i64)>) -> PageResult {
    let id: SubmissionId = id.parse().map_err(|_| Stop::NotFound)?;
    let institution = following(&asked, id).await?;
    letter_file(&asked, institution, id, n).await
}
