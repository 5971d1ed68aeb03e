//! `lodzins retention`: destroys what was closed before a day; and the worker's part of it while the program serves.

use std::{
    process::ExitCode,
    thread,
    time::{Duration, SystemTime},
};

use jiff::civil::Date;
use lodzins_core::{
    id::{InstitutionId, RetentionRunId},
    moment::latvia_zone,
    retention::Order,
};
use lodzins_db::Scoured;
use lodzins_post::folder;
use lodzins_service::{
    Actor,
    institution::institutions,
    retention::{
        Cleared, Counts, TABLES, files_abandoned_clear, files_clear, letters_clear,
        retention_begin, retention_preview, retention_run, retention_scoured, retention_under_way,
        retentions_run, retentions_unscoured,
    },
};
use serde::{Serialize, Serializer};

use super::institution;
use crate::{
    cli::{Places, Retention},
    installation::Installation,
};

/// Files that have just come in again are left for two minutes; so long the command waits for them.
const PATIENCE: Duration = Duration::from_mins(3);
/// How often it looks meanwhile.
const LOOK: Duration = Duration::from_secs(5);
/// The hours of the night in Latvia, when writing the database anew keeps nobody waiting.
const NIGHT: std::ops::Range<i8> = 1..5;

/// What the command did, or would do.
#[derive(Debug, Serialize)]
struct Told {
    institution: String,
    before: Date,
    dry_run: bool,
    run: Option<RetentionRunId>,
    #[serde(flatten)]
    counts: Counts,
    /// What became of the files; nothing of a dry run.
    store: Option<Store>,
    /// What became of the deleted rows' bytes in the database's files; nothing of a dry run.
    #[serde(serialize_with = "wholly")]
    scoured: Option<Scoured>,
}

/// As JSON: whether nothing is left in the database's files.
#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde gives it so")]
fn wholly<S: Serializer>(scoured: &Option<Scoured>, into: S) -> Result<S::Ok, S::Error> {
    scoured.map(|scoured| scoured == Scoured::Wholly).serialize(into)
}

#[derive(Debug, Serialize)]
struct Store {
    removed: u64,
    shared: u64,
    waiting: u64,
}

pub fn run(places: &Places, asked: &Retention) -> anyhow::Result<ExitCode> {
    let installation = Installation::open(places)?;
    let found = institution(&installation, &asked.institution)?;
    let order = Order::everything_before(asked.before);
    let mut told = Told {
        institution: found.code,
        before: asked.before,
        dry_run: asked.dry_run,
        run: None,
        counts: Counts::default(),
        store: None,
        scoured: None,
    };
    if asked.dry_run {
        told.counts = retention_preview(&installation.db, found.id, &order, u32::MAX)?.counts;
    } else {
        destroy(&installation, found.id, &order, &mut told)?;
    }
    if places.json {
        println!("{}", serde_json::to_string_pretty(&told)?);
    } else {
        say(&told);
    }
    Ok(ExitCode::SUCCESS)
}

fn destroy(
    installation: &Installation,
    institution: InstitutionId,
    order: &Order,
    told: &mut Told,
) -> anyhow::Result<()> {
    let db = &installation.db;
    // One that was stopped is ended first: two at once would count each other's.
    if let Some(stopped) = db.read_now(move |tx| retention_under_way(tx, institution))? {
        retention_run(db, institution, stopped)?;
    }
    let order = order.clone();
    let id = db.write_now(institution, move |tx, at| {
        retention_begin(tx, at, institution, &order, Actor::System)
    })?;
    let run = retention_run(db, institution, id)?;
    let files = clear_patiently(installation, institution)?;
    (told.run, told.counts) = (Some(id), run.counts);
    told.store = Some(Store {
        removed: files.removed,
        shared: files.shared,
        waiting: files.fresh + files.drafted,
    });
    told.scoured = Some(scour(installation)?);
    Ok(())
}

/// Clears away until no file is left that has just come in again.
fn clear_patiently(
    installation: &Installation,
    institution: InstitutionId,
) -> anyhow::Result<Cleared> {
    let (mut sum, mut waited) = (Cleared::default(), Duration::ZERO);
    loop {
        let cleared = clear(installation, institution)?;
        sum = Cleared {
            removed: sum.removed + cleared.removed,
            shared: sum.shared + cleared.shared,
            ..cleared
        };
        if cleared.fresh == 0 || waited >= PATIENCE {
            return Ok(sum);
        }
        thread::park_timeout(LOOK);
        waited += LOOK;
    }
}

