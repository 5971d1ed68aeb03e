//! Does somebody go first? It is asked politely, believed, and answered with one press; then there is the ticket.

use askama::Template;
use axum::{extract::Query, http::StatusCode};
use lodzins_core::reception::Precedence;
use lodzins_service::{
    idempotency::RequestKey,
    kiosk::{KioskError, KioskVisitor, kiosk_walk_in},
    reception::{Arrived, centre_rules},
};
use serde::Deserialize;

use super::at::{Frame, KioskPage, refusal};
use crate::{
    form::{Fields, Form},
    pages::reception::said,
    stop::{PageResult, Stop},
};

const PURPOSE: &str = "kiosk-first";

/// What for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct What {
    #[serde(default)]
    service: String,
}

#[derive(Template)]
#[template(path = "kiosk/first.html")]
pub(crate) struct FirstView {
    at: Frame,
    form: Form,
    reasons: Vec<Precedence>,
}

impl FirstView {
    fn service(&self) -> &str {
        self.form.fields().text("service")
    }

    fn title(&self) -> String {
        let page = &self.at.page;
        if self.reasons.is_empty() { page.t("kiosk-take") } else { page.t("kiosk-first") }
    }

    fn choices(&self) -> Vec<(&'static str, String)> {
        let words = self.at.page.words();
        self.reasons.iter().map(|one| (one.code(), said::reason(words, *one))).collect()
    }
}

pub(super) async fn get(kiosk: KioskPage, Query(what): Query<What>) -> PageResult {
    let fields = Fields::default().and("service", what.service);
    show(&kiosk, StatusCode::OK, Form::of(kiosk.asked.words, fields)).await
}

pub(super) async fn post(kiosk: KioskPage, fields: Fields) -> PageResult {
    let (mut form, token) = kiosk.asked.sent(PURPOSE, fields);
    let Some(token) = token else {
        return show(&kiosk, StatusCode::UNPROCESSABLE_ENTITY, form).await;
    };
    let (device, keys) = (kiosk.device, kiosk.asked.app.office().keys.clone());
    let service = form.optional("service");
    let visitor = KioskVisitor {
        key: RequestKey::new(&token.idempotency_key(), &form.fingerprint()),
        services: if service.is_empty() { Vec::new() } else { vec![service] },
        reason: form.optional("reason").parse().ok(),
        language: kiosk.asked.words.language(),
    };
    let done: Result<Arrived, KioskError> = kiosk
        .asked
        .write(device.institution, move |tx, at| kiosk_walk_in(tx, at, &keys, &device, &visitor))
        .await;
    match done {
        Ok(arrived) => Ok(kiosk.given(arrived.id)),
        Err(error) => {
            form.wrong("", refusal(error)?);
            show(&kiosk, StatusCode::UNPROCESSABLE_ENTITY, form).await
        }
    }
}

async fn show(kiosk: &KioskPage, status: StatusCode, form: Form) -> PageResult {
    let device = kiosk.device;
    let rules = kiosk
        .asked
        .read(move |tx| centre_rules(tx, device.institution, device.centre))
        .await
        .map_err(Stop::from)?;
    // Whether a matter can wait is for a person to judge.
    let reasons = rules.reasons.into_iter().filter(|one| *one != Precedence::Urgent).collect();
    let mut at = kiosk.frame();
    at.page = at.page.wrong(form.is_wrong());
    kiosk.show(status, &FirstView { at, form: kiosk.asked.again(PURPOSE, form), reasons })
}

#[cfg(test)]
impl crate::gallery::Sample for FirstView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let mut wrong = Form::blank(words);
        wrong.wrong("", crate::words::Message::of("kiosk-no-by-appointment"));
        let sample = |form: Form, reasons: &[Precedence]| Self {
            at: Frame::sample(words, "/first", form.is_wrong()),
            form,
            reasons: reasons.to_vec(),
        };
        let all = [
            Precedence::Disability,
            Precedence::Pregnancy,
            Precedence::SmallChild,
            Precedence::Elderly,
        ];
        vec![
            ("kiosk-first", sample(Form::blank(words), &all)),
            ("kiosk-first-none", sample(Form::blank(words), &[])),
            ("kiosk-first-wrong", sample(wrong, &all[..2])),
        ]
    }
}
