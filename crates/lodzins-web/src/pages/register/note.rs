//! A note for those who work on the case. The submitter never sees it.

use askama::Template;
use axum::http::Method;
use lodzins_core::id::SubmissionId;
use lodzins_service::register::note_add;

use super::{
    At,
    act::{Deed, stopped},
};
use crate::{
    access::BROUGHT,
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    words::Message,
};

const NAME: &str = "note";
const LONGEST: u32 = 4000;

#[derive(Template)]
#[template(path = "register/note.html")]
pub(crate) struct NoteView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) longest: u32,
}

impl NoteView {
    fn of(deed: &Deed, form: Form) -> Self {
        Self { page: deed.frame(&form), form, caption: deed.caption(), longest: LONGEST }
    }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, BROUGHT, &Method::GET).await?;
    let form = deed.form().await?;
    page.asked.show(&NoteView::of(&deed, form))
}

/// Adds it to the case.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, BROUGHT, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let text = form.required("text", Message::of("casework-note-missing"));
    form.at_most("text", LONGEST);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&NoteView::of(&deed, deed.again(form)));
    };
    let (institution, by) = (page.institution.id, page.member.id);
    let done = deed
        .done(&token, &form, &[], move |tx, at| note_add(tx, at, institution, id, &text, by))
        .await;
    match done {
        Ok(()) => Ok(deed.to_case(NAME)),
        Err(error) => {
            deed.refused(form, error, |form| page.asked.show(&NoteView::of(&deed, form))).await
        }
    }
}