/// Removes the files and the copies of letters that were left by destroyed rows.
#[expect(clippy::disallowed_methods, reason = "files have their age by the clock of the disk")]
fn clear(installation: &Installation, institution: InstitutionId) -> anyhow::Result<Cleared> {
    let Installation { db, files, office, data, .. } = installation;
    letters_clear(db, institution, &mut |letter| folder::forget(data, letter))?;
    Ok(files_clear(db, files, &office.keys, institution, SystemTime::now())?)
}

/// Writes the database anew, and notes after which runs that was, unless it had to be put off.
fn scour(installation: &Installation) -> anyhow::Result<Scoured> {
    let db = &installation.db;
    let runs = db.read_now(retentions_unscoured)?;
    let scoured = db.scour(TABLES)?;
    if scoured == Scoured::Postponed {
        return Ok(scoured);
    }
    for (institution, id) in runs {
        db.write_now(institution, move |tx, at| retention_scoured(tx, at, institution, id))?;
    }
    Ok(scoured)
}

/// The worker's part: goes on with runs that were ordered on a page or stopped by a crash, clears away after them, and
/// writes the database anew in the night after.
///
/// A `quick` round does nothing but look whether a run was ordered.
pub fn round(installation: &Installation, quick: bool) -> anyhow::Result<()> {
    let db = &installation.db;
    let ran = retentions_run(db)?;
    if quick && ran == 0 {
        return Ok(());
    }
    for institution in db.read_now(institutions)? {
        clear(installation, institution.id)?;
    }
    let hour = db.moment().now().to_zoned(latvia_zone()).hour();
    if NIGHT.contains(&hour) && !db.read_now(retentions_unscoured)?.is_empty() {
        scour(installation)?;
    }
    Ok(())
}

/// The worker's part once a night: files of forms that were never sent leave the store. `done_on` is the night in which
/// it was done last.
#[expect(clippy::disallowed_methods, reason = "files have their age by the clock of the disk")]
pub fn sweep_store(installation: &Installation, done_on: &mut Option<Date>) -> anyhow::Result<()> {
    let Installation { db, files, office, .. } = installation;
    let now = db.moment().now().to_zoned(latvia_zone());
    if !NIGHT.contains(&now.hour()) || *done_on == Some(now.date()) {
        return Ok(());
    }
    let removed = files_abandoned_clear(db, files, &office.keys, SystemTime::now())?;
    *done_on = Some(now.date());
    if removed > 0 {
        tracing::info!(removed, "files of forms that were never sent have left the store");
    }
    Ok(())
}

fn say(told: &Told) {
    let Counts { cases, files, contacts, call_backs, visits, clients, letters, answers, waiting } =
        told.counts;
    let tense = if told.dry_run { "would be destroyed" } else { "destroyed" };
    println!("{}, closed before {}: {tense}", told.institution, told.before);
    for (count, what) in [
        (cases, "closed submissions (number, days, channel, kind, topics and unit stay)"),
        (files, "files of theirs"),
        (contacts, "contacts"),
        (call_backs, "calls back"),
        (visits, "visitors of visits (when it was, what for and how it ended stays)"),
        (clients, "clients who have nothing left"),
        (letters, "letters"),
        (answers, "kept answers to requests"),
    ] {
        println!("{count:>9} {what}");
    }
    if waiting > 0 {
        println!("{waiting:>9} stay: a letter or a call back about them is on its way");
    }
    if let Some(Store { removed, shared, waiting }) = told.store {
        println!(
            "{removed:>9} files left the store, {shared} stay because somebody else sent them too"
        );
        if waiting > 0 {
            println!("{waiting:>9} files have just come in again; the next run looks at them");
        }
    }
    match told.scoured {
        Some(Scoured::Wholly) => println!("nothing of it is left in the database's files"),
        Some(Scoured::AtNextCheckpoint) => println!(
            "somebody is reading, or the server allows no checkpoint: the old pages go with the next one"
        ),
        Some(Scoured::Postponed) => println!(
            "somebody works with an earlier state of the database: the program writes it anew in the night"
        ),
        None => {}
    }
}
