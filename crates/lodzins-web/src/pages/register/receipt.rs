//! The receipt once more, with the follow code, for whoever lost the first one. Showing it stands in the audit trail.

use askama::Template;
use axum::http::Method;
use lodzins_core::id::SubmissionId;
use lodzins_service::register::{RegisterError, Seen, follow_code, submission_seen};

use super::{At, act::Deed, case};
use crate::{
    access::BROUGHT,
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
};

#[derive(Template)]
#[template(path = "register/receipt.html")]
struct ReceiptView {
    page: Page,
    number: String,
    subject: String,
    received: String,
    due: String,
    code: String,
    address: String,
}

/// The page, to be printed.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, "receipt", BROUGHT, &Method::GET).await?;
    let (institution, by) = (page.institution.id, page.actor());
    page.asked
        .write(institution, move |tx, at| {
            submission_seen(tx, at, institution, id, Seen::Receipt, by)
        })
        .await
        .map_err(|error: RegisterError| Stop::from(error))?;
    let (words, row, office) = (page.asked.words, &deed.case.submission, page.asked.app.office());
    page.asked.show(&ReceiptView {
        page: page.frame().back(&case::path(id)),
        number: row.number.clone(),
        subject: row.subject.clone(),
        received: words.moment(row.received_at),
        due: words.date_until(row.due_on),
        code: follow_code(&office.keys, id).to_string(),
        address: format!("{}/follow", office.public_url),
    })
}
