//! The code, typed: for who has it on paper and no camera.

use askama::Template;
use axum::http::{StatusCode, header};
use lodzins_core::appointment::VisitCode;

use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::{Asked, visit_code::Held},
    stop::PageResult,
    ui::{Button, Content, Input},
    words::Message,
};

const PURPOSE: &str = "ticket";

#[derive(Template)]
#[template(path = "pages/ticket/enter.html")]
pub(crate) struct EnterView {
    page: Page,
    form: Form,
}

impl EnterView {
    fn code(&self) -> Input {
        self.form
            .input("code")
            .label(self.page.t("visit-code"))
            .hint(self.page.t("visit-code-hint"))
            .classes("govuk-input--width-10 lz-number")
            .autocomplete("off")
            .spellcheck(false)
    }

    fn open(&self) -> Content {
        Button::saying(self.page.t("ticket-open")).into()
    }
}

pub(super) async fn get(asked: Asked) -> PageResult {
    show(&asked, StatusCode::OK, Form::blank(asked.words))
}

pub(super) async fn post(asked: Asked, fields: Result<Fields, BodyError>) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let typed = form.required("code", Message::of("visit-code-missing"));
    if token.is_none() || form.is_wrong() {
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    match typed.parse::<VisitCode>() {
        Ok(code) => Ok(asked.see_other(&format!("/ticket/{code}"))),
        Err(_) => {
            form.wrong("code", Message::of("visit-code-wrong"));
            show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
    }
}

/// The field again, with why the code in the address opened nothing.
pub(super) fn held(asked: &Asked, code: String, held: Held) -> PageResult {
    let (message, wait) = held.said()?;
    let mut form = Form::of(asked.words, Fields::default().and("code", code));
    form.wrong("code", message);
    let status = if wait.is_some() { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::NOT_FOUND };
    let mut response = show(asked, status, form)?;
    if let Some(secs) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, secs.into());
    }
    Ok(response)
}

fn show(asked: &Asked, status: StatusCode, form: Form) -> PageResult {
    let form = asked.again(PURPOSE, form);
    asked.show_with(status, &EnterView { page: asked.page().wrong(form.is_wrong()), form })
}

#[cfg(test)]
impl crate::gallery::Sample for EnterView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let page = || crate::gallery::resident(words, "/ticket");
        let mut wrong = Form::blank(words);
        wrong.wrong("code", Message::of("visit-code-wrong"));
        vec![
            ("ticket-enter", Self { page: page(), form: Form::blank(words) }),
            ("ticket-enter-wrong", Self { page: page().wrong(true), form: wrong }),
        ]
    }
}
