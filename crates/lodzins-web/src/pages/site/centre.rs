//! A centre: open now or not, today and the days that come, what changes, its lines, counters and boxes, where it is.

use askama::Template;
use axum::extract::Path;
use jiff::{Timestamp, ToSpan};
use lodzins_core::{
    hours::{Day, PlaceKind, osm},
    moment::date_in_latvia,
};
use lodzins_service::{
    hours::{PlaceHours, hours_of, places_at},
    institution::structure::centres,
};

use super::hours::{PlaceLine, changes, line, office};
use crate::{
    layout::Page,
    pages::{
        Asked,
        feeds::follow,
        hours_words::{spans, state, whys},
        linked_data,
        place::Place,
        regime::Now,
    },
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/site/centre.html")]
pub(crate) struct CentreView {
    page: Page,
    centre: PlaceLine,
    state: String,
    /// What a regime makes otherwise here today.
    now: Vec<String>,
    email: String,
    days: Content,
    changes: Vec<String>,
    places: Vec<PlaceLine>,
    osm: String,
    follow: Content,
    data: Content,
}

impl CentreView {
    /// A centre of an institution with the places at it; `address` is the page's own.
    pub(super) fn framed(
        page: Page,
        words: Words,
        (institution, address): (&str, &str),
        (centre, others): (&PlaceHours, &[&PlaceHours]),
        told: Vec<String>,
        now: Timestamp,
    ) -> Self {
        let today = date_in_latvia(now);
        let in_a_year = today.saturating_add(365.days());
        let under = format!("/i/{institution}/centres/{}", centre.place.code);
        Self {
            state: state(words, centre, now),
            now: told,
            email: centre.place.email.clone().unwrap_or_default(),
            days: days(words, centre, now),
            changes: changes(words, centre, today),
            places: others.iter().map(|one| line(words, institution, one, now)).collect(),
            osm: osm::dated(centre.hours(), today, in_a_year),
            follow: follow(words, &under),
            data: linked_data::block(office(words, centre, today, (address, &page.face))),
            centre: line(words, institution, centre, now),
            page: page.changes(&under),
        }
    }
}

/// Today and the six days after it.
pub(in crate::pages) fn days(words: Words, centre: &PlaceHours, now: Timestamp) -> Content {
    let today = date_in_latvia(now);
    let row = |day: Day<'_>| {
        let name = format!("{}, {}", words.weekday(day.date), words.date_short(day.date));
        let name = if day.date == today {
            words.with("hours-this-day", &[("day", name.into())])
        } else {
            name
        };
        let times = Content::from(spans(words, &day.spans));
        let why = Content::from(whys(words, &day));
        let times = Content::html(format_args!("{times}<div class=\"lz-told__by\">{why}</div>"));
        vec![Cell::new().content(name), Cell::new().content(times)]
    };
    let coming = centre.hours().days(today, today.saturating_add(6.days()));
    Table::new()
        .caption(words.t("hours-title"))
        .caption_classes("govuk-table__caption--m")
        .head([words.t("hours-day"), words.t("hours-title")])
        .rows(coming.map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .classes("lz-coming")
        .into()
}

pub(super) async fn get(
    asked: Asked,
    Path((institution, code)): Path<(String, String)>,
) -> PageResult {
    let institution = Place::find(&asked, &institution).await?;
    let place = Place::now(&asked, institution.clone()).await;
    if place.has_ended(&asked) {
        return Err(Stop::NotFound);
    }
    let (id, now) = (institution.id, asked.app.moment().now());
    let wanted = code.clone();
    let all = asked
        .read(move |tx| {
            let mut here = centres(tx, id)?;
            here.retain(|centre| centre.code == wanted);
            let places = places_at(tx, id, &here)?;
            hours_of(tx, id, &places, |_| true)
        })
        .await?;
    let is = |one: &&PlaceHours| one.place.kind == PlaceKind::Centre && one.place.code == code;
    let centre = all.iter().find(is).ok_or(Stop::NotFound)?;
    let today = date_in_latvia(now);
    if centre.place.valid_to.is_some_and(|last| last < today) {
        return Err(Stop::NotFound);
    }
    let others: Vec<&PlaceHours> = all
        .iter()
        .filter(|one| one.place.id != centre.place.id)
        .filter(|one| one.place.valid_to.is_none_or(|last| today <= last))
        .collect();
    let page = place.page(&asked).back(&place.path(""));
    let told = Now::read(&asked, id).await?.at(asked.words, Some(&centre.place.code));
    let address = format!("{}{}", asked.app.office().public_url, asked.path());
    let here = (place.code.as_str(), address.as_str());
    let view = CentreView::framed(page, asked.words, here, (centre, &others), told, now);
    asked.show(&view)
}

#[cfg(test)]
impl crate::gallery::Sample for CentreView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        use crate::pages::admin::hours::samples::{now, place, unknown};
        let page = || crate::gallery::resident(words, "/i/cesis/centres/kac").back("/i/cesis");
        let kinds = [PlaceKind::Counter, PlaceKind::PhoneLine, PlaceKind::CashDesk, PlaceKind::Box];
        let others = kinds.map(|kind| place(words, kind));
        let others: Vec<&PlaceHours> = others.iter().collect();
        let of = |centre: &PlaceHours, others: &[&PlaceHours], told| {
            let here = ("cesis", "https://example.org/i/cesis/centres/kac");
            Self::framed(page(), words, here, (centre, others), told, now())
        };
        let centre = place(words, PlaceKind::Centre);
        let told = Now::sample().at(words, Some("talejas"));
        vec![
            ("centre", of(&centre, &others, Vec::new())),
            ("centre-under-a-regime", of(&centre, &others, told)),
            ("centre-unknown", of(&unknown(words, PlaceKind::Centre), &[], Vec::new())),
        ]
    }
}
