//! The stamp: number, day and institution, to be printed on the paper or handed over as its receipt.

use askama::Template;
use lodzins_core::id::SubmissionId;
use lodzins_service::register::{RegisterError, Seen, submission_row, submission_seen};

use crate::{
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
};

#[derive(Template)]
#[template(path = "intake/stamp.html")]
pub(crate) struct StampView {
    pub(super) page: Page,
    pub(super) institution: String,
    pub(super) number: String,
    pub(super) received: String,
}

/// The page, to be printed.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let (institution, by) = (page.institution.id, page.actor());
    let row = page
        .asked
        .write(institution, move |tx, at| {
            let row = submission_row(tx, institution, id)?;
            submission_seen(tx, at, institution, id, Seen::Case, by)?;
            Ok::<_, RegisterError>(row)
        })
        .await
        .map_err(Stop::from)?;
    let words = page.asked.words;
    page.asked.show(&StampView {
        page: page.frame().back(&format!("/desk/submissions/{id}")),
        institution: page.institution.name(words.language()).to_owned(),
        number: row.number,
        received: words.date_short(row.received_on),
    })
}
