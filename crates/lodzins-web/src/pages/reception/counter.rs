//! A counter: whom it serves, what they booked and were asked to bring, and who is next.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    Assurance, IdentityMethod,
    id::{CounterId, UnitId},
    moment::date_in_latvia,
    reception::{Ticket, VisitResult},
};
use lodzins_db::Tx;
use lodzins_service::{
    catalogue::ServiceTold,
    institution::{Topic, topics},
    reception::{
        AtHand, Counter, Neighbour, Present, ReceptionError, at_counter, counters, neighbours,
    },
};
use serde::Deserialize;

use super::{
    line::{Line, Titles},
    said,
    visitor::{Visitor, looked_at},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        clients::{client_line, submissions_table},
        register::{At, directory::Directory},
    },
    stop::{PageResult, Stop},
    ui::{Attributes, Checkbox, Choice, Content, NotificationBanner, Radio},
    words::Words,
};

/// What was done just before, and the ticket under which somebody was sent on.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
    #[serde(default)]
    ticket: String,
}

/// The purpose of the page's forms.
pub fn purpose(id: CounterId) -> String {
    format!("counter {id}")
}

/// Where a counter is.
pub fn path(id: CounterId) -> String {
    format!("/desk/visits/counter/{id}")
}

/// A counter with what its page says about it.
pub(super) struct Known {
    pub at_hand: AtHand,
    pub neighbours: Vec<Neighbour>,
    all: Vec<Counter>,
    titles: Titles,
    visitor: Visitor,
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
    pub(super) bring: Vec<ServiceTold>,
    /// Are there several services, so that it must be said what is for which?
    pub(super) several: bool,
    pub(super) asks_identity: bool,
    /// They have shown who they are.
    pub(super) shown: String,
    /// The client that they proved to be: what stands about them, and their card.
    pub(super) client: Option<(String, String)>,
    pub(super) papers: Content,
    pub(super) services: Vec<(String, String)>,
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
    looked_at(&page, known.client()).await?;
    let now = known.now(&done.done);
    let form = page.asked.again(&purpose(id), Form::of(page.asked.words, now));
    let mut view = CounterView::of(&page, &known, form);
    // Whoever waits outside a full hall is not nobody.
    let is_full = done.done == "nobody" && !known.at_hand.waiting.is_empty();
    let done = if is_full { Done { done: "no-room".to_owned(), ..done } } else { done };
    if let Some(news) = news(page.asked.words, &done) {
        let success = page.asked.words.t("site-success");
        view.page = view.page.banner(NotificationBanner::success(success, news));
    }
    page.asked.show(&view)
}

fn news(words: Words, done: &Done) -> Option<String> {
    let ticket = done.ticket.parse::<Ticket>();
    Some(match (done.done.as_str(), ticket) {
        ("sent", Ok(ticket)) => {
            words.with("visit-done-sent-ticket", &[("ticket", ticket.to_string().into())])
        }
        ("sent", Err(_)) => words.t("visit-done-sent"),
        ("nobody", _) => words.t("visit-done-nobody"),
        ("no-room", _) => words.t("visit-done-no-room"),
        ("missed", _) => words.t("visit-done-missed"),
        ("finished", _) => words.t("visit-done-finished"),
        ("handed-over", _) => words.t("visit-done-handed-over"),
        ("parked", _) => words.t("visit-done-parked"),
        ("left", _) => words.t("visit-done-left"),
        ("alarm", _) => words.t("visit-done-alarm"),
        ("registered", _) => words.t("visit-done-registered"),
        ("identified", _) => words.t("visit-done-identified"),
        ("unknown", _) => words.t("visit-done-unknown"),
        _ => return None,
    })
}

/// Reads the counter with what belongs to it.
pub(super) async fn known(page: &DeskPage, id: CounterId) -> Result<Known, Stop> {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let language = page.asked.words.language();
    let read = move |tx: &mut Tx<'_>| {
        let today = date_in_latvia(now);
        let at_hand = at_counter(tx, institution, id, now)?;
        let titles = Titles::read(tx, institution, now, language)?;
        let mut all = counters(tx, institution)?;
        all.retain(|one| one.centre == at_hand.counter.centre && one.is_open(today));
        Ok::<_, ReceptionError>(Known {
            all,
            visitor: Visitor::read(tx, institution, &at_hand, &titles, (now, language))?,
            neighbours: neighbours(tx, institution, at_hand.counter.centre, today)?,
            titles,
            topics: topics(tx, institution)?,
            directory: Directory::of(tx, institution)?,
            at_hand,
        })
    };
    Ok(page.asked.read(read).await?)
}

