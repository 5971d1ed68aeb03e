//! Centres, telephone lines and boxes of the demo with their opening hours, today's and those of spring 2020.

use anyhow::Context;
use lodzins_service::{
    Actor,
    hours::{HoursFile, hours_import},
    institution::Institution,
};

use crate::installation::Installation;

const HOURS: &str = include_str!("../../../../../demo/hours.json");

/// Enters them as the pages would; answers how many places there are. A number that nobody can dial is told.
pub fn hours(installation: &Installation, all: &[Institution]) -> anyhow::Result<usize> {
    let files: Vec<HoursFile> = serde_json::from_str(HOURS).context("demo/hours.json")?;
    let mut places = 0;
    for file in files {
        let code = file.institution.clone();
        let institution = all.iter().find(|one| one.code == code);
        let id = institution.with_context(|| format!("demo/hours.json: no “{code}”"))?.id;
        let imported = installation
            .db
            .write_now(id, move |tx, at| hours_import(tx, at, id, &file, Actor::System))
            .with_context(|| format!("demo/hours.json: {code}"))?;
        for (place, number) in &imported.not_dialled {
            eprintln!(
                "  {code}, {place}: the number “{number}” cannot be dialled; entered as it stands"
            );
        }
        places += imported.places;
    }
    Ok(places)
}
