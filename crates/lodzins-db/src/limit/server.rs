//! A PostgreSQL server on which measurements make and drop their own databases.

use crate::{DbError, OpenError, postgres::PostgresSession};

/// The server, reached through any of its databases.
pub struct Server {
    session: PostgresSession,
}

impl Server {
    /// Connects; the role must be allowed to make databases.
    pub fn connect(url: &str) -> Result<Self, OpenError> {
        Ok(Self { session: PostgresSession::connect(url)? })
    }

    /// Makes a database: an empty one, or a copy of another, whose connections are ended for it.
    pub fn make(&mut self, name: &str, copy_of: Option<&str>) -> Result<(), OpenError> {
        // In C collation text sorts as on SQLite, whatever the server's own order is.
        let template = copy_of.unwrap_or("template0");
        if let Some(original) = copy_of {
            self.end_connections(original)?;
        }
        self.run(&format!(
            r#"CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"#
        ))
    }

    /// Drops a database with whoever is connected to it.
    pub fn remove(&mut self, name: &str) -> Result<(), OpenError> {
        self.run(&format!(r#"DROP DATABASE IF EXISTS "{name}" WITH (FORCE)"#))
    }

    /// Writes everything that waits to the data files, so that no measurement pays for the one before.
    pub fn settle(&mut self) -> Result<(), OpenError> {
        self.run("CHECKPOINT")
    }

    /// Counts what stands in the tables of this connection's database, as the server does by itself after some minutes:
    /// plans depend on it.
    pub fn count(&mut self) -> Result<(), OpenError> {
        self.run("VACUUM (ANALYZE)")
    }

    /// The process behind this connection; its parent is the server's first process.
    pub fn process(&mut self) -> Result<u32, OpenError> {
        let process = self.session.ask("process", async |client| {
            client.query_one("SELECT pg_backend_pid()", &[]).await?.try_get::<_, i32>(0)
        });
        process.map(i32::unsigned_abs).map_err(|error| told(&error))
    }

    fn end_connections(&mut self, name: &str) -> Result<(), OpenError> {
        let ended = self.session.ask("end connections", async |client| {
            let text =
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1";
            client.execute(text, &[&name]).await
        });
        ended.map(drop).map_err(|error| told(&error))
    }

    fn run(&mut self, text: &str) -> Result<(), OpenError> {
        self.session.batch(text).map_err(|error| told(&error))
    }
}

fn told(error: &DbError) -> OpenError {
    OpenError::Postgres(error.to_string())
}
