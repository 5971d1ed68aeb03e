//! A counter: whom it serves, what they booked and were asked to bring, and who is next.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    Assurance,
    id::{CounterId, UnitId},
    moment::date_in_latvia,
    reception::VisitResult,
};
use lodzins_db::Tx;
use lodzins_service::{
    catalogue::service_on,
    institution::{Topic, topics},
    reception::{AtHand, Counter, Present, ReceptionError, at_counter, counters},
};
use serde::Deserialize;

use super::{
    line::{Line, Titles},
    said,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{
        DeskPage,
        register::{At, directory::Directory},
    },
    stop::{PageResult, Stop},
    ui::{Attributes, Checkbox, Choice, Content, NotificationBanner, Radio},
    words::Words,
};

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// The purpose of the page's forms.
pub fn purpose(id: CounterId) -> String {
    format!("counter {id}")
}

/// Where a counter is.
pub fn path(id: CounterId) -> String {
    format!("/desk/visits/counter/{id}")
}

/// What a service asks for.
pub(super) struct Asked {
    pub bring: Vec<String>,
    pub assurance: Assurance,
}

/// A counter with what its page says about it.
pub(super) struct Known {
    pub at_hand: AtHand,
    all: Vec<Counter>,
    titles: Titles,
    asked: Asked,
    topics: Vec<Topic>,
    directory: Directory,
}

#[derive(Template)]
#[template(path = "reception/counter.html")]
pub(crate) struct CounterView {
    pub(super) page: Page,
    pub(super) path: String,
    pub(super) name: String,
    pub(super) sits: String,
    pub(super) is_open: bool,
    pub(super) visitor: Option<Line>,
    pub(super) note: String,
    pub(super) bring: Vec<String>,
    pub(super) asks_identity: bool,
    pub(super) parked: Vec<Line>,
    pub(super) waiting: Vec<Line>,
    pub(super) others: Vec<Choice>,
    pub(super) topics: Vec<(String, String)>,
    pub(super) form: Form,
    pub(super) summary: Content,
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<CounterId>, Query(done): Query<Done>) -> PageResult {
    let known = known(&page, id).await?;
    let form = page.asked.blank(&purpose(id));
    let mut view = CounterView::of(&page, &known, form);
    // Whoever waits outside a full hall is not nobody.
    let is_full = done.done == "nobody" && !known.at_hand.waiting.is_empty();
    let done = if is_full { "no-room" } else { done.done.as_str() };
    if let Some(news) = news(page.asked.words, done) {
        let success = page.asked.words.t("site-success");
        view.page = view.page.banner(NotificationBanner::success(success, news));
    }
    page.asked.show(&view)
}

fn news(words: Words, done: &str) -> Option<String> {
    Some(match done {
        "nobody" => words.t("visit-done-nobody"),
        "no-room" => words.t("visit-done-no-room"),
        "missed" => words.t("visit-done-missed"),
        "finished" => words.t("visit-done-finished"),
        "handed-over" => words.t("visit-done-handed-over"),
        "parked" => words.t("visit-done-parked"),
        "left" => words.t("visit-done-left"),
        "alarm" => words.t("visit-done-alarm"),
        _ => return None,
    })
}

/// Reads the counter with what belongs to it.
pub(super) async fn known(page: &DeskPage, id: CounterId) -> Result<Known, Stop> {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let language = page.asked.words.language();
    let read = move |tx: &mut Tx<'_>| {
        let at_hand = at_counter(tx, institution, id, now)?;
        let mut asked = Asked { bring: Vec::new(), assurance: Assurance::None };
        let visitor = at_hand.visitor.iter();
        for code in visitor.flat_map(|one| one.visit.service_codes().map(str::to_owned)) {
            let Some(version) = service_on(tx, institution, &code, date_in_latvia(now))? else {
                continue;
            };
            let card = version.card;
            asked.assurance = asked.assurance.max(card.assurance);
            asked.bring.extend(card.bring.iter().map(|one| one.said(language).text.to_owned()));
        }
        let mut all = counters(tx, institution)?;
        all.retain(|one| one.centre == at_hand.counter.centre && one.is_open(date_in_latvia(now)));
        Ok::<_, ReceptionError>(Known {
            all,
            titles: Titles::read(tx, institution, now, language)?,
            asked,
            topics: topics(tx, institution)?,
            directory: Directory::of(tx, institution)?,
            at_hand,
        })
    };
    Ok(page.asked.read(read).await?)
}

