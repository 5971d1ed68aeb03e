//! The contacts of a day, latest first, with how many there were about what.

use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{catalogue::Shelf, id::ContactId, moment::latvia_zone};
use lodzins_db::DbError;
use lodzins_service::{
    contact::{ContactPlace, ContactRow, DayCounts, contact_day_counts, contacts_of_day},
    institution::{Topic, topics},
};
use serde::Deserialize;

use super::said;
use crate::{
    layout::Page,
    pages::{
        DeskPage,
        catalogue::{own_shelf, service_name},
        register::{directory::Directory, said as register_said},
    },
    stop::PageResult,
    ui::{Cell, Content, NotificationBanner, PageLink, Pagination, Table},
    words::Words,
};

const LINES: u32 = 50;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    day: String,
    #[serde(default)]
    before: String,
    #[serde(default)]
    done: String,
}

/// A topic with its count.
pub(crate) struct Count {
    topic: String,
    contacts: String,
}

#[derive(Template)]
#[template(path = "contact/day.html")]
pub(crate) struct DayView {
    page: Page,
    title: String,
    day: String,
    earlier: String,
    later: String,
    all: i64,
    counts: Vec<Count>,
    table: Content,
    rest: Pagination,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let today = page.asked.app.moment().date();
    let day = which.day.parse().ok().filter(|day| *day <= today).unwrap_or(today);
    let read = read(&page, day, place(&which.before)).await?;
    let words = page.asked.words;
    let mut frame = page.frame();
    if which.done == "corrected" {
        frame = frame.banner(NotificationBanner::success(
            words.t("site-success"),
            words.t("contact-corrected"),
        ));
    }
    let title = if day == today { words.t("contact-today") } else { words.t("contact-that-day") };
    let counts = read.counts.by_topic.iter().map(|(code, contacts)| Count {
        topic: said::topic(words, &read.topics, code),
        contacts: words.number(*contacts),
    });
    let table = if read.rows.is_empty() {
        Content::default()
    } else {
        table(&page, &title, &read, day == today)
    };
    page.asked.show(&DayView {
        page: frame,
        day: words.date(day),
        earlier: address(day.saturating_sub(1.day())),
        later: if day < today { address(day.saturating_add(1.day())) } else { String::new() },
        all: read.counts.all,
        counts: counts.collect(),
        table,
        rest: rest(words, day, &read.rows),
        title,
    })
}

struct Read {
    rows: Vec<ContactRow>,
    counts: DayCounts,
    topics: Vec<Topic>,
    shelf: Arc<Shelf>,
    directory: Directory,
}

async fn read(page: &DeskPage, day: Date, before: Option<ContactPlace>) -> Result<Read, DbError> {
    let institution = page.institution.id;
    let shelf = own_shelf(page).await?;
    page.asked
        .read(move |tx| {
            Ok(Read {
                shelf,
                rows: contacts_of_day(tx, institution, day, before, LINES)?,
                counts: contact_day_counts(tx, institution, day)?,
                topics: topics(tx, institution)?,
                directory: Directory::of(tx, institution)?,
            })
        })
        .await
}

fn address(day: Date) -> String {
    format!("/desk/contacts?day={day}")
}

/// `1763622000123456.0190…`: when the last line before was held, and its id.
fn place(before: &str) -> Option<ContactPlace> {
    let (held_at, id) = before.split_once('.')?;
    let held_at = Timestamp::from_microsecond(held_at.parse().ok()?).ok()?;
    Some(ContactPlace { held_at, id: id.parse::<ContactId>().ok()? })
}

fn rest(words: Words, day: Date, rows: &[ContactRow]) -> Pagination {
    let rest = Pagination::new().landmark_label(words.t("site-pages"));
    match rows.last().filter(|_| rows.len() == LINES as usize) {
        None => rest,
        Some(last) => {
            let held_at = last.held_at.as_microsecond();
            let next = format!("{}&before={held_at}.{}", address(day), last.id);
            rest.next(PageLink::to(&next, words.t("site-next")))
        }
    }
}

fn table(page: &DeskPage, title: &str, read: &Read, open: bool) -> Content {
    let words = page.asked.words;
    let head = [
        words.t("contact-time"),
        words.t("contact-topics"),
        words.t("contact-channel"),
        words.t("contact-result"),
        words.t("contact-duration"),
        words.t("contact-by"),
    ];
    let mut labels = head.clone();
    // Beside a value what the column asks is told.
    labels[1] = words.t("call-reason");
    let labelled = |n: usize, cell: Cell| cell.labelled(&labels[n]);
    let rows: Vec<Vec<Cell>> = read
        .rows
        .iter()
        .map(|row| {
            let local = row.held_at.to_zoned(latvia_zone());
            let about = about(page, read, row, open);
            let duration = row.seconds.map(said::duration).unwrap_or_default();
            let channel = register_said::channel(words, row.channel);
            let direction = said::direction(words, row.direction);
            vec![
                Cell::new().content(words.time(local.time())).classes("lz-number"),
                labelled(1, Cell::new().content(about)),
                labelled(2, Cell::new().content(format!("{channel}, {direction}"))),
                labelled(3, Cell::new().content(said::result(words, row.result))),
                labelled(4, Cell::numeric(duration)),
                labelled(5, Cell::new().content(read.directory.person(row.entered_by))),
            ]
        })
        .collect();
    Table::called(title).head(head).rows(rows).walkable().scrolling()
}

/// What it was about, as a link for those who may correct it; under it what was noted.
fn about(page: &DeskPage, read: &Read, row: &ContactRow, open: bool) -> Content {
    let words = page.asked.words;
    let topics = said::topics_of(words, &read.topics, row);
    let service = row.service.as_deref();
    let service = service.map(|code| service_name(&read.shelf, words, code)).unwrap_or_default();
    let named = [topics, service];
    let named: Vec<String> = named.into_iter().filter(|name| !name.is_empty()).collect();
    let named = if named.is_empty() { words.t("contact-no-topic") } else { named.join(" · ") };
    let (named, note) = (Content::from(named), Content::from(row.note.as_deref().unwrap_or("")));
    let linked = open && page.may(lodzins_core::submission::Act::Register);
    let shown = if linked {
        Content::html(format_args!(
            "<a class=\"govuk-link govuk-link--no-visited-state\" href=\"/desk/contacts/{}\">{named}</a>",
            row.id
        ))
    } else {
        named
    };
    if note.is_empty() { shown } else { Content::html(format_args!("{shown}<br>{note}")) }
}

#[cfg(test)]
impl crate::gallery::Sample for DayView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let cell = |text: &str| Cell::new().content(text);
        let row = vec![cell("09:05"), cell("Mājoklis"), cell("2:15")];
        let table = Table::new()
            .caption(words.t("contact-today"))
            .head([words.t("contact-time"), words.t("contact-topics"), words.t("contact-duration")])
            .rows([row])
            .classes("lz-rows")
            .scrolling();
        let sample = |all: i64, counts: Vec<Count>, table: Content| Self {
            page: crate::gallery::desk(words, "/desk/contacts"),
            title: words.t("contact-today"),
            day: words.date(Date::constant(2026, 11, 20)),
            earlier: "/desk/contacts?day=2026-11-19".to_owned(),
            later: String::new(),
            all,
            counts,
            table,
            rest: Pagination::new(),
        };
        let count = Count { topic: "Mājoklis".to_owned(), contacts: words.number(21) };
        vec![
            ("contacts", sample(21, vec![count], table)),
            ("contacts-none", sample(0, Vec::new(), Content::default())),
        ]
    }
}
