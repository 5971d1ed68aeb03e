//! Events find their institution, unit, box and topics: codes of the file become rows of this installation.

use std::collections::{HashMap, HashSet};

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    AnswerMode, Language, Segment,
    contact::{self, ContactResult, Direction},
    fact::{Amount, FactKind, FactSource, Figure, Per, Qualifier, is_subject_code},
    id::{CounterId, InstitutionId, UnitId},
    moment::date_in_latvia,
};
use lodzins_db::{DbError, Tx};

use super::{
    ActivityEvent, ContactEvent, CounterStep, Event, Happened, LineError, SubmissionEvent,
    events_read,
    visit::{Halls, VisitAt},
};
use crate::{
    Actor,
    contact::{ContactFacts, NewContact},
    idempotency::RequestKey,
    institution::{Institution, drop_boxes, institutions, topics, units},
    register::{Arrival, Evidence, Submitter},
    statistics::{NewActivity, Provenance},
};

/// An event that is ready to be taken.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Which line of the file it is, from 1.
    pub line: usize,
    /// Whose it is.
    pub institution: InstitutionId,
    pub(super) key: RequestKey,
    pub(super) at: Timestamp,
    pub(super) what: What,
}

impl Placed {
    /// On which day it happened.
    pub(crate) fn day(&self) -> Date {
        date_in_latvia(self.at)
    }
}

/// What the use cases are told.
#[derive(Debug, Clone)]
pub(super) enum What {
    Submission(Box<Arrival>, Provenance, Option<(Timestamp, String)>),
    Contact(Box<NewContact>, Provenance),
    Activity(Box<NewActivity>),
    Visit(Box<VisitAt>),
    Counter(CounterId, CounterStep),
}

/// The codes that this installation knows.
#[derive(Debug)]
pub struct Places(HashMap<String, Place>);

#[derive(Debug)]
struct Place {
    institution: Institution,
    units: HashMap<String, UnitId>,
    boxes: HashSet<String>,
    topics: HashSet<String>,
    halls: Halls,
}

impl Places {
    /// Reads them.
    pub fn read(tx: &mut Tx<'_>) -> Result<Self, DbError> {
        let mut places = HashMap::new();
        for institution in institutions(tx)? {
            let id = institution.id;
            let place = Place {
                units: units(tx, id)?.into_iter().map(|unit| (unit.code, unit.id)).collect(),
                boxes: drop_boxes(tx, id)?.into_iter().map(|one| one.code).collect(),
                topics: topics(tx, id)?.into_iter().map(|topic| topic.code).collect(),
                halls: Halls::read(tx, id)?,
                institution,
            };
            places.insert(place.institution.code.clone(), place);
        }
        Ok(Self(places))
    }

    /// Reads a file and finds the place of each event: all of them, or every line that does not fit.
    pub fn file(&self, text: &str) -> Result<Vec<Placed>, Vec<LineError>> {
        self.all(events_read(text)?)
    }

    /// Finds the place of each event: all of them, or every line that does not fit.
    pub fn all(&self, events: Vec<Event>) -> Result<Vec<Placed>, Vec<LineError>> {
        let mut placed = Vec::new();
        let mut wrong = Vec::new();
        for event in events {
            let line = event.line;
            match self.place(event) {
                Ok(event) => placed.push(event),
                Err(what) => wrong.push(LineError { line, what }),
            }
        }
        if wrong.is_empty() { Ok(placed) } else { Err(wrong) }
    }

    /// Finds the place of an event; or says which of its codes nobody knows.
    pub fn place(&self, event: Event) -> Result<Placed, String> {
        let code = &event.institution;
        let place = self.0.get(code).ok_or_else(|| {
            format!(
                "there is no institution “{code}”; this installation has {}",
                known(self.0.keys())
            )
        })?;
        let day = date_in_latvia(event.at);
        if !place.institution.exists_on(day) {
            return Err(format!("the institution “{code}” does not exist on {day}"));
        }
        let what = match event.happened {
            Happened::Submission(event) => place.submission(*event)?,
            Happened::Contact(event) => place.contact(*event)?,
            Happened::Activity(activity) => place.activity(*activity, event.at)?,
            Happened::Visit(event) => {
                place.topics_known(&event.topics)?;
                What::Visit(Box::new(place.halls.visit(*event)?))
            }
            Happened::Counter(event) => {
                What::Counter(place.halls.counter(&event.centre, &event.counter)?, event.act)
            }
        };
        let institution = place.institution.id;
        Ok(Placed { line: event.line, institution, key: event.key, at: event.at, what })
    }
}

impl Place {
    fn unit(&self, code: Option<&str>) -> Result<Option<UnitId>, String> {
        let Some(code) = code else { return Ok(None) };
        let unit = self.units.get(code).copied().ok_or_else(|| {
            format!("the institution has no unit “{code}”; it has {}", known(self.units.keys()))
        })?;
        Ok(Some(unit))
    }

