//! A service: how it is done, what it takes, and the way to ask for it.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use askama::Template;
use axum::extract::Path;
use jiff::civil::Date;
use lodzins_core::{
    catalogue::{Card, Shelf},
    hours::PlaceKind,
};
use lodzins_db::DbError;
use lodzins_service::{
    catalogue::{CentreService, Currency, centre_services, service_currency},
    hours::{hours_of, places_at},
    institution::{
        Institution, institutions,
        structure::{Centre, centres},
    },
};

use super::{
    linked,
    said::{self, CardFace, Naming},
    shelf::{service_name, shelf_of},
};
use crate::{
    layout::Page,
    pages::{
        Asked, booking, linked_data,
        place::Place,
        regime::{Now, ServiceNow, hours_then, notices_of},
    },
    stop::{PageResult, Stop},
    ui::{Button, Content},
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/catalogue/card.html")]
pub(crate) struct CardView {
    pub(super) page: Page,
    pub(super) title: String,
    pub(super) heading: Content,
    pub(super) latvian_only: bool,
    /// Notices that are about this service only.
    pub(super) notices: Content,
    pub(super) now: ServiceNow,
    pub(super) apply: Content,
    /// The way to book a visit for it.
    pub(super) book: Content,
    pub(super) face: Content,
    /// Since when this is known to be right.
    pub(super) checked: String,
    /// Is that long ago?
    pub(super) stale: bool,
    pub(super) data: Content,
}

/// The page.
pub(super) async fn get(asked: Asked, Path((code, service)): Path<(String, String)>) -> PageResult {
    let institution = Place::find(&asked, &code).await?;
    let place = Place::now(&asked, institution.clone()).await;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("/services")));
    }
    let shelf = shelf_of(&asked, institution.id).await?;
    let one = shelf.service(&service).ok_or(Stop::NotFound)?;
    let mut naming = naming(&asked, &institution, &shelf, &service, &one.card).await?;
    let (words, card) = (asked.words, &one.card);
    let address = format!("{}{}", asked.app.office().public_url, asked.path());
    let data = linked::service(words, card, &naming, (&address, &institution));
    let mut bookable = booking::services_open(&asked, institution.id).await?;
    let is_booked = bookable.any(|code| code == service);
    let (id, day, which) = (institution.id, asked.app.moment().date(), service.clone());
    let currency = asked.read(move |tx| service_currency(tx, id, &which, day)).await?;
    let now = Now::read(&asked, institution.id).await?.of_service(words, &service, card);
    naming.beside.clone_from(&now.beside);
    asked.show(&CardView {
        data: linked_data::block(data),
        page: place.page(&asked).back(&place.path("/services")),
        title: card.title.said(words.language()).text.to_owned(),
        heading: said::title(words, &card.title),
        latvian_only: said::is_partly_latvian(words, card),
        notices: notices_of(&asked, &institution, &service).await,
        apply: if now.by_portal { apply(words, &place, &service) } else { Content::default() },
        book: if is_booked {
            let released = booking::release::announced_anywhere(&asked, id, &service).await?;
            book(words, &place, &service, now.by_portal, &released)
        } else {
            Content::default()
        },
        face: CardFace::of(words, card, &naming).drawn(),
        now,
        checked: currency.map(|known| checked(words, known, day)).unwrap_or_default(),
        stale: currency.is_some_and(|known| known.is_stale_on(day)),
    })
}

/// Since when a card is known to be right; what to do where that is long ago.
pub(super) fn checked(words: Words, known: Currency, day: Date) -> String {
    let on = [("day", words.date_on(known.checked_on).into())];
    if known.is_stale_on(day) {
        words.with("currency-stale", &on)
    } else {
        words.with("currency-checked", &on)
    }
}

pub(super) fn apply(words: Words, place: &Place, service: &str) -> Content {
    let href = place.path(&format!("/write?service={service}"));
    Button::saying(words.t("catalogue-apply")).is_start_button(true).href(href).into()
}

/// The way to a visit: the first thing to do where one cannot apply here. Before it, what is announced.
fn book(
    words: Words,
    place: &Place,
    service: &str,
    beside_applying: bool,
    released: &[String],
) -> Content {
    let href = place.path(&format!("/book?service={service}"));
    let button = Button::saying(words.t("booking-card")).href(href);
    let button: Content = if beside_applying { button.secondary().into() } else { button.into() };
    released.iter().rev().fold(button, |after, said| {
        let said = Content::from(said.as_str());
        Content::html(format_args!("<p class=\"govuk-inset-text\">{said}</p>{after}"))
    })
}

/// What the codes of a card are called.
pub(in crate::pages) async fn naming(
    asked: &Asked,
    institution: &Institution,
    shelf: &Arc<Shelf>,
    service: &str,
    card: &Card,
) -> Result<Naming, DbError> {
    let words = asked.words;
    let (id, own) = (institution.id, institution.code.clone());
    let steps: HashSet<String> = card.steps.iter().filter_map(|step| step.place.clone()).collect();
    // Of hundreds of centres a card names a few, and only theirs is looked up.
    let (all, centres, helps, places) = asked
        .read(move |tx| {
            let (helps, mut known) = (centre_services(tx, id)?, centres(tx, id)?);
            let named: Vec<Centre> =
                known.iter().filter(|one| steps.contains(&one.code)).cloned().collect();
            let there = places_at(tx, id, &named)?;
            let places = hours_of(tx, id, &there, |one| one.kind == PlaceKind::Centre)?;
            known.retain(|one| {
                steps.contains(&one.code) || helps.iter().any(|it| it.centre == one.id)
            });
            Ok::<_, DbError>((institutions(tx)?, known, helps, places))
        })
        .await?;
    let today = asked.app.moment().date();
    let open = places.iter().filter(|one| one.is_known());
    let here = |help: &&CentreService| help.holder == own && help.service == service;
    let help = |help: &CentreService| {
        let centre = centres.iter().find(|centre| centre.id == help.centre)?;
        let what = words.with("catalogue-help", &[("help", help.help.code().into())]);
        Some((what, centre.located(words.language())))
    };
    let given = |code: &&String| shelf.service(code).is_some();
    Ok(Naming {
        services_at: format!("/i/{own}/services"),
        services: card
            .related
            .iter()
            .filter(given)
            .map(|code| (code.clone(), service_name(shelf, words, code)))
            .collect(),
        helps: helps.iter().filter(here).filter_map(help).collect(),
        centres: centres
            .iter()
            .map(|one| (one.code.clone(), one.located(words.language())))
            .collect(),
        hours: open.map(|one| (one.place.code.clone(), hours_then(words, one, today))).collect(),
        institutions: all
            .iter()
            .map(|one| (one.code.clone(), one.name(words.language()).to_owned()))
            .collect(),
        beside: HashMap::new(),
    })
}
