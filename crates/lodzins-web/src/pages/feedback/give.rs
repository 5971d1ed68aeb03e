//! A visitor says how it was. The code may stand in the address, as the ticket's link has it; nothing is looked up before
//! the answer is sent.

use askama::Template;
use axum::extract::Path;
use lodzins_core::feedback::Feedback;
use lodzins_service::{
    appointment::visit_by_code,
    feedback::{FeedbackError, feedback_give},
};

use super::said;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        Asked,
        code::{self, CodeOf, opened_by},
    },
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
        CodeOf::Visit.field(&self.page, &self.form)
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
    asked.show(&view(&asked, Form::blank(asked.words)))
}

pub(super) async fn get_with_code(asked: Asked, Path(code): Path<String>) -> PageResult {
    let fields = Fields::default().and("code", code);
    asked.show(&view(&asked, Form::of(asked.words, fields)))
}

pub(super) async fn thanks(asked: Asked) -> PageResult {
    asked.show(&ThanksView { page: asked.page() })
}

pub(super) async fn post(asked: Asked, fields: Fields) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields);
    form.required("answer", Message::of("feedback-answer-missing"));
    let answer = form.parsed::<Feedback>("answer", Message::of("feedback-answer-missing"));
    let typed = code::typed(&mut form);
    let (Some(_), Some(answer), false) = (token, answer, form.is_wrong()) else {
        return asked.show_wrong(&view(&asked, form));
    };
    let (institution, visit) = match opened_by(&asked, &typed, visit_by_code).await {
        Ok(found) => found,
        Err(why) => {
            CodeOf::Visit.refused(&mut form, why)?;
            return asked.show_stopped(&view(&asked, form), why);
        }
    };
    let given = asked
        .write(institution, move |tx, at| feedback_give(tx, at, institution, visit, answer))
        .await;
    let message = match given {
        Ok(()) => return Ok(asked.see_other("/feedback/thanks")),
        Err(FeedbackError::Given(_)) => Message::of("feedback-given"),
        Err(FeedbackError::NotNow) => Message::of("feedback-not-now"),
        Err(FeedbackError::Db(error)) => {
            form.busy(error, Message::of("booking-busy"))?;
            return asked.show_busy(&view(&asked, form));
        }
        Err(_) => return Err(Stop::NotFound),
    };
    form.wrong("code", message);
    asked.show_wrong(&view(&asked, form))
}

fn view(asked: &Asked, form: Form) -> GiveView {
    let page = asked.page().wrong(form.is_wrong());
    GiveView { page, form: asked.again(PURPOSE, form) }
}

#[cfg(test)]
impl crate::gallery::Sample for GiveView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let page = || crate::gallery::resident(words, "/feedback");
        let mut wrong = Form::blank(words);
        wrong.wrong("answer", Message::of("feedback-answer-missing"));
        let said = CodeOf::Visit.refused(&mut wrong, Stop::TooMany { retry_secs: 120 });
        said.expect("said beside the field");
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