impl CounterView {
    /// The page with a form as it was sent, or a fresh one.
    pub(super) fn of(page: &DeskPage, known: &Known, form: Form) -> Self {
        let (words, now) = (page.asked.words, page.asked.app.moment().now());
        let AtHand { counter, visitor, parked, waiting } = &known.at_hand;
        let line = |one: &Present| Line::of(words, now, &known.titles, &[], one);
        let summary = form.summary();
        let note = visitor.as_ref().and_then(|one| one.stay.note.clone());
        let topic = |one: &Topic| (one.code.clone(), one.name(words.language()).to_owned());
        let shown = visitor.as_ref().and_then(|one| one.stay.identity_method);
        Self {
            page: page.frame().typed_into().wrong(!summary.is_empty()).back("/desk/visits"),
            path: path(counter.id),
            name: counter.name.clone(),
            sits: known.directory.person(counter.opened_by),
            is_open: counter.is_open(date_in_latvia(now)),
            visitor: visitor.as_ref().map(line),
            note: note.unwrap_or_default(),
            bring: known.asked.bring.clone(),
            asks_identity: known.asked.assurance > Assurance::None && shown.is_none(),
            parked: parked.iter().map(line).collect(),
            waiting: waiting.iter().map(line).collect(),
            others: others(words, known),
            topics: known.topics.iter().map(topic).collect(),
            form,
            summary,
        }
    }

    fn identities(&self) -> Vec<Radio> {
        let words = self.page.words();
        let radio = |(n, method): (usize, &lodzins_core::IdentityMethod)| {
            let said = crate::pages::register::said::method(words, *method);
            Radio::of(method.code(), said).attributes(Attributes::none().nth(n))
        };
        (1..).zip(&said::SHOWN).map(radio).collect()
    }

    fn results(&self) -> Vec<Radio> {
        let words = self.page.words();
        let of_hand = VisitResult::ALL.iter().filter(|one| **one != VisitResult::OtherInstitution);
        let chosen = self.form.fields().text("result").to_owned();
        let radio = |(n, result): (usize, &VisitResult)| {
            // The usual end is chosen already, so that finishing takes one key.
            let usual = chosen.is_empty() && *result == VisitResult::Answered;
            Radio::of(result.code(), said::result(words, *result))
                .checked(usual || chosen == result.code())
                .attributes(Attributes::none().nth(n))
        };
        (1..).zip(of_hand).map(radio).collect()
    }

    fn topic_boxes(&self) -> Vec<Checkbox> {
        self.topics.iter().map(|(code, name)| Checkbox::of(code.as_str(), name.as_str())).collect()
    }
}

/// Where a visitor can be sent on to: open counters, and the units that have one.
fn others(words: Words, known: &Known) -> Vec<Choice> {
    let here = &known.at_hand.counter;
    let counter = |one: &Counter| Choice::of(format!("counter {}", one.id), one.name.as_str());
    let others = known.all.iter().filter(|one| one.id != here.id);
    let mut units: Vec<UnitId> = others.clone().filter_map(|one| one.unit).collect();
    units.sort_unstable();
    units.dedup();
    let unit = |id: UnitId| {
        let name = known.directory.unit(Some(id), words.language());
        Choice::of(format!("unit {id}"), name)
    };
    let none = Choice::of("", words.t("visit-to-choose"));
    std::iter::once(none).chain(others.map(counter)).chain(units.into_iter().map(unit)).collect()
}
