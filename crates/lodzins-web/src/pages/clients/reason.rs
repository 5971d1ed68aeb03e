//! Why somebody opens a person's file: asked before the card or its trail is shown, kept in the audit trail.

use askama::Template;
use axum::{extract::Query, response::Response};
use lodzins_core::id::ClientId;
use lodzins_service::identity::client::{ClientError, OpenFor, client_is_open, client_open};
use serde::Deserialize;

use super::card;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Fieldset, Radio},
    words::{Message, Words},
};

/// The longest note beside a reason.
const LONGEST: u32 = 200;

/// Where the person wanted to go.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    to: String,
}

#[derive(Template)]
#[template(path = "clients/reason.html")]
pub(crate) struct ReasonView {
    page: Page,
    form: Form,
}

impl ReasonView {
    fn question(&self) -> Fieldset {
        Fieldset::asking(self.page.t("audit-reason"))
    }

    fn reasons(&self) -> Vec<Radio> {
        let words = self.page.words();
        OpenFor::ALL.iter().map(|reason| Radio::of(reason.code(), said(words, *reason))).collect()
    }
}

fn said(words: Words, reason: OpenFor) -> String {
    match reason {
        OpenFor::Visit => words.t("audit-reason-visit"),
        OpenFor::Case => words.t("audit-reason-case"),
        OpenFor::Correct => words.t("audit-reason-correct"),
        OpenFor::OwnRequest => words.t("audit-reason-own-request"),
        OpenFor::Check => words.t("audit-reason-check"),
    }
}

fn purpose_of(id: ClientId) -> String {
    format!("client-reason {id}")
}

/// Where the reason is asked for; `to` is `card`, `edit` or `trail`.
pub fn reason_path(id: ClientId, to: &str) -> String {
    format!("/desk/clients/{id}/reason?to={to}")
}

/// Whether the person has said today why they open this file; not found when it is no client of the institution.
pub async fn client_opened(page: &DeskPage, id: ClientId) -> Result<bool, Stop> {
    let (of, by, now) = (page.institution.id, page.member.id, page.asked.app.moment().now());
    let open: Result<bool, ClientError> =
        page.asked.read(move |tx| client_is_open(tx, of, id, by, now)).await;
    Ok(open?)
}

/// The way to the question, where it was not answered yet.
pub async fn reason_first(
    page: &DeskPage,
    id: ClientId,
    to: &str,
) -> Result<Option<Response>, Stop> {
    let open = client_opened(page, id).await?;
    Ok((!open).then(|| page.asked.see_other(&reason_path(id, to))))
}

/// The question.
pub async fn get(page: DeskPage, At(id): At<ClientId>) -> PageResult {
    client_opened(&page, id).await?;
    let form = page.form(&purpose_of(id)).await?;
    page.asked.show(&ReasonView { page: page.frame(), form })
}

/// Keeps the reason, and goes on to what was asked for.
pub async fn post(
    page: DeskPage,
    At(id): At<ClientId>,
    Query(from): Query<From>,
    fields: Fields,
) -> PageResult {
    let (mut form, token) = page.asked.sent(&purpose_of(id), fields);
    let reason = form.optional("reason").parse::<OpenFor>().ok();
    if reason.is_none() {
        form.wrong("reason", Message::of("audit-reason-missing"));
    }
    if reason == Some(OpenFor::Check) {
        form.required("note", Message::of("audit-reason-note-missing"));
    }
    form.at_most("note", LONGEST);
    let (Some(_), Some(reason), false) = (token, reason, form.is_wrong()) else {
        let form = page.asked.again(&purpose_of(id), form);
        let frame = page.frame().wrong(true);
        return page.asked.show_wrong(&ReasonView { page: frame, form });
    };
    let (of, by, note) = (page.institution.id, page.actor(), form.optional("note"));
    let opened: Result<(), ClientError> =
        page.asked.write(of, move |tx, at| client_open(tx, at, of, id, (reason, &note), by)).await;
    match opened {
        Ok(()) => {}
        Err(stop) => return page.busy(stop, form.fields()),
    }
    let to = match from.to.as_str() {
        "trail" => format!("/desk/admin/audit?client={id}"),
        "edit" => format!("{}/edit", card::path(id)),
        _ => card::path(id),
    };
    Ok(page.asked.see_other(&to))
}

#[cfg(test)]
impl crate::gallery::Sample for ReasonView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form| {
            let page = crate::gallery::desk(words, "/desk/clients").wrong(form.is_wrong());
            Self { page, form }
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("reason", Message::of("audit-reason-missing"));
        wrong.wrong("note", Message::of("audit-reason-note-missing"));
        vec![("client-reason", sample(Form::blank(words))), ("client-reason-wrong", sample(wrong))]
    }
}
