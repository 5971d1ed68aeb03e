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
    waiting_under(page, &attached_to(page.asked.path())).await
}

/// The files that wait under a name.
pub async fn waiting_under(page: &DeskPage, name: &str) -> Result<Vec<FileRef>, Stop> {
    let kept = page.asked.draft(name).await?;
    Ok(kept.map(|draft| draft.files).unwrap_or_default())
}

/// Keeps the files for the next try of the form. Without the database they must be attached again, and the form says so.
pub async fn keep(page: &DeskPage, form: &mut Form, files: &[FileRef]) -> Result<(), Stop> {
    keep_under(page, form, files, &attached_to(page.asked.path())).await
}

/// The same, under a name.
pub async fn keep_under(
    page: &DeskPage,
    form: &mut Form,
    files: &[FileRef],
    name: &str,
) -> Result<(), Stop> {
    let draft = Draft { fields: Vec::new(), files: files.to_vec() };
    match page.asked.keep_draft(name, draft).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_passing() && files.is_empty() => Ok(()),
        Err(error) if error.is_passing() => {
            form.wrong(FILES, Message::of("form-files-again"));
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}
