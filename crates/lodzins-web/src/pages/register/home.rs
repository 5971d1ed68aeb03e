//! The desk's door: one's own work, by how pressing it is. Those who have none are led to where they look at things.

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::{
    WorkingCalendar,
    deadline::DueGroup,
    id::StaffId,
    submission::{Act, Status},
};
use lodzins_db::DbError;
use lodzins_service::{
    institution::calendar,
    register::{Inbox, InboxLine, InboxPlace, submission_inbox},
    workload::{Holder, Load, load_of},
};
use serde::Deserialize;

use super::{
    directory::Directory,
    inbox::{pages, place},
    line::{Line, Lines},
    table::table,
    view::{Filter, View},
};
use crate::{
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Content, Pagination},
    words::Words,
};

/// Lines of a page.
const LINES: u32 = 100;

/// Where the page before ended.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "register/home.html")]
pub(crate) struct HomeView {
    page: Page,
    stands_in: String,
    groups: Vec<Group>,
    untaken: u32,
    untaken_href: String,
    rest: Pagination,
}

/// Cases that are equally pressing.
struct Group {
    title: String,
    late: bool,
    table: Content,
}

/// One's own work, or the inbox for those who hand out work, or the account for those who do not read the register.
pub async fn get(page: DeskPage, Query(from): Query<From>) -> PageResult {
    if !page.reads_the_register() {
        return Ok(page.asked.see_other("/desk/account"));
    }
    if !page.may(Act::Start) {
        return Ok(page.asked.see_other("/desk/inbox"));
    }
    let read = read(&page, place(&from.after)).await?;
    let words = page.asked.words;
    let absent: Vec<String> =
        page.powers.stands_in_for.iter().map(|worker| worker.name.clone()).collect();
    let stands_in = if absent.is_empty() {
        String::new()
    } else {
        words.with("casework-stands-in", &[("names", absent.join(", ").into())])
    };
    let view = HomeView {
        page: page.frame(),
        stands_in,
        groups: groups(words, &read, page.asked.app.moment().date()),
        untaken: read.untaken.open(),
        untaken_href: format!("{}&filter={}", View::Unit.href(), Filter::Untaken),
        rest: pages(words, "/desk", read.lines.last().filter(|_| read.more), &from.after),
    };
    page.asked.show(&view)
}

struct Read {
    lines: Vec<InboxLine>,
    more: bool,
    in_hands: Vec<Load>,
    waiting: Vec<Load>,
    untaken: Load,
    directory: Directory,
    calendar: WorkingCalendar,
}

/// The work of the person and of those they stand in for, as one list.
async fn read(page: &DeskPage, after: Option<InboxPlace>) -> Result<Read, DbError> {
    let (institution, unit) = (page.institution.id, page.member.unit);
    let people: Vec<StaffId> = page.powers.all().map(|worker| worker.id).collect();
    page.asked
        .read(move |tx| {
            let mut lines = Vec::new();
            let (mut in_hands, mut waiting) = (Vec::new(), Vec::new());
            for person in people {
                let inbox = Inbox::Handler(person);
                lines.extend(submission_inbox(tx, institution, inbox, after, LINES + 1)?);
                in_hands.push(load_of(tx, institution, Holder::Handler(person))?);
                waiting.push(load_of(tx, institution, Holder::Waiting(person))?);
            }
            lines.sort_by_key(|line| (line.due_on, line.id));
            let more = lines.len() > LINES as usize;
            lines.truncate(LINES as usize);
            let untaken = unit.map(|unit| load_of(tx, institution, Holder::Untaken(unit)));
            Ok(Read {
                lines,
                more,
                in_hands,
                waiting,
                untaken: untaken.transpose()?.unwrap_or_default(),
                directory: Directory::of(tx, institution)?,
                calendar: calendar(tx, institution)?,
            })
        })
        .await
}

/// What is late, due today, this week, later; and apart from these what waits for the submitter.
fn groups(words: Words, read: &Read, today: Date) -> Vec<Group> {
    let (directory, calendar) = (&read.directory, &read.calendar);
    let lines = Lines { words, directory, calendar, today, view: View::Mine };
    let group = |title: String, count: u32, late: bool, of: &dyn Fn(&InboxLine) -> bool| {
        let shown: Vec<Line> =
            read.lines.iter().filter(|line| of(line)).map(|line| lines.line(line)).collect();
        let title = format!("{title} ({count})");
        let table = if shown.is_empty() { return None } else { table(words, &title, &shown) };
        Some(Group { title, late: late && count > 0, table })
    };
    let waits = |line: &InboxLine| line.status == Status::WaitingForSubmitter;
    let sum = |loads: &[Load], of: &dyn Fn(&Load) -> u32| loads.iter().map(of).sum::<u32>();
    let by_due = DueGroup::ALL.iter().filter_map(|due| {
        let count = sum(&read.in_hands, &|load| load.in_group(today, *due));
        let is_in = |line: &InboxLine| !waits(line) && DueGroup::of(line.due_on, today) == *due;
        group(title(words, *due), count, *due == DueGroup::Overdue, &is_in)
    });
    let waiting = sum(&read.waiting, &Load::open);
    let apart = group(words.t("casework-group-waiting"), waiting, false, &waits);
    by_due.chain(apart).collect()
}

/// What a group of due dates is called.
pub fn title(words: Words, group: DueGroup) -> String {
    match group {
        DueGroup::Overdue => words.t("casework-group-overdue"),
        DueGroup::Today => words.t("casework-group-today"),
        DueGroup::ThisWeek => words.t("casework-group-week"),
        DueGroup::Later => words.t("casework-group-later"),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for HomeView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let line = |subject: &str| Line {
            href: "/desk/submissions/1".to_owned(),
            number: "IES/2026/12".to_owned(),
            subject: subject.to_owned(),
            submitter: "Testa Persona 001".to_owned(),
            channel: words.t("register-channel-phone"),
            status: super::said::status_tag(words, Status::InProgress),
            due: words.date_short(jiff::civil::date(2026, 5, 15)),
            left: None,
            escalated: None,
            holder: "Testa Persona 002".to_owned(),
            current: false,
        };
        let group = |due: DueGroup| {
            let title = format!("{} (1)", title(words, due));
            let lines = [line("Lūgums salabot ceļu Rīgas ielā")];
            Group { late: due == DueGroup::Overdue, table: table(words, &title, &lines), title }
        };
        let sample = |stands_in: String, groups: Vec<Group>, untaken: u32| Self {
            page: crate::gallery::desk(words, "/desk"),
            stands_in,
            groups,
            untaken,
            untaken_href: "/desk/inbox?view=unit&filter=untaken".to_owned(),
            rest: Pagination::new(),
        };
        let names = [("names", "Testa Persona 003".into())];
        let all = DueGroup::ALL.iter().map(|due| group(*due)).collect();
        vec![
            ("work", sample(words.with("casework-stands-in", &names), all, 0)),
            ("work-none", sample(String::new(), Vec::new(), 3)),
        ]
    }
}
