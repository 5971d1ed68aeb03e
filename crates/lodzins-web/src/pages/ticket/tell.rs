//! Being told when the turn is near: where to. Whoever waits outside or in a shop nearby comes back in time.

use askama::Template;
use axum::extract::Path;
use lodzins_core::{
    appointment::VisitStatus,
    id::{InstitutionId, VisitId},
    phone,
};
use lodzins_service::{
    Actor,
    appointment::visit_by_code,
    reception::{
        Followed, ReceptionError,
        nearly::{Reached, nearly_ask},
        visit_followed,
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
    /// Do text messages leave the house?
    by_phone: bool,
}

impl TellView {
    fn fields(&self) -> Vec<Content> {
        let phone = self.form.input("phone").label(self.page.t("tell-phone")).kind("tel");
        let phone = phone.autocomplete("tel").classes("govuk-input--width-20");
        let page = &self.page;
        let label = if self.by_phone { page.t("tell-email") } else { page.t("tell-email-only") };
        let email = self.form.input("email").label(label).kind("email");
        let email = email.autocomplete("email").spellcheck(false);
        let phone = self.by_phone.then(|| phone.into());
        phone.into_iter().chain([email.into()]).collect()
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
    let to = read(&mut form, asked.app.sends_text_messages());
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
    let by_phone = asked.app.sends_text_messages();
    TellView { page, code, form: asked.again(PURPOSE, form), by_phone }
}

/// A telephone number or an e-mail address; with both, the telephone is at hand. Where no text messages leave, the address.
fn read(form: &mut Form, by_phone: bool) -> Option<Reached> {
    form.at_most("email", 254);
    check_email(form);
    let email = form.optional("email");
    if by_phone {
        form.at_most("phone", 40);
        check_phone(form);
        let number = form.optional("phone");
        if !number.is_empty() && !form.is_wrong() && !phone::takes_messages(&number) {
            form.wrong("phone", Message::of("tell-no-mobile"));
        }
        if !number.is_empty() {
            return Some(Reached::Phone(number));
        }
    }
    if email.is_empty() {
        let (field, missing) = if by_phone {
            ("phone", Message::of("tell-missing"))
        } else {
            ("email", Message::of("tell-no-sms-missing"))
        };
        form.wrong(field, missing);
        return None;
    }
    Some(Reached::Email(email))
}

/// Notes it where they wait now; who is on the way to another institution's line is not in it yet.
async fn ask(
    asked: &Asked,
    (institution, id): (InstitutionId, VisitId),
    to: Reached,
) -> Result<(), ReceptionError> {
    let (language, now) = (asked.words.language(), asked.app.moment().now());
    let followed = asked.read(move |tx| visit_followed(tx, now, institution, id)).await?;
    let Followed::At(institution, id) = followed else {
        return Err(ReceptionError::NotNow(VisitStatus::Served));
    };
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
            by_phone: true,
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("phone", Message::of("tell-missing"));
        let by_email = Self { by_phone: false, ..sample(Form::blank(words)) };
        vec![
            ("ticket-tell", sample(Form::blank(words))),
            ("ticket-tell-wrong", sample(wrong)),
            ("ticket-tell-by-email", by_email),
        ]
    }
}
