//! A file of the case: what the submitter sent and what the institution answered with.

use axum::extract::Path;

use super::exchange::case_of;
use crate::{
    pages::{Asked, kept_file},
    stop::{PageResult, Stop},
};

pub(super) async fn get(
    asked: Asked,
    Path((id, message, n)): Path<(String, i64, i64)>,
) -> PageResult {
    let (_, case) = case_of(&asked, &id).await?;
    let file = case.files_of(message).find(|file| file.n == n).ok_or(Stop::NotFound)?;
    kept_file(&asked.app, file).await
}
