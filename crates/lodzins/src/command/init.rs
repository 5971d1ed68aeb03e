//! `lodzins init`: an installation with its institutions and nothing else.

use std::{fs, process::ExitCode};

use anyhow::Context;
use lodzins_core::id::InstitutionId;
use lodzins_service::institution::{FoundError, Founding, institution_found, institutions};
use serde::Deserialize;

use crate::{cli::Places, installation::Installation};

/// The demo's institutions: those of the articles, with what the articles give.
const DEMO: &str = include_str!("../../../../demo/institutions.json");

/// The file that `lodzins init` reads.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institutions {
    /// The institutions, in any order.
    pub institutions: Vec<Founding>,
}

pub fn run(places: &Places, which: &str) -> anyhow::Result<ExitCode> {
    let founding = read(which)?;
    let installation = Installation::open(places)?;
    let founded = found(&installation, &founding)?;
    println!("{founded} institutions in {}", places.data.display());
    Ok(ExitCode::SUCCESS)
}

/// The demo's institutions.
pub fn demo() -> anyhow::Result<Institutions> {
    serde_json::from_str(DEMO).context("demo/institutions.json")
}

fn read(which: &str) -> anyhow::Result<Institutions> {
    if which == "demo" {
        return demo();
    }
    let text = fs::read_to_string(which).with_context(|| which.to_owned())?;
    // The parser's message names line and column.
    serde_json::from_str(&text)
        .with_context(|| format!("{which}: see docs/institutions.md for the shape"))
}

/// Founds them all or none; an installation that has institutions already is left as it is.
pub fn found(installation: &Installation, founding: &Institutions) -> anyhow::Result<usize> {
    let there = installation.db.read_now(institutions)?;
    anyhow::ensure!(
        there.is_empty(),
        "this installation has {} institutions already; choose another folder with --data",
        there.len()
    );
    let all = founding.institutions.clone();
    let founded = installation.db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
        for one in &all {
            institution_found(tx, at, one)?;
        }
        Ok::<_, FoundError>(all.len())
    })?;
    Ok(founded)
}
