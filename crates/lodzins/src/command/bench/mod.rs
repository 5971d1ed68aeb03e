//! `lodzins bench`: what this machine gives, beside the limits of its disk and its database.
//!
//! Every figure is the median of interleaved rounds: each round measures everything once, so that a busy minute of the
//! machine falls on all figures alike; what is held against something else is measured beside it, and its ratio is the
//! median of the rounds' own ratios. Nothing is measured in an installation that somebody uses: each measurement has
//! its own folder, which is gone afterwards.

mod catalogue;
mod cluster;
mod desk;
mod facts;
mod figure;
mod filing;
mod http;
mod lanes;
mod lists;
mod program;
mod report;
mod slots;
mod stage;
mod upload;
mod vocabulary;

use std::process::ExitCode;

use crate::cli::{Bench, Places};
use cluster::Cluster;
use figure::Figures;
use stage::Stage;

/// Measures, prints, and with `--write` keeps the figures. Exit 1 when a figure misses its limit.
pub fn run(places: &Places, bench: &Bench) -> anyhow::Result<ExitCode> {
    let mut figures = Figures::default();
    let parts: &[&str] =
        if bench.name == "db" { &["lanes", "upload", "lists"] } else { &[bench.name.as_str()] };
    let stage = Stage::new(places)?;
    let cluster = if bench.no_postgres {
        None
    } else {
        Cluster::find_or_start(places.database.as_deref(), stage.folder())?
    };
    if cluster.is_none() {
        eprintln!("  without PostgreSQL: its figures are left out");
    }
    for part in parts {
        eprintln!("  measuring: {part}");
        match *part {
            "lanes" => lanes::measure(&stage, cluster.as_ref(), bench.rounds, &mut figures)?,
            "upload" => upload::measure(&stage, cluster.as_ref(), bench.rounds, &mut figures)?,
            "desk" => {
                desk::measure(&stage, cluster.as_ref(), bench.large, bench.rounds, &mut figures)?;
            }
            "report" => {
                facts::measure(&stage, cluster.as_ref(), bench.facts, bench.rounds, &mut figures)?;
            }
            "catalogue" => {
                catalogue::measure(&stage, cluster.as_ref(), bench.rounds, &mut figures)?;
            }
            "slots" => {
                slots::measure(&stage, cluster.as_ref(), bench.large, bench.rounds, &mut figures)?;
            }
            _ => lists::measure(&stage, bench.large, bench.rounds, &mut figures)?,
        }
    }
    let figures = figures.done();
    if places.json {
        println!("{}", serde_json::to_string_pretty(&figures)?);
    } else {
        print!("{}", report::table(&figures));
    }
    if bench.write {
        report::write(&figures, bench)?;
    }
    let good = figures.iter().all(figure::Figure::is_good);
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
