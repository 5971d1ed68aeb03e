//! What came in over the last weeks, and a year ago, so that the head's figures have something to be held against.

use anyhow::Context;
use indicatif::ProgressBar;
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};
use lodzins_core::{Channel, contact::ContactResult, moment::latvia_zone, submission::Kind};
use lodzins_db::DbError;
use lodzins_service::institution::{Institution, calendar, drop_boxes};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{
    command::replay::{Replayed, replay},
    installation::Installation,
};

const WEEKS: &str = include_str!("../../../../../demo/weeks.json");

/// What `demo/weeks.json` describes: something that came in on the same day of several weeks.
#[derive(Debug, Deserialize)]
struct Example {
    /// How many weeks ago.
    weeks: Vec<i64>,
    /// 1 is Monday.
    weekday: i64,
    at: Time,
    channel: Channel,
    topics: Vec<String>,
    #[serde(flatten)]
    what: What,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum What {
    /// A submission, with its answer some days later.
    Submission { kind: Kind, subject: String, answered_after_days: i64 },
    /// A contact.
    Contact { seconds: u32, result: ContactResult },
}

/// Replays them, the earliest first; days on which nobody works are left out.
pub fn weeks(installation: &Installation, institution: &Institution) -> anyhow::Result<Replayed> {
    let examples: Vec<Example> = serde_json::from_str(WEEKS).context("demo/weeks.json")?;
    let id = institution.id;
    let (days, boxes) = installation
        .db
        .read_now(move |tx| Ok::<_, DbError>((calendar(tx, id)?, drop_boxes(tx, id)?)))?;
    let today = installation.db.moment().date();
    let mut events = Vec::new();
    for (n, example) in examples.iter().enumerate() {
        let drop_box = boxes.iter().find(|one| one.is_used_on(today)).map(|one| one.code.as_str());
        let drop_box = drop_box.filter(|_| example.channel == Channel::DropBox);
        if example.channel == Channel::DropBox && drop_box.is_none() {
            continue;
        }
        for weeks in &example.weeks {
            let monday = monday_of(today).saturating_sub(weeks.weeks());
            let day = monday.saturating_add((example.weekday - 1).days());
            if days.is_working(day) && institution.exists_on(day) {
                let (at, mut line) = event(example, (day, today))?;
                line.extend([
                    ("key".to_owned(), json!(format!("demo week {weeks} line {n}"))),
                    ("institution".to_owned(), json!(institution.code)),
                ]);
                line.extend(drop_box.map(|code| ("box".to_owned(), json!(code))));
                events.push((at, line));
            }
        }
    }
    events.sort_by_key(|(at, _)| *at);
    let lines: Vec<String> =
        events.into_iter().map(|(_, line)| Value::Object(line).to_string()).collect();
    replay(installation, &lines.join("\n"), &ProgressBar::hidden())
}

/// When it was, and what came.
fn event(
    example: &Example,
    (day, today): (Date, Date),
) -> anyhow::Result<(Timestamp, Map<String, Value>)> {
    let instant = |day: Date| {
        day.to_datetime(example.at).to_zoned(latvia_zone()).map(|there| there.timestamp())
    };
    let at = instant(day)?;
    let what = match &example.what {
        What::Submission { kind, subject, answered_after_days } => {
            let answered_on = day.saturating_add(answered_after_days.days());
            // What would be answered tomorrow is still open.
            let answered = answered_on < today;
            json!({
                "kind": "submission",
                "submission_kind": kind,
                "subject": subject,
                "answered_at": answered.then(|| instant(answered_on)).transpose()?,
                "answer": answered.then_some("Uz iesniegumu sniegta atbilde."),
            })
        }
        What::Contact { seconds, result } => {
            json!({ "kind": "contact", "seconds": seconds, "result": result })
        }
    };
    let mut line = Map::new();
    line.extend(what.as_object().cloned().unwrap_or_default());
    line.insert("at".to_owned(), json!(at));
    line.insert("channel".to_owned(), json!(example.channel));
    line.insert("topics".to_owned(), json!(example.topics));
    Ok((at, line))
}

pub(super) fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}