impl Known {
    /// The client that the visitor has proved to be.
    pub(super) fn client(&self) -> Option<lodzins_core::id::ClientId> {
        self.visitor.client.as_ref().map(|row| row.id)
    }

    /// How the form begins: with what was booked, and with the usual end, so that finishing takes two keys.
    fn now(&self, done: &str) -> Fields {
        let usual =
            if done == "registered" { VisitResult::Submission } else { VisitResult::Answered };
        let booked = self.visitor.services.iter().take(self.visitor.booked);
        let now = Fields::default().and("result", usual.code());
        booked.fold(now, |now, (code, _)| now.and("service", code.as_str()))
    }
}

impl CounterView {
    /// The page with a form as it was sent, or a fresh one.
    pub(super) fn of(page: &DeskPage, known: &Known, form: Form) -> Self {
        let (words, now) = (page.asked.words, page.asked.app.moment().now());
        let AtHand { counter, visitor, parked, waiting, not_told } = &known.at_hand;
        let line = |one: &Present| Line::of(words, now, &known.titles, &[], one);
        let parked_here = |one: &Present| line(one).may("start", words.t("visits-resume"));
        let waits =
            |one: &Present| line(one).waiting(words, not_told).may("call", words.t("visits-call"));
        let summary = form.summary();
        let note = visitor.as_ref().and_then(|one| one.stay.note.clone());
        let topic = |one: &Topic| (one.code.clone(), one.name(words.language()).to_owned());
        let shown = visitor.as_ref().and_then(|one| one.stay.identity_method);
        let told = &known.visitor;
        let client = |row: &lodzins_service::identity::client::ClientRow| {
            (client_line(row), format!("/desk/clients/{}", row.id))
        };
        Self {
            page: page.frame().typed_into().wrong(!summary.is_empty()).back("/desk/visits"),
            path: path(counter.id),
            name: counter.name.clone(),
            sits: known.directory.person(counter.opened_by),
            is_open: counter.is_open(date_in_latvia(now)),
            visitor: visitor.as_ref().map(line),
            note: note.unwrap_or_default(),
            bring: told.bring.clone(),
            several: told.booked > 1,
            asks_identity: told.assurance > Assurance::None && shown.is_none(),
            shown: shown
                .map(|method| crate::pages::register::said::method(words, method))
                .unwrap_or_default(),
            client: told.client.as_ref().map(client),
            papers: submissions_table(words, &told.papers),
            services: told.services.clone(),
            parked: parked.iter().map(parked_here).collect(),
            waiting: waiting.iter().map(waits).collect(),
            others: others(words, known),
            topics: known.topics.iter().map(topic).collect(),
            form,
            summary,
        }
    }

    /// What a visitor can show; by digits where nothing else on the page is.
    fn identities(&self, by_digit: bool) -> Vec<Radio> {
        let words = self.page.words();
        let radio = |(n, method): (usize, &IdentityMethod)| {
            let said = crate::pages::register::said::method(words, *method);
            let digit = Attributes::none();
            Radio::of(method.code(), said).attributes(if by_digit { digit.nth(n) } else { digit })
        };
        (1..).zip(&said::SHOWN).map(radio).collect()
    }

    fn results(&self) -> Vec<Radio> {
        let words = self.page.words();
        let radio = |(n, result): (usize, &VisitResult)| {
            Radio::of(result.code(), said::result(words, *result))
                .attributes(Attributes::none().nth(n))
        };
        (1..).zip(&VisitResult::SAID).map(radio).collect()
    }

    fn service_boxes(&self) -> Vec<Checkbox> {
        let of = |(code, title): &(String, String)| Checkbox::of(code.as_str(), title.as_str());
        self.services.iter().map(of).collect()
    }

    fn topic_boxes(&self) -> Vec<Checkbox> {
        self.topics.iter().map(|(code, name)| Checkbox::of(code.as_str(), name.as_str())).collect()
    }
}

/// Where a visitor can be sent on to: open counters, the units that have one, and other institutions in the house.
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
    let neighbour = |one: &Neighbour| {
        let name = one.institution.name(words.language()).to_owned();
        let said = words.with("visit-to-institution", &[("name", name.into())]);
        Choice::of(format!("institution {}", one.institution.code), said)
    };
    let none = Choice::of("", words.t("visit-to-choose"));
    std::iter::once(none)
        .chain(others.map(counter))
        .chain(units.into_iter().map(unit))
        .chain(known.neighbours.iter().map(neighbour))
        .collect()
}
