//! The page of a text to the submitter with its files: a question or the answer.

use askama::Template;
use axum::http::Method;
use lodzins_core::{AnswerMode, id::SubmissionId, submission::Act};
use lodzins_service::register::{
    FileRef, RegisterError, submission_answer_jointly, submission_ask,
};

use super::{
    At,
    act::{Deed, stopped},
    attached, meanwhile,
};
use crate::{
    form::{Fields, Form, FormToken},
    layout::Page,
    pages::{
        DeskPage,
        attached::{field, list, remove, take},
    },
    stop::{PageResult, Stop},
    ui::{Content, FileUpload},
    words::{Message, Words},
};

/// The longest text.
const LONGEST: u32 = 20_000;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// A question to the submitter.
    Question,
    /// The answer on the merits.
    Answer,
}

impl Writing {
    const fn act(self) -> Act {
        match self {
            Self::Question => Act::AskSubmitter,
            Self::Answer => Act::Answer,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Question => "ask",
            Self::Answer => "answer",
        }
    }

    fn title(self, words: Words) -> String {
        match self {
            Self::Question => words.t("register-ask-title"),
            Self::Answer => words.t("register-answer-title"),
        }
    }

    fn button(self, words: Words) -> String {
        match self {
            Self::Question => words.t("register-ask-send"),
            Self::Answer => words.t("register-answer-send"),
        }
    }

    fn missing(self) -> Message {
        match self {
            Self::Question => Message::of("register-ask-missing"),
            Self::Answer => Message::of("register-answer-missing"),
        }
    }
}

#[derive(Template)]
#[template(path = "register/writing.html")]
struct WritingView {
    page: Page,
    form: Form,
    title: String,
    button: String,
    caption: String,
    received: String,
    received_language: &'static str,
    goes: String,
    also: String,
    waiting: Content,
    field: FileUpload,
    longest: u32,
}

impl WritingView {
    fn of(writing: Writing, deed: &Deed, form: Form, files: &[FileRef]) -> Self {
        let words = deed.page.asked.words;
        let row = &deed.case.submission;
        Self {
            page: deed.frame(&form),
            field: field(&deed.page.asked, &form),
            form,
            title: writing.title(words),
            button: writing.button(words),
            caption: deed.caption(),
            received: row.text.clone(),
            received_language: row.language.code(),
            goes: goes(words, row.answer_mode, row.submitter_email.is_some()),
            also: if writing == Writing::Answer { also(deed) } else { String::new() },
            waiting: list(words, files),
            longest: LONGEST,
        }
    }
}

/// Who else gets the answer.
fn also(deed: &Deed) -> String {
    let numbers: Vec<&str> = deed.answered_too().map(|other| other.number.as_str()).collect();
    if numbers.is_empty() {
        return String::new();
    }
    let words = deed.page.asked.words;
    words.with("casework-answer-also", &[("numbers", numbers.join(", ").into())])
}

/// How the text reaches the submitter, and what the writer must still do for that.
fn goes(words: Words, mode: AnswerMode, has_email: bool) -> String {
    match mode {
        AnswerMode::Email => words.t("register-goes-email"),
        AnswerMode::Portal if has_email => words.t("register-goes-portal-told"),
        AnswerMode::Portal => words.t("register-goes-portal"),
        AnswerMode::Post => words.t("register-goes-post"),
        AnswerMode::EAddress => words.t("register-goes-e-address"),
        AnswerMode::InPerson => words.t("register-goes-in-person"),
        AnswerMode::Phone => words.t("register-goes-phone"),
        AnswerMode::None => words.t("register-goes-none"),
    }
}

/// The page.
pub async fn get(writing: Writing, page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let acts = [writing.act()];
    let deed = Deed::of(&page, id, writing.name(), &acts, &Method::GET).await?;
    if !deed.is_open_to(&acts) {
        return meanwhile::show(&deed, None).await;
    }
    let form = deed.form().await?;
    let files = attached::waiting(&page).await?;
    page.asked.show(&WritingView::of(writing, &deed, form, &files))
}

/// Sends it.
pub async fn post(
    writing: Writing,
    page: DeskPage,
    At(id): At<SubmissionId>,
    fields: Fields,
) -> PageResult {
    let deed = match Deed::of(&page, id, writing.name(), &[writing.act()], &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let (files, taken_out) = match files_of(&page, &mut form).await {
        Ok(files) => files,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    if taken_out && !form.is_wrong() {
        attached::keep(&page, &mut form, &files).await?;
        return page.asked.show(&WritingView::of(writing, &deed, deed.again(form), &files));
    }
    form.required("text", writing.missing());
    form.at_most("text", LONGEST);
    let (Some(token), false) = (token, form.is_wrong()) else {
        attached::keep(&page, &mut form, &files).await?;
        return page.asked.show_wrong(&WritingView::of(writing, &deed, deed.again(form), &files));
    };
    match sent(writing, &deed, &token, &form, &files).await {
        Ok(()) => Ok(deed.to_case(writing.act().code())),
        Err(error) => {
            if matches!(&error, RegisterError::Db(error) if error.is_passing()) {
                attached::keep(&page, &mut form, &files).await?;
            }
            let show = |form| page.asked.show(&WritingView::of(writing, &deed, form, &files));
            deed.refused(form, error, show).await
        }
    }
}

/// Those that waited and the new ones; and whether the button was pressed that takes one out again.
async fn files_of(page: &DeskPage, form: &mut Form) -> Result<(Vec<FileRef>, bool), Stop> {
    let mut files = attached::waiting(page).await?;
    let taken_out = remove(form, &mut files);
    take(&page.asked, form, &mut files).await?;
    form.forget_uploads();
    Ok((files, taken_out))
}

async fn sent(
    writing: Writing,
    deed: &Deed,
    token: &FormToken,
    form: &Form,
    files: &[FileRef],
) -> Result<(), RegisterError> {
    let (institution, id, by) = (deed.page.institution.id, deed.id, deed.page.actor());
    let (text, with, office) =
        (form.optional("text"), files.to_vec(), deed.page.asked.app.office().clone());
    let hashes: Vec<String> = files.iter().map(|file| file.sha256.to_string()).collect();
    deed.done(token, form, &hashes, move |tx, at| match writing {
        Writing::Question => submission_ask(tx, at, &office, institution, id, &text, &with, by),
        Writing::Answer => {
            submission_answer_jointly(tx, at, &office, institution, id, &text, &with, by)
        }
    })
    .await
}
