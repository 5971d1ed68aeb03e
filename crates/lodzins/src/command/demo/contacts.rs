//! Calls and visits of the last days, so that the day's list and the queue of calls back have something in them.

use anyhow::Context;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Channel, Moment, WorkingCalendar,
    contact::{CallOutcome, ContactResult, Direction},
    id::{InstitutionId, StaffId, UnitId},
    moment::latvia_zone,
};
use lodzins_service::{
    Actor,
    contact::{Attempt, ContactFacts, NewContact, call_attempt_enter, contact_enter},
    idempotency::RequestKey,
    institution::calendar,
};
use serde::Deserialize;

use crate::installation::Installation;

const CONTACTS: &str = include_str!("../../../../../demo/contacts.json");
/// When the telephones are switched on, on the days before today.
const OPENS: (i8, i8) = (8, 30);

/// A contact as `demo/contacts.json` describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    /// 0 is today, 1 the working day before, and so on.
    day: u32,
    /// Today so many minutes ago; on an earlier day so many after opening.
    minutes: i64,
    channel: Channel,
    topics: Vec<String>,
    seconds: u32,
    result: ContactResult,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    phone: Option<String>,
    /// What came of calling back, where somebody did.
    #[serde(default)]
    then: Option<CallOutcome>,
}

/// Enters them, by the person who sits at the desk, as the desk's page would.
pub fn contacts(
    installation: &Installation,
    institution: InstitutionId,
    desk: (StaffId, Option<UnitId>),
) -> anyhow::Result<()> {
    let examples: Vec<Example> = serde_json::from_str(CONTACTS).context("demo/contacts.json")?;
    let days = installation.db.read_now(move |tx| calendar(tx, institution))?;
    let now = Moment::of(installation.clock.as_ref()).now();
    let (person, unit) = desk;
    let by = Actor::Staff(person);
    for (n, example) in examples.into_iter().enumerate() {
        let new = NewContact {
            key: Some(RequestKey::new(&format!("demo contact {n}"), b"")),
            institution,
            held_at: Some(held_at(&example, now, &days)?),
            facts: facts(&example, unit),
            by,
        };
        let then = example.then;
        installation.db.write_now(institution, move |tx, at| {
            let entered = contact_enter(tx, at, &new)?;
            if let (Some(call), Some(outcome)) = (entered.call_back, then) {
                let attempt = Attempt { outcome, note: None, control: None };
                call_attempt_enter(tx, at, institution, call, &attempt, by)?;
            }
            Ok::<_, lodzins_service::contact::ContactError>(())
        })?;
    }
    Ok(())
}

fn facts(example: &Example, unit: Option<UnitId>) -> ContactFacts {
    ContactFacts {
        channel: example.channel,
        direction: Direction::In,
        topics: example.topics.clone(),
        service: None,
        unit,
        seconds: Some(example.seconds),
        result: example.result,
        note: example.note.clone(),
        name: example.name.clone(),
        phone: example.phone.clone(),
        submission: None,
    }
}

fn held_at(example: &Example, now: Timestamp, days: &WorkingCalendar) -> anyhow::Result<Timestamp> {
    let minutes = SignedDuration::from_mins(example.minutes);
    if example.day == 0 {
        return Ok(now - minutes);
    }
    let today = now.to_zoned(latvia_zone()).date();
    let day = (0..example.day).fold(today, |day, _| working_before(day, days));
    let opens = day.at(OPENS.0, OPENS.1, 0, 0).to_zoned(latvia_zone())?;
    Ok(opens.timestamp() + minutes)
}

fn working_before(day: Date, days: &WorkingCalendar) -> Date {
    let mut before = day.saturating_sub(1.day());
    while !days.is_working(before) {
        before = before.saturating_sub(1.day());
    }
    before
}
