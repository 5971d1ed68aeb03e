//! Due dates of the whole institution, unit by unit: how many are over, today, this week; the cases behind each number;
//! and when the head is told.

use askama::Template;
use axum::extract::Query;
use jiff::{ToSpan, civil::Date};
use lodzins_core::{Role, WorkingCalendar, deadline::DueGroup, id::UnitId};
use lodzins_db::DbError;
use lodzins_service::{
    identity::heads_reached,
    institution::calendar,
    register::{
        DueWithin, Inbox, InboxLine, MOST_DAYS, escalation_days, escalation_days_set,
        submission_inbox_within,
    },
    workload::{Holder, Load, load_of},
};
use serde::Deserialize;

use super::{
    directory::Directory,
    home,
    inbox::{pages, place},
    line::{Line, Lines},
    table::table,
    view::View,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Content, NotificationBanner, Pagination, Table},
    words::{Message, Words},
};

const PATH: &str = "/desk/due";
const PURPOSE: &str = "escalation-days";
/// Lines of a page.
const LINES: u32 = 50;
/// The groups that have a column; the last column is everything.
const GROUPS: [DueGroup; 3] = [DueGroup::Overdue, DueGroup::Today, DueGroup::ThisWeek];

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    holder: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

/// Whose cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    All,
    Unit(UnitId),
    Unrouted,
}

impl Whose {
    /// What the address asks for; a unit that is not ours has no cases here.
    fn asked(code: &str) -> Self {
        match code {
            "unrouted" => Self::Unrouted,
            code => code.parse().map_or(Self::All, Self::Unit),
        }
    }

    fn code(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Unit(unit) => unit.to_string(),
            Self::Unrouted => "unrouted".to_owned(),
        }
    }

    fn inbox(self) -> Inbox {
        match self {
            Self::All => Inbox::All,
            Self::Unit(unit) => Inbox::Unit(unit),
            Self::Unrouted => Inbox::Unrouted,
        }
    }

    fn title(self, words: Words, directory: &Directory) -> String {
        match self {
            Self::All => words.t("due-list-all"),
            Self::Unit(unit) => directory.unit(Some(unit), words.language()),
            Self::Unrouted => words.t("due-list-unrouted"),
        }
    }
}

#[derive(Template)]
#[template(path = "register/due.html")]
pub(crate) struct DueView {
    page: Page,
    overview: Content,
    title: String,
    table: Content,
    rest: Pagination,
    form: Option<Form>,
    reached: String,
}

struct Read {
    loads: Vec<(Whose, Vec<Load>)>,
    lines: Vec<InboxLine>,
    more: bool,
    directory: Directory,
    calendar: WorkingCalendar,
    days: u16,
    reached: Vec<String>,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let read = read(&page, &which).await?;
    let form =
        if page.is_any(&[Role::Head]) { Some(setting(&page, read.days).await?) } else { None };
    page.asked.show(&view(&page, &which, &read, form))
}

/// Sets when the head is told.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let wrong = || Message::of("due-list-days-wrong");
    form.required("days", wrong());
    let days = form.parsed::<u16>("days", wrong());
    if days.is_some_and(|days| days > MOST_DAYS) {
        form.wrong("days", wrong());
    }
    let (Some(_), Some(days), false) = (token, days, form.is_wrong()) else {
        let which = Which::default();
        let read = match read(&page, &which).await {
            Ok(read) => read,
            Err(error) => return page.busy(error, form.fields()),
        };
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &which, &read, Some(form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let set = page
        .asked
        .write(institution, move |tx, at| escalation_days_set(tx, at, institution, days, by))
        .await;
    match set {
        Ok(()) => Ok(page.asked.see_other(&format!("{PATH}?done=set"))),
        Err(error) => page.busy(error, form.fields()),
    }
}

/// The form: what a session's end had rescued, else what is set.
async fn setting(page: &DeskPage, days: u16) -> Result<Form, Stop> {
    let rescued = page.form(PURPOSE).await?;
    if !rescued.fields().values().is_empty() {
        return Ok(rescued);
    }
    let fields = Fields::default().and("days", days.to_string());
    Ok(page.asked.again(PURPOSE, Form::of(page.asked.words, fields)))
}

async fn read(page: &DeskPage, which: &Which) -> Result<Read, DbError> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let (whose, after) = (Whose::asked(&which.holder), place(&which.after));
    let within = within(which.group.parse().ok(), today);
    page.asked
        .read(move |tx| {
            let directory = Directory::of(tx, institution)?;
            let mut loads = Vec::new();
            for unit in directory.units(lodzins_core::Language::Lv, today) {
                let load = load_of(tx, institution, Holder::Unit(unit.id))?;
                loads.push((Whose::Unit(unit.id), vec![load]));
            }
            loads.push((Whose::Unrouted, vec![load_of(tx, institution, Holder::Unrouted)?]));
            let all = loads.iter().flat_map(|(_, loads)| loads.clone()).collect();
            loads.insert(0, (Whose::All, all));
            let inbox = whose.inbox();
            let mut lines =
                submission_inbox_within(tx, institution, inbox, within, after, LINES + 1)?;
            let more = lines.len() > LINES as usize;
            lines.truncate(LINES as usize);
            let reached = heads_reached(tx, institution)?;
            Ok(Read {
                loads,
                lines,
                more,
                directory,
                calendar: calendar(tx, institution)?,
                days: escalation_days(tx, institution)?,
                reached: reached.into_iter().map(|head| head.email).collect(),
            })
        })
        .await
}

