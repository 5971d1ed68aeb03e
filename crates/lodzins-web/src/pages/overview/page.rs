//! The page that a head begins the day with.

use askama::Template;
use lodzins_core::{
    Role,
    report::{Comparison, CrossTable},
};

use super::{
    compared::{list_of, table},
    read::{Beside, Read, question, read},
    waiting::{Stand, by_unit, stands},
};
use crate::{
    layout::Page,
    pages::{
        DeskPage,
        report::{drawn::chart, said},
    },
    stop::PageResult,
    ui::{Content, figure, picture},
    words::Words,
};

/// The page.
#[derive(Template)]
#[template(path = "overview/overview.html")]
pub(crate) struct OverviewView {
    page: Page,
    as_of: String,
    today: Vec<Stand>,
    today_tables: Vec<Content>,
    stands: Vec<Stand>,
    units: Content,
    channels: Drawn,
    topics: Content,
    weeks: Content,
}

/// A chart with its table.
struct Drawn {
    chart: Content,
    table: Content,
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let moment = page.asked.app.moment();
    let (institution, now, today) = (page.institution.id, moment.now(), moment.date());
    let read = page.asked.read(move |tx| read(tx, institution, now, today)).await?;
    let watches = page.is_any(&[Role::Head, Role::Records]);
    let words = page.asked.words;
    let as_of = words.with("overview-as-of", &[("moment", words.moment(now).into())]);
    page.asked.show(&view(page.frame(), words, as_of, &read, watches))
}

pub(super) fn view(
    page: Page,
    words: Words,
    as_of: String,
    read: &Read,
    watches: bool,
) -> OverviewView {
    let today = [&read.submissions_today, &read.contacts_today];
    let received = |beside: &Beside| Stand {
        what: said::kind(words, beside.kind),
        number: words.number(beside.week.total.all),
        href: list_of(beside.kind).to_owned(),
        late: false,
    };
    let (weeks, counted) = &read.weeks;
    let title = words.t("overview-weeks");
    OverviewView {
        page,
        as_of,
        today: today.iter().map(|beside| received(beside)).collect(),
        today_tables: vec![
            shown(words, read, "overview-today-submissions", &read.submissions_today),
            shown(words, read, "overview-today-contacts", &read.contacts_today),
        ],
        stands: stands(words, read, watches),
        units: by_unit(words, read, watches),
        channels: Drawn {
            chart: bars(words, read, &read.submissions),
            table: shown(words, read, "overview-channels", &read.submissions),
        },
        topics: shown(words, read, "overview-topics", &read.contacts),
        weeks: if is_empty(counted) {
            Content::default()
        } else {
            figure(&chart(words, &read.names, &title, weeks, counted), words)
        },
    }
}

/// The table, where anything was counted now or then.
fn shown(words: Words, read: &Read, title: &'static str, beside: &Beside) -> Content {
    if is_empty(&beside.week) && is_empty(&beside.year) {
        return Content::default();
    }
    table(words, &read.names, &words.t(title), beside)
}

fn is_empty(table: &CrossTable) -> bool {
    table.total.all == 0 && table.total.before.unwrap_or(0) == 0
}

/// This week beside the last.
fn bars(words: Words, read: &Read, beside: &Beside) -> Content {
    if is_empty(&beside.week) {
        return Content::default();
    }
    let comparison = Some(Comparison::WeekBefore);
    let question = question(beside.kind, beside.rows, beside.period, comparison);
    let title = words.t("overview-channels");
    picture(&chart(words, &read.names, &title, &question, &beside.week))
}
