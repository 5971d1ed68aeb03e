//! A reply to the institution's question, or something more while the case is open.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use lodzins_core::submission::Status;
use lodzins_service::{
    Actor,
    draft::Draft,
    idempotency::RequestKey,
    institution::Institution,
    register::{Case, FileRef, MessageKind, RegisterError, submission_reply},
};

use super::exchange::{case_of, case_of_form, once, page_of};
use crate::{
    form::{Fields, Form, FormToken},
    layout::Page,
    pages::{Asked, attached},
    stop::{PageResult, Stop},
    ui::{Button, CharacterCount, Content, FileUpload},
    words::Message,
};

const PURPOSE: &str = "follow-reply";
/// Most characters of a reply.
const LIMIT: u32 = 20_000;

#[derive(Template)]
#[template(path = "pages/follow/reply.html")]
struct ReplyView {
    page: Page,
    form: Form,
    field: FileUpload,
    files: Vec<FileRef>,
    number: String,
    question: Option<String>,
}

impl ReplyView {
    fn title(&self) -> String {
        if self.question.is_some() {
            self.page.t("follow-reply-title")
        } else {
            self.page.t("follow-add-title")
        }
    }

    fn text(&self) -> CharacterCount {
        self.form.counted("text", LIMIT).label(self.page.t("follow-reply-text")).rows(8)
    }

    fn list(&self) -> Content {
        attached::list(self.page.words(), &self.files)
    }

    fn add(&self) -> Content {
        Button::saying(self.page.t("files-add")).secondary().name("do").value("add").into()
    }

    fn send(&self) -> Content {
        Button::saying(self.page.t("follow-reply-send"))
            .prevent_double_click(true)
            .name("do")
            .value("send")
            .into()
    }
}

/// What the page needs of the case.
struct Sheet<'a> {
    asked: &'a Asked,
    id: &'a str,
    /// Nothing while the database is away.
    found: Option<&'a (Institution, Case)>,
    draft: Draft,
}

impl Sheet<'_> {
    fn draft_name(&self) -> String {
        format!("reply {}", self.id)
    }

    fn back(&self) -> String {
        format!("/follow/{}", self.id)
    }

    fn view(&self, form: Form) -> ReplyView {
        let case = self.found.map(|(_, case)| case);
        let waits = case.filter(|case| case.submission.status == Status::WaitingForSubmitter);
        let question = waits.and_then(|case| case.last(MessageKind::Question));
        let institution = self.found.map(|(institution, _)| institution);
        let form = self.asked.again(PURPOSE, form);
        ReplyView {
            page: page_of(self.asked, institution).back(&self.back()).wrong(form.is_wrong()),
            field: attached::field(self.asked, &form),
            files: self.draft.files.clone(),
            number: case.map(|case| case.submission.number.clone()).unwrap_or_default(),
            question: question.map(|message| message.text.clone()),
            form,
        }
    }

    fn show(&self, status: StatusCode, form: Form) -> PageResult {
        self.asked.show_with(status, &self.view(form))
    }

    fn busy(&self, mut form: Form, why: impl Into<Stop>) -> PageResult {
        form.busy(why, Message::of("write-busy"))?;
        self.asked.show_busy(&self.view(form))
    }
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let found = case_of(&asked, &id).await?;
    let mut sheet = Sheet { asked: &asked, id: &id, found: Some(&found), draft: Draft::default() };
    if found.1.submission.status.is_closed() {
        return Ok(asked.see_other(&sheet.back()));
    }
    sheet.draft = asked.draft(&sheet.draft_name()).await?.unwrap_or_default();
    let text = sheet.draft.field("text").unwrap_or_default().to_owned();
    sheet.show(StatusCode::OK, Form::of(asked.words, Fields::default().and("text", text)))
}

pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let found = case_of_form(&asked, &id).await?;
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let mut sheet =
        Sheet { asked: &asked, id: &id, found: found.as_ref(), draft: Draft::default() };
    let Some((_, case)) = &found else { return sheet.busy(form, Stop::Busy) };
    match asked.draft(&sheet.draft_name()).await {
        Ok(draft) => sheet.draft = draft.unwrap_or_default(),
        Err(error) => return sheet.busy(form, error),
    }
    let Some(token) = token else { return sheet.show(StatusCode::UNPROCESSABLE_ENTITY, form) };
    let sends = form.optional("do") != "add" && form.optional("remove").is_empty();
    if let Err(stop) = prepare(&asked, &mut form, &mut sheet, sends).await {
        return sheet.busy(form, stop);
    }
    if form.is_wrong() {
        return sheet.show(StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    if !sends {
        return Ok(asked.see_other(&format!("{}/reply", sheet.back())));
    }
    match send(&sheet, case, &form, &token).await {
        Ok(()) => Ok(asked.see_other(&sheet.back())),
        Err(Stop::Conflict) => {
            form.wrong("", Message::of("follow-closed-meanwhile"));
            sheet.show(StatusCode::CONFLICT, form)
        }
        Err(stop) => sheet.busy(form, stop),
    }
}

/// Takes files and text, and keeps both until they are sent.
async fn prepare(
    asked: &Asked,
    form: &mut Form,
    sheet: &mut Sheet<'_>,
    sends: bool,
) -> Result<(), Stop> {
    attached::remove(form, &mut sheet.draft.files);
    attached::take(asked, form, &mut sheet.draft.files).await?;
    form.at_most("text", LIMIT);
    if sends && sheet.draft.files.is_empty() {
        form.required("text", Message::of("follow-reply-missing"));
    }
    if !sends || form.is_wrong() {
        sheet.draft.fields = vec![("text".to_owned(), form.optional("text"))];
        asked.keep_draft(&sheet.draft_name(), sheet.draft.clone()).await?;
    }
    Ok(())
}

async fn send(sheet: &Sheet<'_>, case: &Case, form: &Form, token: &FormToken) -> Result<(), Stop> {
    let (institution, id) = (case.submission.institution_id, case.submission.id);
    let (text, files) = (form.optional("text"), sheet.draft.files.clone());
    let key = RequestKey::new(&token.idempotency_key(), b"");
    let sent = sheet
        .asked
        .write(institution, move |tx, at| {
            once(tx, at, institution, &key, |tx| {
                submission_reply(tx, at, institution, id, &text, &files, Actor::Submitter)
            })
        })
        .await;
    sent.map_err(|error: RegisterError| Stop::from(error))?;
    if let Err(error) = sheet.asked.forget_draft(&sheet.draft_name()).await {
        // It is in the register; the draft expires by itself.
        tracing::warn!(%error, "a draft was not forgotten");
    }
    Ok(())
}
