//! The page.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    id::{CentreId, InstitutionId},
    moment::hour_in_latvia,
    planning::{Hours, Load, Outcome, WhatIf, needed, simulated},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    appointment::openings,
    catalogue::{ServiceLine, services},
    feedback::{DayAnswers, feedback_days},
    institution::structure::{Centre, centres},
    planning::{Past, past},
    reception::counters,
};

use super::{
    asked_for::{self, Question},
    draw,
};
use crate::{
    form::Form,
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Choice, Content, Input, Select, figure},
    words::Words,
};

/// So many weeks are looked back on.
const WEEKS: i32 = 8;
/// Drawn from this seed, the same question has the same answer.
const SEED: u64 = 2020;

#[derive(Template)]
#[template(path = "planning/planning.html")]
pub(crate) struct PlanningView {
    page: Page,
    form: Form,
    centres: Vec<Choice>,
    weekdays: Vec<Choice>,
    /// From when to when, on how many days.
    since: String,
    /// What has been seen; nothing while nobody came.
    seen: Vec<Content>,
    /// What would be.
    told: Vec<Content>,
    /// Why nothing can be told.
    untold: Option<String>,
}

impl PlanningView {
    fn centre(&self) -> Select {
        self.form.select("centre").label(self.page.t("planning-centre")).items(self.centres.clone())
    }

    fn weekday(&self) -> Select {
        self.form
            .select("weekday")
            .label(self.page.t("planning-weekday"))
            .items(self.weekdays.clone())
    }

    fn number(&self, name: &str, label: String) -> Input {
        self.form
            .input(name)
            .label(label)
            .classes("govuk-input--width-3 lz-number")
            .inputmode("numeric")
            .autocomplete("off")
    }

    fn numbers(&self) -> Vec<Input> {
        let page = &self.page;
        let missed = self.number("missed", page.t("planning-ask-missed"));
        vec![
            self.number("specialists", page.t("planning-ask-specialists")),
            self.number("from", page.t("planning-ask-from")),
            self.number("to", page.t("planning-ask-to")),
            self.number("more", page.t("planning-ask-more")).hint(page.t("planning-ask-more-hint")),
            missed.hint(page.t("planning-ask-missed-hint")),
            self.number("percent", page.t("planning-ask-percent")),
            self.number("minutes", page.t("planning-ask-minutes")),
        ]
    }
}

/// What the tables say.
#[derive(Default)]
struct Read {
    centres: Vec<Centre>,
    centre: Option<CentreId>,
    past: Past,
    answers: Vec<DayAnswers>,
    services: Vec<ServiceLine>,
    counters: usize,
    /// When the centre is open on the next such day, in full hours.
    open: (u8, u8),
}

/// What is asked when the address asks nothing.
const USUAL_HOURS: (u8, u8) = (9, 17);

fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    wanted: Option<CentreId>,
    (from, today): (Date, Date),
    now: Timestamp,
) -> Result<Read, DbError> {
    let all = centres(tx, institution)?;
    let centre = wanted.filter(|id| all.iter().any(|one| one.id == *id));
    let Some(id) =
        centre.or_else(|| all.iter().find(|one| one.is_open_on(today)).map(|one| one.id))
    else {
        return Ok(Read { centres: all, open: USUAL_HOURS, ..Read::default() });
    };
    let in_use = counters(tx, institution)?;
    Ok(Read {
        past: past(tx, institution, id, (from, today), now)?,
        answers: feedback_days(tx, institution, id, from, today)?,
        services: services(tx, institution)?,
        counters: in_use.iter().filter(|one| one.centre == id && one.is_used_on(today)).count(),
        open: open_hours(tx, institution, id, today)?,
        centre: Some(id),
        centres: all,
    })
}

/// The first and the last full hour of the next seven days' usual day.
fn open_hours(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
) -> Result<(u8, u8), DbError> {
    let week = openings(tx, institution, centre, today, today.saturating_add(6.days()))?;
    let from = week.iter().map(|one| hour_in_latvia(one.from)).min();
    let to = week.iter().map(|one| hour_in_latvia(one.to - SignedDuration::from_secs(1)) + 1).max();
    let hours = from
        .zip(to)
        .and_then(|(from, to)| Some((u8::try_from(from).ok()?, u8::try_from(to).ok()?)));
    Ok(hours.unwrap_or(USUAL_HOURS))
}

/// What the simulation tells.
type Told = (Vec<(u16, Outcome)>, Option<Hours>);

/// The question with one or two specialists fewer and more beside it, and what each hour needs.
fn told(load: &Load, question: &Question) -> Option<Told> {
    let what_if = |specialists| WhatIf {
        weekday: question.weekday,
        specialists: question.with(specialists),
        more_percent: question.more_percent,
        missed_percent: question.missed_percent,
        seed: SEED,
    };
    let asked = question.specialists;
    let outcomes: Option<Vec<(u16, Outcome)>> = (asked.saturating_sub(2)..=asked + 2)
        .map(|many| Some((many, simulated(load, &what_if(many), question.promise)?)))
        .collect();
    Some((outcomes?, needed(load, &what_if(1), question.promise)))
}

