//! Step 5: everything once more, and the way into the register.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use lodzins_core::id::InstitutionId;
use lodzins_db::DbError;
use lodzins_service::{
    idempotency::{self, RequestKey},
    identity::follow_session_open,
    register::{RegisterError, Registered, submission_register},
};

use super::{
    step::Sheet,
    writing::{Step, Writing},
};
use crate::{
    form::{Form, FormToken},
    layout::Page,
    pages::{Asked, place::Place},
    stop::Stop,
    ui::{Button, Content, SummaryList, SummaryRow, WarningText},
    words::Message,
};

#[derive(Template)]
#[template(path = "pages/write/check.html")]
pub(super) struct CheckView {
    page: Page,
    form: Form,
    caption: String,
    /// Nothing while the draft is out of reach.
    summary: Option<SummaryList>,
    warnings: Vec<WarningText>,
}

pub(super) fn view(sheet: &Sheet<'_>, form: Form) -> CheckView {
    let complete = sheet.writing.next() == Step::Check;
    CheckView {
        page: sheet.page(&form),
        form,

        caption: sheet.caption(),
        summary: complete.then(|| SummaryList::new().rows(rows(sheet))),
        warnings: if complete { warnings(sheet) } else { Vec::new() },
    }
}

fn rows(sheet: &Sheet<'_>) -> Vec<SummaryRow> {
    let (words, writing) = (sheet.asked.words, sheet.writing);
    let none = || words.t("write-check-none");
    let typed = |name: &str| writing.filled(name).unwrap_or_else(none);
    let files: Vec<String> = writing.draft.files.iter().map(|file| file.name.clone()).collect();
    let said = |step: Step, name: String, value: Content| {
        let href = sheet.place.path(&format!("/write/{step}"));
        SummaryRow::of(name.clone(), value).change(&href, words.t("site-change"), name)
    };
    let kind = words.with("kind-name", &[("kind", writing.text("kind").into())]);
    let mode = words.with("answer-mode", &[("mode", writing.text("answer_mode").into())]);
    let segment = match writing.text("segment") {
        "" => none(),
        segment => words.with("write-you-segment", &[("segment", segment.into())]),
    };
    let title = writing.filled("service_title");
    let service = title.map(|title| SummaryRow::of(words.t("catalogue-service"), title));
    let rows = [
        said(Step::Kind, words.t("write-check-kind"), kind.into()),
        said(Step::Text, words.t("write-subject"), typed("subject").into()),
        said(Step::Text, words.t("write-text"), prose(writing.text("text"))),
        said(
            Step::Files,
            words.t("write-check-files"),
            lines(&files).unwrap_or_else(|| none().into()),
        ),
        said(Step::You, words.t("write-you-segment-title"), segment.into()),
        said(Step::You, words.t("write-you-name"), typed("name").into()),
        said(Step::You, words.t("write-you-email"), typed("email").into()),
        said(Step::You, words.t("write-you-phone"), typed("phone").into()),
        said(Step::You, words.t("write-you-address"), prose(&typed("address"))),
        said(Step::You, words.t("write-you-code"), typed("personal_code").into()),
        said(Step::You, words.t("write-you-mode-title"), mode.into()),
    ];
    service.into_iter().chain(rows).collect()
}

fn warnings(sheet: &Sheet<'_>) -> Vec<WarningText> {
    let (words, writing) = (sheet.asked.words, sheet.writing);
    let mut said = Vec::new();
    if writing.text("name").is_empty() {
        said.push(words.t("write-check-anonymous"));
    }
    if writing.personal_code().is_some_and(|code| !code.checksum_holds()) {
        said.push(words.t("write-check-code"));
    }
    said.into_iter()
        .map(|text| WarningText::new().content(text).icon_fallback_text(words.t("site-warning")))
        .collect()
}

/// Text with its line breaks.
fn prose(text: &str) -> Content {
    Content::html(Prose { text })
}

fn lines(names: &[String]) -> Option<Content> {
    (!names.is_empty()).then(|| prose(&names.join("\n")))
}

#[derive(Template)]
#[template(ext = "html", source = "<div class=\"lz-prose\">{{ text }}</div>")]
struct Prose<'a> {
    text: &'a str,
}

impl CheckView {
    fn send(&self) -> Content {
        Button::saying(self.page.t("write-check-send")).prevent_double_click(true).into()
    }
}

/// Why the submission is not in the register yet.
pub(super) enum Held {
    /// The page again, with this message.
    Message(StatusCode, Message),
    /// Something else.
    Stop(Stop),
}

impl From<Stop> for Held {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Busy => Self::Message(StatusCode::SERVICE_UNAVAILABLE, Message::of("write-busy")),
            other => Self::Stop(other),
        }
    }
}

/// Enters the submission and leads to its receipt. The same form again leads to the same receipt.
pub(super) async fn register(
    asked: &Asked,
    place: &Place,
    writing: &Writing,
    token: &FormToken,
) -> Result<Response, Held> {
    let institution = place.institution.as_ref().ok_or(Stop::Busy)?.id;
    // The key alone tells the request: the token stands for one page that was sent.
    let key = RequestKey::new(&token.idempotency_key(), b"");
    let written = |registered: &Registered| {
        asked.see_other(&place.path(&format!("/written/{}", registered.id)))
    };
    let Some(arrival) = writing.arrival(institution, asked.words.language(), key.clone()) else {
        return match registered_before(asked, institution, key).await? {
            Some(before) => Ok(written(&before)),
            None => Ok(asked.see_other(&place.path(&format!("/write/{}?again=1", writing.next())))),
        };
    };
    let (office, session) = (asked.app.office().clone(), asked.visitor.hash());
    let registered = asked
        .write(institution, move |tx, at| {
            let registered = submission_register(tx, at, &office, &arrival)?;
            follow_session_open(tx, at, &session, institution, registered.id)?;
            Ok::<_, RegisterError>(registered)
        })
        .await;
    match registered {
        Ok(registered) => {
            if let Err(error) = asked.forget_draft(&Writing::form_name(&place.code)).await {
                // It is in the register; the draft expires by itself.
                tracing::warn!(%error, "a draft was not forgotten");
            }
            Ok(written(&registered))
        }
        Err(RegisterError::JournalClosed | RegisterError::InstitutionEnded { .. }) => {
            Err(Held::Message(StatusCode::CONFLICT, Message::of("write-closed")))
        }
        Err(other) => Err(Stop::from(other).into()),
    }
}

/// What the same form came to before: a second press, or a page sent again after the answer was lost.
async fn registered_before(
    asked: &Asked,
    institution: InstitutionId,
    key: RequestKey,
) -> Result<Option<Registered>, Stop> {
    let found: Result<_, DbError> =
        asked.read(move |tx| idempotency::answer_for::<Registered>(tx, institution, &key)).await;
    Ok(found?.and_then(Result::ok))
}
