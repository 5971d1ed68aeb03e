//! The ticket: the number in big figures, what is to be known, and the paper.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use lodzins_core::{id::VisitId, moment::date_in_latvia};
use lodzins_service::reception::present;

use super::at::{Frame, KioskPage};
use crate::{
    pages::{slip, slip::Slip, staff::picture},
    stop::{PageResult, Stop},
};

#[derive(Template)]
#[template(path = "kiosk/given.html")]
pub(crate) struct GivenView {
    at: Frame,
    ticket: String,
    told: Vec<String>,
    /// Of what is shown on the telephone, as a picture.
    qr: Option<String>,
    code: String,
    /// Where the paper is.
    paper: String,
}

pub(super) async fn get(kiosk: KioskPage, Path((_, id)): Path<(String, String)>) -> PageResult {
    let (id, slip) = of(&kiosk, &id).await?;
    let at = kiosk.frame();
    let view = GivenView {
        ticket: slip.place.ticket.clone(),
        told: slip::told(kiosk.asked.words, &slip.place),
        qr: picture(&slip.url),
        code: slip.code.to_string(),
        paper: format!("{}/ticket/{id}/paper", at.path),
        at,
    };
    kiosk.show(StatusCode::OK, &view)
}

/// The ticket on a roll of 80 mm.
pub(super) async fn on_paper(
    kiosk: KioskPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let (_, slip) = of(&kiosk, &id).await?;
    slip.printed(kiosk.asked.words).await
}

/// The ticket of somebody who came to this centre today.
async fn of(kiosk: &KioskPage, id: &str) -> Result<(VisitId, Slip), Stop> {
    let id: VisitId = id.parse().map_err(|_| Stop::NotFound)?;
    let (device, now) = (kiosk.device, kiosk.asked.app.moment().now());
    let one = kiosk.asked.read(move |tx| present(tx, device.institution, id)).await?;
    if one.stay.centre_id != device.centre || one.stay.day_on != date_in_latvia(now) {
        return Err(Stop::NotFound);
    }
    Ok((id, Slip::of(&kiosk.asked, device.institution, id).await?))
}

#[cfg(test)]
impl crate::gallery::Sample for GivenView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        use lodzins_core::appointment::VisitStatus;
        let sample = |place: lodzins_service::reception::PlaceInLine| Self {
            at: Frame::sample(words, "/ticket/1", false),
            told: slip::told(words, &place),
            ticket: place.ticket,
            qr: picture("https://kac.example.org/ticket/K7QX-3MPB"),
            code: "K7QX-3MPB".to_owned(),
            paper: "/kiosk/kac/ticket/1/paper".to_owned(),
        };
        vec![
            ("kiosk-ticket", sample(slip::sample(5, VisitStatus::Waiting))),
            ("kiosk-ticket-outside", sample(slip::sample(7, VisitStatus::Arrived))),
            ("kiosk-ticket-early", sample(slip::sample_early())),
        ]
    }
}
