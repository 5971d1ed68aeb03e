//! Taking a submission back: with a page in between, because it cannot be undone.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use lodzins_service::{
    Actor,
    idempotency::RequestKey,
    institution::Institution,
    register::{Case, RegisterError, submission_withdraw},
};

use super::exchange::{case_of, case_of_form, once, page_of};
use crate::{
    form::{Fields, Form, FormToken},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    ui::{Button, CharacterCount, Content},
    words::Message,
};

const PURPOSE: &str = "follow-withdraw";
/// Most characters of the reason.
const LIMIT: u32 = 1_000;

#[derive(Template)]
#[template(path = "pages/follow/withdraw.html")]
struct WithdrawView {
    page: Page,
    form: Form,
    number: String,
    subject: String,
}

impl WithdrawView {
    fn reason(&self) -> CharacterCount {
        self.form
            .counted("reason", LIMIT)
            .label(self.page.t("follow-withdraw-reason"))
            .hint(self.page.t("follow-withdraw-reason-hint"))
    }

    fn withdraw(&self) -> Content {
        Button::saying(self.page.t("follow-withdraw-button"))
            .warning()
            .prevent_double_click(true)
            .into()
    }
}

/// The page; without a case while the database is away.
fn view(asked: &Asked, id: &str, found: Option<&(Institution, Case)>, form: Form) -> WithdrawView {
    let form = asked.again(PURPOSE, form);
    let submission = found.map(|(_, case)| &case.submission);
    let institution = found.map(|(institution, _)| institution);
    WithdrawView {
        page: page_of(asked, institution).back(&back(id)).wrong(form.is_wrong()),
        form,
        number: submission.map(|row| row.number.clone()).unwrap_or_default(),
        subject: submission.map(|row| row.subject.clone()).unwrap_or_default(),
    }
}

fn back(id: &str) -> String {
    format!("/follow/{id}")
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let found = case_of(&asked, &id).await?;
    if found.1.submission.status.is_closed() {
        return Ok(asked.see_other(&back(&id)));
    }
    asked.show(&view(&asked, &id, Some(&found), Form::blank(asked.words)))
}

pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let found = case_of_form(&asked, &id).await?;
    let (mut form, token) = asked.sent(PURPOSE, fields);
    form.at_most("reason", LIMIT);
    let Some(token) = token.filter(|_| !form.is_wrong()) else {
        return asked.show_wrong(&view(&asked, &id, found.as_ref(), form));
    };
    let done = match &found {
        Some((_, case)) => withdraw(&asked, case, form.optional("reason"), &token).await,
        None => Err(Stop::Busy),
    };
    match done {
        Ok(()) => Ok(asked.see_other(&back(&id))),
        Err(Stop::Conflict) => {
            form.wrong("", Message::of("follow-closed-meanwhile"));
            asked.show_with(StatusCode::CONFLICT, &view(&asked, &id, found.as_ref(), form))
        }
        Err(stop) => {
            form.busy(stop, Message::of("write-busy"))?;
            asked.show_busy(&view(&asked, &id, found.as_ref(), form))
        }
    }
}

async fn withdraw(
    asked: &Asked,
    case: &Case,
    reason: String,
    token: &FormToken,
) -> Result<(), Stop> {
    let (institution, id) = (case.submission.institution_id, case.submission.id);
    let (office, key) =
        (asked.app.office().clone(), RequestKey::new(&token.idempotency_key(), b""));
    let done = asked
        .write(institution, move |tx, at| {
            once(tx, at, institution, &key, |tx| {
                submission_withdraw(tx, at, &office, institution, id, &reason, Actor::Submitter)
            })
        })
        .await;
    done.map_err(|error: RegisterError| Stop::from(error))
}
