//! Who was reached, and whom one stopped calling, with the reason: latest first.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::{id::CallBackId, submission::Act};
use lodzins_db::DbError;
use lodzins_service::contact::{CallBackRow, ClosedPlace, call_backs_closed};
use serde::Deserialize;

use super::{
    call_queue::{views, whom},
    said,
};
use crate::{
    layout::Page,
    pages::{DeskPage, register::directory::Directory},
    stop::PageResult,
    ui::{Cell, Content, NavigationItem, PageLink, Pagination, Table},
    words::Words,
};

const LINES: u32 = 50;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "contact/call_closed.html")]
pub(crate) struct ClosedView {
    page: Page,
    views: Vec<NavigationItem>,
    table: Content,
    rest: Pagination,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let (institution, before) = (page.institution.id, place(&which.before));
    let read = page.asked.read(move |tx| {
        let rows = call_backs_closed(tx, institution, before, LINES)?;
        Ok::<_, DbError>((rows, Directory::of(tx, institution)?))
    });
    let (rows, directory) = read.await?;
    let words = page.asked.words;
    let table = if rows.is_empty() {
        Content::default()
    } else {
        table(words, &rows, &directory, page.may(Act::Register))
    };
    let frame = page.frame().back("/desk/call-backs");
    let views = views(words, true);
    page.asked.show(&ClosedView { page: frame, views, table, rest: rest(words, &rows) })
}

/// `1763622000123456.0190…`: when the last line before was closed, and its id.
fn place(before: &str) -> Option<ClosedPlace> {
    let (closed_at, id) = before.split_once('.')?;
    let closed_at = Timestamp::from_microsecond(closed_at.parse().ok()?).ok()?;
    Some(ClosedPlace { closed_at, id: id.parse::<CallBackId>().ok()? })
}

fn rest(words: Words, rows: &[CallBackRow]) -> Pagination {
    let rest = Pagination::new().landmark_label(words.t("site-pages"));
    let last = rows.last().filter(|_| rows.len() == LINES as usize);
    match last.and_then(|last| last.closed_at.map(|closed_at| (closed_at, last.id))) {
        None => rest,
        Some((closed_at, id)) => {
            let next =
                format!("/desk/call-backs/closed?before={}.{id}", closed_at.as_microsecond());
            rest.next(PageLink::to(&next, words.t("site-next")))
        }
    }
}

fn table(words: Words, rows: &[CallBackRow], directory: &Directory, linked: bool) -> Content {
    let head = [
        words.t("calls-closed-at"),
        words.t("call-whom"),
        words.t("call-reason"),
        words.t("calls-closed-how"),
        words.t("call-taker"),
    ];
    let labels = head.clone();
    let labelled = |n: usize, content: Content| Cell::new().content(content).labelled(&labels[n]);
    let line = |row: &CallBackRow| {
        let closed_at = row.closed_at.map(|at| words.moment_short(at)).unwrap_or_default();
        let unit_or_person = directory.holder(row.unit_id, row.taker_id, words.language());
        vec![
            Cell::new().content(closed_at).classes("lz-number"),
            labelled(1, whom(row, linked)),
            labelled(2, Content::from(row.reason.as_str())),
            labelled(3, how(words, row)),
            labelled(4, Content::from(unit_or_person)),
        ]
    };
    Table::called(words.t("calls-closed-title"))
        .head(head)
        .rows(rows.iter().map(line))
        .walkable()
        .scrolling()
}

/// How it ended; under it why one stopped.
fn how(words: Words, row: &CallBackRow) -> Content {
    let status = Content::from(said::call_status(words, row.status));
    match row.closing_reason.as_deref() {
        Some(reason) => Content::html(format_args!("{status}<br>{}", Content::from(reason))),
        None => status,
    }
}

#[cfg(test)]
impl crate::gallery::Sample for ClosedView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        use lodzins_core::contact::CallBackStatus;
        let row = |status, closing_reason: Option<&str>| CallBackRow {
            institution_id: lodzins_core::id::Id::from_bytes([1; 16]),
            id: lodzins_core::id::Id::from_bytes([2; 16]),
            phone: "+371 20000001".to_owned(),
            name: Some("Testa Persona 001".to_owned()),
            reason: words.t("letter-sample-subject"),
            due_at: Timestamp::UNIX_EPOCH,
            unit_id: None,
            taker_id: None,
            submission_id: None,
            contact_id: None,
            asked_by: None,
            asked_at: Timestamp::UNIX_EPOCH,
            status,
            closed_at: Some(Timestamp::UNIX_EPOCH),
            closing_reason: closing_reason.map(str::to_owned),
            salt: [0; 16],
        };
        let rows = [
            row(CallBackStatus::Reached, None),
            row(CallBackStatus::GivenUp, Some("Trīs reizes neatbild")),
        ];
        let sample = |table: Content| Self {
            page: crate::gallery::desk(words, "/desk/call-backs").back("/desk/call-backs"),
            views: views(words, true),
            table,
            rest: Pagination::new(),
        };
        vec![
            ("call-backs-closed", sample(table(words, &rows, &Directory::default(), true))),
            ("call-backs-closed-none", sample(Content::default())),
        ]
    }
}
