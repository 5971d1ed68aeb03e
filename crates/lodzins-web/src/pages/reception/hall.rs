//! The reception: who is expected now, who waits, how many are inside.

use askama::Template;
use axum::extract::Query;
use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Role,
    id::VisitId,
    moment::date_in_latvia,
    regime::{Doors, Reception},
};
use lodzins_db::Tx;
use lodzins_service::{
    appointment::VisitRow,
    institution::structure::{Centre, centres},
    reception::{
        Alarm, CentreRules, Counter, Hall, PlaceInLine, Present, ReceptionError, centre_rules,
        expected, hall, place_in_line, visits_ended,
    },
};
use serde::Deserialize;

use super::{
    line::{Line, Titles},
    said,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, slip},
    stop::{PageResult, Stop},
    ui::{Checkbox, Choice, Content, NavigationItem, NotificationBanner},
    words::Words,
};

/// The head is told for so many days what the program ended.
const ENDED_DAYS: i32 = 4;

/// The purpose of the page's forms.
pub const PURPOSE: &str = "visits";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    pub centre: String,
    #[serde(default)]
    ticket: String,
    #[serde(default)]
    done: String,
}

/// A centre as its reception sees it.
pub(super) struct Seen {
    pub centre: Centre,
    all: Vec<Centre>,
    hall: Hall,
    pub expected: Vec<VisitRow>,
    titles: Titles,
    rules: CentreRules,
    /// On which day of the last ones the program ended visits, and how many.
    ended: Option<(Date, usize)>,
    /// Who has just got a ticket.
    given: Option<(VisitId, PlaceInLine)>,
}

#[derive(Template)]
#[template(path = "reception/hall.html")]
pub(crate) struct HallView {
    pub(super) page: Page,
    /// Whether the person books visits for people, too.
    pub(super) books: bool,
    /// Where its forms are sent.
    pub(super) path: String,
    pub(super) centre: String,
    pub(super) centre_name: String,
    pub(super) centres: Vec<NavigationItem>,
    pub(super) counters: Vec<CounterLink>,
    pub(super) inside: String,
    pub(super) has_room: bool,
    /// What the program ended when a day was over, said to the head.
    pub(super) ended: String,
    pub(super) manner: String,
    pub(super) doors: String,
    pub(super) alarms: Vec<(String, String)>,
    pub(super) waiting: Vec<Line>,
    pub(super) at_counters: Vec<Line>,
    pub(super) expected: Vec<Line>,
    pub(super) services: Vec<Choice>,
    pub(super) reasons: Vec<Choice>,
    /// Do text messages leave the house?
    pub(super) by_phone: bool,
    pub(super) form: Form,
    pub(super) summary: Content,
}

/// A counter with who sits there.
pub(crate) struct CounterLink {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) is_open: bool,
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let Some(seen) = see(&page, &which).await? else { return none(&page) };
    let form = page.asked.blank(PURPOSE);
    let mut view = HallView::of(&page, &seen, form);
    if let Some(news) = news(page.asked.words, &which.done, seen.given.as_ref()) {
        let success = page.asked.words.t("site-success");
        view.page = view.page.banner(NotificationBanner::success(success, news));
    }
    page.asked.show(&view)
}

/// The page of an institution that has no centre.
pub(super) fn none(page: &DeskPage) -> PageResult {
    let words = page.asked.words;
    let form = page.asked.blank(PURPOSE);
    page.asked.show(&HallView::empty(page.frame(), words, form))
}

/// Reads the centre that is meant: the one that is named, else the first.
pub(super) async fn see(page: &DeskPage, which: &Which) -> Result<Option<Seen>, Stop> {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let language = page.asked.words.language();
    let (code, ticket) = (which.centre.clone(), which.ticket.parse::<VisitId>().ok());
    let read = move |tx: &mut Tx<'_>| {
        let today = date_in_latvia(now);
        let mut all = centres(tx, institution)?;
        all.retain(|one| one.is_open_on(today));
        let Some(centre) = all.iter().find(|one| one.code == code).or_else(|| all.first()).cloned()
        else {
            return Ok(None);
        };
        let given = match ticket {
            Some(id) => place_in_line(tx, institution, id, now).ok().map(|place| (id, place)),
            None => None,
        };
        Ok::<_, ReceptionError>(Some(Seen {
            hall: hall(tx, institution, centre.id, now)?,
            expected: expected(tx, institution, centre.id, now)?,
            titles: Titles::read(tx, institution, now, language)?,
            rules: centre_rules(tx, institution, centre.id)?,
            ended: visits_ended(tx, institution, centre.id)?
                .filter(|(day, _)| *day >= today.saturating_sub(ENDED_DAYS.days()))
                .map(|(day, all)| (day, all.len())),
            centre,
            all,
            given,
        }))
    };
    Ok(page.asked.read(read).await?)
}

