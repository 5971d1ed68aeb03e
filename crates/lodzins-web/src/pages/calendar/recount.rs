//! What a change moved: the list as it came to be, kept; and the list of these lists.

use askama::Template;
use axum::extract::Query;
use lodzins_core::id::{RecountId, SubmissionId};
use lodzins_db::DbError;
use lodzins_service::register::{
    Recount, RecountMove, RegisterError, recount, recount_moves, recounts,
};
use serde::Deserialize;

use super::{check::moves, said};
use crate::{
    layout::Page,
    pages::{
        DeskPage,
        register::{At, directory::Directory},
    },
    stop::PageResult,
    ui::{Content, PageLink, Pagination},
    words::Words,
};

/// Lines on a page.
const LINES: u32 = 100;
/// Recounts on a page.
const LISTED: u32 = 25;

/// How far one has read.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    after: String,
}

/// Where the list of a recount is.
pub(super) fn path(id: RecountId) -> String {
    format!("/desk/admin/recounts/{id}")
}

#[derive(Template)]
#[template(path = "calendar/recount.html")]
pub(crate) struct RecountView {
    pub(super) page: Page,
    pub(super) href: String,
    pub(super) lines: Vec<String>,
    pub(super) by: String,
    pub(super) sum: String,
    pub(super) finished: bool,
    pub(super) table: Content,
    pub(super) rest: Pagination,
}

/// The list of one recount.
pub async fn get(page: DeskPage, At(id): At<RecountId>, Query(from): Query<From>) -> PageResult {
    let (of, after) = (page.institution.id, from.after.parse::<SubmissionId>().ok());
    let (found, lines, directory) = page
        .asked
        .read(move |tx| {
            let found = recount(tx, of, id)?;
            let lines = recount_moves(tx, of, id, after, LINES)?;
            Ok::<_, RegisterError>((found, lines, Directory::of(tx, of)?))
        })
        .await?;
    let words = page.asked.words;
    page.asked.show(&RecountView {
        page: page.frame().back("/desk/admin/recounts"),
        href: path(id),
        lines: said::of_recount(words, &found),
        by: by(words, &found, &directory),
        sum: sum(words, &found),
        finished: found.finished_at.is_some(),
        table: moves(words, &lines, page.reads_the_register()),
        rest: rest(words, id, &from, &lines),
    })
}

fn by(words: Words, recount: &Recount, directory: &Directory) -> String {
    let person = directory.person(recount.started_by);
    let when = words.moment_short(recount.started_at);
    if person.is_empty() { when } else { format!("{person} · {when}") }
}

pub(super) fn sum(words: Words, recount: &Recount) -> String {
    if recount.moved == 0 {
        return words.t("calendar-moved-none");
    }
    let (moved, later) = (recount.moved, recount.later);
    words.with(
        "calendar-moved",
        &[
            ("count", moved.into()),
            ("later", later.to_string().into()),
            ("earlier", (moved - later).to_string().into()),
        ],
    )
}

fn rest(words: Words, id: RecountId, from: &From, lines: &[RecountMove]) -> Pagination {
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    if !from.after.is_empty() {
        rest = rest.previous(PageLink::to(&path(id), words.t("register-first-page")));
    }
    if let (Some(last), true) = (lines.last(), lines.len() == LINES as usize) {
        let next = format!("{}?after={}", path(id), last.id);
        rest = rest.next(PageLink::to(&next, words.t("site-next")));
    }
    rest
}

#[derive(Template)]
#[template(path = "calendar/recounts.html")]
struct ListView {
    page: Page,
    lines: Vec<Line>,
    rest: Pagination,
}

/// A recount in the list.
struct Line {
    href: String,
    what: String,
    by: String,
    sum: String,
}

/// Every recount, latest first.
pub async fn list(page: DeskPage, Query(from): Query<From>) -> PageResult {
    let (of, before) = (page.institution.id, from.after.parse::<RecountId>().ok());
    let (found, directory) = page
        .asked
        .read(move |tx| {
            Ok::<_, DbError>((recounts(tx, of, before, LISTED)?, Directory::of(tx, of)?))
        })
        .await?;
    let words = page.asked.words;
    let line = |recount: &Recount| {
        let said = said::of_recount(words, recount);
        let more = said.len().saturating_sub(1);
        let first = said.into_iter().next().unwrap_or_default();
        let what = if more == 0 {
            first
        } else {
            let more = i64::try_from(more).unwrap_or(i64::MAX);
            words.with("calendar-and-more", &[("first", first.into()), ("count", more.into())])
        };
        Line {
            href: path(recount.id),
            what,
            by: by(words, recount, &directory),
            sum: sum(words, recount),
        }
    };
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    if let (Some(last), true) = (found.last(), found.len() == LISTED as usize) {
        let next = format!("/desk/admin/recounts?after={}", last.id);
        rest = rest.next(PageLink::to(&next, words.t("site-next")));
    }
    page.asked.show(&ListView {
        page: page.frame().back("/desk/admin/calendar"),
        lines: found.iter().map(line).collect(),
        rest,
    })
}
