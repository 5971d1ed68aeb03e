//! Who is received by appointment in the demo: the institutions of the articles that live today and give appointments.

use anyhow::Context;
use lodzins_service::{
    Actor,
    appointment::{PoolsFile, pools_import},
    institution::Institution,
};
use serde::Deserialize;

use super::visits::Example;
use crate::installation::Installation;

const POOLS: &str = include_str!("../../../../../demo/pools.json");

/// `demo/pools.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    institutions: Vec<PoolsFile>,
    /// Who has booked already.
    pub visits: Vec<Example>,
}

/// Enters the pools as the page would; answers the file.
pub fn pools(installation: &Installation, all: &[Institution]) -> anyhow::Result<Booking> {
    let booking: Booking = serde_json::from_str(POOLS).context("demo/pools.json")?;
    for file in booking.institutions.clone() {
        let code = file.institution.clone();
        let institution = all.iter().find(|one| one.code == code);
        let id = institution.with_context(|| format!("demo/pools.json: no “{code}”"))?.id;
        installation
            .db
            .write_now(id, move |tx, at| pools_import(tx, at, id, &file, Actor::System))
            .with_context(|| format!("demo/pools.json: {code}"))?;
    }
    Ok(booking)
}
