//! Tables filled as fast as the engine can: no job, no key that is looked up, nothing that is waited for.

use std::{fmt::Write as _, pin::pin};

use bytes::Bytes;
use futures_util::SinkExt;

use rusqlite::{Connection as Sqlite, params_from_iter};

use crate::{Engine, OpenError, Value, postgres::PostgresSession, sqlite::Bound};

/// A connection that only fills.
pub struct Loader {
    connection: Connection,
}

enum Connection {
    Sqlite(Sqlite),
    Postgres(Box<PostgresSession>),
}

impl Loader {
    /// Opens a migrated database that nobody else writes to. What it loses when the power fails is lost.
    pub fn open(engine: &Engine) -> Result<Self, OpenError> {
        let connection = match engine {
            Engine::Sqlite { path } => {
                let wrong = |error| refused(&path.display().to_string(), &error);
                let sqlite = Sqlite::open(path).map_err(wrong)?;
                sqlite
                    .execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;")
                    .map_err(wrong)?;
                Connection::Sqlite(sqlite)
            }
            Engine::Postgres { url } => {
                let mut session = PostgresSession::connect(url)?;
                // Rows are of our own making: what they refer to need not be looked up for each.
                session
                    .batch("SET synchronous_commit = off; SET session_replication_role = replica")
                    .map_err(|error| OpenError::Postgres(error.to_string()))?;
                Connection::Postgres(Box::new(session))
            }
        };
        Ok(Self { connection })
    }

    /// Adds rows to a table, each with a value for every column in the schema's order.
    pub fn fill(&mut self, table: &str, rows: &[Vec<Value>]) -> Result<(), OpenError> {
        let Some(first) = rows.first() else { return Ok(()) };
        match &mut self.connection {
            Connection::Sqlite(sqlite) => {
                on_sqlite(sqlite, table, first.len(), rows).map_err(|error| refused(table, &error))
            }
            Connection::Postgres(session) => on_postgres(session, table, rows),
        }
    }
}

fn on_sqlite(
    sqlite: &Sqlite,
    table: &str,
    columns: usize,
    rows: &[Vec<Value>],
) -> rusqlite::Result<()> {
    let places: Vec<String> = (1..=columns).map(|n| format!("?{n}")).collect();
    let whole = sqlite.unchecked_transaction()?;
    let text = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
    let mut insert = whole.prepare_cached(&text)?;
    for row in rows {
        insert.execute(params_from_iter(row.iter().map(Bound)))?;
    }
    drop(insert);
    whole.commit()
}

fn on_postgres(
    session: &mut PostgresSession,
    table: &str,
    rows: &[Vec<Value>],
) -> Result<(), OpenError> {
    let filled = session.ask("fill", async |client| {
        let sink = client.copy_in(&format!("COPY {table} FROM STDIN")).await?;
        let mut sink = pin!(sink);
        for some in rows.chunks(1000) {
            let text: String = some.iter().map(|row| line(row)).collect();
            sink.send(Bytes::from(text)).await?;
        }
        sink.finish().await
    });
    filled.map(drop).map_err(|error| OpenError::Postgres(error.to_string()))
}

/// A row in COPY's text format.
fn line(row: &[Value]) -> String {
    let mut line = String::new();
    for (n, value) in row.iter().enumerate() {
        if n > 0 {
            line.push('\t');
        }
        match value {
            Value::Null => line.push_str("\\N"),
            Value::Integer(number) => line.push_str(&number.to_string()),
            Value::Text(text) => line.extend(text.chars().flat_map(escaped)),
            Value::Blob(bytes) => {
                line.push_str("\\\\x");
                for byte in bytes {
                    // Writing to a String cannot fail.
                    let _ = write!(line, "{byte:02x}");
                }
            }
        }
    }
    line.push('\n');
    line
}

fn escaped(letter: char) -> impl Iterator<Item = char> {
    let (before, letter) = match letter {
        '\\' => (Some('\\'), '\\'),
        '\t' => (Some('\\'), 't'),
        '\n' => (Some('\\'), 'n'),
        '\r' => (Some('\\'), 'r'),
        other => (None, other),
    };
    before.into_iter().chain([letter])
}

fn refused(place: &str, error: &rusqlite::Error) -> OpenError {
    OpenError::Sqlite { path: place.to_owned(), message: error.to_string() }
}
