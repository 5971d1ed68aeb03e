//! The inbox: open cases, soonest due first.

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::{Role, WorkingCalendar, deadline::soon_until, id::SubmissionId};
use lodzins_db::DbError;
use lodzins_service::{
    institution::calendar,
    register::{InboxLine, InboxPlace, submission_inbox_within},
    workload::{Holder, Load, load_of},
};
use serde::Deserialize;

use super::{
    directory::Directory,
    line::{Line, Lines},
    table::table,
    view::{Filter, SOON, View},
};
use crate::{
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Attributes, Content, NavigationItem, PageLink, Pagination},
    words::Words,
};

/// Lines of a page.
const LINES: u32 = 50;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    view: String,
    #[serde(default)]
    filter: String,
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "register/inbox.html")]
struct InboxView {
    page: Page,
    title: String,
    views: Vec<NavigationItem>,
    filters: Vec<NavigationItem>,
    table: Content,
    empty: String,
    rest: Pagination,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let view = View::asked(&page, &which.view);
    let filter = view.filter(&which.filter);
    let read = read(&page, view, filter, &which.after).await?;
    let words = page.asked.words;
    let today = page.asked.app.moment().date();
    let (directory, calendar) = (&read.directory, &read.calendar);
    let lines = Lines { words, directory, calendar, today, view };
    let shown: Vec<Line> = read.found.iter().map(|line| lines.line(line)).collect();
    let title = view.title(words);
    let empty = if !shown.is_empty() {
        String::new()
    } else if filter == Filter::Open {
        view.empty(words)
    } else {
        filter.empty(words)
    };
    let rest = rest(&page, (view, filter), &read.found, read.more, &which.after);
    let views = (1..).zip(View::for_person(&page)).map(|(n, other): (usize, View)| {
        let link = NavigationItem::to(&other.href(), other.title(words));
        link.current(other == view).attributes(Attributes::none().nth(n))
    });
    let due = NavigationItem::to("/desk/due", words.t("due-list-title"));
    let views = views.chain(page.is_any(&[Role::Head, Role::Records]).then_some(due));
    let filters = filters(words, (view, filter), &read, today);
    let view = InboxView {
        views: views.collect(),
        filters,
        table: if shown.is_empty() { Content::default() } else { table(words, &title, &shown) },
        page: page.frame(),
        title,
        empty,
        rest,
    };
    page.asked.show(&view)
}

/// The filters of a list, each with its number where somebody keeps it.
fn filters(
    words: Words,
    (view, filter): (View, Filter),
    read: &Read,
    today: Date,
) -> Vec<NavigationItem> {
    let item = |other: Filter| {
        let title = other.title(words);
        let counted = match other {
            Filter::Open => read.load.as_ref().map(Load::open),
            Filter::Untaken => read.untaken.as_ref().map(Load::open),
            Filter::Soon => {
                let until = soon_until(&read.calendar, today, SOON);
                read.load.as_ref().map(|load| load.between(today, until))
            }
            Filter::Overdue => read.load.as_ref().map(|load| load.overdue(today)),
        };
        let shown = counted.map_or_else(|| title.clone(), |count| format!("{title} ({count})"));
        let href = format!("/desk/inbox?view={view}&filter={other}");
        NavigationItem::to(&href, shown).current(other == filter)
    };
    view.filters().map(item).collect()
}

struct Read {
    found: Vec<InboxLine>,
    more: bool,
    directory: Directory,
    calendar: WorkingCalendar,
    load: Option<Load>,
    untaken: Option<Load>,
}

async fn read(page: &DeskPage, view: View, filter: Filter, after: &str) -> Result<Read, DbError> {
    let (institution, inbox, after) = (page.institution.id, view.inbox(page, filter), place(after));
    let (holder, unit) = (view.holder(page), page.member.unit);
    let unit = unit.filter(|_| view == View::Unit);
    let today = page.asked.app.moment().date();
    page.asked
        .read(move |tx| {
            let calendar = calendar(tx, institution)?;
            let within = filter.within(&calendar, today);
            let found = submission_inbox_within(tx, institution, inbox, within, after, LINES + 1)?;
            let more = found.len() > LINES as usize;
            Ok(Read {
                found: found.into_iter().take(LINES as usize).collect(),
                more,
                directory: Directory::of(tx, institution)?,
                calendar,
                load: holder.map(|holder| load_of(tx, institution, holder)).transpose()?,
                untaken: unit
                    .map(|unit| load_of(tx, institution, Holder::Untaken(unit)))
                    .transpose()?,
            })
        })
        .await
}

/// `2026-05-15.0190…`: the due date and the id of the last line before.
pub fn place(after: &str) -> Option<InboxPlace> {
    let (due_on, id) = after.split_once('.')?;
    Some(InboxPlace { due_on: due_on.parse().ok()?, id: id.parse::<SubmissionId>().ok()? })
}

fn rest(
    page: &DeskPage,
    (view, filter): (View, Filter),
    found: &[InboxLine],
    more: bool,
    after: &str,
) -> Pagination {
    let list = format!("/desk/inbox?view={view}&filter={filter}");
    pages(page.asked.words, &list, found.last().filter(|_| more), after)
}

/// The way on from the last line of a page, and back to the list's beginning.
pub fn pages(words: Words, list: &str, end: Option<&InboxLine>, after: &str) -> Pagination {
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    if !after.is_empty() {
        rest = rest.previous(PageLink::to(list, words.t("register-first-page")));
    }
    if let Some(last) = end {
        let and = if list.contains('?') { '&' } else { '?' };
        let next = format!("{list}{and}after={}.{}", last.due_on, last.id);
        rest = rest.next(PageLink::to(&next, words.t("site-next")));
    }
    rest
}