fn news(words: Words, done: &str, given: Option<&(VisitId, PlaceInLine)>) -> Option<Content> {
    let said = match (done, given) {
        (_, Some((id, place))) => return Some(given_news(words, *id, place)),
        ("let-in", _) => words.t("visit-done-let-in"),
        ("left", _) => words.t("visit-done-left"),
        ("missed", _) => words.t("visit-done-missed"),
        ("day-end", _) => words.t("visit-done-day-end"),
        ("answered", _) => words.t("visit-done-answered"),
        _ => return None,
    };
    Some(said.into())
}

/// The ticket, what is told of it, and where its paper is.
fn given_news(words: Words, id: VisitId, place: &PlaceInLine) -> Content {
    let ticket = words.with("visit-done-ticket", &[("ticket", place.ticket.as_str().into())]);
    let wait = match place.back_at {
        Some(_) => slip::ahead(words, place),
        None => slip::wait(words, place).join(" "),
    };
    let (ticket, wait) = (Content::from(ticket), Content::from(wait));
    let print = Content::from(words.t("slip-print"));
    Content::html(format_args!(
        "<p class=\"govuk-notification-banner__heading\">{ticket}</p><p class=\"govuk-body\">{wait}</p>\
         <a class=\"govuk-notification-banner__link\" href=\"/desk/visits/tickets/{id}\">{print}</a>"
    ))
}

impl HallView {
    /// The page with a form as it was sent, or a fresh one.
    pub(super) fn of(page: &DeskPage, seen: &Seen, form: Form) -> Self {
        let (words, now) = (page.asked.words, page.asked.app.moment().now());
        let hall = &seen.hall;
        let here = |one: &Present| Line::of(words, now, &seen.titles, &hall.counters, one);
        let waiting = |one: &Present| {
            let mut line = here(one).waiting(words, &hall.not_told);
            line = match hall.inside.too_early_before(&one.stay, now) {
                Some(from) => line.comes_in_from(words, from),
                None if line.waits_outside => line.may("let-in", words.t("visits-let-in")),
                None => line,
            };
            line.may("left", words.t("visits-left"))
        };
        let expected = |one: &VisitRow| {
            Line::expected(words, &seen.titles, one)
                .may("arrive", words.t("visits-here"))
                .may("missed", words.t("visits-missed"))
        };
        let summary = form.summary();
        let link = |one: &Centre| {
            NavigationItem::to(&path(one), one.name(words.language()))
                .current(one.id == seen.centre.id)
        };
        let centres: Vec<_> = seen.all.iter().map(link).collect();
        Self {
            page: page.frame().wrong(!summary.is_empty()),
            books: page.is_any(&[Role::Head, Role::Desk]),
            path: path(&seen.centre),
            centre: seen.centre.code.clone(),
            centre_name: seen.centre.name(words.language()).to_owned(),
            centres: if centres.len() > 1 { centres } else { Vec::new() },
            counters: counters(hall, now),
            inside: inside(words, hall),
            // With every counter closed the hall is not full but closed; how many are open stands beside it.
            has_room: hall.inside.has_room()
                || !hall.counters.iter().any(|one| one.is_open(date_in_latvia(now))),
            ended: seen
                .ended
                .filter(|_| page.is_any(&[Role::Head]))
                .map_or_else(String::new, |one| ended(words, one)),
            manner: manner(words, hall.inside.reception),
            doors: hall.inside.doors.as_ref().map(|doors| told(words, doors)).unwrap_or_default(),
            alarms: alarms(words, hall),
            waiting: hall.waiting.iter().map(waiting).collect(),
            at_counters: hall.at_counters.iter().map(here).collect(),
            expected: seen.expected.iter().map(expected).collect(),
            services: services(words, &seen.titles),
            reasons: reasons(words, &seen.rules),
            by_phone: page.asked.app.sends_text_messages(),
            form,
            summary,
        }
    }

