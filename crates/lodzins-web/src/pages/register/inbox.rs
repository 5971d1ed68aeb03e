//! The inbox: open cases, soonest due first, and what a search found.

use askama::Template;
use axum::extract::Query;
use lodzins_core::id::SubmissionId;
use lodzins_db::DbError;
use lodzins_service::{
    institution::calendar,
    register::{InboxLine, InboxPlace, submission_inbox, submission_search},
};
use serde::Deserialize;

use super::{
    directory::Directory,
    line::{Line, Lines},
    view::View,
};
use crate::{
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Attributes, Cell, Content, NavigationItem, PageLink, Pagination, Table},
};

/// Lines of a page.
const LINES: u32 = 50;
/// The longest search; more words than that find nothing that fewer would not.
const LONGEST_SEARCH: usize = 200;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    view: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "register/inbox.html")]
struct InboxView {
    page: Page,
    title: String,
    views: Vec<NavigationItem>,
    searched: String,
    table: Content,
    empty: String,
    rest: Pagination,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let view = View::asked(&page, &which.view);
    let searched: String = which.q.trim().chars().take(LONGEST_SEARCH).collect();
    let (found, directory, calendar) = read(&page, view, &which.after, searched.clone()).await?;
    let words = page.asked.words;
    let today = page.asked.app.moment().date();
    let lines = Lines { words, directory: &directory, calendar: &calendar, today, view };
    let shown: Vec<Line> = found.iter().map(|line| lines.line(line)).collect();
    let searching = !searched.is_empty();
    let title = if searching { words.t("register-search-title") } else { view.title(words) };
    let empty = match (shown.is_empty(), searching) {
        (false, _) => String::new(),
        (true, true) => {
            words.with("register-search-empty", &[("searched", searched.as_str().into())])
        }
        (true, false) => view.empty(words),
    };
    let rest = if searching { Pagination::new() } else { rest(&page, view, &found, &which.after) };
    let views = (1..).zip(View::for_person(&page)).map(|(n, other): (u32, View)| {
        let link = NavigationItem::to(&format!("/desk/inbox?view={other}"), other.title(words));
        link.current(other == view && !searching).attributes([("data-key", n.to_string().as_str())])
    });
    let view = InboxView {
        views: views.collect(),
        table: if shown.is_empty() { Content::default() } else { table(&page, &title, &shown) },
        page: page.frame(&searched),
        title,
        searched,
        empty,
        rest,
    };
    page.asked.show(&view)
}

type Read = (Vec<InboxLine>, Directory, lodzins_core::WorkingCalendar);

async fn read(page: &DeskPage, view: View, after: &str, searched: String) -> Result<Read, DbError> {
    let (institution, inbox, after) = (page.institution.id, view.inbox(page), place(after));
    let language = page.asked.words.language();
    page.asked
        .read(move |tx| {
            let found = if searched.is_empty() {
                submission_inbox(tx, institution, inbox, after, LINES)?
            } else {
                submission_search(tx, institution, &searched, language, LINES)?
            };
            Ok((found, Directory::of(tx, institution)?, calendar(tx, institution)?))
        })
        .await
}

/// `2026-05-15.0190…`: the due date and the id of the last line before.
fn place(after: &str) -> Option<InboxPlace> {
    let (due_on, id) = after.split_once('.')?;
    Some(InboxPlace { due_on: due_on.parse().ok()?, id: id.parse::<SubmissionId>().ok()? })
}

fn rest(page: &DeskPage, view: View, found: &[InboxLine], after: &str) -> Pagination {
    let words = page.asked.words;
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    if !after.is_empty() {
        let first = format!("/desk/inbox?view={view}");
        rest = rest.previous(PageLink::to(&first, words.t("register-first-page")));
    }
    if let (Some(last), true) = (found.last(), found.len() == LINES as usize) {
        let next = format!("/desk/inbox?view={view}&after={}.{}", last.due_on, last.id);
        rest = rest.next(PageLink::to(&next, words.t("site-next")));
    }
    rest
}

fn table(page: &DeskPage, title: &str, lines: &[Line]) -> Content {
    let words = page.asked.words;
    let head = [
        words.t("register-number"),
        words.t("register-subject"),
        words.t("register-submitter"),
        words.t("register-channel"),
        words.t("register-status"),
        words.t("register-due"),
        words.t("register-holder"),
    ];
    let [_, _, submitter, channel, _, due_words, holder] = &head;
    let rows: Vec<Vec<Cell>> = lines
        .iter()
        .map(|line| {
            vec![
                Cell::new().content(line.number.as_str()).classes("lz-number"),
                Cell::new().content(link(line)),
                labelled(submitter, line.submitter.as_str()),
                labelled(channel, line.channel.as_str()),
                Cell::new().content(line.status.clone()),
                labelled(due_words, due(line)),
                labelled(holder, line.holder.as_str()),
            ]
        })
        .collect();
    Table::new()
        .caption(title)
        .caption_classes("govuk-visually-hidden")
        .head(head.clone())
        .rows(rows)
        .first_cell_is_header(true)
        .classes("lz-rows lz-inbox")
        .attributes(Attributes::none().flag("data-rows"))
        .scrolling()
}

/// On a narrow screen, where a row is a block, a value says what it is.
fn labelled(label: &str, content: impl Into<Content>) -> Cell {
    Cell::new().content(content).attributes(Attributes::none().and("data-label", label))
}

fn link(line: &Line) -> Content {
    let subject = Content::from(line.subject.as_str());
    Content::html(format_args!(
        "<a class=\"govuk-link govuk-link--no-visited-state\" href=\"{}\">{subject}</a>",
        line.href
    ))
}

fn due(line: &Line) -> Content {
    let Some(left) = &line.left else { return Content::from(line.due.as_str()) };
    let class = if left.late { " class=\"lz-late\"" } else { "" };
    let (date, words) = (Content::from(line.due.as_str()), Content::from(left.words.as_str()));
    Content::html(format_args!(
        "<span class=\"lz-number\">{date}</span><br> <span{class}>{words}</span>"
    ))
}
