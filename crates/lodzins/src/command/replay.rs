//! `lodzins replay`: events from a file, through the use cases of the pages, each at its own moment.
//!
//! A line that cannot be read or that names what this installation does not have: then nothing of the file is taken, and
//! all such lines are told. What only the register can refuse (a key used for something else, a closed journal) is told
//! when it comes to that line: what stands before it stays, what comes after it waits.

use std::{
    fs,
    path::Path,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use lodzins_db::DbError;
use lodzins_service::{
    institution::institutions,
    replay::{LineError, Placed, Places, ReplayError, Taken, event_take},
};

use crate::{cli, installation::Installation};

/// So many events are under way at once: the write lane puts them into common transactions.
const WINDOW: usize = 256;
/// So many bad lines are told; who has more will want to look at the program that wrote them.
const TOLD: usize = 20;

/// What came of a file.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Replayed {
    /// Events that are there since now.
    pub added: usize,
    /// Events that were there.
    pub known: usize,
}

/// Why a file was not taken to its end.
#[derive(Debug, thiserror::Error)]
pub enum NotReplayed {
    /// Lines that cannot be read, or name what is not here. Nothing was taken.
    #[error("{}", told(.0))]
    Lines(Vec<LineError>),
    /// A line that was refused. What stands before it stays.
    #[error(
        "line {line}: {why}; the lines before it were taken ({} added, {} there before), this one and those after it \
         were not: put it right and replay the file again, nothing is added twice",
        before.added, before.known
    )]
    Refused {
        /// Which line.
        line: usize,
        /// Why.
        why: ReplayError,
        /// What came of those before it.
        before: Replayed,
    },
    /// The database did not carry it out.
    #[error("line {line}: {why}; replay the file again, what was taken is not added twice")]
    Interrupted {
        /// Which line.
        line: usize,
        /// Why.
        why: DbError,
    },
}

pub fn run(places: &cli::Places, file: &Path) -> anyhow::Result<ExitCode> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let installation = Installation::open(places)?;
    anyhow::ensure!(
        !installation.db.read_now(institutions)?.is_empty(),
        "this installation has no institutions; `lodzins init` makes them"
    );
    let bar = ProgressBar::new(0);
    bar.set_style(ProgressStyle::with_template("  events {bar:30} {pos}/{len} {elapsed}")?);
    let came = replay(&installation, &text, &bar);
    bar.finish_and_clear();
    let Replayed { added, known } = came.with_context(|| format!("{}", file.display()))?;
    println!("{added} events added, {known} were there");
    Ok(ExitCode::SUCCESS)
}

/// Takes every event of a file's text.
pub fn replay(
    installation: &Installation,
    text: &str,
    bar: &ProgressBar,
) -> anyhow::Result<Replayed> {
    let places = installation.db.read_now(Places::read)?;
    let events = places.file(text).map_err(NotReplayed::Lines)?;
    bar.inc_length(events.len() as u64);
    // One thread hands over and waits; the lanes have their own.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut sum = Replayed::default();
    for window in windows(events) {
        runtime.block_on(taken(installation, window, bar, &mut sum))?;
    }
    Ok(sum)
}

/// Events in their order, as many of one institution as may be under way at once: one lane keeps them in order.
fn windows(events: Vec<Placed>) -> Vec<Vec<Placed>> {
    let mut windows: Vec<Vec<Placed>> = Vec::new();
    for event in events {
        match windows.last_mut() {
            Some(last)
                if last.len() < WINDOW
                    && last.first().is_some_and(|one| one.institution == event.institution) =>
            {
                last.push(event);
            }
            _ => windows.push(vec![event]),
        }
    }
    windows
}

/// What came of an event that was handed over.
enum Came {
    Taken(Taken),
    /// One before it was refused: nothing of it was written.
    Waits,
}

async fn taken(
    installation: &Installation,
    window: Vec<Placed>,
    bar: &ProgressBar,
    sum: &mut Replayed,
) -> Result<(), NotReplayed> {
    // The first line that was refused. A batch may be run again from its start: then lines before it are still taken.
    let refused = Arc::new(AtomicUsize::new(usize::MAX));
    let mut under_way = Vec::new();
    for event in window {
        let (office, refused, line) = (installation.office.clone(), refused.clone(), event.line);
        let db = installation.db.clone();
        let work = async move {
            db.write(event.institution, move |tx, at| {
                if refused.load(Ordering::Acquire) < event.line {
                    return Ok(Came::Waits);
                }
                let taken = event_take(tx, at, &office, &event);
                if taken.as_ref().is_err_and(|why| !matches!(why, ReplayError::Db(_))) {
                    refused.fetch_min(event.line, Ordering::AcqRel);
                }
                taken.map(Came::Taken)
            })
            .await
        };
        // Tasks of one thread begin in the order in which they are spawned.
        under_way.push((line, tokio::spawn(work)));
    }
    let mut first = None;
    for (line, task) in under_way {
        let came = task.await.unwrap_or(Err(ReplayError::Db(DbError::Closed)));
        match came {
            Ok(Came::Taken(Taken::Added)) => sum.added += 1,
            Ok(Came::Taken(Taken::Known)) => sum.known += 1,
            Ok(Came::Waits) => {}
            Err(why) => first = first.or(Some((line, why))),
        }
        bar.inc(1);
    }
    match first {
        Some((line, ReplayError::Db(why))) => Err(NotReplayed::Interrupted { line, why }),
        Some((line, why)) => Err(NotReplayed::Refused { line, why, before: *sum }),
        None => Ok(()),
    }
}

/// The bad lines, one after the other.
fn told(lines: &[LineError]) -> String {
    let mut told: Vec<String> = lines.iter().take(TOLD).map(ToString::to_string).collect();
    if lines.len() > TOLD {
        told.push(format!("and {} more lines", lines.len() - TOLD));
    }
    told.push("nothing of the file was taken".to_owned());
    told.join("; ")
}
