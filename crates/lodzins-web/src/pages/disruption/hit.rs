//! Bookings that cannot be kept: moved or called off in bulk, each visitor told.

use askama::Template;
use axum::extract::Query;
use lodzins_core::id::{CentreId, VisitId};
use lodzins_service::{
    appointment::{AppointmentError, Supposed, VisitHit, visits_hit},
    disruption::{Fate, MOST_AT_ONCE, hits_cancel, hits_move},
    institution::structure::{Centre, centres},
};
use serde::Deserialize;

use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, regime::said::Names},
    stop::{PageResult, Stop},
    ui::{Checkbox, Choice, Content, Fieldset, NotificationBanner, Radio},
    words::{Message, Words},
};

const PURPOSE: &str = "visits-hit";
const PATH: &str = "/desk/visits/hit";

/// What the page before has done, as counts.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    moved: Option<u32>,
    cancelled: Option<u32>,
    left: Option<u32>,
    not_hit: Option<u32>,
}

/// Those who are hit, with what their codes are called.
struct Hit {
    visits: Vec<VisitHit>,
    centres: Vec<Centre>,
    names: Names,
}

#[derive(Template)]
#[template(path = "disruption/hit.html")]
pub(crate) struct HitView {
    page: Page,
    count: String,
    shown: String,
    form: Form,
    fields: Vec<Content>,
}

async fn read(page: &DeskPage) -> Result<Hit, Stop> {
    let (institution, words) = (page.institution.id, page.asked.words);
    let now = page.asked.app.moment();
    let read = page.asked.read(move |tx| {
        let hit = visits_hit(tx, now.now(), institution, &Supposed::default())?;
        let centres = centres(tx, institution)?;
        let names = Names::read(tx, institution, words, now.date())?;
        Ok::<_, AppointmentError>(Hit { visits: hit, centres, names })
    });
    Ok(read.await?)
}

impl HitView {
    fn of(page: Page, words: Words, hit: &Hit, form: Form) -> Self {
        let count = hit.visits.len();
        let said = |key: &str, count: usize| words.with(key, &[("count", count.into())]);
        let fields = if hit.visits.is_empty() { Vec::new() } else { fields(words, hit, &form) };
        Self {
            page,
            count: said("disruption-count", count),
            shown: if count > MOST_AT_ONCE {
                said("disruption-shown", MOST_AT_ONCE)
            } else {
                String::new()
            },
            form,
            fields,
        }
    }
}

fn fields(words: Words, hit: &Hit, form: &Form) -> Vec<Content> {
    let boxes = hit.visits.iter().take(MOST_AT_ONCE).map(|one| line(words, hit, one));
    let visits = form
        .checkboxes("visits")
        .fieldset(Fieldset::asking(words.t("disruption-visits")))
        .classes("govuk-checkboxes--small")
        .items(boxes);
    let language = words.language();
    let centres = hit.centres.iter().map(|one| Choice::of(one.id.to_string(), one.name(language)));
    let centre = form.select("centre").label(words.t("disruption-centre")).items(centres);
    let mut acts = vec![
        Radio::of("move", words.t("disruption-what-move"))
            .hint(words.t("disruption-what-move-hint")),
    ];
    if hit.centres.len() > 1 {
        let elsewhere = Radio::of("elsewhere", words.t("disruption-what-elsewhere"));
        acts.push(elsewhere.conditional(Content::from(centre)));
    }
    acts.push(Radio::of("cancel", words.t("disruption-what-cancel")));
    let what = form.radios("what").fieldset(Fieldset::asking(words.t("disruption-what")));
    vec![visits.into(), what.items(acts).into()]
}

/// When, who, what for, where; and why it cannot be.
fn line(words: Words, hit: &Hit, one: &VisitHit) -> Checkbox {
    let visit = &one.visit;
    let services: Vec<String> = visit.service_codes().map(|code| hit.names.service(code)).collect();
    let centre = hit.centres.iter().find(|centre| centre.id == visit.centre_id);
    let said = [
        visit.starts_at.map(|start| words.moment_short(start)).unwrap_or_default(),
        visit.name.clone().unwrap_or_default(),
        words.list(&services),
        centre.map(|centre| centre.name(words.language()).to_owned()).unwrap_or_default(),
    ];
    let why = words.with("disruption-why", &[("why", one.why.code().into())]);
    Checkbox::of(visit.id.to_string(), said.join(" · ")).hint(why)
}

/// The page: everybody is ticked.
pub async fn get(page: DeskPage, Query(done): Query<Done>) -> PageResult {
    let hit = read(&page).await?;
    let words = page.asked.words;
    let mut frame = page.frame().back("/desk/visits");
    if let Some(news) = news(words, &done) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let mut all = Fields::default();
    for one in hit.visits.iter().take(MOST_AT_ONCE) {
        all = all.and("visits", one.visit.id.to_string());
    }
    let form = page.asked.again(PURPOSE, Form::of(words, all));
    page.asked.show(&HitView::of(frame, words, &hit, form))
}

