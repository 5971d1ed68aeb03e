//! One place: open or closed, its week, what differs from it now and later, and the next four weeks.

use askama::Template;
use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    hours::{PlaceKind, osm},
    id::PlaceId,
    moment::date_in_latvia,
};
use lodzins_service::hours::{Exception, KeptException, PlaceHours};

use super::{super::settle::news, LIST, check::weeks, moment, path, place_of};
use crate::{
    layout::Page,
    pages::{
        DeskPage,
        hours_words::{from_line, kind, period, state, week},
        register::At,
    },
    stop::PageResult,
    ui::{Content, NotificationBanner},
    words::Words,
};

#[derive(Template)]
#[template(path = "admin/hours_one.html")]
pub(crate) struct OneView {
    page: Page,
    name: String,
    kind: String,
    state: String,
    path: String,
    /// Has a page where its name and addresses are changed.
    own: bool,
    patterns: Vec<String>,
    exceptions: Vec<Line>,
    weeks: Content,
    osm: String,
}

/// Something that differs for a time.
struct Line {
    when: String,
    what: String,
    reason: String,
    href: String,
}

impl OneView {
    pub(super) fn framed(page: Page, words: Words, place: &PlaceHours, now: Timestamp) -> Self {
        let today = date_in_latvia(now);
        let living = place.exceptions.iter().filter(|kept| !kept.what.is_over_on(today));
        let year = today.saturating_add(365.days());
        Self {
            page,
            name: place.place.name.said(words.language()).to_owned(),
            kind: kind(words, place.place.kind),
            state: state(words, place, now),
            path: path(place.place.id),
            own: place.place.kind != PlaceKind::Centre,
            patterns: place.patterns.iter().map(|kept| from_line(words, kept)).collect(),
            exceptions: living.map(|kept| line(words, kept, today)).collect(),
            weeks: weeks(words, place.hours(), place.hours(), today),
            osm: osm::dated(place.hours(), today, year),
        }
    }
}

fn line(words: Words, kept: &KeptException, today: Date) -> Line {
    let what = match &kept.what {
        Exception::Override(one) => week(words, &one.pattern.week),
        Exception::Closure(one) => match one.part {
            None => words.t("hours-closed-day"),
            Some(part) => words.with("hours-closed-part", &[("times", part.to_string().into())]),
        },
    };
    // What has its last day today can be changed no more.
    let over = kept.what.to().is_some_and(|to| to <= today) && kept.what.from() <= today;
    Line {
        when: period(words, kept.what.from(), kept.what.to()),
        what,
        reason: kept.what.reason().said(words.language()).to_owned(),
        href: if over { String::new() } else { format!("{LIST}/exceptions/{}", kept.id) },
    }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<PlaceId>) -> PageResult {
    let place = place_of(&page, id).await?;
    let words = page.asked.words;
    let known = [
        ("week", words.t("hours-week-saved")),
        ("override", words.t("hours-override-saved")),
        ("closure", words.t("hours-closure-saved")),
        ("ended", words.t("hours-ended")),
        ("withdrawn", words.t("hours-withdrawn")),
        ("place", words.t("hours-place-saved")),
    ];
    let mut frame = page.frame().back(LIST);
    if let Some(said) = news(&page, known) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), said));
    }
    page.asked.show(&OneView::framed(frame, words, &place, moment(&page).now()))
}
