//! With a booking and without its code: the last digits of the telephone number and the hour. No name is asked or said;
//! only a booking that is the only one of its hour with these digits is found.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::id::VisitId;
use lodzins_db::Tx;
use lodzins_service::{
    identity::AttemptOf,
    kiosk::{KioskError, kiosk_booking, kiosk_hours},
};

use super::{
    at::{Frame, KioskPage},
    keys::{self, Keys},
};
use crate::{
    access::guessed,
    form::{Fields, Form},
    stop::{PageResult, Stop},
    ui::Content,
    words::Message,
};

const PURPOSE: &str = "kiosk-phone";

#[derive(Template)]
#[template(path = "kiosk/phone.html")]
pub(crate) struct PhoneView {
    at: Frame,
    form: Form,
    /// Hours in which somebody is expected, once the digits are there.
    hours: Vec<u32>,
    asks_hour: bool,
}

impl PhoneView {
    const KEYS: Keys = keys::DIGITS;

    fn typed(&self) -> Content {
        let input = self.form.input("digits").label(self.at.page.t("kiosk-digits"));
        let input = input.inputmode("numeric").autocomplete("off");
        input.classes("lz-kiosk__typed lz-number").into()
    }

    /// “9.00–9.59”: the hour, and how it is said.
    fn choices(&self) -> Vec<(u32, String)> {
        let said = |hour: &u32| {
            let hour = *hour;
            let clock = |minute: i8| {
                let hour = i8::try_from(hour).unwrap_or_default();
                let time = jiff::civil::time(hour, minute, 0, 0);
                self.at.page.words().time(time)
            };
            (hour, format!("{}–{}", clock(0), clock(59)))
        };
        self.hours.iter().map(said).collect()
    }
}

pub(super) async fn get(kiosk: KioskPage) -> PageResult {
    show(&kiosk, StatusCode::OK, Form::blank(kiosk.asked.words), false).await
}

pub(super) async fn post(kiosk: KioskPage, fields: Fields) -> PageResult {
    let (mut form, token) = kiosk.asked.sent(PURPOSE, fields);
    if let Some(typed) = PhoneView::KEYS.pressed(&form, "digits") {
        let form = Form::of(kiosk.asked.words, Fields::default().and("digits", typed));
        return show(&kiosk, StatusCode::OK, form, false).await;
    }
    let digits = form.required("digits", Message::of("kiosk-digits-missing"));
    let whole =
        digits.len() == keys::DIGITS.most && digits.bytes().all(|sign| sign.is_ascii_digit());
    if !form.is_wrong() && !whole {
        form.wrong("digits", Message::of("kiosk-digits-missing"));
    }
    if token.is_none() || form.is_wrong() {
        return show(&kiosk, StatusCode::UNPROCESSABLE_ENTITY, form, false).await;
    }
    let Ok(hour) = form.optional("hour").parse::<u32>() else {
        return show(&kiosk, StatusCode::OK, form, true).await;
    };
    let refused = match found(&kiosk, digits, hour).await? {
        Ok(visit) => match kiosk.arrive(visit).await? {
            Ok(given) => return Ok(given),
            Err(refused) => refused,
        },
        Err(refused) => refused,
    };
    form.wrong("", refused);
    show(&kiosk, StatusCode::UNPROCESSABLE_ENTITY, form, false).await
}

/// Whose booking it is; whoever tries too often has to wait or to ask a person.
async fn found(
    kiosk: &KioskPage,
    digits: String,
    hour: u32,
) -> Result<Result<VisitId, Message>, Stop> {
    let (device, now) = (kiosk.device, kiosk.asked.app.moment().now());
    let find = move |tx: &mut Tx<'_>| kiosk_booking(tx, &device, now, &digits, hour);
    match guessed(&kiosk.asked.app, AttemptOf::AtKiosk(device.kiosk), find).await {
        Ok(found) => Ok(found.ok_or(Message::of("kiosk-no-booking"))),
        Err(Stop::TooMany { .. }) => Ok(Err(Message::of("kiosk-no-desk"))),
        Err(stop) => Err(stop),
    }
}

async fn show(kiosk: &KioskPage, status: StatusCode, form: Form, asks_hour: bool) -> PageResult {
    let (device, now) = (kiosk.device, kiosk.asked.app.moment().now());
    let hours: Result<Vec<u32>, KioskError> = if asks_hour {
        kiosk.asked.read(move |tx| kiosk_hours(tx, &device, now)).await
    } else {
        Ok(Vec::new())
    };
    let mut at = kiosk.frame();
    at.page = at.page.wrong(form.is_wrong());
    let form = kiosk.asked.again(PURPOSE, form);
    kiosk.show(status, &PhoneView { at, form, hours: hours?, asks_hour })
}

#[cfg(test)]
impl crate::gallery::Sample for PhoneView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let typed = || Form::of(words, Fields::default().and("digits", "0001"));
        let mut wrong = typed();
        wrong.wrong("", Message::of("kiosk-no-booking"));
        let sample = |form: Form, hours: Vec<u32>, asks_hour| Self {
            at: Frame::sample(words, "/phone", form.is_wrong()),
            form,
            hours,
            asks_hour,
        };
        vec![
            ("kiosk-phone", sample(Form::blank(words), Vec::new(), false)),
            ("kiosk-phone-hour", sample(typed(), vec![9, 10, 11, 13], true)),
            ("kiosk-phone-nobody", sample(typed(), Vec::new(), true)),
            ("kiosk-phone-wrong", sample(wrong, Vec::new(), false)),
        ]
    }
}
