//! Rows of a table that was kept elsewhere, through the use cases of the pages.

use std::{collections::BTreeMap, fmt::Display, fs, path::Path, process::ExitCode};

use anyhow::Context;
use lodzins_service::{
    Actor,
    import::{Asked, ImportError, Imported, Mapping, Summary, Table, table_check, table_take},
};

use super::super::institution;
use crate::{
    cli::{ImportTable, Places},
    installation::Installation,
};

pub fn run(places: &Places, rows: Imported, wanted: &ImportTable) -> anyhow::Result<ExitCode> {
    let file = wanted.file.display();
    let bytes = fs::read(&wanted.file).with_context(|| format!("{file}"))?;
    let table = Table::read(&bytes).with_context(|| format!("{file}"))?;
    let mapping = match &wanted.map {
        Some(written) => Mapping::parse(&written_map(written)?, rows)?,
        None => Mapping::guessed(&table, rows),
    };
    let installation = Installation::open(places)?;
    let institution = institution(&installation, &wanted.institution)?;
    let asked = Asked { table, rows, mapping, institution, by: Actor::System };
    let names = lodzins_web::names();
    let (db, office) = (&installation.db, installation.office.clone());
    let summary = if wanted.dry_run {
        table_check(db, &office, &names, &asked).map(|tried| tried.summary)
    } else {
        let taken = asked.clone();
        db.write_now(asked.institution.id, move |tx, at| {
            table_take(tx, at, &office, &names, &taken)
        })
    };
    match summary {
        Ok(summary) if places.json => {
            println!("{}", serde_json::to_string_pretty(&summary)?);
            Ok(ExitCode::SUCCESS)
        }
        Ok(summary) => {
            tell(&asked, &summary, wanted.dry_run);
            Ok(ExitCode::SUCCESS)
        }
        Err(ImportError::Rows(rows)) => {
            for row in &rows {
                println!("{row}");
            }
            anyhow::bail!(
                "{file}: {} lines cannot be taken, so nothing was; put them right or map their words, and try again",
                rows.len()
            );
        }
        Err(error) => Err(error).with_context(|| format!("{file}")),
    }
}

/// A mapping as it stands, or the file that it is in.
fn written_map(written: &str) -> anyhow::Result<String> {
    let is_file =
        Path::new(written).extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    if is_file {
        fs::read_to_string(written).context(written.to_owned())
    } else {
        Ok(written.to_owned())
    }
}

fn tell(asked: &Asked, summary: &Summary, dry_run: bool) {
    let mapped =
        asked.mapping.columns.iter().map(|(heading, column)| format!("{heading}={column}"));
    println!("mapped: {}", mapped.collect::<Vec<_>>().join(","));
    counts("by channel", &summary.channels);
    counts("by topic", &summary.topics);
    counts("by day", &summary.days);
    let Summary { added, known, .. } = summary;
    let rows = asked.rows;
    if dry_run {
        println!("{added} {rows} would be added, {known} are there; nothing was written");
    } else {
        println!("{added} {rows} added, {known} were there");
    }
}

fn counts<K: Display>(title: &str, counts: &BTreeMap<K, u32>) {
    let counts = counts.iter().map(|(what, count)| format!("{what} {count}"));
    println!("{title}: {}", counts.collect::<Vec<_>>().join(", "));
}
