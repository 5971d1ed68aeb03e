//! With a booking: its code, pressed, typed, or read by a scanner from the letter's or the telephone's QR code.

use askama::Template;
use axum::http::StatusCode;
use lodzins_service::{appointment::visit_by_code, identity::AttemptOf};

use super::{
    at::{Frame, KioskPage},
    keys::{self, Keys},
};
use crate::{
    form::{Fields, Form},
    pages::code::{CodeOf, opened_for, typed},
    stop::PageResult,
    ui::Content,
    words::Message,
};

const PURPOSE: &str = "kiosk-booked";

#[derive(Template)]
#[template(path = "kiosk/booked.html")]
pub(crate) struct BookedView {
    at: Frame,
    form: Form,
}

impl BookedView {
    const KEYS: Keys = keys::CODE;

    fn typed(&self) -> Content {
        let input = self.form.input("code").label(self.at.page.t("kiosk-code"));
        let input = input.hint(self.at.page.t("kiosk-code-hint")).autocomplete("off");
        input.classes("lz-kiosk__typed lz-number").spellcheck(false).into()
    }
}

pub(super) async fn get(kiosk: KioskPage) -> PageResult {
    show(&kiosk, StatusCode::OK, Form::blank(kiosk.asked.words))
}

pub(super) async fn post(kiosk: KioskPage, fields: Fields) -> PageResult {
    let (mut form, token) = kiosk.asked.sent(PURPOSE, fields);
    if let Some(typed) = BookedView::KEYS.pressed(&form, "code") {
        let form = Form::of(kiosk.asked.words, Fields::default().and("code", typed));
        return show(&kiosk, StatusCode::OK, form);
    }
    let typed = typed(&mut form);
    if token.is_none() || form.is_wrong() {
        return show(&kiosk, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    // A scanner types the whole address of a ticket.
    let code = typed.rsplit('/').next().unwrap_or_default();
    let of = AttemptOf::AtKiosk(kiosk.device.kiosk);
    match opened_for(&kiosk.asked, code, of, visit_by_code).await {
        Ok((institution, visit)) if institution == kiosk.device.institution => {
            match kiosk.arrive(visit).await? {
                Ok(given) => return Ok(given),
                Err(refused) => form.wrong("code", refused),
            }
        }
        Ok(_) => form.wrong("code", Message::of("kiosk-no-booking")),
        Err(why) => CodeOf::Visit.refused(&mut form, why)?,
    }
    show(&kiosk, StatusCode::UNPROCESSABLE_ENTITY, form)
}

fn show(kiosk: &KioskPage, status: StatusCode, form: Form) -> PageResult {
    let mut at = kiosk.frame();
    at.page = at.page.wrong(form.is_wrong());
    kiosk.show(status, &BookedView { at, form: kiosk.asked.again(PURPOSE, form) })
}

#[cfg(test)]
impl crate::gallery::Sample for BookedView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let mut wrong = Form::of(words, Fields::default().and("code", "K7QX3MPB"));
        wrong.wrong("code", Message::of("visit-code-wrong"));
        let sample =
            |form: Form| Self { at: Frame::sample(words, "/booked", form.is_wrong()), form };
        vec![("kiosk-booked", sample(Form::blank(words))), ("kiosk-booked-wrong", sample(wrong))]
    }
}
