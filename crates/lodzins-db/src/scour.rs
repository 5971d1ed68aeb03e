//! Writing the database anew, so that nothing of what was deleted is left in its files.
//!
//! A DELETE takes a row out of sight. Its bytes stay: in pages that nobody reads, in the log, in dead rows, in the
//! index of words, in PostgreSQL's statistics of common values. What lies outside the database's own files (backups,
//! copies of a file system, PostgreSQL's archived log) is out of reach from here.

use std::sync::PoisonError;

use crate::{Db, DbError, Engine, postgres::PostgresSession, sqlite::SqliteSession};

/// How far the scouring came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scoured {
    /// Nothing that was deleted is left in the database's files, but for PostgreSQL's log of changes (`pg_wal`), whose
    /// pieces are written over as it goes on.
    Wholly,
    /// Everything was written anew, but the old pages or files go only with the next checkpoint: somebody is reading,
    /// or the account may not ask the server for one.
    AtNextCheckpoint,
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
    for table in tables.iter().chain(&["word_entry"]) {
        // ANALYZE: the statistics of common values hold names and addresses as they stood when they were last made.
        session.batch(&format!("VACUUM (FULL, ANALYZE) {table}"))?;
    }
    session.batch("VACUUM (FULL) pg_catalog.pg_statistic")?;
    Ok(match session.batch("CHECKPOINT") {
        Ok(()) => Scoured::Wholly,
        Err(_) => Scoured::AtNextCheckpoint,
    })
}
