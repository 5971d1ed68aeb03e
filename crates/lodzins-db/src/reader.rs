//! Reader threads: each query in one read-only snapshot.

use crossbeam_channel::Receiver;

use crate::{DbError, lane::Connection, memory::Memory, postgres::PostgresSession, tx::Tx};

/// A query waiting for a reader.
pub(crate) type Query = Box<dyn FnOnce(Result<&mut Tx<'_>, DbError>) + Send>;

/// One reader: a thread with its own connection.
pub(crate) struct Reader {
    pub(crate) queries: Receiver<Query>,
    pub(crate) connection: Connection,
    pub(crate) memory: Memory,
}

impl Reader {
    /// Works until nobody can ask any more.
    pub(crate) fn work(mut self) {
        while let Ok(query) = self.queries.recv() {
            if let Err(reason) = self.begin() {
                query(Err(reason));
                continue;
            }
            match self.connection.session() {
                Ok(session) => query(Ok(&mut Tx::new(session, self.memory.clone()))),
                Err(reason) => query(Err(reason)),
            }
            self.end();
        }
    }

    fn begin(&mut self) -> Result<(), DbError> {
        match &mut self.connection {
            Connection::Sqlite(sqlite) => sqlite.control("BEGIN"),
            Connection::Postgres { session, url } => PostgresSession::alive(session, url)?
                .begin("BEGIN READ ONLY ISOLATION LEVEL REPEATABLE READ".to_owned()),
        }
    }

    fn end(&mut self) {
        // Nothing was written: a failed end loses nothing, and the next begin reconnects.
        let _ = match &mut self.connection {
            Connection::Sqlite(sqlite) => sqlite.control("ROLLBACK"),
            Connection::Postgres { session: Some(session), .. } => session.end(),
            Connection::Postgres { session: None, .. } => Ok(()),
        };
    }
}
