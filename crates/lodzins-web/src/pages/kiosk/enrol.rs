//! A device becomes a kiosk: whoever sets it up types the code that an administrator was given.

use askama::Template;
use axum::http::{StatusCode, header};
use lodzins_core::{id::InstitutionId, reception::KioskCode};
use lodzins_db::DbError;
use lodzins_service::{
    identity::{AttemptError, AttemptOf, SessionSecret, attempt_allowed, attempt_failed},
    institution::structure::centres,
    kiosk::{KioskError, kiosk_code_is_good, kiosk_enrol},
};

use crate::{
    form::{BodyError, Fields, Form},
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

pub(super) async fn post(asked: Asked, fields: Result<Fields, BodyError>) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let typed = form.required("code", Message::of("kiosk-enrol-missing"));
    if token.is_none() || form.is_wrong() {
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let Ok(code) = typed.parse::<KioskCode>() else {
        form.wrong("code", Message::of("kiosk-enrol-wrong"));
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let wait = match enrolled(&asked, &code).await? {
        Ok((path, secret)) => {
            let mut response = asked.see_other(&path);
            session::set_kiosk(&mut response, &secret, asked.app.is_https());
            return Ok(response);
        }
        Err(wait) => wait,
    };
    let Some(secs) = wait else {
        form.wrong("code", Message::of("kiosk-enrol-wrong"));
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let minutes = i64::from(secs).div_euclid(60) + 1;
    form.wrong("code", Message::of("visit-code-wait").number("minutes", minutes));
    let mut response = show(&asked, StatusCode::TOO_MANY_REQUESTS, form)?;
    response.headers_mut().insert(header::RETRY_AFTER, secs.into());
    Ok(response)
}

/// Where the kiosk begins and what its device keeps; or, after so many wrong codes, how many seconds to wait.
type Enrolled = Result<(String, SessionSecret), Option<u32>>;

async fn enrolled(asked: &Asked, code: &KioskCode) -> Result<Enrolled, Stop> {
    let (keys, now) = (asked.app.office().keys.clone(), asked.app.moment().now());
    let watched = [AttemptOf::KioskFrom(asked.address).watched(&keys)];
    let (read_keys, read_code) = (keys.clone(), code.clone());
    let found = asked.read(move |tx| {
        attempt_allowed(tx, now, &watched)?;
        Ok::<_, AttemptError>(kiosk_code_is_good(tx, &read_keys, now, &read_code)?)
    });
    let found = match found.await {
        Ok(found) => found,
        Err(AttemptError::TryLater { until }) => {
            let secs = u32::try_from(until.duration_since(now).as_secs()).unwrap_or(60);
            return Ok(Err(Some(secs.max(1))));
        }
        Err(AttemptError::Db(error)) => return Err(error.into()),
    };
    let Some(found) = found else {
        let counted: Result<(), DbError> = asked
            .write(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &watched))
            .await;
        counted?;
        return Ok(Err(None));
    };
    // A secret of its own: the session of whoever sets it up has nothing to do with it.
    let secret = SessionSecret::draw(&asked.app.moment());
    let (hash, code) = (secret.hash(), code.clone());
    let done: Result<String, KioskError> = asked
        .write(found.institution, move |tx, at| {
            let of = kiosk_enrol(tx, at, &keys, &code, &hash)?;
            let all = centres(tx, of.institution)?;
            let centre = all.into_iter().find(|one| one.id == of.centre);
            Ok(format!("/kiosk/{}", centre.ok_or(KioskError::NotThere)?.code))
        })
        .await;
    match done {
        Ok(path) => Ok(Ok((path, secret))),
        Err(KioskError::CodeOver) => Ok(Err(None)),
        Err(error) => Err(error.into()),
    }
}

fn show(asked: &Asked, status: StatusCode, form: Form) -> PageResult {
    let form = asked.again(PURPOSE, form);
    asked.show_with(status, &EnrolView { page: asked.page().wrong(form.is_wrong()), form })
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
