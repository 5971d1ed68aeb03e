//! An institution's own page: write, follow, and every other way to reach it, with a computer and without.

use askama::Template;
use axum::extract::Path;
use lodzins_core::hours::PlaceKind;
use lodzins_service::{
    hours::{PlaceHours, all_hours},
    institution::{DropBox, Institution, drop_boxes, institution_by_code},
};

use super::hours::{PlaceLine, line};
use crate::{
    layout::Page,
    pages::{Asked, catalogue::shelf_of, feeds::follow, place::Place},
    stop::{PageResult, Stop},
    ui::{Button, Content},
};

#[derive(Template)]
#[template(path = "pages/site/institution.html")]
struct InstitutionView {
    page: Page,
    code: String,
    boxes: Vec<DropBox>,
    places: Vec<PlaceLine>,
    has_services: bool,
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
    let today = asked.app.moment().date();
    let mut boxes = asked.read(move |tx| drop_boxes(tx, id)).await?;
    boxes.retain(|one| one.is_used_on(today));
    let has_services = !shelf_of(&asked, id).await?.services().is_empty();
    let place = Place::now(&asked, institution.clone()).await;
    let ended =
        if place.has_ended(&asked) { Some(ended(&asked, &institution).await?) } else { None };
    let places = places(&asked, &institution).await?;
    let under = place.path("");
    let follow = follow(asked.words, &under);
    let page = place.page(&asked);
    let page = if ended.is_none() { page.changes(&under) } else { page };
    let code = place.code;
    asked.show(&InstitutionView { page, code, boxes, places, has_services, ended, follow })
}

/// Its centres, and the places that are at none.
async fn places(asked: &Asked, institution: &Institution) -> Result<Vec<PlaceLine>, Stop> {
    let (id, now) = (institution.id, asked.app.moment().now());
    let all = asked.read(move |tx| all_hours(tx, id)).await?;
    let today = asked.app.moment().date();
    let shown = |one: &&PlaceHours| {
        let at_none = one.place.kind == PlaceKind::Centre || one.place.centre.is_none();
        at_none && one.place.valid_to.is_none_or(|last| today <= last)
    };
    let of = |one: &PlaceHours| line(asked.words, &institution.code, one, now);
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
