//! A PostgreSQL server on which measurements make and drop their own databases.

use ::postgres::{Client, NoTls};

use crate::OpenError;

/// The server, reached through any of its databases.
pub struct Server {
    client: Client,
}

impl Server {
    /// Connects; the role must be allowed to make databases.
    pub fn connect(url: &str) -> Result<Self, OpenError> {
        let mut server = Client::connect(url, NoTls)
            .map(|client| Self { client })
            .map_err(|error| told(&error))?;
        server.run("SET client_min_messages = warning")?;
        Ok(server)
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
        let row =
            self.client.query_one("SELECT pg_backend_pid()", &[]).map_err(|error| told(&error))?;
        Ok(row.get::<_, i32>(0).unsigned_abs())
    }

    fn end_connections(&mut self, name: &str) -> Result<(), OpenError> {
        self.client
            .execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1",
                &[&name],
            )
            .map(drop)
            .map_err(|error| told(&error))
    }

    fn run(&mut self, text: &str) -> Result<(), OpenError> {
        self.client.batch_execute(text).map_err(|error| told(&error))
    }
}

pub(super) fn told(error: &::postgres::Error) -> OpenError {
    OpenError::Postgres(match error.as_db_error() {
        Some(refused) => refused.message().to_owned(),
        None => error.to_string(),
    })
}
