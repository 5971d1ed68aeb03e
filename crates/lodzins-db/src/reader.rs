//! Reader threads: each query sees one instant, in a read-only snapshot or in one statement.

use crossbeam_channel::Receiver;

use crate::{DbError, lane::Connection, memory::Memory, postgres::PostgresSession, tx::Tx};

/// A query waiting for a reader.
pub(crate) struct Query {
    pub(crate) sees: Sees,
    pub(crate) ask: Ask,
}

/// Asks it, or tells whoever wants to know why it cannot be asked.
type Ask = Box<dyn FnOnce(Result<&mut Tx<'_>, DbError>) + Send>;

/// What a query sees of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sees {
    /// What was there at one instant, in as many statements as it asks.
    Snapshot,
    /// It is one statement, which sees one instant by itself.
    OneStatement,
}

/// How a snapshot begins on PostgreSQL.
const BEGIN: &str = "BEGIN READ ONLY ISOLATION LEVEL REPEATABLE READ";

/// One reader: a thread with its own connection.
pub(crate) struct Reader {
    pub(crate) queries: Receiver<Query>,
    pub(crate) connection: Connection,
    pub(crate) memory: Memory,
}

impl Reader {
    /// Works until nobody can ask any more.
    pub(crate) fn work(mut self) {
        while let Ok(Query { sees, ask }) = self.queries.recv() {
            if let Err(reason) = self.begin(sees) {
                ask(Err(reason));
                continue;
            }
            match self.connection.session() {
                Ok(session) => {
                    let mut tx = Tx::new(session, self.memory.clone());
                    tx.statements_left = (sees == Sees::OneStatement).then_some(1);
                    ask(Ok(&mut tx));
                }
                Err(reason) => ask(Err(reason)),
            }
            if sees == Sees::Snapshot {
                self.end();
            }
        }
    }

    fn begin(&mut self, sees: Sees) -> Result<(), DbError> {
        match &mut self.connection {
            Connection::Sqlite(sqlite) if sees == Sees::Snapshot => sqlite.control("BEGIN"),
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres { session, url } => {
                let session = PostgresSession::alive(session, url)?;
                if sees == Sees::Snapshot { session.begin(BEGIN) } else { Ok(()) }
            }
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
