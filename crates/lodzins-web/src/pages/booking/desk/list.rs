//! A day's bookings at a centre, and those of a person. Whom one looks for goes by POST: a name has no business in an
//! address.

use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    catalogue::Shelf,
    id::{PoolId, VisitId},
};
use lodzins_service::{
    appointment::{
        AppointmentError, Pool, VisitRow,
        booking::{DayPlace, Person, visits_of_day, visits_of_person, visits_to_confirm},
        pools,
    },
    institution::structure::{Centre, centres},
};
use serde::Deserialize;

use super::{super::said, LIST};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        catalogue::{own_shelf, service_name},
    },
    phones,
    stop::{PageResult, Stop},
    ui::{Cell, Content, PageLink, Pagination, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "bookings-find";
const LINES: u32 = 50;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    centre: String,
    #[serde(default)]
    pool: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    after: String,
}

/// A link to the same page of another place.
pub(crate) struct Elsewhere {
    pub(in crate::pages::booking) href: String,
    pub(in crate::pages::booking) name: String,
    pub(in crate::pages::booking) here: bool,
}

#[derive(Template)]
#[template(path = "pages/booking/desk/list.html")]
pub(crate) struct ListView {
    page: Page,
    form: Form,
    caption: String,
    title: String,
    earlier: String,
    later: String,
    places: Vec<Elsewhere>,
    to_confirm: Content,
    table: Content,
    empty: String,
    rest: Pagination,
}

/// What lines are told with.
struct Names {
    shelf: Arc<Shelf>,
    pools: Vec<Pool>,
    centres: Vec<Centre>,
}

async fn names(page: &DeskPage) -> Result<Names, Stop> {
    let (institution, shelf) = (page.institution.id, own_shelf(page).await?);
    let (pools, centres) = page
        .asked
        .read(move |tx| {
            Ok::<_, lodzins_db::DbError>((pools(tx, institution)?, centres(tx, institution)?))
        })
        .await?;
    Ok(Names { shelf, pools, centres })
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let names = names(&page).await?;
    let (institution, words) = (page.institution.id, page.asked.words);
    let today = page.asked.app.moment().date();
    let day: Date = which.day.parse().unwrap_or(today);
    let pool: Option<PoolId> = which.pool.parse().ok();
    let asked_for = names.centres.iter().find(|one| one.code == which.centre);
    let booked_at = |one: &&Centre| names.pools.iter().any(|pool| pool.centre == one.id);
    let centre = asked_for.or_else(|| names.centres.iter().find(booked_at));
    let form = page.asked.blank(PURPOSE);
    let Some(centre) = centre else {
        let view =
            ListView::of(&page, form, words.t("bookings-title"), words.t("bookings-no-pool"));
        return page.asked.show(&view);
    };
    let (of, now, after) = ((centre.id, pool), page.asked.app.moment().now(), place(&which.after));
    let (rows, waiting) = page
        .asked
        .read(move |tx| {
            let rows = visits_of_day(tx, now, institution, of, day, after, LINES)?;
            Ok::<_, lodzins_db::DbError>((rows, visits_to_confirm(tx, now, institution)?))
        })
        .await?;
    let address = |day: Date, pool: Option<PoolId>| {
        let pool = pool.map(|id| format!("&pool={id}")).unwrap_or_default();
        format!("{LIST}?centre={}&day={day}{pool}", centre.code)
    };
    let mut view = ListView::of(&page, form, said::day(words, day), words.t("bookings-day-empty"));
    centre.name(words.language()).clone_into(&mut view.caption);
    view.earlier = address(day.saturating_sub(1.day()), pool);
    view.later = address(day.saturating_add(1.day()), pool);
    view.places = places(words, &names, centre, pool, day, address);
    view.table = table((words, now), &names, &rows, false);
    if !waiting.is_empty() {
        view.to_confirm = table((words, now), &names, &waiting, true);
    }
    if let Some(last) = rows.last().filter(|_| rows.len() == LINES as usize) {
        let starts = last.starts_at.map(Timestamp::as_microsecond).unwrap_or_default();
        let next = format!("{}&after={starts}.{}", address(day, pool), last.id);
        view.rest = view.rest.next(PageLink::to(&next, words.t("site-next")));
    }
    page.asked.show(&view)
}

/// The visits of a person.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.at_most("person", 200);
    let typed = form.required("person", Message::of("bookings-person-missing"));
    let words = page.asked.words;
    if token.is_none() || form.is_wrong() {
        let form = page.asked.again(PURPOSE, form);
        let view = ListView::of(&page, form, words.t("bookings-title"), String::new());
        return page.asked.show_wrong(&view);
    }
    let names = names(&page).await?;
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let person = Person::typed(&typed);
    let found: Result<Vec<VisitRow>, AppointmentError> =
        page.asked.read(move |tx| visits_of_person(tx, now, institution, &person)).await;
    let rows = match found {
        Ok(rows) => rows,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let form = page.asked.again(PURPOSE, form);
    let mut view =
        ListView::of(&page, form, words.t("bookings-found"), words.t("bookings-found-none"));
    view.table = table((words, now), &names, &rows, true);
    page.asked.show(&view)
}