/// The days of a group; without one, any.
fn within(group: Option<DueGroup>, today: Date) -> DueWithin {
    let of = |from: Option<Date>, until: Option<Date>| DueWithin { from, until };
    match group {
        None => DueWithin::ANY,
        Some(DueGroup::Overdue) => of(None, Some(today.saturating_sub(1.day()))),
        Some(DueGroup::Today) => of(Some(today), Some(today)),
        Some(DueGroup::ThisWeek) => {
            let is_in = |day: &Date| DueGroup::of(*day, today) == DueGroup::ThisWeek;
            let days = (1..7).map(|n| today.saturating_add(n.days())).take_while(is_in);
            of(Some(today.saturating_add(1.day())), Some(days.last().unwrap_or(today)))
        }
        Some(DueGroup::Later) => {
            let is_later = |day: &Date| DueGroup::of(*day, today) == DueGroup::Later;
            of((1..9).map(|n: i32| today.saturating_add(n.days())).find(is_later), None)
        }
    }
}

fn view(page: &DeskPage, which: &Which, read: &Read, form: Option<Form>) -> DueView {
    let words = page.asked.words;
    let today = page.asked.app.moment().date();
    let (directory, calendar) = (&read.directory, &read.calendar);
    let whose = Whose::asked(&which.holder);
    let group = which.group.parse::<DueGroup>().ok();
    let lines = Lines { words, directory, calendar, today, view: View::All };
    let shown: Vec<Line> = read.lines.iter().map(|line| lines.line(line)).collect();
    let title = titled(words, group, whose.title(words, directory));
    let mut frame = page.frame().wrong(form.as_ref().is_some_and(Form::is_wrong));
    if which.done == "set" {
        let news = NotificationBanner::success(words.t("site-success"), words.t("due-list-done"));
        frame = frame.banner(news);
    }
    let reached = if read.reached.is_empty() {
        words.t("due-list-reached-none")
    } else {
        words.with("due-list-reached", &[("names", read.reached.join(", ").into())])
    };
    let here = href(whose, group);
    DueView {
        page: frame,
        overview: overview(words, read, today, (whose, group)),
        table: if shown.is_empty() { Content::default() } else { table(words, &title, &shown) },
        title,
        rest: pages(words, &here, read.lines.last().filter(|_| read.more), &which.after),
        form,
        reached,
    }
}

/// “Nokavētās: Būvvalde”; of everything that is open, only whose it is.
fn titled(words: Words, group: Option<DueGroup>, holder: String) -> String {
    match group {
        Some(_) => {
            let group = column(words, group);
            words.with("due-list-who", &[("group", group.into()), ("holder", holder.into())])
        }
        None => holder,
    }
}

fn href(whose: Whose, group: Option<DueGroup>) -> String {
    let group = group.map(|group| format!("&group={group}")).unwrap_or_default();
    format!("{PATH}?holder={}{group}", whose.code())
}

/// What a column is called.
fn column(words: Words, group: Option<DueGroup>) -> String {
    group.map_or_else(|| words.t("due-list-open"), |group| home::title(words, group))
}

/// The numbers, each leading to its cases.
fn overview(
    words: Words,
    read: &Read,
    today: Date,
    (shown, shown_group): (Whose, Option<DueGroup>),
) -> Content {
    let columns: Vec<Option<DueGroup>> = GROUPS.iter().copied().map(Some).chain([None]).collect();
    let head = std::iter::once(Cell::new().content(words.t("due-list-unit"))).chain(
        columns.iter().map(|group| Cell::new().content(column(words, *group)).format("numeric")),
    );
    let row = |(whose, loads): &(Whose, Vec<Load>)| {
        let name = whose.title(words, &read.directory);
        let cells = columns.iter().map(|group| {
            let count: u32 = loads
                .iter()
                .map(|load| group.map_or_else(|| load.open(), |group| load.in_group(today, group)))
                .sum();
            let late = *group == Some(DueGroup::Overdue) && count > 0;
            let current = (*whose, *group) == (shown, shown_group);
            let said = Content::from(format!("{name}, {}", column(words, *group)));
            Cell::new().format("numeric").content(Content::html(format_args!(
                "<a class=\"govuk-link govuk-link--no-visited-state{}\" href=\"{}\"{}>{count}<span class=\"govuk-visually-hidden\"> – {said}</span></a>",
                if late { " lz-late" } else { "" },
                Content::from(href(*whose, *group)),
                if current { " aria-current=\"page\"" } else { "" },
            )))
        });
        std::iter::once(Cell::new().content(name.clone())).chain(cells).collect::<Vec<_>>()
    };
    Table::called(words.t("due-list-title"))
        .head(head.collect::<Vec<_>>())
        .rows(read.loads.iter().map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .scrolling()
}

#[cfg(test)]
mod tests;