fn news(words: Words, done: &Done) -> Option<String> {
    let said = |key: &str, count: Option<u32>| {
        count.map(|count| words.with(key, &[("count", count.into())]))
    };
    let told = [
        said("disruption-moved", done.moved),
        said("disruption-cancelled", done.cancelled),
        said("disruption-left", done.left),
        said("disruption-not-hit", done.not_hit),
    ];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!told.is_empty()).then_some(told)
}

/// What is to be done with those who are ticked.
#[derive(Clone, Copy)]
enum What {
    Move(Option<CentreId>),
    Cancel,
}

fn what(form: &mut Form) -> Option<What> {
    match form.optional("what").as_str() {
        "move" => Some(What::Move(None)),
        "elsewhere" => {
            let centre: Option<CentreId> = form.optional("centre").parse().ok();
            if centre.is_none() {
                form.wrong("centre", Message::of("disruption-centre-missing"));
            }
            centre.map(|centre| What::Move(Some(centre)))
        }
        "cancel" => Some(What::Cancel),
        _ => {
            form.wrong("what", Message::of("disruption-what-missing"));
            None
        }
    }
}

/// Moves those who are ticked, or calls their visits off.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let ticked = form.fields().all("visits").filter_map(|id| id.parse().ok());
    let visits: Vec<VisitId> = ticked.take(MOST_AT_ONCE).collect();
    if visits.is_empty() {
        form.wrong("visits", Message::of("disruption-visits-missing"));
    }
    let what = what(&mut form);
    let words = page.asked.words;
    let (Some(token), Some(what), false) = (token, what, form.is_wrong()) else {
        let hit = read(&page).await?;
        let frame = page.frame().back("/desk/visits").wrong(true);
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&HitView::of(frame, words, &hit, form));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let office = page.asked.app.office().clone();
    let done: Result<Vec<(VisitId, Fate)>, AppointmentError> = page
        .once(&token, &form, move |tx, at| match what {
            What::Move(to) => hits_move(tx, at, &office, institution, &visits, to, by),
            What::Cancel => hits_cancel(tx, at, &office, institution, &visits, by),
        })
        .await;
    match done {
        Ok(fates) => Ok(page.asked.see_other(&counted(&fates))),
        Err(error) => {
            form.busy(error, Message::of("register-busy"))?;
            let hit = read(&page).await?;
            let form = form.under_its_own_token();
            page.asked.show_busy(&HitView::of(
                page.frame().back("/desk/visits").wrong(true),
                words,
                &hit,
                form,
            ))
        }
    }
}

/// The page's address with what was done.
fn counted(fates: &[(VisitId, Fate)]) -> String {
    let counts = [
        ("moved", fates.iter().filter(|(_, fate)| matches!(fate, Fate::Moved(_))).count()),
        ("cancelled", fates.iter().filter(|(_, fate)| *fate == Fate::Cancelled).count()),
        ("left", fates.iter().filter(|(_, fate)| *fate == Fate::NoPlace).count()),
        ("not_hit", fates.iter().filter(|(_, fate)| *fate == Fate::NotHit).count()),
    ];
    let said = counts.iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(name, count)| format!("{name}={count}")).collect();
    format!("{PATH}?{}", said.join("&"))
}

#[cfg(test)]
impl crate::gallery::Sample for HitView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        use lodzins_service::appointment::HitWhy;

        let page = || crate::gallery::desk(words, PATH);
        let form = |wrong: bool| {
            let mut form = Form::blank(words);
            if wrong {
                form.wrong("what", Message::of("disruption-what-missing"));
            }
            form
        };
        let sample = |wrong: bool| {
            let form = form(wrong);
            let visit = |why: HitWhy| {
                let why = words.with("disruption-why", &[("why", why.code().into())]);
                let said =
                    format!("24.11.2026. 09:00 · Testa Persona 017 · {}", words.t("gallery-place"));
                Checkbox::of(why.as_str(), said).hint(why)
            };
            let asked = Fieldset::asking(words.t("disruption-visits"));
            let visits =
                form.checkboxes("visits").fieldset(asked).classes("govuk-checkboxes--small");
            let visits = visits.items(HitWhy::ALL.iter().map(|why| visit(*why)));
            let acts = [
                Radio::of("move", words.t("disruption-what-move")),
                Radio::of("cancel", words.t("disruption-what-cancel")),
            ];
            let what = form.radios("what").fieldset(Fieldset::asking(words.t("disruption-what")));
            let fields = vec![visits.into(), what.items(acts).into()];
            let said = |key: &str| words.with(key, &[("count", 73.into())]);
            let (count, shown) = (said("disruption-count"), said("disruption-shown"));
            Self { page: page().wrong(wrong), count, shown, form, fields }
        };
        let none = Hit { visits: Vec::new(), centres: Vec::new(), names: Names::default() };
        vec![
            ("visits-hit", sample(false)),
            ("visits-hit-wrong", sample(true)),
            ("visits-hit-none", Self::of(page(), words, &none, form(false))),
        ]
    }
}
