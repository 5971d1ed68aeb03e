//! A resident joins the waiting list.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use lodzins_core::{
    appointment::Share,
    id::{InstitutionId, WaitId},
    waiting_list::{MOST_OFFERS, Wish},
};
use lodzins_service::{
    Actor,
    appointment::{Contact, booking::booking_by_phone},
    idempotency::{RequestKey, once},
    identity::AttemptOf,
    wait_list::{NewWait, WaitError, wait_join, wait_session_open},
};

use super::{
    super::{details, times::Here},
    wish,
};
use crate::{
    access::tried,
    form::{Fields, Form},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    ui::{Button, Content, Fieldset, Radios},
    words::Message,
};

const PURPOSE: &str = "wait-join";

#[derive(Template)]
#[template(path = "pages/booking/wait/join.html")]
pub(crate) struct JoinView {
    page: Page,
    form: Form,
    caption: String,
    by_phone: bool,
    how: String,
}

impl JoinView {
    fn asks_from(&self) -> Fieldset {
        wish::asks_from(self.page.words())
    }

    fn asks_to(&self) -> Fieldset {
        wish::asks_to(self.page.words())
    }

    fn part(&self) -> Radios {
        wish::asks_part(self.page.words(), &self.form)
    }

    fn join(&self) -> Content {
        Button::saying(self.page.t("wait-join")).prevent_double_click(true).into()
    }
}

fn how(words: crate::words::Words) -> String {
    let most = i64::try_from(MOST_OFFERS).unwrap_or_default();
    words.with("wait-how", &[("offers", most.into())])
}

async fn by_phone(asked: &Asked, institution: InstitutionId) -> Result<bool, Stop> {
    Ok(asked.read(move |tx| booking_by_phone(tx, institution)).await?)
}

fn view(asked: &Asked, here: &Here, form: Form, by_phone: bool) -> JoinView {
    JoinView {
        page: here.place.page(asked).back(&here.path()).wrong(form.is_wrong()),
        form: asked.again(PURPOSE, form),
        caption: here.caption(asked.words),
        by_phone,
        how: how(asked.words),
    }
}

pub(super) async fn get(asked: Asked, Path(at): Path<(String, String, String)>) -> PageResult {
    let here = Here::find(&asked, &at).await?;
    let by_phone = by_phone(&asked, here.id()?).await?;
    let form = Form::of(asked.words, wish::usual(asked.app.moment().date()));
    asked.show(&view(&asked, &here, form, by_phone))
}

pub(super) async fn post(
    asked: Asked,
    Path(at): Path<(String, String, String)>,
    fields: Fields,
) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let here = Here::find(&asked, &at).await?;
    let by_phone = by_phone(&asked, here.id()?).await?;
    let wish = wish::read(&mut form, asked.app.moment().date());
    let contact = details::read(&mut form, by_phone);
    let (Some(token), Some(wish), false) = (token, wish, form.is_wrong()) else {
        return asked.show_wrong(&view(&asked, &here, form, by_phone));
    };
    match tried(&asked.app, AttemptOf::HoldFrom(asked.address)).await {
        Ok(()) => {}
        Err(why @ Stop::TooMany { retry_secs }) => {
            form.wrong("", Message::of("booking-holds-wait").wait(retry_secs));
            return asked.show_stopped(&view(&asked, &here, form, by_phone), why);
        }
        Err(stop) => return Err(stop),
    }
    let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
    match join(&asked, &here, key, (wish, contact)).await {
        Ok(id) => Ok(asked.see_other(&format!("/waits/{id}?done=joined"))),
        Err(WaitError::TooMany) => {
            form.wrong("", Message::of("wait-too-many"));
            asked.show_with(StatusCode::CONFLICT, &view(&asked, &here, form, by_phone))
        }
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            asked.show_busy(&view(&asked, &here, form, by_phone))
        }
    }
}

/// Puts them on the list, and lets this session see their place on it.
async fn join(
    asked: &Asked,
    here: &Here,
    key: RequestKey,
    (wish, contact): (Wish, Contact),
) -> Result<WaitId, WaitError> {
    let (keys, session) = (asked.app.office().keys.clone(), asked.visitor.hash());
    let Ok(institution) = here.id() else { return Err(WaitError::NotThere) };
    let new = NewWait {
        institution,
        centre: here.centre.id,
        services: here.services.clone(),
        wish,
        contact,
        share: Share::Web,
        language: asked.words.language(),
        by: Actor::Submitter,
    };
    asked
        .write(institution, move |tx, at| {
            once(tx, at, institution, &key, |tx| {
                let id = wait_join(tx, at, &keys, &new)?;
                wait_session_open(tx, at, &session, institution, id)?;
                Ok(id)
            })
        })
        .await
}

#[cfg(test)]
impl crate::gallery::Sample for JoinView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, by_phone: bool| Self {
            page: crate::gallery::resident(words, "/i/cesis/book/kac/card/wait")
                .back("/i/cesis/book/kac/card")
                .wrong(form.is_wrong()),
            form,
            caption: "Novadnieka karte · Klientu apkalpošanas centrs, Parauga iela 1".to_owned(),
            by_phone,
            how: how(words),
        };
        let usual = || wish::usual(jiff::civil::date(2026, 11, 20));
        let mut wrong = Form::of(words, usual());
        wrong.wrong("to", Message::of("wait-days-backwards"));
        wrong.wrong("email", Message::of("booking-email-missing"));
        vec![
            ("wait-join", view(Form::of(words, usual()), false)),
            ("wait-join-phone", view(Form::of(words, usual()), true)),
            ("wait-join-wrong", view(wrong, false)),
        ]
    }
}