    fn topics_known(&self, topics: &[String]) -> Result<(), String> {
        match topics.iter().find(|topic| !self.topics.contains(*topic)) {
            None => Ok(()),
            Some(topic) => {
                let all = known(self.topics.iter());
                Err(format!("the institution has no topic “{topic}”; it has {all}"))
            }
        }
    }

    fn submission(&self, event: SubmissionEvent) -> Result<What, String> {
        self.topics_known(&event.topics)?;
        if let Some(code) = &event.drop_box
            && !self.boxes.contains(code)
        {
            let all = known(self.boxes.iter());
            return Err(format!("the institution has no box “{code}”; it has {all}"));
        }
        let provenance =
            Provenance { source: FactSource::Imported, date_assumed: event.date_assumed };
        let arrival = Arrival {
            key: None,
            institution: self.institution.id,
            channel: event.channel,
            drop_box: event.drop_box,
            kind: event.submission_kind,
            text: event.text.unwrap_or_else(|| event.subject.clone()),
            subject: event.subject,
            topics: event.topics,
            service: None,
            language: event.language.unwrap_or(Language::Lv),
            segment: event.segment.unwrap_or(Segment::Unknown),
            submitter: Submitter { name: event.name, ..Submitter::default() },
            on_behalf: event.on_behalf,
            author_date: None,
            author_number: None,
            external_reference: event.external_reference,
            unit: self.unit(event.unit.as_deref())?,
            answer_mode: AnswerMode::None,
            files: Vec::new(),
            evidence: Evidence::none(),
            by: Actor::System,
            received_at: None,
        };
        let answer = event.answered_at.zip(event.answer);
        Ok(What::Submission(Box::new(arrival), provenance, answer))
    }

    fn contact(&self, event: ContactEvent) -> Result<What, String> {
        self.topics_known(&event.topics)?;
        if !contact::CHANNELS.contains(&event.channel) {
            let channels: Vec<_> = contact::CHANNELS.iter().map(|one| one.code()).collect();
            let (channel, all) = (event.channel, channels.join(", "));
            return Err(format!("nobody is consulted by “{channel}”; channels are {all}"));
        }
        if event.result == Some(ContactResult::CallBack) {
            return Err("a call back needs a telephone number, and an event carries none".into());
        }
        let provenance =
            Provenance { source: FactSource::Imported, date_assumed: event.date_assumed };
        let facts = ContactFacts {
            channel: event.channel,
            direction: event.direction.unwrap_or(Direction::In),
            topics: event.topics,
            service: event.service,
            unit: self.unit(event.unit.as_deref())?,
            seconds: event.seconds,
            result: event.result.unwrap_or(ContactResult::Answered),
            note: None,
            name: None,
            phone: None,
            submission: None,
        };
        let new = NewContact {
            key: None,
            institution: self.institution.id,
            facts,
            held_at: None,
            by: Actor::System,
        };
        Ok(What::Contact(Box::new(new), provenance))
    }

    fn activity(&self, event: ActivityEvent, at: Timestamp) -> Result<What, String> {
        let kind = event.counts.unwrap_or(FactKind::Activity);
        if matches!(kind, FactKind::Submission | FactKind::Contact) {
            return Err(format!("a {kind} is an event of its own, not an activity"));
        }
        if !is_subject_code(&event.subject) {
            let subject = &event.subject;
            return Err(format!("“{subject}” is no subject: use a–z, digits and underscores"));
        }
        let amount = Amount {
            quantity: event.quantity,
            quantity_max: event.quantity_max,
            qualifier: event.qualifier.unwrap_or(Qualifier::Exact),
            per: event.per.unwrap_or(Per::Total),
        };
        let day = date_in_latvia(at);
        let (from, to) = (event.from.unwrap_or(day), event.to.unwrap_or(day));
        let figure = Figure::new(from, to, amount).map_err(|wrong| wrong.to_string())?;
        if to > day {
            return Err(format!("its last day, {to}, is after it was told, on {day}"));
        }
        let new = NewActivity {
            key: None,
            institution: self.institution.id,
            unit: self.unit(event.unit.as_deref())?,
            kind,
            subject: event.subject,
            channel: event.channel,
            figure,
            date_assumed: event.date_assumed,
            by: Actor::System,
        };
        Ok(What::Activity(Box::new(new)))
    }
}

/// Codes in order, for a sentence.
pub(super) fn known<'c>(codes: impl Iterator<Item = &'c String>) -> String {
    let mut codes: Vec<&str> = codes.map(String::as_str).collect();
    codes.sort_unstable();
    if codes.is_empty() { "none".to_owned() } else { codes.join(", ") }
}
