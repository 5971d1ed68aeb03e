//! Writing the database anew, so that nothing of what was deleted is left in its files.
//!
//! A DELETE takes a row out of sight. Its bytes stay: in pages that nobody reads, in the log, in dead rows, in the
//! index of words, in PostgreSQL's statistics of common values. What lies outside the database's own files (backups,
//! copies of a file system, PostgreSQL's archived log) is out of reach from here.

use std::{
    sync::PoisonError,
    thread,
    time::{Duration, Instant},
};

use crate::{Db, DbError, Engine, postgres::PostgresSession, sqlite::SqliteSession};

/// How long those who work with an earlier state of the database are waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// How far the scouring came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scoured {
    /// Nothing that was deleted is left in the database's files, but for PostgreSQL's log of changes (`pg_wal`), whose
    /// pieces are written over as it goes on.
    Wholly,
    /// Everything was written anew, but the old pages or files go only with the next checkpoint: somebody is reading,
    /// or the account may not ask the server for one.
    AtNextCheckpoint,
    /// To be done again later: somebody works with a state of the database from before, for whom PostgreSQL would keep
    /// what was deleted.
    Postponed,
}

impl Db {
    /// Writes the tables named, their indexes and the index of words anew.
    ///
    /// Writes of this program wait meanwhile; readers do not on SQLite, and on PostgreSQL wait for one table at a time.
    /// Needs as much free disk as the data takes. Blocks: not for an async thread.
    pub fn scour(&self, tables: &[&str]) -> Result<Scoured, DbError> {
        let unavailable = |wrong: crate::OpenError| DbError::Unavailable(wrong.to_string());
        match self.engine() {
            Engine::Sqlite { path } => {
                let writer = self.only_lane();
                let _held = writer.lock().unwrap_or_else(PoisonError::into_inner);
                sqlite(&SqliteSession::writer(path).map_err(unavailable)?)
            }
            Engine::Postgres { url } => {
                postgres(&mut PostgresSession::connect(url).map_err(unavailable)?, tables)
            }
        }
    }
}

fn sqlite(session: &SqliteSession) -> Result<Scoured, DbError> {
    // In memory the copy would take as much of it as the database has bytes.
    session.batch("PRAGMA temp_store = FILE")?;
    session.batch("INSERT INTO word_index (word_index) VALUES ('optimize')")?;
    session.batch("VACUUM")?;
    let empty = session.checkpoint_wholly()?;
    Ok(if empty { Scoured::Wholly } else { Scoured::AtNextCheckpoint })
}

fn postgres(session: &mut PostgresSession, tables: &[&str]) -> Result<Scoured, DbError> {
    if !nobody_looks_back(session)? {
        return Ok(Scoured::Postponed);
    }
    for table in tables.iter().chain(&["word_entry"]) {
        // ANALYZE: the statistics of common values hold names and addresses as they stood when they were last made.
        session.batch(&format!("VACUUM (FULL, ANALYZE) {table}"))?;
    }
    // Those statistics are rows too, and only just deleted.
    if !nobody_looks_back(session)? {
        return Ok(Scoured::Postponed);
    }
    session.batch("VACUUM (FULL) pg_catalog.pg_statistic")?;
    Ok(match session.batch("CHECKPOINT") {
        Ok(()) => Scoured::Wholly,
        Err(_) => Scoured::AtNextCheckpoint,
    })
}

/// Whether nobody sees what was there before a transaction any more.
const LOOKS_BACK: &str = "WITH mark AS (SELECT CAST(CAST($1 AS text) AS xid8) AS now)
     SELECT pg_snapshot_xmin(pg_current_snapshot()) > now
        AND NOT EXISTS (SELECT 1 FROM pg_stat_activity
                         WHERE (datname = current_database() OR datname IS NULL)
                           AND pid <> pg_backend_pid()
                           AND age(backend_xmin) > age(CAST(now AS xid)))
        AND NOT EXISTS (SELECT 1 FROM pg_replication_slots
                         WHERE age(xmin) > age(CAST(now AS xid)))
       FROM mark";

/// Waits until nothing holds PostgreSQL back from dropping what was deleted before now, and answers whether it came to
/// that in time.
///
/// A table written anew keeps the dead rows that any snapshot may still see, its own writer's included, and that reaches
/// back to the oldest transaction of the whole cluster: one in another database holds them too. Further those who read in
/// this database, who are only just connecting (they belong to none yet), and slots of replicas. Snapshots taken after this
/// cannot reach back any more.
fn nobody_looks_back(session: &mut PostgresSession) -> Result<bool, DbError> {
    let until = Instant::now() + PATIENCE;
    let now: String = session.ask("scour", async |client| {
        let row = client.query_one("SELECT CAST(pg_current_xact_id() AS text)", &[]).await?;
        row.try_get(0)
    })?;
    loop {
        // An older transaction has a greater age.
        let free: bool = session
            .ask("scour", async |client| client.query_one(LOOKS_BACK, &[&now]).await?.try_get(0))?;
        if free || Instant::now() >= until {
            return Ok(free);
        }
        thread::park_timeout(Duration::from_millis(50));
    }
}
