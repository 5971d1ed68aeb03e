//! A visitor says how it was. The code may stand in the address, as the ticket's link has it; nothing is looked up before
//! the answer is sent.

use askama::Template;
use axum::{
    extract::Path,
    http::{StatusCode, header},
};
use lodzins_core::feedback::Feedback;
use lodzins_service::feedback::{FeedbackError, feedback_give};

use super::said;
use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::{Asked, visit_code::visit_of},
    stop::{PageResult, Stop},
    ui::{Button, Content, Fieldset, Input, Legend, Panel, Radio, Radios},
    words::Message,
};

const PURPOSE: &str = "feedback";

#[derive(Template)]
#[template(path = "pages/feedback/give.html")]
pub(crate) struct GiveView {
    page: Page,
    form: Form,
}

impl GiveView {
    fn question(&self) -> Radios {
        let words = self.page.words();
        let items =
            Feedback::ALL.iter().map(|one| Radio::of(one.code(), said::answer(words, *one)));
        let legend = Legend::heading(self.page.t("feedback-title"));
        self.form.radios("answer").fieldset(Fieldset::asking(legend)).items(items)
    }

    fn code(&self) -> Input {
        self.form
            .input("code")
            .label(self.page.t("visit-code"))
            .hint(self.page.t("visit-code-hint"))
            .classes("govuk-input--width-10 lz-number")
            .autocomplete("off")
            .spellcheck(false)
    }

    fn send(&self) -> Content {
        Button::saying(self.page.t("feedback-send")).into()
    }
}

/// It was said.
#[derive(Template)]
#[template(path = "pages/feedback/thanks.html")]
pub(crate) struct ThanksView {
    page: Page,
}

impl ThanksView {
    fn panel(&self) -> Panel {
        Panel::new().title(self.page.t("feedback-thanks"))
    }
}

pub(super) async fn get(asked: Asked) -> PageResult {
    show(&asked, StatusCode::OK, Form::blank(asked.words))
}

pub(super) async fn get_with_code(asked: Asked, Path(code): Path<String>) -> PageResult {
    let fields = Fields::default().and("code", code);
    show(&asked, StatusCode::OK, Form::of(asked.words, fields))
}

pub(super) async fn thanks(asked: Asked) -> PageResult {
    asked.show(&ThanksView { page: asked.page() })
}

pub(super) async fn post(asked: Asked, fields: Result<Fields, BodyError>) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    form.required("answer", Message::of("feedback-answer-missing"));
    let answer = form.parsed::<Feedback>("answer", Message::of("feedback-answer-missing"));
    let typed = form.required("code", Message::of("visit-code-missing"));
    let (Some(_), Some(answer), false) = (token, answer, form.is_wrong()) else {
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let (institution, visit) = match visit_of(&asked, &typed).await {
        Ok(found) => found,
        Err(held) => {
            let (message, wait) = match held.said() {
                Ok(said) => said,
                Err(Stop::Busy) => return busy(&asked, form),
                Err(stop) => return Err(stop),
            };
            form.wrong("code", message);
            let status = if wait.is_some() {
                StatusCode::TOO_MANY_REQUESTS
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            let mut response = show(&asked, status, form)?;
            if let Some(secs) = wait {
                response.headers_mut().insert(header::RETRY_AFTER, secs.into());
            }
            return Ok(response);
        }
    };
    let given = asked
        .write(institution, move |tx, at| feedback_give(tx, at, institution, visit, answer))
        .await;
    let message = match given {
        Ok(()) => return Ok(asked.see_other("/feedback/thanks")),
        Err(FeedbackError::Given(_)) => Message::of("feedback-given"),
        Err(FeedbackError::NotNow) => Message::of("feedback-not-now"),
        Err(FeedbackError::Db(error)) if error.is_passing() => return busy(&asked, form),
        Err(FeedbackError::Db(error)) => return Err(error.into()),
        Err(_) => return Err(Stop::NotFound),
    };
    form.wrong("code", message);
    show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form)
}

fn busy(asked: &Asked, mut form: Form) -> PageResult {
    form.wrong("", Message::of("write-busy"));
    let form = asked.again(PURPOSE, form);
    asked.show_busy(&GiveView { page: asked.page().wrong(true), form })
}

fn show(asked: &Asked, status: StatusCode, form: Form) -> PageResult {
    let form = asked.again(PURPOSE, form);
    asked.show_with(status, &GiveView { page: asked.page().wrong(form.is_wrong()), form })
}

#[cfg(test)]
impl crate::gallery::Sample for GiveView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let page = || crate::gallery::resident(words, "/feedback");
        let mut wrong = Form::blank(words);
        wrong.wrong("answer", Message::of("feedback-answer-missing"));
        wrong.wrong("code", Message::of("visit-code-wait").number("minutes", 3));
        vec![
            ("feedback", Self { page: page(), form: Form::blank(words) }),
            ("feedback-wrong", Self { page: page().wrong(true), form: wrong }),
        ]
    }
}

#[cfg(test)]
impl crate::gallery::Sample for ThanksView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        vec![("feedback-thanks", Self { page: crate::gallery::resident(words, "/feedback") })]
    }
}
