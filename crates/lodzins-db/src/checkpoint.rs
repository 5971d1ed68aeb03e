//! Checkpoints beside the write lane: what stands in SQLite's log is copied into the database file by a thread of its
//! own, so that no use case waits for it.
//!
//! While the lane goes on writing, such a checkpoint seldom meets the end of the log, and only a log that was copied
//! to its end begins anew. So the lane itself copies the little that is left once the log has grown long.

use std::{path::Path, thread};

use crossbeam_channel::{Receiver, Sender, bounded};
use rusqlite::{Connection, hooks::Wal};

use crate::{OpenError, sqlite::SqliteSession};

/// Pages added to the log before it is worth a checkpoint.
const WORTH_IT: i32 = 1000;
/// Pages in the log at which the lane copies what is left: 16 MB. A log that grows makes the disk note its new size at
/// each COMMIT; one that begins anew is overwritten where it stands.
const LONG: i32 = 4000;

/// Starts the thread; the sender tells it that a checkpoint is worth it. It ends with the last sender.
pub(crate) fn start(path: &Path) -> Result<Sender<()>, OpenError> {
    let session = SqliteSession::writer(path)?;
    let (tell, told) = bounded(1);
    let work = move || carry_out(&session, &told);
    thread::Builder::new().name("db-checkpoint".into()).spawn(work)?;
    Ok(tell)
}

fn carry_out(session: &SqliteSession, told: &Receiver<()>) {
    while told.recv().is_ok() {
        // Never waits for readers or the lane: it copies what nobody holds back.
        if let Err(error) = session.checkpoint() {
            tracing::warn!(%error, "a checkpoint was not carried out");
        }
    }
}

/// Has the lane's connection tell the thread instead of carrying out checkpoints at each thousand pages.
pub(crate) fn aside(connection: &mut Connection, tell: Sender<()>) -> rusqlite::Result<()> {
    aside_until(connection, tell, WORTH_IT, LONG)
}

fn aside_until(
    connection: &mut Connection,
    tell: Sender<()>,
    worth_it: i32,
    long: i32,
) -> rusqlite::Result<()> {
    let mut told_at = 0;
    connection.wal_hook(Some(move |log: &mut Wal, pages: i32| {
        if pages < told_at {
            told_at = 0;
        }
        if pages >= long {
            // What the hook answers becomes the answer of COMMIT, which is done already: that the thread is just
            // carrying out a checkpoint of its own must not look like a lost transaction.
            let _ = log.checkpoint();
        } else if pages - told_at >= worth_it {
            told_at = pages;
            // One that is told already has not begun yet.
            let _ = tell.try_send(());
        }
        Ok(())
    }))
}

#[cfg(test)]
mod tests;
