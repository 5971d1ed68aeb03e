//! A device becomes a kiosk: whoever sets it up types the code that an administrator was given.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::reception::KioskCode;
use lodzins_service::{
    identity::{AttemptOf, SessionSecret},
    institution::structure::centres,
    kiosk::{KioskError, kiosk_code_is_good, kiosk_enrol},
};

use crate::{
    access::guessed,
    form::{Fields, Form},
    layout::Page,
    pages::Asked,
    session,
    stop::{PageResult, Stop},
    ui::{Button, Content, Input},
    words::Message,
};

const PURPOSE: &str = "kiosk-enrol";

#[derive(Template)]
#[template(path = "kiosk/enrol.html")]
pub(crate) struct EnrolView {
    page: Page,
    form: Form,
}

impl EnrolView {
    fn of(asked: &Asked, form: Form) -> Self {
        let form = asked.again(PURPOSE, form);
        Self { page: asked.page().wrong(form.is_wrong()), form }
    }

    fn code(&self) -> Input {
        let input = self.form.input("code").label(self.page.t("kiosk-enrol-code"));
        input.classes("govuk-input--width-10 lz-number").autocomplete("off").spellcheck(false)
    }

    fn send(&self) -> Content {
        Button::saying(self.page.t("kiosk-enrol-send")).into()
    }
}

pub(super) async fn get(asked: Asked) -> PageResult {
    show(&asked, StatusCode::OK, Form::blank(asked.words))
}

pub(super) async fn post(asked: Asked, fields: Fields) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let typed = form.required("code", Message::of("kiosk-enrol-missing"));
    if token.is_none() || form.is_wrong() {
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let Ok(code) = typed.parse::<KioskCode>() else {
        form.wrong("code", Message::of("kiosk-enrol-wrong"));
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    match enrolled(&asked, code).await {
        Ok(Some((path, secret))) => {
            let mut response = asked.see_other(&path);
            session::set_kiosk(&mut response, &secret, asked.app.is_https());
            Ok(response)
        }
        Ok(None) => {
            form.wrong("code", Message::of("kiosk-enrol-wrong"));
            show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(why @ Stop::TooMany { retry_secs }) => {
            form.wrong("code", Message::of("code-wait").wait(retry_secs));
            asked.show_stopped(&EnrolView::of(&asked, form), why)
        }
        Err(stop) => Err(stop),
    }
}

/// Where the kiosk begins and what its device keeps; nothing for a code that is none.
async fn enrolled(asked: &Asked, code: KioskCode) -> Result<Option<(String, SessionSecret)>, Stop> {
    let (keys, now) = (asked.app.office().keys.clone(), asked.app.moment().now());
    let (read_keys, read_code) = (keys.clone(), code.clone());
    let guess = AttemptOf::KioskFrom(asked.address);
    let found =
        guessed(&asked.app, guess, move |tx| kiosk_code_is_good(tx, &read_keys, now, &read_code));
    let Some(found) = found.await? else { return Ok(None) };
    // A secret of its own: the session of whoever sets it up has nothing to do with it.
    let secret = SessionSecret::draw(&asked.app.moment());
    let hash = secret.hash();
    let done: Result<String, KioskError> = asked
        .write(found.institution, move |tx, at| {
            let of = kiosk_enrol(tx, at, &keys, &code, &hash)?;
            let all = centres(tx, of.institution)?;
            let centre = all.into_iter().find(|one| one.id == of.centre);
            Ok(format!("/kiosk/{}", centre.ok_or(KioskError::NotThere)?.code))
        })
        .await;
    match done {
        Ok(path) => Ok(Some((path, secret))),
        Err(KioskError::CodeOver) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn show(asked: &Asked, status: StatusCode, form: Form) -> PageResult {
    asked.show_with(status, &EnrolView::of(asked, form))
}

#[cfg(test)]
impl crate::gallery::Sample for EnrolView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form| Self {
            page: crate::gallery::resident(words, "/kiosk").wrong(form.is_wrong()),
            form,
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("code", Message::of("kiosk-enrol-wrong"));
        vec![("kiosk-enrol", sample(Form::blank(words))), ("kiosk-enrol-wrong", sample(wrong))]
    }
}
