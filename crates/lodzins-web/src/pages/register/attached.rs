//! Files that wait for the question or the answer around them, through wrong answers and other days.

use lodzins_service::{draft::Draft, register::FileRef};

use super::act::attached_to;
use crate::{
    form::Form,
    pages::{DeskPage, attached::FILES},
    stop::Stop,
    words::Message,
};

/// The files that wait for this form already.
pub async fn waiting(page: &DeskPage) -> Result<Vec<FileRef>, Stop> {
    let kept = page.asked.draft(&attached_to(page.asked.path())).await?;
    Ok(kept.map(|draft| draft.files).unwrap_or_default())
}

/// Keeps the files for the next try of the form. Without the database they must be attached again, and the form says so.
pub async fn keep(page: &DeskPage, form: &mut Form, files: &[FileRef]) -> Result<(), Stop> {
    let draft = Draft { fields: Vec::new(), files: files.to_vec() };
    match page.asked.keep_draft(&attached_to(page.asked.path()), draft).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_passing() && files.is_empty() => Ok(()),
        Err(error) if error.is_passing() => {
            form.wrong(FILES, Message::of("form-files-again"));
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}
