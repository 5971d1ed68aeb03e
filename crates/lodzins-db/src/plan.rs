//! How an engine would run a statement, for the test that holds every statement against both.

use crate::{DbError, Sql, Tx, tx::Session};

impl Tx<'_> {
    /// Prepares the statement and tells the engine's plan for it, line by line.
    pub fn plan(&mut self, sql: Sql) -> Result<Vec<String>, DbError> {
        match &mut self.session {
            Session::Sqlite(sqlite) => sqlite.plan(sql),
            Session::Postgres(postgres) => postgres.plan(sql),
        }
    }

    /// Runs schema text, spelt for SQLite, on whichever engine this is.
    pub(crate) fn schema(&mut self, text: &str) -> Result<(), DbError> {
        match &mut self.session {
            Session::Sqlite(sqlite) => sqlite.batch(text),
            Session::Postgres(postgres) => {
                postgres.batch(&crate::migrate::spelt_for_postgres(text))
            }
        }
    }
}