impl ListView {
    fn of(page: &DeskPage, form: Form, title: String, empty: String) -> Self {
        Self {
            page: page.frame().back("/desk/visits").wrong(form.is_wrong()),
            rest: Pagination::new().landmark_label(page.asked.words.t("site-pages")),
            form,
            caption: String::new(),
            title,
            earlier: String::new(),
            later: String::new(),
            places: Vec::new(),
            to_confirm: Content::default(),
            table: Content::default(),
            empty,
        }
    }
}

/// The other centres with pools, and the pools of this one where there are several.
fn places(
    words: Words,
    names: &Names,
    centre: &Centre,
    pool: Option<PoolId>,
    day: Date,
    address: impl Fn(Date, Option<PoolId>) -> String,
) -> Vec<Elsewhere> {
    let own = |one: &&Pool| one.centre == centre.id;
    let others = names
        .centres
        .iter()
        .filter(|one| one.id != centre.id && names.pools.iter().any(|pool| pool.centre == one.id));
    let mut places: Vec<Elsewhere> = Vec::new();
    if names.pools.iter().filter(own).count() > 1 {
        let all = words.t("bookings-all-pools");
        places.push(Elsewhere { href: address(day, None), name: all, here: pool.is_none() });
        places.extend(names.pools.iter().filter(own).map(|one| Elsewhere {
            href: address(day, Some(one.id)),
            name: one.details.name.clone(),
            here: pool == Some(one.id),
        }));
    }
    places.extend(others.map(|one| Elsewhere {
        href: format!("{LIST}?centre={}&day={day}", one.code),
        name: one.name(words.language()).to_owned(),
        here: false,
    }));
    places
}

/// `1763622000123456.0190…`: when the last line before begins, and its id.
fn place(after: &str) -> Option<DayPlace> {
    let (starts_at, id) = after.split_once('.')?;
    let starts_at = Timestamp::from_microsecond(starts_at.parse().ok()?).ok()?;
    Some(DayPlace { starts_at, id: id.parse::<VisitId>().ok()? })
}

/// Lines of visits; with the day where they are not all of one.
fn table(
    (words, now): (Words, Timestamp),
    names: &Names,
    rows: &[VisitRow],
    dated: bool,
) -> Content {
    if rows.is_empty() {
        return Content::default();
    }
    let row = |row: &VisitRow| {
        let (day, time) = row.starts_at.map(|at| said::day_and_time(words, at)).unwrap_or_default();
        let time = if dated { format!("{} {time}", words.date_short(day)) } else { time };
        let name = Content::from(row.name.clone().unwrap_or_default());
        let id = row.id;
        let name = Content::html(format_args!(
            "<a class=\"govuk-link govuk-link--no-visited-state\" href=\"{LIST}/{id}\">{name}</a>"
        ));
        let services: Vec<String> =
            row.service_codes().map(|code| service_name(&names.shelf, words, code)).collect();
        let pool = names.pools.iter().find(|pool| Some(pool.id) == row.pool_id);
        let reached = phones::or_email(row.phone.as_deref(), row.email.as_deref());
        vec![
            Cell::new().content(time).classes("lz-number"),
            Cell::new().content(name),
            Cell::new().content(services.join(", ")),
            Cell::new().content(reached).classes("lz-number"),
            Cell::new().content(pool.map(|pool| pool.details.name.clone()).unwrap_or_default()),
            Cell::new().content(said::tag_at(words, row, now)),
        ]
    };
    Table::called(words.t("bookings-title"))
        .head([
            words.t("booking-time"),
            words.t("booking-name"),
            words.t("booking-service"),
            words.t("bookings-reached"),
            words.t("bookings-pool"),
            words.t("bookings-state"),
        ])
        .rows(rows.iter().map(row).collect::<Vec<_>>())
        .walkable()
        .scrolling()
}

#[cfg(test)]
impl crate::gallery::Sample for ListView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |table: Content, empty: String| Self {
            page: crate::gallery::desk(words, LIST),
            form: Form::blank(words),
            caption: "Klientu apkalpošanas centrs".to_owned(),
            title: said::day(words, Date::constant(2026, 11, 23)),
            earlier: format!("{LIST}?day=2026-11-22"),
            later: format!("{LIST}?day=2026-11-24"),
            places: vec![Elsewhere {
                href: LIST.to_owned(),
                name: words.t("bookings-all-pools"),
                here: true,
            }],
            to_confirm: Content::default(),
            table,
            empty,
            rest: Pagination::new(),
        };
        let line = super::super::samples::visit();
        let names = Names { shelf: Arc::default(), pools: Vec::new(), centres: Vec::new() };
        let lines = table((words, line.made_at), &names, std::slice::from_ref(&line), false);
        vec![
            ("bookings", view(lines, String::new())),
            ("bookings-none", view(Content::default(), words.t("bookings-day-empty"))),
        ]
    }
}