    fn anyway(&self) -> Vec<Checkbox> {
        vec![Checkbox::of("yes", self.page.t("visits-anyway"))]
    }

    fn empty(page: Page, words: Words, form: Form) -> Self {
        Self {
            page,
            books: false,
            path: String::new(),
            centre: String::new(),
            centre_name: String::new(),
            centres: Vec::new(),
            counters: Vec::new(),
            inside: String::new(),
            has_room: true,
            ended: String::new(),
            manner: String::new(),
            doors: String::new(),
            alarms: Vec::new(),
            waiting: Vec::new(),
            at_counters: Vec::new(),
            expected: Vec::new(),
            services: services(words, &Titles::default()),
            reasons: Vec::new(),
            by_phone: true,
            form,
            summary: Content::default(),
        }
    }
}

/// Where a centre's reception is.
pub(super) fn path(centre: &Centre) -> String {
    format!("/desk/visits?centre={}", centre.code)
}

fn counters(hall: &Hall, now: Timestamp) -> Vec<CounterLink> {
    let today = date_in_latvia(now);
    let link = |one: &Counter| CounterLink {
        href: format!("/desk/visits/counter/{}", one.id),
        name: one.name.clone(),
        is_open: one.is_open(today),
    };
    hall.counters.iter().map(link).collect()
}

/// Who calls for help: the call, and what is said about it.
fn alarms(words: Words, hall: &Hall) -> Vec<(String, String)> {
    let said = |alarm: &Alarm| {
        let counter = hall.counters.iter().find(|one| one.id == alarm.counter);
        let name = counter.map(|one| one.name.clone()).unwrap_or_default();
        (alarm.id.to_string(), words.with("visit-alarm-at", &[("counter", name.into())]))
    };
    hall.alarms.iter().map(said).collect()
}

/// “Iekšā 3 no 5, ārā gaida 2, atvērti 5 lodziņi”.
fn inside(words: Words, hall: &Hall) -> String {
    let number = |value: u32| words.number(i64::from(value));
    let now = &hall.inside;
    let inside = match now.most {
        Some(most) => words.with(
            "visit-inside-of",
            &[("inside", number(now.inside).into()), ("most", number(most).into())],
        ),
        None => words.with("visit-inside", &[("inside", number(now.inside).into())]),
    };
    let outside = words.with("visit-outside", &[("outside", number(now.outside).into())]);
    let open = words.with("visit-open-counters", &[("count", i64::from(now.specialists).into())]);
    format!("{inside} · {outside} · {open}")
}

/// “20.11.2026. programma pabeidza 3 apmeklējumus”.
fn ended(words: Words, (day, count): (Date, usize)) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    words.with(
        "visits-ended-link",
        &[("day", words.date_short(day).into()), ("count", count.into())],
    )
}

fn manner(words: Words, reception: Reception) -> String {
    match reception {
        Reception::Freely => String::new(),
        Reception::ByAppointment => words.t("visit-manner-by-appointment"),
        Reception::Window => words.t("visit-manner-window"),
        Reception::Closed => words.t("visit-manner-closed"),
    }
}

fn told(words: Words, doors: &Doors) -> String {
    let told = [
        ("in", doors.walk_in.as_str().into()),
        ("out", doors.walk_out.as_str().into()),
        ("booked", doors.booked.as_str().into()),
    ];
    words.with("visit-doors", &told)
}

fn services(words: Words, titles: &Titles) -> Vec<Choice> {
    let none = Choice::of("", words.t("visit-service-none"));
    let named = titles.0.iter().map(|(code, title)| Choice::of(code.as_str(), title.as_str()));
    std::iter::once(none).chain(named).collect()
}

fn reasons(words: Words, rules: &CentreRules) -> Vec<Choice> {
    let none = Choice::of("", words.t("visit-reason-none"));
    let named = rules.reasons.iter().map(|one| Choice::of(one.code(), said::reason(words, *one)));
    std::iter::once(none).chain(named).collect()
}
