//! It has its number: what to keep, by when the answer comes, and what happens next.

use askama::Template;
use axum::extract::Path;
use base64::{Engine, engine::general_purpose::STANDARD};
use lodzins_core::id::SubmissionId;
use lodzins_service::{
    calendar::rule_book,
    institution::institution_by_id,
    register::{RegisterError, SubmissionRow, follow_code, submission_case},
};
use qrcode::{EcLevel, QrCode, render::svg};

use crate::{
    layout::Page,
    pages::{Asked, due_story, follow::following, place::Place},
    stop::{PageResult, Stop},
    ui::{Content, Panel},
};

#[derive(Template)]
#[template(path = "pages/write/written.html")]
struct WrittenView {
    page: Page,
    submission: SubmissionRow,
    /// The name of the file of each thing that came with it.
    files: Vec<String>,
    code: String,
    follow_url: String,
    qr: String,
    until: String,
    story: Vec<String>,
    received: String,
    receipt: String,
}

impl WrittenView {
    fn panel(&self) -> Content {
        let number =
            PanelNumber { label: self.page.t("written-number"), number: &self.submission.number };
        Panel::new().title(self.page.t("written-title")).content(Content::html(number)).into()
    }

    fn by_email(&self) -> Option<String> {
        let address = self.submission.submitter_email.as_deref()?;
        Some(self.page.with("written-next-email", &[("email", address.into())]))
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = "{{ label }}<br><strong class=\"lz-number\">{{ number }}</strong>"
)]
struct PanelNumber<'a> {
    label: String,
    number: &'a str,
}

pub(super) async fn get(asked: Asked, Path((code, id)): Path<(String, String)>) -> PageResult {
    let id: SubmissionId = id.parse().map_err(|_| Stop::NotFound)?;
    let institution_id = following(&asked, id).await?;
    let (institution, case, book) = asked
        .read(move |tx| {
            let institution = institution_by_id(tx, institution_id)?;
            let case = submission_case(tx, institution_id, id)?;
            Ok::<_, RegisterError>((institution, case, rule_book(tx, institution_id)?))
        })
        .await?;
    if institution.code != code {
        return Err(Stop::NotFound);
    }
    let place = Place::now(&asked, institution).await;
    let submission = case.submission;
    let due = book.explain(&submission.due_rule, submission.received_on, submission.due_on);
    let follow_url = format!("{}/follow", asked.app.office().public_url);
    let view = WrittenView {
        page: place.page(&asked),
        files: case
            .files
            .into_iter()
            .filter(|file| file.message == 0)
            .map(|file| file.name)
            .collect(),
        code: follow_code(&asked.app.office().keys, id).to_string(),
        qr: qr_image(&follow_url),
        follow_url,
        until: due_story::until(asked.words, submission.due_on),
        story: due.map(|due| due_story::story(asked.words, &due)).unwrap_or_default(),
        received: asked.words.moment(submission.received_at),
        receipt: place.path(&format!("/written/{id}/receipt.json")),
        submission,
    };
    asked.show(&view)
}

/// The address as a picture for a telephone's camera; holds no secret. Empty when the address is too long for one.
fn qr_image(address: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else {
        return String::new();
    };
    let picture = code.render::<svg::Color<'_>>().min_dimensions(160, 160).build();
    format!("data:image/svg+xml;base64,{}", STANDARD.encode(picture))
}
