//! Regimes of the demo: those of the articles on their days in 2020, and one that holds today.

use anyhow::Context;
use jiff::{ToSpan, civil::Date};
use lodzins_core::regime::Regime;
use lodzins_service::{
    Actor,
    institution::Institution,
    regime::{RegimeFile, regimes_record},
};
use serde::Deserialize;

use crate::installation::Installation;

const REGIMES: &str = include_str!("../../../../../demo/regimes.json");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Regimes {
    history: Vec<RegimeFile>,
    present: Vec<Present>,
}

/// One that begins on the day on which the demo is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Present {
    institution: String,
    /// How long it holds.
    days: i32,
    regime: Regime,
}

/// Records them.
pub fn regimes(
    installation: &Installation,
    all: &[Institution],
    today: Date,
) -> anyhow::Result<()> {
    let file: Regimes = serde_json::from_str(REGIMES).context("demo/regimes.json")?;
    let present = file.present.into_iter().map(|one| {
        let to = Some(today.saturating_add(one.days.days()));
        let regime = Regime { from: today, to, ..one.regime };
        RegimeFile { institution: one.institution, regimes: vec![regime] }
    });
    for RegimeFile { institution: code, regimes } in file.history.into_iter().chain(present) {
        let institution = all.iter().find(|one| one.code == code);
        let id = institution.with_context(|| format!("demo/regimes.json: no “{code}”"))?.id;
        installation
            .db
            .write_now(id, move |tx, at| regimes_record(tx, at, id, &regimes, Actor::System))
            .with_context(|| format!("demo/regimes.json: {code}"))?;
    }
    Ok(())
}
