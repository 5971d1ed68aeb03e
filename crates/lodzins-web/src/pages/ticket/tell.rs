//! Being told when the turn is near: where to. Whoever waits outside or in a shop nearby comes back in time.

use askama::Template;
use axum::extract::Path;
use lodzins_core::id::{InstitutionId, VisitId};
use lodzins_service::{
    Actor,
    appointment::visit_by_code,
    reception::{
        ReceptionError,
        nearly::{Reached, nearly_ask},
    },
};

use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        Asked,
        code::{Door, opened_by, shut},
        write::you::{check_email, check_phone},
    },
    stop::PageResult,
    ui::{Button, Content},
    words::Message,
};

const PURPOSE: &str = "ticket-tell";

#[derive(Template)]
#[template(path = "pages/ticket/tell.html")]
pub(crate) struct TellView {
    page: Page,
    code: String,
    form: Form,
}

impl TellView {
    fn fields(&self) -> [Content; 2] {
        let phone = self.form.input("phone").label(self.page.t("tell-phone")).kind("tel");
        let email = self.form.input("email").label(self.page.t("tell-email")).kind("email");
        [
            phone.autocomplete("tel").classes("govuk-input--width-20").into(),
            email.autocomplete("email").spellcheck(false).into(),
        ]
    }

    fn send(&self) -> Content {
        Button::saying(self.page.t("tell-send")).into()
    }
}

pub(super) async fn get(asked: Asked, Path(code): Path<String>) -> PageResult {
    if let Err(why) = opened_by(&asked, &code, visit_by_code).await {
        return shut(&asked, Door::Ticket, code, why);
    }
    asked.show(&view(&asked, code, Form::blank(asked.words)))
}

pub(super) async fn post(asked: Asked, Path(code): Path<String>, fields: Fields) -> PageResult {
    let (institution, id) = match opened_by(&asked, &code, visit_by_code).await {
        Ok(found) => found,
        Err(why) => return shut(&asked, Door::Ticket, code, why),
    };
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let to = read(&mut form);
    let (Some(_), Some(to), false) = (token, to, form.is_wrong()) else {
        return asked.show_wrong(&view(&asked, code, form));
    };
    match ask(&asked, (institution, id), to).await {
        // Whoever was called meanwhile sees on the ticket where to.
        Ok(()) | Err(ReceptionError::NotNow(_)) => Ok(asked.see_other(&format!("/ticket/{code}"))),
        Err(error) => {
            form.busy(error, Message::of("kiosk-busy"))?;
            asked.show_busy(&view(&asked, code, form))
        }
    }
}

fn view(asked: &Asked, code: String, form: Form) -> TellView {
    let page = asked.page().wrong(form.is_wrong()).back(&format!("/ticket/{code}"));
    TellView { page, code, form: asked.again(PURPOSE, form) }
}

/// A telephone number or an e-mail address; with both, the telephone is at hand.
fn read(form: &mut Form) -> Option<Reached> {
    form.at_most("phone", 40);
    form.at_most("email", 254);
    check_phone(form);
    check_email(form);
    let (phone, email) = (form.optional("phone"), form.optional("email"));
    if !phone.is_empty() {
        return Some(Reached::Phone(phone));
    }
    if email.is_empty() {
        form.wrong("phone", Message::of("tell-missing"));
        return None;
    }
    Some(Reached::Email(email))
}

async fn ask(
    asked: &Asked,
    (institution, id): (InstitutionId, VisitId),
    to: Reached,
) -> Result<(), ReceptionError> {
    let language = asked.words.language();
    asked
        .write(institution, move |tx, at| {
            nearly_ask(tx, at, institution, id, (&to, language), Actor::Submitter)
        })
        .await
}

#[cfg(test)]
impl crate::gallery::Sample for TellView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form| Self {
            page: crate::gallery::resident(words, "/ticket/K7QX-3MPB/tell").wrong(form.is_wrong()),
            code: "K7QX-3MPB".to_owned(),
            form,
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("phone", Message::of("tell-missing"));
        vec![("ticket-tell", sample(Form::blank(words))), ("ticket-tell-wrong", sample(wrong))]
    }
}
