//! What the disk and the engine alone can do: the measure that the write lanes are held against.
//!
//! Nothing here serves a person. `lodzins bench` records the statements of real use cases ([`crate::Tx::record`]) and
//! has them replayed by a bare loop that knows no job, no savepoint and no answer: what the lanes add to that loop
//! is their cost.

mod load;
mod replay;
mod server;

use std::{
    fs::OpenOptions,
    io,
    os::unix::fs::FileExt,
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::{Connection, backup::Backup};

pub use load::Loader;
pub use replay::{BareLoop, Recorded};
pub use server::Server;

use crate::OpenError;

/// How much is overwritten before each sync: a page of the file system and of SQLite.
const PAGE: usize = 4096;
/// Pages copied at a stretch; nobody else uses the database.
const PAGES_A_STEP: i32 = 4096;

/// How often a second a page can be overwritten and brought to the disk in `folder`.
pub fn disk_syncs_a_second(folder: &Path, times: u32) -> io::Result<f64> {
    let place = folder.join("syncs");
    let file = OpenOptions::new().write(true).create(true).truncate(true).open(&place)?;
    // The file has its size before the clock starts: a growing file would also sync what the folder knows of it.
    file.write_all_at(&[0; PAGE], 0)?;
    file.sync_all()?;
    let started = Instant::now();
    for turn in 0..times {
        file.write_all_at(&[turn.to_le_bytes()[0]; PAGE], 0)?;
        file.sync_data()?;
    }
    let took = started.elapsed();
    std::fs::remove_file(&place)?;
    Ok(f64::from(times) / took.as_secs_f64())
}

/// Copies a SQLite database as it stands, whoever has it open.
pub fn copy_sqlite(from: &Path, to: &Path) -> Result<(), OpenError> {
    let wrong = |error: rusqlite::Error| OpenError::Sqlite {
        path: to.display().to_string(),
        message: error.to_string(),
    };
    let source = Connection::open(from).map_err(wrong)?;
    let mut copy = Connection::open(to).map_err(wrong)?;
    let copying = Backup::new(&source, &mut copy).map_err(wrong)?;
    copying.run_to_completion(PAGES_A_STEP, Duration::ZERO, None).map_err(wrong)
}

#[cfg(test)]
mod tests;
