//! The bare loop: recorded statements, one after the other, so many recordings to a transaction.

use std::{
    collections::{HashMap, hash_map::Entry},
    time::{Duration, Instant},
};

use rusqlite::Statement;

use crate::{
    DbError, Engine, OpenError, Sql, Value,
    postgres::PostgresSession,
    sqlite::{Bound, SqliteSession, slots},
};

/// The statements of one use case, with their values.
pub type Recorded = Vec<(Sql, Vec<Value>)>;

/// A connection of its own, set as a write lane's.
pub struct BareLoop {
    connection: Connection,
}

enum Connection {
    Sqlite(SqliteSession),
    Postgres(Box<PostgresSession>),
}

impl BareLoop {
    /// Opens the database that the recorded statements fit: a copy of the one they were recorded on, as it was then.
    pub fn open(engine: &Engine) -> Result<Self, OpenError> {
        let connection = match engine {
            Engine::Sqlite { path } => Connection::Sqlite(SqliteSession::writer(path)?),
            Engine::Postgres { url } => {
                Connection::Postgres(Box::new(PostgresSession::connect(url)?))
            }
        };
        Ok(Self { connection })
    }

    /// Runs the recordings, `batch` to a transaction, without those statements that `keep` turns down. Answers how
    /// long that took; what prepares the statements, which a lane has at hand, is not counted.
    pub fn replay(
        &mut self,
        recordings: &[Recorded],
        batch: usize,
        keep: impl Fn(&Sql) -> bool,
    ) -> Result<Duration, DbError> {
        match &mut self.connection {
            Connection::Sqlite(session) => on_sqlite(session, recordings, batch, keep),
            Connection::Postgres(session) => on_postgres(session, recordings, batch, keep),
        }
    }
}

fn on_sqlite(
    session: &SqliteSession,
    recordings: &[Recorded],
    batch: usize,
    keep: impl Fn(&Sql) -> bool,
) -> Result<Duration, DbError> {
    let wrong = |name: &'static str| {
        move |error: rusqlite::Error| DbError::Engine {
            statement: name,
            message: error.to_string(),
        }
    };
    let mut prepared: HashMap<*const u8, (Statement<'_>, Vec<usize>)> = HashMap::new();
    for (sql, _) in recordings.iter().flatten().filter(|(sql, _)| keep(sql)) {
        if let Entry::Vacant(place) = prepared.entry(sql.text.as_ptr()) {
            let statement = session.connection().prepare(sql.text).map_err(wrong(sql.name))?;
            let slots = slots(&statement);
            place.insert((statement, slots));
        }
    }
    let started = Instant::now();
    for together in recordings.chunks(batch.max(1)) {
        session.control("BEGIN IMMEDIATE")?;
        for (sql, values) in together.iter().flatten() {
            let Some((statement, slots)) = prepared.get_mut(&sql.text.as_ptr()) else { continue };
            for (slot, number) in slots.iter().enumerate() {
                statement
                    .raw_bind_parameter(slot + 1, Bound(&values[*number]))
                    .map_err(wrong(sql.name))?;
            }
            let mut rows = statement.raw_query();
            while rows.next().map_err(wrong(sql.name))?.is_some() {}
        }
        session.control("COMMIT")?;
    }
    Ok(started.elapsed())
}

fn on_postgres(
    session: &mut PostgresSession,
    recordings: &[Recorded],
    batch: usize,
    keep: impl Fn(&Sql) -> bool,
) -> Result<Duration, DbError> {
    for (sql, _) in recordings.iter().flatten().filter(|(sql, _)| keep(sql)) {
        session.prepare(*sql).map_err(|failed| failed.error)?;
    }
    let started = Instant::now();
    for together in recordings.chunks(batch.max(1)) {
        session.batch("BEGIN")?;
        for (sql, values) in together.iter().flatten().filter(|(sql, _)| keep(sql)) {
            session.rows(*sql, values).map_err(|failed| failed.error)?;
        }
        session.batch("COMMIT")?;
    }
    Ok(started.elapsed())
}
