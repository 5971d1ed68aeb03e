//! Who waits, in the order in which they are offered what becomes free.

use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::catalogue::Shelf;
use lodzins_db::DbError;
use lodzins_service::{
    institution::structure::{Centre, centres},
    wait_list::{WaitPlace, WaitRow, waits_open},
};
use serde::Deserialize;

use super::{
    super::{super::desk::list::Elsewhere, known::tag, wish},
    LIST, path,
};
use crate::{
    layout::Page,
    pages::{
        DeskPage,
        catalogue::{own_shelf, service_names},
    },
    phones,
    stop::PageResult,
    ui::{Button, Cell, Content, NotificationBanner, PageLink, Pagination, Table},
    words::Words,
};

const LINES: u32 = 100;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    /// A centre's code; all of them when there is none.
    #[serde(default)]
    centre: String,
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "pages/booking/wait/desk/list.html")]
pub(crate) struct ListView {
    page: Page,
    centres: Vec<Elsewhere>,
    table: Content,
    rest: Pagination,
}

impl ListView {
    fn add(&self) -> Content {
        Button::saying(self.page.t("wait-add")).href(format!("{LIST}/add")).into()
    }
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let shelf = own_shelf(&page).await?;
    let after = place(&which.after);
    let (rows, all) = page
        .asked
        .read(move |tx| {
            Ok::<_, DbError>((
                waits_open(tx, institution, after, LINES)?,
                centres(tx, institution)?,
            ))
        })
        .await?;
    let next = rows.last().filter(|_| rows.len() == LINES as usize).map(WaitPlace::after);
    let chosen = all.iter().find(|one| one.code == which.centre);
    let shown: Vec<&WaitRow> =
        rows.iter().filter(|row| chosen.is_none_or(|one| one.id == row.centre_id)).collect();
    let mut frame = page.frame();
    if page.asked.was_done("left") {
        let success = words.t("site-success");
        frame = frame.banner(NotificationBanner::success(success, words.t("wait-done-left")));
    }
    let mut view = ListView {
        page: frame,
        centres: places(words, &all, chosen),
        table: table(words, &shelf, &all, &shown),
        rest: Pagination::new().landmark_label(words.t("site-pages")),
    };
    if let Some(WaitPlace { made_at, id }) = next {
        let next =
            format!("{LIST}?centre={}&after={}.{id}", which.centre, made_at.as_microsecond());
        view.rest = view.rest.next(PageLink::to(&next, words.t("site-next")));
    }
    page.asked.show(&view)
}

/// All centres and each of them, where there are several.
fn places(words: Words, all: &[Centre], chosen: Option<&Centre>) -> Vec<Elsewhere> {
    if all.len() < 2 {
        return Vec::new();
    }
    let name = words.t("wait-all-centres");
    let every = Elsewhere { href: LIST.to_owned(), name, here: chosen.is_none() };
    let each = all.iter().map(|one| Elsewhere {
        href: format!("{LIST}?centre={}", one.code),
        name: one.name(words.language()).to_owned(),
        here: chosen.is_some_and(|chosen| chosen.id == one.id),
    });
    std::iter::once(every).chain(each).collect()
}

/// `1763622000123456.0190…`: when the last one before joined, and who it was.
fn place(after: &str) -> Option<WaitPlace> {
    let (made_at, id) = after.split_once('.')?;
    let made_at = Timestamp::from_microsecond(made_at.parse().ok()?).ok()?;
    Some(WaitPlace { made_at, id: id.parse().ok()? })
}

fn table(words: Words, shelf: &Arc<Shelf>, all: &[Centre], rows: &[&WaitRow]) -> Content {
    if rows.is_empty() {
        return Content::default();
    }
    let row = |row: &&WaitRow| {
        let name = Content::from(row.name.clone().unwrap_or_default());
        let name = Content::html(format_args!(
            "<a class=\"govuk-link govuk-link--no-visited-state\" href=\"{}\">{name}</a>",
            path(row.id)
        ));
        let centre = all.iter().find(|one| one.id == row.centre_id);
        let centre = centre.map(|one| one.name(words.language()).to_owned()).unwrap_or_default();
        let reached = phones::or_email(row.phone.as_deref(), row.email.as_deref());
        vec![
            Cell::new().content(words.moment_short(row.made_at)).classes("lz-number"),
            Cell::new().content(name),
            Cell::new().content(service_names(shelf, words, &row.services())),
            Cell::new().content(centre),
            Cell::new().content(wish::said(words, &row.wish())),
            Cell::new().content(reached).classes("lz-number"),
            Cell::new().content(tag(words, row.status)),
        ]
    };
    Table::called(words.t("wait-list-title"))
        .head([
            words.t("wait-since"),
            words.t("booking-name"),
            words.t("booking-service"),
            words.t("booking-place"),
            words.t("wait-days"),
            words.t("bookings-reached"),
            words.t("bookings-state"),
        ])
        .rows(rows.iter().map(row).collect::<Vec<_>>())
        .walkable()
        .scrolling()
}

#[cfg(test)]
impl crate::gallery::Sample for ListView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let known = super::known(words);
        let view = |rows: &[&WaitRow]| Self {
            page: crate::gallery::desk(words, LIST),
            centres: Vec::new(),
            table: table(words, &Arc::default(), std::slice::from_ref(&known.centre), rows),
            rest: Pagination::new(),
        };
        vec![("wait-list", view(&[&known.row])), ("wait-list-none", view(&[]))]
    }
}
