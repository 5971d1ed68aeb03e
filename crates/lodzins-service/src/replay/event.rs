//! An event, as a line of the file says it.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Channel, Language, Segment,
    contact::{ContactResult, Direction},
    fact::{FactKind, Per, Qualifier},
    submission::Kind,
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{CounterEvent, VisitEvent};
use crate::idempotency::RequestKey;

/// The longest key.
const KEY_LENGTH: usize = 100;

/// A line of the file.
#[derive(Debug, Clone)]
pub struct Event {
    /// Which line, from 1.
    pub line: usize,
    /// What makes it the same event when it comes again.
    pub key: RequestKey,
    /// The institution's code.
    pub institution: String,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub happened: Happened,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A submission came in.
    Submission(Box<SubmissionEvent>),
    /// Somebody was consulted.
    Contact(Box<ContactEvent>),
    /// Something was done that nobody registers one by one.
    Activity(Box<ActivityEvent>),
    /// Something happened in a visit.
    Visit(Box<VisitEvent>),
    /// Somebody sat down at a counter, or left it.
    Counter(CounterEvent),
}

/// A submission came in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmissionEvent {
    /// By which channel.
    pub channel: Channel,
    /// Out of which drop box, by its code; only by the channel `drop_box`.
    #[serde(rename = "box")]
    pub drop_box: Option<String>,
    /// What it is.
    pub submission_kind: Kind,
    /// What it is about.
    pub subject: String,
    /// What it says; the subject when it is left out.
    pub text: Option<String>,
    /// Codes of topics.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The code of the unit it is for.
    pub unit: Option<String>,
    /// In which language it is written; Latvian when it is left out.
    pub language: Option<Language>,
    /// Who came.
    pub segment: Option<Segment>,
    /// The submitter's name.
    pub name: Option<String>,
    /// By whom it was written down for the submitter.
    pub on_behalf: Option<String>,
    /// The number of a case elsewhere.
    pub external_reference: Option<String>,
    /// Is the day of `at` a guess within a period that is known?
    #[serde(default)]
    pub date_assumed: bool,
    /// When it was answered; together with `answer`.
    pub answered_at: Option<Timestamp>,
    /// What was answered.
    pub answer: Option<String>,
}

/// Somebody was consulted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactEvent {
    /// By which channel.
    pub channel: Channel,
    /// Who turned to whom; `in` when it is left out.
    pub direction: Option<Direction>,
    /// Codes of topics.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Which service it was about, in words.
    pub service: Option<String>,
    /// The code of the unit that consulted.
    pub unit: Option<String>,
    /// How long it took, in seconds.
    pub seconds: Option<u32>,
    /// What it came to; `answered` when it is left out.
    pub result: Option<ContactResult>,
    /// Is the day of `at` a guess within a period that is known?
    #[serde(default)]
    pub date_assumed: bool,
}

/// Something was done, so often in such a period.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityEvent {
    /// What it was, by code.
    pub subject: String,
    /// What it counts as; `activity` when it is left out.
    pub counts: Option<FactKind>,
    /// The code of the unit that did it.
    pub unit: Option<String>,
    /// By which channel.
    pub channel: Option<Channel>,
    /// How many; of a range, the least.
    pub quantity: u32,
    /// Of a range, the most.
    pub quantity_max: Option<u32>,
    /// How sure that is; `exact` when it is left out.
    pub qualifier: Option<Qualifier>,
    /// Against what it is measured; `total` when it is left out.
    pub per: Option<Per>,
    /// The first day; the day of `at` when it is left out.
    pub from: Option<Date>,
    /// The last day; the day of `at` when it is left out.
    pub to: Option<Date>,
    /// Are the days a guess?
    #[serde(default)]
    pub date_assumed: bool,
}

/// What is wrong with a line, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct LineError {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// Reads a file of events. Empty lines are no events.
///
/// Answers either every event or every line that cannot be read: a file with one bad line is taken in no part.
pub fn events_read(text: &str) -> Result<Vec<Event>, Vec<LineError>> {
    let mut events = Vec::new();
    let mut wrong = Vec::new();
    let mut keys: HashMap<String, usize> = HashMap::new();
    for (line, text) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if text.trim().is_empty() {
            continue;
        }
        match event(line, text.trim(), &mut keys) {
            Ok(event) => events.push(event),
            Err(what) => wrong.push(LineError { line, what }),
        }
    }
    if wrong.is_empty() { Ok(events) } else { Err(wrong) }
}

fn event(line: usize, text: &str, keys: &mut HashMap<String, usize>) -> Result<Event, String> {
    let mut fields: Map<String, Value> = serde_json::from_str(text).map_err(|wrong| {
        format!("not an object of JSON ({wrong}); one event stands on one line")
    })?;
    let key: String = taken(&mut fields, "key")?;
    if key.is_empty() || key.len() > KEY_LENGTH {
        return Err(format!("`key` has {} bytes; give 1 to {KEY_LENGTH}", key.len()));
    }
    if let Some(first) = keys.insert(key.clone(), line) {
        return Err(format!("the key “{key}” stands on line {first} too; give each event its own"));
    }
    let institution = taken(&mut fields, "institution")?;
    let at = taken(&mut fields, "at")?;
    let kind: String = taken(&mut fields, "kind")?;
    let happened = match kind.as_str() {
        "submission" => Happened::Submission(Box::new(submission(at, rest(fields)?)?)),
        "contact" => Happened::Contact(Box::new(rest(fields)?)),
        "activity" => Happened::Activity(Box::new(rest(fields)?)),
        "visit" => Happened::Visit(Box::new(rest(fields)?)),
        "counter" => Happened::Counter(rest(fields)?),
        other => {
            return Err(format!(
                "“{other}” is no kind; give `submission`, `contact`, `activity`, `visit` or `counter`"
            ));
        }
    };
    let key = RequestKey::new(&key, text.as_bytes());
    Ok(Event { line, key, institution, at, happened })
}

/// A field that every event has.
fn taken<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &str) -> Result<T, String> {
    let value = fields.remove(name).ok_or_else(|| format!("`{name}` is missing"))?;
    serde_json::from_value(value).map_err(|wrong| format!("`{name}`: {wrong}"))
}

/// The fields of its kind.
fn rest<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, String> {
    serde_json::from_value(Value::Object(fields)).map_err(|wrong| wrong.to_string())
}

fn submission(at: Timestamp, event: SubmissionEvent) -> Result<SubmissionEvent, String> {
    if event.channel.has_boxes() != event.drop_box.is_some() {
        return Err("`box` goes with the channel `drop_box`, and only with it".to_owned());
    }
    match (event.answered_at, &event.answer) {
        (None, None) => Ok(event),
        (Some(answered), Some(_)) if answered >= at => Ok(event),
        (Some(_), Some(_)) => Err("`answered_at` is before `at`".to_owned()),
        _ => Err("`answered_at` and `answer` go together".to_owned()),
    }
}
