//! Whom to call about their visits, the most urgent first.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::id::NoticeId;
use lodzins_service::{
    appointment::AppointmentError,
    notice::{CallPlace, ToCall, calls_to_make},
};
use serde::Deserialize;

use crate::{
    layout::Page,
    pages::{DeskPage, contact::due},
    phones,
    stop::PageResult,
    ui::{Cell, Content, NotificationBanner, PageLink, Pagination, Table},
    words::Words,
};

const LINES: u32 = 50;
/// Where the list is.
pub(super) const PATH: &str = "/desk/visits/calls";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "disruption/calls.html")]
pub(crate) struct CallsView {
    page: Page,
    table: Content,
    rest: Pagination,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let (institution, after) = (page.institution.id, place(&which.after));
    let read = page.asked.read(move |tx| {
        let calls = calls_to_make(tx, institution, after, LINES)?;
        Ok::<_, AppointmentError>(calls)
    });
    let calls = read.await?;
    let (words, now) = (page.asked.words, page.asked.app.moment().now());
    let mut frame = page.frame().back("/desk/visits");
    if page.asked.was_done("called") {
        let news = words.t("notice-call-done");
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let table = if calls.is_empty() { Content::default() } else { table(words, now, &calls) };
    page.asked.show(&CallsView { page: frame, table, rest: rest(words, &calls) })
}

/// `1763622000123456.0190…`: by when the last line before was to be called, and its id.
fn place(after: &str) -> Option<CallPlace> {
    let (by, id) = after.split_once('.')?;
    let by = Timestamp::from_microsecond(by.parse().ok()?).ok()?;
    Some(CallPlace { by, id: id.parse::<NoticeId>().ok()? })
}

fn rest(words: Words, calls: &[ToCall]) -> Pagination {
    let rest = Pagination::new().landmark_label(words.t("site-pages"));
    match calls.last().filter(|_| calls.len() == LINES as usize) {
        None => rest,
        Some(ToCall { notice, .. }) => {
            let next = format!("{PATH}?after={}.{}", notice.next_at.as_microsecond(), notice.id);
            rest.next(PageLink::to(&next, words.t("site-next")))
        }
    }
}

fn table(words: Words, now: Timestamp, calls: &[ToCall]) -> Content {
    let head =
        [words.t("notice-call-by"), words.t("notice-call-whom"), words.t("notice-call-about")];
    let labels = head.clone();
    let labelled = |n: usize, content: Content| Cell::new().content(content).labelled(&labels[n]);
    let line = |call: &ToCall| {
        vec![
            Cell::new().content(due(words, call.notice.next_at, now)),
            labelled(1, whom(words, call)),
            labelled(2, about(words, call)),
        ]
    };
    Table::called(words.t("notice-calls"))
        .head(head)
        .rows(calls.iter().map(line))
        .walkable()
        .scrolling()
}

/// Number and name, with a link to the call.
fn whom(words: Words, call: &ToCall) -> Content {
    let none = || words.t("notice-call-no-phone");
    let phone = Content::from(call.visit.phone.as_deref().map_or_else(none, phones::written));
    let name = Content::from(call.visit.name.as_deref().unwrap_or_default());
    Content::html(format_args!(
        "<a class=\"govuk-link govuk-link--no-visited-state lz-number\" href=\"{PATH}/{}\">{phone}</a><br>{name}",
        call.notice.id
    ))
}

fn about(words: Words, call: &ToCall) -> Content {
    let occasion = call.notice.occasion.code();
    let said = Content::from(words.with("notice-occasion", &[("occasion", occasion.into())]));
    if call.notice.attempts == 0 {
        return said;
    }
    let tried = words.with("notice-call-attempts", &[("count", call.notice.attempts.into())]);
    let tried = Content::from(tried);
    Content::html(format_args!("{said}<br>{tried}"))
}

#[cfg(test)]
impl crate::gallery::Sample for CallsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let now = Timestamp::UNIX_EPOCH;
        let table = super::call::samples::calls();
        let table = self::table(words, now, &table);
        let sample = |table: Content| Self {
            page: crate::gallery::desk(words, PATH),
            table,
            rest: Pagination::new(),
        };
        vec![("visit-calls", sample(table)), ("visit-calls-none", sample(Content::default()))]
    }
}
