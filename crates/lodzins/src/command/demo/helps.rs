//! What centres of the demo do about services of state institutions (MK 401, 2017).

use std::collections::BTreeMap;

use anyhow::Context;
use lodzins_core::catalogue::Help;
use lodzins_service::{
    Actor,
    catalogue::{CatalogueError, centre_service_set},
    institution::{Institution, structure::centres},
};
use serde::Deserialize;

use crate::installation::Installation;

const HELPS: &str = include_str!("../../../../../demo/helps.json");

/// What one centre does about services of one holder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Helps {
    institution: String,
    centre: String,
    holder: String,
    services: BTreeMap<String, Help>,
}

/// Enters it as the pages would.
pub fn helps(installation: &Installation, all: &[Institution]) -> anyhow::Result<()> {
    let file: Vec<Helps> = serde_json::from_str(HELPS).context("demo/helps.json")?;
    for one in file {
        let institution = all.iter().find(|known| known.code == one.institution);
        let id =
            institution.with_context(|| format!("demo/helps.json: no “{}”", one.institution))?.id;
        installation
            .db
            .write_now(id, move |tx, at| -> Result<(), CatalogueError> {
                let centre = centres(tx, id)?.into_iter().find(|known| known.code == one.centre);
                let centre = centre.ok_or(CatalogueError::NotThere)?.id;
                for (service, help) in &one.services {
                    let what = (one.holder.as_str(), service.as_str());
                    centre_service_set(tx, at, id, centre, what, Some(*help), Actor::System)?;
                }
                Ok(())
            })
            .context("demo/helps.json")?;
    }
    Ok(())
}
