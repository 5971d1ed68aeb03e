//! Who waits to be called back, soonest due first. What is over says so in words.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::{id::CallBackId, submission::Act};
use lodzins_db::DbError;
use lodzins_service::contact::{CallBackPlace, CallBackRow, call_backs_waiting};
use serde::Deserialize;

use crate::{
    layout::Page,
    pages::{DeskPage, register::directory::Directory},
    phones,
    stop::PageResult,
    ui::{
        Attributes, Cell, Content, NavigationItem, NotificationBanner, PageLink, Pagination, Table,
    },
    words::Words,
};

const LINES: u32 = 50;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "contact/call_queue.html")]
pub(crate) struct QueueView {
    page: Page,
    views: Vec<NavigationItem>,
    may_ask: bool,
    table: Content,
    rest: Pagination,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let (rows, directory) = read(&page, place(&which.after)).await?;
    let words = page.asked.words;
    let mut frame = page.frame();
    if let Some(news) = news(words, &which.done) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let may_ask = page.may(Act::Register);
    let table =
        if rows.is_empty() { Content::default() } else { table(&page, &rows, &directory, may_ask) };
    let views = views(words, false);
    page.asked.show(&QueueView { page: frame, views, may_ask, table, rest: rest(words, &rows) })
}

/// Those who wait, and those who wait no more.
pub fn views(words: Words, closed: bool) -> Vec<NavigationItem> {
    let view = |n: usize, href: &str, title: String, here: bool| {
        NavigationItem::to(href, title).current(here).attributes(Attributes::none().nth(n))
    };
    vec![
        view(1, "/desk/call-backs", words.t("calls-waiting"), !closed),
        view(2, "/desk/call-backs/closed", words.t("calls-closed"), closed),
    ]
}

async fn read(
    page: &DeskPage,
    after: Option<CallBackPlace>,
) -> Result<(Vec<CallBackRow>, Directory), DbError> {
    let institution = page.institution.id;
    page.asked
        .read(move |tx| {
            let rows = call_backs_waiting(tx, institution, after, LINES)?;
            Ok((rows, Directory::of(tx, institution)?))
        })
        .await
}

fn news(words: Words, done: &str) -> Option<String> {
    Some(match done {
        "asked" => words.t("call-done-asked"),
        "reached" => words.t("call-done-reached"),
        "given-up" => words.t("call-done-given-up"),
        _ => return None,
    })
}

/// `1763622000123456.0190…`: when the last line before was due, and its id.
fn place(after: &str) -> Option<CallBackPlace> {
    let (due_at, id) = after.split_once('.')?;
    let due_at = Timestamp::from_microsecond(due_at.parse().ok()?).ok()?;
    Some(CallBackPlace { due_at, id: id.parse::<CallBackId>().ok()? })
}

fn rest(words: Words, rows: &[CallBackRow]) -> Pagination {
    let rest = Pagination::new().landmark_label(words.t("site-pages"));
    match rows.last().filter(|_| rows.len() == LINES as usize) {
        None => rest,
        Some(last) => {
            let due_at = last.due_at.as_microsecond();
            let next = format!("/desk/call-backs?after={due_at}.{}", last.id);
            rest.next(PageLink::to(&next, words.t("site-next")))
        }
    }
}

fn table(page: &DeskPage, rows: &[CallBackRow], directory: &Directory, linked: bool) -> Content {
    let (words, now) = (page.asked.words, page.asked.app.moment().now());
    let head =
        [words.t("call-due"), words.t("call-whom"), words.t("call-reason"), words.t("call-taker")];
    let labels = head.clone();
    let labelled = |n: usize, content: Content| Cell::new().content(content).labelled(&labels[n]);
    let line = |row: &CallBackRow| {
        let unit_or_person = directory.holder(row.unit_id, row.taker_id, words.language());
        vec![
            Cell::new().content(due(words, row.due_at, now)),
            labelled(1, whom(row, linked)),
            labelled(2, Content::from(row.reason.as_str())),
            labelled(3, Content::from(unit_or_person)),
        ]
    };
    Table::called(words.t("desk-call-backs"))
        .head(head)
        .rows(rows.iter().map(line))
        .walkable()
        .scrolling()
}

/// Number and name; a link to the call back for those who may call.
pub fn whom(row: &CallBackRow, linked: bool) -> Content {
    let phone = Content::from(phones::written(&row.phone));
    let name = Content::from(row.name.as_deref().unwrap_or_default());
    let phone = if linked {
        Content::html(format_args!(
            "<a class=\"govuk-link govuk-link--no-visited-state lz-number\" href=\"/desk/call-backs/{}\">{phone}</a>",
            row.id
        ))
    } else {
        phone
    };
    if name.is_empty() { phone } else { Content::html(format_args!("{phone}<br>{name}")) }
}

/// By when; what is over says so.
pub fn due(words: Words, due_at: Timestamp, now: Timestamp) -> Content {
    let moment = Content::from(words.moment_short(due_at));
    if due_at >= now {
        return Content::html(format_args!("<span class=\"lz-number\">{moment}</span>"));
    }
    let late = Content::from(words.t("call-late"));
    Content::html(format_args!(
        "<span class=\"lz-number\">{moment}</span><br><span class=\"lz-late\">{late}</span>"
    ))
}

#[cfg(test)]
impl crate::gallery::Sample for QueueView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let now = Timestamp::UNIX_EPOCH;
        let late = Cell::new().content(due(words, Timestamp::MIN, now));
        let soon = Cell::new().content(due(words, now, now));
        let row = |when: Cell| vec![when, Cell::new().content("+371 20000001")];
        let table = Table::new()
            .caption(words.t("desk-call-backs"))
            .head([words.t("call-due"), words.t("call-whom")])
            .rows([row(late), row(soon)])
            .classes("lz-rows")
            .scrolling();
        let sample = |table: Content| Self {
            page: crate::gallery::desk(words, "/desk/call-backs"),
            views: views(words, false),
            may_ask: true,
            table,
            rest: Pagination::new(),
        };
        vec![("call-backs", sample(table)), ("call-backs-none", sample(Content::default()))]
    }
}
