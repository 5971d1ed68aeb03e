//! A paper only: into which box, or a number for whoever wants it registered at once.

use askama::Template;
use axum::http::StatusCode;
use lodzins_service::institution::drop_boxes;

use super::at::{Frame, KioskPage};
use crate::stop::PageResult;

#[derive(Template)]
#[template(path = "kiosk/paper.html")]
pub(crate) struct PaperView {
    at: Frame,
    /// Where the institution's boxes stand.
    boxes: Vec<String>,
}

pub(super) async fn get(kiosk: KioskPage) -> PageResult {
    let (institution, today) = (kiosk.device.institution, kiosk.asked.app.moment().date());
    let all = kiosk.asked.read(move |tx| drop_boxes(tx, institution)).await?;
    let boxes = all
        .into_iter()
        .filter(|one| one.used_from.is_none_or(|from| from <= today))
        .filter(|one| one.used_to.is_none_or(|to| today <= to))
        .map(|one| one.name)
        .collect();
    kiosk.show(StatusCode::OK, &PaperView { at: kiosk.frame(), boxes })
}

#[cfg(test)]
impl crate::gallery::Sample for PaperView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |boxes| Self { at: Frame::sample(words, "/paper", false), boxes };
        let one = vec!["Pie ieejas, Parauga ielā 1".to_owned()];
        vec![("kiosk-paper", sample(one)), ("kiosk-paper-no-box", sample(Vec::new()))]
    }
}
