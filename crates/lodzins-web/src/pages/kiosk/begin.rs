//! With a booking, without one, or with a paper only.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::{moment::date_in_latvia, regime::Reception};
use lodzins_service::reception::inside;

use super::at::{Frame, KioskPage};
use crate::stop::PageResult;

#[derive(Template)]
#[template(path = "kiosk/begin.html")]
pub(crate) struct BeginView {
    at: Frame,
    manner: Option<String>,
}

impl BeginView {
    /// Where to go from here, and what that is.
    fn ways(&self) -> [(String, String, String); 3] {
        let (page, path) = (&self.at.page, &self.at.path);
        [
            (format!("{path}/booked"), page.t("kiosk-booked"), page.t("kiosk-booked-told")),
            (format!("{path}/topic"), page.t("kiosk-walk-in"), page.t("kiosk-walk-in-told")),
            (format!("{path}/paper"), page.t("kiosk-paper"), page.t("kiosk-paper-told")),
        ]
    }
}

pub(super) async fn get(kiosk: KioskPage) -> PageResult {
    let (device, now) = (kiosk.device, kiosk.asked.app.moment().now());
    let inside = kiosk
        .asked
        .read(move |tx| inside(tx, device.institution, device.centre, date_in_latvia(now)))
        .await?;
    let words = kiosk.asked.words;
    let manner = match inside.reception {
        Reception::Freely => None,
        Reception::ByAppointment => Some(words.t("kiosk-no-by-appointment")),
        Reception::Window => Some(words.t("kiosk-window")),
        Reception::Closed => Some(words.t("kiosk-no-shut")),
    };
    kiosk.show(StatusCode::OK, &BeginView { at: kiosk.frame(), manner })
}

#[cfg(test)]
impl crate::gallery::Sample for BeginView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |manner| Self { at: Frame::sample(words, "/begin", false), manner };
        let manner = Some(words.t("kiosk-no-by-appointment"));
        vec![("kiosk-begin", sample(None)), ("kiosk-begin-by-appointment", sample(manner))]
    }
}
