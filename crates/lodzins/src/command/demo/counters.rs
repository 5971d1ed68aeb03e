//! The counters of the demo's centres: as many as their pools receive at once, three of each at most.

use anyhow::Context;
use lodzins_service::{
    Actor,
    institution::{Institution, structure::centres},
    reception::{CounterDetails, ReceptionError, counter_set},
};
use serde::Deserialize;

use crate::installation::Installation;

const COUNTERS: &str = include_str!("../../../../../demo/counters.json");

/// The counters of a centre.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hall {
    institution: String,
    centre: String,
    counters: Vec<Counter>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Counter {
    code: String,
    name: String,
    pools: Vec<String>,
}

/// Enters them as the page would; the pools must be there.
pub fn counters(installation: &Installation, all: &[Institution]) -> anyhow::Result<()> {
    let halls: Vec<Hall> = serde_json::from_str(COUNTERS).context("demo/counters.json")?;
    for hall in halls {
        let told = format!("demo/counters.json: {} {}", hall.institution, hall.centre);
        let institution = all.iter().find(|one| one.code == hall.institution);
        let id = institution.with_context(|| told.clone())?.id;
        let entered: Result<(), ReceptionError> = installation.db.write_now(id, move |tx, at| {
            let known = centres(tx, id)?;
            let centre = known.iter().find(|one| one.code == hall.centre);
            let centre = centre.ok_or(ReceptionError::NotThere)?.id;
            for one in &hall.counters {
                let details = CounterDetails {
                    name: one.name.clone(),
                    pools: one.pools.clone(),
                    ..CounterDetails::default()
                };
                counter_set(tx, at, id, centre, &one.code, &details, Actor::System)?;
            }
            Ok(())
        });
        entered.context(told)?;
    }
    Ok(())
}
