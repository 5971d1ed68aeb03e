//! Services with their cards, from a list.

use std::{fs, path::Path, process::ExitCode};

use anyhow::Context;
use jiff::civil::Date;
use lodzins_core::id::InstitutionId;
use lodzins_db::DbError;
use lodzins_service::{
    Actor,
    catalogue::{CatalogueError, Import, Misfit, Planned, import_plan, services_import},
};

use super::super::institution;
use crate::{cli::Places, installation::Installation};

/// So many wrong lines are told.
const TOLD: usize = 20;

pub fn run(places: &Places, file: &Path, code: &str, dry_run: bool) -> anyhow::Result<ExitCode> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let installation = Installation::open(places)?;
    let institution = institution(&installation, code)?.id;
    let today = installation.db.moment().date();
    let planned = if dry_run {
        plan(&installation, institution, &text, today)
    } else {
        services(&installation, institution, &text)
    };
    let planned = planned.with_context(|| format!("{}", file.display()))?;
    if places.json {
        println!("{}", serde_json::to_string_pretty(&reported(&planned))?);
    } else {
        print!("{}", told(&planned, dry_run));
    }
    Ok(ExitCode::SUCCESS)
}

/// What would become of the services of a file.
fn plan(
    installation: &Installation,
    institution: InstitutionId,
    text: &str,
    today: Date,
) -> anyhow::Result<Vec<Planned>> {
    let import = Import::read(text).map_err(|misfits| refused(&misfits))?;
    let planned: Result<_, DbError> =
        installation.db.read_now(move |tx| import_plan(tx, today, institution, &import));
    planned?.map_err(|misfits| refused(&misfits))
}

/// Takes the services of a file over.
pub fn services(
    installation: &Installation,
    institution: InstitutionId,
    text: &str,
) -> anyhow::Result<Vec<Planned>> {
    let import = Import::read(text).map_err(|misfits| refused(&misfits))?;
    let done: Result<_, CatalogueError> = installation.db.write_now(institution, move |tx, at| {
        services_import(tx, at, institution, &import, Actor::System)
    });
    done?.map_err(|misfits| refused(&misfits))
}

fn refused(misfits: &[Misfit]) -> anyhow::Error {
    let mut lines: Vec<String> = misfits.iter().take(TOLD).map(ToString::to_string).collect();
    if misfits.len() > TOLD {
        lines.push(format!("and {} more", misfits.len() - TOLD));
    }
    lines.push("nothing of the file was taken".to_owned());
    anyhow::anyhow!(lines.join("; "))
}

fn reported(planned: &[Planned]) -> serde_json::Value {
    let one = |plan: &Planned| {
        serde_json::json!({
            "code": plan.code,
            "change": change(plan),
            "parts": plan.parts,
            "from": plan.from,
        })
    };
    planned.iter().map(one).collect()
}

fn change(plan: &Planned) -> &'static str {
    match (plan.new, plan.from) {
        (true, _) => "new",
        (false, Some(_)) => "changed",
        (false, None) => "same",
    }
}

fn told(planned: &[Planned], dry_run: bool) -> String {
    let count = |what: &str| planned.iter().filter(|plan| change(plan) == what).count();
    let mut told = String::new();
    for plan in planned.iter().filter(|plan| plan.from.is_some()) {
        let parts: Vec<_> = plan.parts.iter().map(|part| part.code()).collect();
        let from = plan.from.map(|day| day.to_string()).unwrap_or_default();
        let line = format!("  {}: {} from {from} {}", plan.code, change(plan), parts.join(" "));
        told.push_str(line.trim_end());
        told.push('\n');
    }
    let would = if dry_run { "; nothing was written" } else { "" };
    let (new, changed, same) = (count("new"), count("changed"), count("same"));
    told + &format!("{new} new, {changed} changed, {same} as they were{would}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_told_line_by_line_and_what_does_not_is_counted() {
        let plan = |code: &str, new, from: Option<&str>| Planned {
            code: code.to_owned(),
            new,
            parts: Vec::new(),
            from: from.map(|day| day.parse().expect("a day")),
        };
        let planned =
            [plan("a", true, Some("2026-01-01")), plan("b", false, None), plan("c", false, None)];
        let expected =
            "  a: new from 2026-01-01\n1 new, 0 changed, 2 as they were; nothing was written\n";
        assert_eq!(told(&planned, true), expected);
    }
}