pub(super) async fn get(
    page: DeskPage,
    Query(pairs): Query<BTreeMap<String, String>>,
) -> PageResult {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let (from, now) = (today.saturating_sub(WEEKS.weeks()), page.asked.app.moment().now());
    let wanted = pairs.get("centre").and_then(|id| id.parse().ok());
    let read = page.asked.read(move |tx| read(tx, institution, wanted, (from, today), now)).await?;
    let words = page.asked.words;
    let mut given = asked_for::usual(today.weekday(), read.counters, read.open);
    if let Some(centre) = read.centre {
        given.push(("centre".to_owned(), centre.to_string()));
    }
    // What the address says counts; what it does not say is as usual.
    given.retain(|(name, _)| !pairs.contains_key(name));
    let mut form = asked_for::form(words, given.into_iter().chain(pairs));
    let question = asked_for::read(&mut form);
    let told = match question {
        None => None,
        Some(question) => {
            let load = read.past.load.clone();
            let simulating = tokio::task::spawn_blocking(move || told(&load, &question));
            let told = simulating.await.map_err(|error| {
                tracing::error!(%error, "a simulation broke off");
                Stop::Broken
            })?;
            told.map(|told| (question, told))
        }
    };
    let frame = page.frame().back("/desk/visits").wrong(form.is_wrong());
    let view = view(words, frame, &read, form, (from, today), told);
    if view.form.is_wrong() { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

fn view(
    words: Words,
    page: Page,
    read: &Read,
    form: Form,
    (from, to): (Date, Date),
    told: Option<(Question, Told)>,
) -> PlanningView {
    let choice =
        |one: &Centre| Choice::of(one.id.to_string(), one.name(words.language()).to_owned());
    let weekday = |n: i8| {
        let name = words.with("date-weekday", &[("day", n.into())]);
        Choice::of(n.to_string(), name)
    };
    let seen = if read.past.days == 0 {
        Vec::new()
    } else {
        let mut seen = vec![
            figure(&draw::load(words, &read.past.load), words),
            draw::times(words, &read.past, &read.services),
        ];
        // Beside the times: how quickly it went is half of how it was.
        if !read.answers.is_empty() {
            seen.push(draw::answers(words, &read.answers));
        }
        if !read.past.kept.is_empty() {
            seen.push(draw::kept(words, &read.past));
        }
        seen
    };
    let untold = told.is_none() && !form.is_wrong();
    PlanningView {
        since: words.with(
            "planning-since",
            &[
                ("from", words.date_short(from).into()),
                ("to", words.date_short(to).into()),
                ("days", i64::from(read.past.days).into()),
            ],
        ),
        centres: read.centres.iter().map(choice).collect(),
        weekdays: (1..=7).map(weekday).collect(),
        untold: untold.then(|| words.t("planning-untold")),
        told: told.map(|told| said(words, told)).unwrap_or_default(),
        page,
        form,
        seen,
    }
}

fn said(words: Words, (question, (outcomes, hours)): (Question, Told)) -> Vec<Content> {
    let table = draw::outcomes(words, question.promise, question.specialists, &outcomes);
    let needed = match hours {
        Some(hours) => draw::needed(words, &hours),
        None => Content::from(words.t("planning-never")),
    };
    vec![table, needed]
}

#[cfg(test)]
impl crate::gallery::Sample for PlanningView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        use lodzins_core::planning::Seen;

        let mut past = Past { days: 40, ..Past::default() };
        for day in 1..=5 {
            let weekday = jiff::civil::Weekday::from_monday_one_offset(day).expect("a weekday");
            past.load.days(weekday, 8);
            for hour in 9..17 {
                let walk_ins = 20 + u32::from(hour) * 4 % 30;
                past.load.note(weekday, hour, Seen { walk_ins, booked: 16, missed: 3 });
            }
        }
        for secs in [240, 420, 600, 900, 1500] {
            past.load.served(secs);
        }
        past.times.insert(
            String::new(),
            lodzins_service::planning::Times {
                served: 900,
                left: 12,
                waited_secs: 500_000,
                served_secs: 600_000,
            },
        );
        let made = (lodzins_core::appointment::Share::Phone, lodzins_core::planning::Lead::Weeks);
        past.kept.insert(made, lodzins_service::planning::Kept { came: 180, missed: 24 });
        let frame = || crate::gallery::desk(words, "/desk/visits/planning");
        let day = |day: i8| jiff::civil::date(2026, 11, day);
        let answers = vec![DayAnswers {
            given_on: day(20),
            way: lodzins_core::feedback::FeedbackWay::Page,
            answer: lodzins_core::feedback::Feedback::Good,
            quantity: 41,
        }];
        let usual = || asked_for::usual(jiff::civil::Weekday::Friday, 4, USUAL_HOURS);
        let read = Read { past, answers, counters: 4, open: USUAL_HOURS, ..Read::default() };
        let sample = |read: &Read, mut form: Form| {
            let question = asked_for::read(&mut form);
            let told = question.and_then(|one| Some((one, told(&read.past.load, &one)?)));
            let page = frame().wrong(form.is_wrong());
            view(words, page, read, form, (day(1), day(20)), told)
        };
        let wrong = usual().into_iter().filter(|(name, _)| name != "to");
        vec![
            ("planning", sample(&read, asked_for::form(words, usual()))),
            ("planning-empty", sample(&Read::default(), asked_for::form(words, usual()))),
            ("planning-wrong", sample(&read, asked_for::form(words, wrong))),
        ]
    }
}
