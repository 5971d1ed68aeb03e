//! An institution's own page: write, follow, and every other way to reach it, with a computer and without.

use askama::Template;
use axum::extract::Path;
use lodzins_core::{Channel, hours::PlaceKind};
use lodzins_service::{
    hours::{PlaceHours, all_hours},
    institution::{Institution, institution_by_code},
};

use super::{
    channels,
    hours::{PlaceLine, line},
};
use crate::{
    layout::Page,
    pages::{Asked, booking, catalogue::shelf_of, feeds::follow, place::Place, regime::Now},
    stop::{PageResult, Stop},
    ui::{Button, Content},
};

#[derive(Template)]
#[template(path = "pages/site/institution.html")]
struct InstitutionView {
    page: Page,
    code: String,
    channels: Content,
    /// Can one write to it on these pages?
    writes: bool,
    places: Vec<PlaceLine>,
    has_services: bool,
    has_visits: bool,
    ended: Option<Ended>,
    follow: Content,
}

/// What is told of an institution that has ended.
struct Ended {
    said: String,
    successor: Option<Institution>,
}

impl InstitutionView {
    fn write(&self) -> Content {
        let href = format!("/i/{}/write", self.code);
        Button::saying(self.page.t("institution-write")).is_start_button(true).href(href).into()
    }

    fn successor_name(&self, successor: &Institution) -> String {
        successor.name(self.page.words().language()).to_owned()
    }
}

pub(super) async fn get(asked: Asked, Path(code): Path<String>) -> PageResult {
    let institution = Place::find(&asked, &code).await?;
    let id = institution.id;
    let has_services = !shelf_of(&asked, id).await?.services().is_empty();
    let has_visits = booking::services_open(&asked, id).await?.next().is_some();
    let place = Place::now(&asked, institution.clone()).await;
    let ended =
        if place.has_ended(&asked) { Some(ended(&asked, &institution).await?) } else { None };
    let now = Now::read(&asked, id).await?;
    let places = places(&asked, &institution, &now).await?;
    let under = place.path("");
    let follow = follow(asked.words, &under);
    let page = place.page(&asked);
    let page = if ended.is_none() { page.changes(&under) } else { page };
    asked.show(&InstitutionView {
        channels: channels::of(&asked, &page, id, &now).await?,
        writes: !now.is_shut(Channel::Portal),
        code: place.code,
        page,
        places,
        has_services,
        has_visits,
        ended,
        follow,
    })
}

/// Its centres, and the places that are at none.
async fn places(
    asked: &Asked,
    institution: &Institution,
    told: &Now,
) -> Result<Vec<PlaceLine>, Stop> {
    let (id, now) = (institution.id, asked.app.moment().now());
    let all = asked.read(move |tx| all_hours(tx, id)).await?;
    let today = asked.app.moment().date();
    let shown = |one: &&PlaceHours| {
        let at_none = one.place.kind == PlaceKind::Centre || one.place.centre.is_none();
        at_none && one.place.valid_to.is_none_or(|last| today <= last)
    };
    let of = |one: &PlaceHours| PlaceLine {
        now: match one.place.kind {
            PlaceKind::Centre => told.at(asked.words, Some(&one.place.code)),
            _ => Vec::new(),
        },
        ..line(asked.words, &institution.code, one, now)
    };
    Ok(all.iter().filter(shown).map(of).collect())
}

async fn ended(asked: &Asked, institution: &Institution) -> Result<Ended, Stop> {
    let successor = match institution.successor_code.clone() {
        Some(code) => asked.read(move |tx| institution_by_code(tx, &code)).await?,
        None => None,
    };
    let said = match institution.valid_to {
        Some(day) => {
            asked.words.with("institution-ended-on", &[("date", asked.words.date_on(day).into())])
        }
        None => asked.words.t("institution-ended"),
    };
    Ok(Ended { said, successor })
}
