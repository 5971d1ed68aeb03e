//! Visits and counters of a centre: each act at its own moment, by the rules that held then.
//!
//! A file calls a visit by a name of its own. What it is called is kept as long as the keys of requests are, so that a
//! file may be taken in parts.

use std::collections::HashMap;

use jiff::Timestamp;
use lodzins_core::{
    IdentityMethod, Moment,
    appointment::Share,
    codes,
    fact::FactSource,
    id::{CentreId, CounterId, InstitutionId, VisitId},
    reception::{Precedence, VisitResult},
    regime::Doors,
};
use lodzins_db::{DbError, Tx};
use serde::Deserialize;

use super::ReplayError;
use crate::{
    Actor, Keys,
    appointment::{Contact, NewVisit, Wanted, visit_book, visit_cancel},
    idempotency::{RequestKey, answer_for, remember},
    institution::structure::centres,
    reception::{
        Finished, WalkIn, counter_close, counter_open, counters, inside, visit_arrive, visit_call,
        visit_finish, visit_left, visit_let_in, visit_no_show, visit_start, visit_walk_in,
    },
    statistics::{Provenance, fact_provenance},
};

codes! {
    /// What happened in a visit.
    pub enum VisitStep("act of a visit") {
        /// It was booked.
        Book = "book",
        /// Whoever was booked came.
        Arrive = "arrive",
        /// Somebody came without an appointment.
        WalkIn = "walk_in",
        /// They were let in.
        LetIn = "let_in",
        /// They were called to a counter.
        Call = "call",
        /// They sat down there.
        Serve = "serve",
        /// It was done.
        Finish = "finish",
        /// They went away before it was done.
        Leave = "leave",
        /// Nobody came.
        Miss = "miss",
        /// It was called off.
        Cancel = "cancel",
    }
}

codes! {
    /// What happened to a counter.
    pub enum CounterStep("act at a counter") {
        /// Somebody sat down at it.
        Open = "open",
        /// Nobody is there any more.
        Close = "close",
    }
}

/// Something happened in a visit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitEvent {
    /// What the file calls the visit.
    pub visit: String,
    /// What happened.
    pub act: VisitStep,
    /// At which centre, by code.
    pub centre: String,
    /// For which services; with `book` and `walk_in`.
    #[serde(default)]
    pub services: Vec<String>,
    /// When it is to begin; with `book`.
    pub starts_at: Option<Timestamp>,
    /// Through which door of booking; the desk's when it is left out. With `book`.
    pub share: Option<Share>,
    /// What to call the visitor by; needed with `book`.
    pub name: Option<String>,
    /// Their telephone; needed with `book`.
    pub phone: Option<String>,
    /// Through which door of the building they came or went.
    pub door: Option<String>,
    /// Why they went first; with `walk_in` and `arrive`.
    pub reason: Option<Precedence>,
    /// The counter's code; with `call`.
    pub counter: Option<String>,
    /// How they showed who they are; with `serve`.
    pub identity: Option<IdentityMethod>,
    /// Codes of topics; with `finish`.
    #[serde(default)]
    pub topics: Vec<String>,
    /// What it came to; with `finish`.
    pub result: Option<VisitResult>,
    /// Is the day of `at` a guess within a period that is known?
    #[serde(default)]
    pub date_assumed: bool,
}

/// Something happened to a counter.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterEvent {
    /// At which centre, by code.
    pub centre: String,
    /// The counter's code.
    pub counter: String,
    /// What happened.
    pub act: CounterStep,
}

/// The centres of an institution and their counters, by code.
#[derive(Debug, Default)]
pub(super) struct Halls(HashMap<String, Hall>);

#[derive(Debug)]
struct Hall {
    id: CentreId,
    counters: HashMap<String, CounterId>,
}

/// A visit's event with its centre and counter found.
#[derive(Debug, Clone)]
pub(super) struct VisitAt {
    centre: CentreId,
    counter: Option<CounterId>,
    event: VisitEvent,
}

