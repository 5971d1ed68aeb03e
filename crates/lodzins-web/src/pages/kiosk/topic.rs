//! Without a booking: what for? What the centre's pools serve, some at a time, so that nothing has to be scrolled.

use askama::Template;
use axum::{extract::Query, http::StatusCode};
use lodzins_core::moment::date_in_latvia;
use lodzins_db::DbError;
use lodzins_service::{appointment::pools, catalogue::catalogue_on};
use serde::Deserialize;

use super::at::{Frame, KioskPage};
use crate::{layout::escaped, stop::PageResult};

/// So many stand on a screen of 1280 × 800 with room for a thumb.
const AT_ONCE: usize = 6;

/// Which of the pages.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    page: usize,
}

#[derive(Template)]
#[template(path = "kiosk/topic.html")]
pub(crate) struct TopicView {
    at: Frame,
    /// Where each leads, and what it is.
    services: Vec<(String, String)>,
    before: Option<usize>,
    after: Option<usize>,
}

impl TopicView {
    fn of(at: Frame, all: &[(String, String)], page: usize) -> Self {
        let last = all.len().saturating_sub(1) / AT_ONCE;
        let page = page.min(last);
        let leading = |(code, title): &(String, String)| {
            (format!("{}/first?service={}", at.path, escaped(code)), title.clone())
        };
        Self {
            services: all.iter().skip(page * AT_ONCE).take(AT_ONCE).map(leading).collect(),
            before: page.checked_sub(1),
            after: (page < last).then_some(page + 1),
            at,
        }
    }
}

pub(super) async fn get(kiosk: KioskPage, Query(which): Query<Which>) -> PageResult {
    let (device, now) = (kiosk.device, kiosk.asked.app.moment().now());
    let language = kiosk.asked.words.language();
    let all = kiosk
        .asked
        .read(move |tx| {
            let today = date_in_latvia(now);
            let mut served: Vec<String> = pools(tx, device.institution)?
                .into_iter()
                .filter(|pool| pool.centre == device.centre)
                .filter(|pool| pool.details.closed_from.is_none_or(|from| today < from))
                .flat_map(|pool| pool.details.services.into_iter().map(|one| one.service))
                .collect();
            served.sort_unstable();
            let known = catalogue_on(tx, device.institution, today)?.into_iter();
            // A centre that has no pools serves everything at every counter.
            let here = |code: &String| served.is_empty() || served.binary_search(code).is_ok();
            let titled = known.filter(|one| here(&one.code)).map(|one| {
                let title = one.card.title.said(language).text.to_owned();
                (one.code, title)
            });
            Ok::<_, DbError>(titled.collect::<Vec<_>>())
        })
        .await?;
    kiosk.show(StatusCode::OK, &TopicView::of(kiosk.frame(), &all, which.page))
}

#[cfg(test)]
impl crate::gallery::Sample for TopicView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let title = |n: usize| {
            (format!("service-{n}"), format!("Iedzīvotāju pieņemšana par pakalpojumu Nr. {n}"))
        };
        let all: Vec<_> = (1..=14).map(title).collect();
        let sample = |all: &[_], page| Self::of(Frame::sample(words, "/topic", false), all, page);
        vec![
            ("kiosk-topic", sample(&all, 1)),
            ("kiosk-topic-last", sample(&all, 9)),
            ("kiosk-topic-none", sample(&[], 0)),
        ]
    }
}
