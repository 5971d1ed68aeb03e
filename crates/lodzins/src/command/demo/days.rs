//! Who came to some centres over the last weeks, so that the planning page has something to plan from.

use anyhow::Context;
use indicatif::ProgressBar;
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};
use lodzins_core::{IdentityMethod, appointment::Share, hours::PlaceKind, moment::latvia_zone};
use lodzins_service::{
    hours::{Place, PlaceHours, all_hours},
    institution::Institution,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::weeks::monday_of;
use crate::{
    command::replay::{Replayed, replay},
    installation::Installation,
};

const DAYS: &str = include_str!("../../../../../demo/days.json");
/// Counters are opened and closed outside the hours of any centre.
const OPENED: Time = Time::constant(7, 30, 0, 0);
const CLOSED: Time = Time::constant(20, 0, 0, 0);

/// What `demo/days.json` describes: who came to a centre on the same day of several weeks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hall {
    institution: String,
    centre: String,
    visits: Vec<Visit>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Visit {
    /// How many weeks ago.
    weeks: Vec<i64>,
    /// 1 is Monday.
    weekday: i64,
    service: String,
    /// Nothing: they came without an appointment.
    #[serde(default)]
    booked: Option<Booked>,
    /// Nothing: they never came.
    #[serde(default)]
    arrived: Option<Time>,
    /// Nothing: they went before they were called.
    #[serde(default)]
    called: Option<Called>,
    /// When they went.
    #[serde(default)]
    gone: Option<Time>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Booked {
    days_before: i64,
    share: Share,
    starts: Time,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Called {
    at: Time,
    counter: String,
    #[serde(default)]
    identity: Option<IdentityMethod>,
}

/// Acts with their moments.
type Acts = Vec<(Timestamp, Value)>;

/// Replays them, the earliest first; days with other hours than every week's are left out.
pub fn days(installation: &Installation, all: &[Institution]) -> anyhow::Result<Replayed> {
    let halls: Vec<Hall> = serde_json::from_str(DAYS).context("demo/days.json")?;
    let today = installation.db.moment().date();
    let mut acts = Acts::new();
    for hall in &halls {
        let institution = all.iter().find(|one| one.code == hall.institution);
        let id = institution.with_context(|| format!("no “{}”", hall.institution))?.id;
        let places = installation.db.read_now(move |tx| all_hours(tx, id))?;
        let is_here = |place: &Place| place.kind == PlaceKind::Centre && place.code == hall.centre;
        let here = places.iter().find(|one| is_here(&one.place));
        acts.extend(hall.acts(today, here.context("a centre without hours")?)?);
    }
    acts.sort_by_key(|(at, _)| *at);
    let lines: Vec<String> = acts.into_iter().map(|(_, act)| act.to_string()).collect();
    replay(installation, &lines.join("\n"), &ProgressBar::hidden())
}

impl Hall {
    fn acts(&self, today: Date, here: &PlaceHours) -> anyhow::Result<Acts> {
        let mut acts = Acts::new();
        for (n, visit) in self.visits.iter().enumerate() {
            for weeks in &visit.weeks {
                let day = monday_of(today).saturating_sub(weeks.weeks());
                let day = day.saturating_add((visit.weekday - 1).days());
                if here.hours().on(day).why.is_empty() {
                    self.visit(&mut acts, day, n, visit)?;
                }
            }
        }
        self.counters(&mut acts)?;
        Ok(acts)
    }

    fn visit(&self, acts: &mut Acts, day: Date, n: usize, visit: &Visit) -> anyhow::Result<()> {
        let name = format!("{day} {n}");
        let mut act = |(day, time): (Date, Time), act: &str, more: Value| {
            let at = instant(day, time)?;
            let key = format!("demo {} {name} {act}", self.centre);
            let line = json!({ "key": key, "kind": "visit", "visit": name, "act": act, "at": at });
            acts.push((at, self.line(line, more)));
            anyhow::Ok(())
        };
        if let Some(Booked { days_before, share, starts }) = &visit.booked {
            let earlier = day.saturating_sub(days_before.days());
            let more = json!({
                "services": [visit.service],
                "starts_at": instant(day, *starts)?,
                "share": share,
                "name": format!("Testa Persona {n:03}"),
                "phone": format!("20000{n:03}"),
            });
            act((earlier, Time::constant(7, 0, 0, 0)), "book", more)?;
            if visit.arrived.is_none() {
                let given_up = starts.saturating_add(20.minutes());
                return act((day, given_up), "miss", json!({}));
            }
        }
        let Some(arrived) = visit.arrived else { return Ok(()) };
        match visit.booked {
            Some(_) => act((day, arrived), "arrive", json!({}))?,
            None => act((day, arrived), "walk_in", json!({ "services": [visit.service] }))?,
        }
        let Some(gone) = visit.gone else { return Ok(()) };
        let Some(Called { at, counter, identity }) = &visit.called else {
            return act((day, gone), "leave", json!({}));
        };
        act((day, *at), "call", json!({ "counter": counter }))?;
        let shown = json!({ "identity": identity });
        act((day, at.saturating_add(1.minute())), "serve", shown)?;
        act((day, gone), "finish", json!({ "result": "issued" }))
    }

    /// The counters to which somebody is called are open on that day.
    fn counters(&self, acts: &mut Acts) -> anyhow::Result<()> {
        let mut used: Vec<(Date, String)> = acts
            .iter()
            .filter_map(|(at, act)| {
                let counter = act.get("counter")?.as_str()?;
                Some((at.to_zoned(latvia_zone()).date(), counter.to_owned()))
            })
            .collect();
        used.sort();
        used.dedup();
        for (day, counter) in used {
            for (time, act) in [(OPENED, "open"), (CLOSED, "close")] {
                let at = instant(day, time)?;
                let key = format!("demo {} {day} counter {counter} {act}", self.centre);
                let line = json!({ "key": key, "kind": "counter", "act": act, "at": at });
                acts.push((at, self.line(line, json!({ "counter": counter }))));
            }
        }
        Ok(())
    }

    fn line(&self, line: Value, more: Value) -> Value {
        let here = json!({ "institution": self.institution, "centre": self.centre });
        let parts = [line, more, here].into_iter().filter_map(|part| match part {
            Value::Object(fields) => Some(fields),
            _ => None,
        });
        Value::Object(parts.flatten().collect::<Map<_, _>>())
    }
}

fn instant(day: Date, time: Time) -> anyhow::Result<Timestamp> {
    Ok(day.to_datetime(time).to_zoned(latvia_zone())?.timestamp())
}