impl Halls {
    pub(super) fn read(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Self, DbError> {
        let counters = counters(tx, institution)?;
        let hall = |id: CentreId| Hall {
            id,
            counters: counters
                .iter()
                .filter(|one| one.centre == id)
                .map(|one| (one.code.clone(), one.id))
                .collect(),
        };
        let all = centres(tx, institution)?.into_iter();
        Ok(Self(all.map(|one| (one.code, hall(one.id))).collect()))
    }

    fn hall(&self, code: &str) -> Result<&Hall, String> {
        self.0.get(code).ok_or_else(|| {
            let all = super::place::known(self.0.keys());
            format!("the institution has no centre “{code}”; it has {all}")
        })
    }

    /// The counter that an event names.
    pub(super) fn counter(&self, centre: &str, code: &str) -> Result<CounterId, String> {
        let hall = self.hall(centre)?;
        hall.counters.get(code).copied().ok_or_else(|| {
            let all = super::place::known(hall.counters.keys());
            format!("the centre has no counter “{code}”; it has {all}")
        })
    }

    /// Finds the place of a visit's event; or says which of its fields do not go with what happened.
    pub(super) fn visit(&self, event: VisitEvent) -> Result<VisitAt, String> {
        use VisitStep::{Arrive, Book, Call, Finish, Leave, Miss, Serve, WalkIn};
        let act = event.act;
        let begins = matches!(act, Book | WalkIn);
        let ends = matches!(act, Finish | Leave | Miss);
        let fields = [
            ("services", !event.services.is_empty(), begins),
            ("starts_at", event.starts_at.is_some(), act == Book),
            ("share", event.share.is_some(), act == Book),
            ("name", event.name.is_some(), begins),
            ("phone", event.phone.is_some(), act == Book),
            ("door", event.door.is_some(), matches!(act, Arrive | WalkIn | Finish | Leave)),
            ("reason", event.reason.is_some(), matches!(act, Arrive | WalkIn)),
            ("counter", event.counter.is_some(), act == Call),
            ("identity", event.identity.is_some(), act == Serve),
            ("topics", !event.topics.is_empty(), act == Finish),
            ("result", event.result.is_some(), act == Finish),
            ("date_assumed", event.date_assumed, ends),
        ];
        if let Some((name, ..)) = fields.iter().find(|(_, given, goes)| *given && !goes) {
            return Err(format!("`{name}` does not go with `{act}`"));
        }
        let needed: &[&str] = match act {
            Book => &["services", "starts_at", "name", "phone"],
            Call => &["counter"],
            _ => &[],
        };
        let missing = fields.iter().find(|(name, given, _)| needed.contains(name) && !given);
        if let Some((name, ..)) = missing {
            return Err(format!("`{act}` needs `{name}`"));
        }
        let code = event.counter.as_deref();
        let counter = code.map(|code| self.counter(&event.centre, code)).transpose()?;
        Ok(VisitAt { centre: self.hall(&event.centre)?.id, counter, event })
    }
}

/// Does what happened in a visit; `at` is now, `then` the event's own moment.
pub(super) fn visit_take(
    tx: &mut Tx<'_>,
    (at, then): (&Moment, &Moment),
    keys: &Keys,
    institution: InstitutionId,
    what: &VisitAt,
) -> Result<(), ReplayError> {
    let (event, by) = (&what.event, Actor::System);
    by_the_right_door(tx, then, institution, what)?;
    if matches!(event.act, VisitStep::Book | VisitStep::WalkIn) {
        return begun(tx, (at, then), keys, institution, what);
    }
    let id = known_as(tx, institution, &event.visit)?;
    let id = id.ok_or_else(|| ReplayError::NoSuchVisit(event.visit.clone()))?;
    match event.act {
        VisitStep::Book | VisitStep::WalkIn => {}
        VisitStep::Arrive => drop(visit_arrive(tx, then, institution, id, event.reason, by)?),
        VisitStep::LetIn => drop(visit_let_in(tx, then, institution, id, by)?),
        VisitStep::Call => {
            if let Some(counter) = what.counter {
                visit_call(tx, then, institution, counter, id, by)?;
            }
        }
        VisitStep::Serve => {
            drop(visit_start(tx, then, institution, id, None, event.identity, by)?);
        }
        VisitStep::Finish => {
            let (topics, result) = (event.topics.clone(), event.result);
            let done = Finished { topics, result, ..Finished::default() };
            drop(visit_finish(tx, then, institution, id, None, &done, by)?);
        }
        VisitStep::Leave => drop(visit_left(tx, then, institution, id, by)?),
        VisitStep::Miss => visit_no_show(tx, then, institution, id, by)?,
        VisitStep::Cancel => drop(visit_cancel(tx, then, institution, id, by)?),
    }
    if matches!(event.act, VisitStep::Finish | VisitStep::Leave | VisitStep::Miss) {
        let date_assumed = event.date_assumed;
        let provenance = Provenance { source: FactSource::Imported, date_assumed };
        fact_provenance(tx, institution, id, provenance)?;
    }
    Ok(())
}

/// A visit begins, and from now on is what the file calls it.
fn begun(
    tx: &mut Tx<'_>,
    (at, then): (&Moment, &Moment),
    keys: &Keys,
    institution: InstitutionId,
    VisitAt { centre, event, .. }: &VisitAt,
) -> Result<(), ReplayError> {
    if known_as(tx, institution, &event.visit)?.is_some() {
        return Err(ReplayError::VisitTwice(event.visit.clone()));
    }
    let (centre, services, by) = (*centre, event.services.clone(), Actor::System);
    let id = match event.starts_at {
        Some(start) => {
            let share = event.share.unwrap_or(Share::Desk);
            let contact = Contact {
                name: event.name.clone().unwrap_or_default(),
                phone: event.phone.clone(),
                email: None,
            };
            let wanted = Wanted { centre, services, share };
            let contact = Some(contact);
            let new = NewVisit { key: None, institution, wanted, start, contact, by };
            visit_book(tx, then, keys, &new)?.id
        }
        None => {
            let new = WalkIn {
                key: None,
                institution,
                centre,
                services,
                name: event.name.clone(),
                reason: event.reason,
                anyway: false,
                by,
            };
            visit_walk_in(tx, then, keys, &new)?.id
        }
    };
    Ok(remember(tx, at, institution, &name_of(&event.visit), &id)?)
}

/// Under which key it is kept what a file calls a visit. Keys of requests have no spaces.
fn name_of(visit: &str) -> RequestKey {
    RequestKey::new(&format!("replayed visit {visit}"), b"")
}

fn known_as(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: &str,
) -> Result<Option<VisitId>, DbError> {
    let kept: Option<Result<VisitId, _>> = answer_for(tx, institution, &name_of(visit))?;
    Ok(kept.and_then(Result::ok))
}

/// Refuses a door that is not the one by which people came in or went out then.
fn by_the_right_door(
    tx: &mut Tx<'_>,
    then: &Moment,
    institution: InstitutionId,
    VisitAt { centre, event, .. }: &VisitAt,
) -> Result<(), ReplayError> {
    let Some(door) = &event.door else { return Ok(()) };
    let Some(Doors { walk_in, walk_out, booked }) =
        inside(tx, institution, *centre, then.date())?.doors
    else {
        return Ok(());
    };
    let right = match event.act {
        VisitStep::WalkIn => walk_in,
        VisitStep::Arrive => booked,
        _ => walk_out,
    };
    if *door == right { Ok(()) } else { Err(ReplayError::OtherDoor { told: door.clone(), right }) }
}

/// Somebody sits down at a counter, or leaves it. A counter that is in use since later than that is left alone.
pub(super) fn counter_take(
    tx: &mut Tx<'_>,
    then: &Moment,
    institution: InstitutionId,
    id: CounterId,
    act: CounterStep,
) -> Result<(), ReplayError> {
    let all = counters(tx, institution)?;
    let since = all.into_iter().find(|one| one.id == id).and_then(|one| one.opened_at);
    if since.is_some_and(|since| since > then.now()) {
        return Err(ReplayError::CounterInUse);
    }
    match act {
        CounterStep::Open => counter_open(tx, then, institution, id, Actor::System)?,
        CounterStep::Close => counter_close(tx, then, institution, id, Actor::System)?,
    }
    Ok(())
}
