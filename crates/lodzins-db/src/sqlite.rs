//! SQLite: opening, running statements, telling errors apart.

use std::{cell::RefCell, collections::HashMap, path::Path, sync::Arc, time::Duration};

use crossbeam_channel::Sender;
use rusqlite::{
    Connection, ErrorCode, OpenFlags, Statement,
    config::DbConfig,
    types::{ToSqlOutput, ValueRef},
};

use crate::{DbError, OpenError, Row, Sql, Value, checkpoint, tx::Failed};

/// Statements kept prepared per connection; the product has fewer.
const STATEMENTS_KEPT: usize = 512;

/// Where a statement's text stands in the program: address and length.
type TextPlace = (usize, usize);
/// For each slot of a statement, the place of its value.
type Places = Arc<[usize]>;

/// One connection.
pub(crate) struct SqliteSession {
    connection: Connection,
    /// By where the statement's text stands: for each of its slots, the place of the value.
    slots: RefCell<HashMap<TextPlace, Places>>,
}

impl SqliteSession {
    /// The one writer.
    pub(crate) fn writer(path: &Path) -> Result<Self, OpenError> {
        Self::open(path, OpenFlags::default(), "PRAGMA cache_size = -16000;")
    }

    /// The one writer of a lane, whose checkpoints are carried out beside it.
    pub(crate) fn lane(path: &Path, checkpoints: Sender<()>) -> Result<Self, OpenError> {
        let mut session = Self::writer(path)?;
        checkpoint::aside(&mut session.connection, checkpoints).map_err(|error| {
            OpenError::Sqlite { path: path.display().to_string(), message: error.to_string() }
        })?;
        Ok(session)
    }

    /// A reader, which cannot write whatever it is asked.
    pub(crate) fn reader(path: &Path) -> Result<Self, OpenError> {
        Self::open(path, OpenFlags::default(), "PRAGMA query_only = ON; PRAGMA cache_size = -8000;")
    }

    fn open(path: &Path, flags: OpenFlags, more: &str) -> Result<Self, OpenError> {
        let wrong = |error: rusqlite::Error| OpenError::Sqlite {
            path: path.display().to_string(),
            message: error.to_string(),
        };
        let connection = Connection::open_with_flags(path, flags).map_err(wrong)?;
        connection.busy_timeout(Duration::from_secs(30)).map_err(wrong)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        // The plan never depends on the values: otherwise some statements are prepared again with each of them.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(wrong)?;
        // FULL: an acknowledged submission survives a power cut. Group commit pays for it.
        // secure_delete: what is deleted is overwritten, and does not lie about in pages that nobody reads.
        connection
            .execute_batch(&format!(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                 PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON; {more}"
            ))
            .map_err(wrong)?;
        Ok(Self { connection, slots: RefCell::default() })
    }

    /// The connection itself, for the bare loop of [`crate::limit`].
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Transaction control and migrations: text without values.
    pub(crate) fn batch(&self, text: &str) -> Result<(), DbError> {
        self.connection.execute_batch(text).map_err(|error| told("batch", &error).error)
    }

    /// Copies what stands in the log into the database file, as far as nobody holds it back.
    pub(crate) fn checkpoint(&self) -> Result<(), DbError> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
            .map_err(|error| told("checkpoint", &error).error)
    }

    /// Empties the log into the database file; whether it is empty now, which somebody's long reading can prevent.
    pub(crate) fn checkpoint_wholly(&self) -> Result<bool, DbError> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))
            .map(|held_back| held_back == 0)
            .map_err(|error| told("checkpoint", &error).error)
    }

    /// `BEGIN`, `COMMIT`, `SAVEPOINT j`, …: prepared once.
    pub(crate) fn control(&self, text: &'static str) -> Result<(), DbError> {
        let run = || self.connection.prepare_cached(text)?.raw_execute();
        run().map(drop).map_err(|error| told(text, &error).error)
    }

    pub(crate) fn exec(&self, sql: Sql, params: &[Value]) -> Result<u64, Failed> {
        let run = || {
            let mut statement = self.connection.prepare_cached(sql.text)?;
            self.bind(sql, &mut statement, params)?;
            // A statement with RETURNING gives rows; nobody asked for them here.
            if statement.column_count() > 0 {
                let mut rows = statement.raw_query();
                while rows.next()?.is_some() {}
                return Ok(0);
            }
            statement.raw_execute()
        };
        run().map(|changed| changed as u64).map_err(|error| told(sql.name, &error))
    }

    pub(crate) fn each(
        &self,
        sql: Sql,
        params: &[Value],
        take: &mut dyn FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), Failed> {
        let wrong = |error: rusqlite::Error| told(sql.name, &error);
        let mut statement = self.connection.prepare_cached(sql.text).map_err(wrong)?;
        self.bind(sql, &mut statement, params).map_err(wrong)?;
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(wrong)? {
            let value = |column| owned(row.get_ref(column).map_err(wrong)?).map_err(Failed::from);
            let values = (0..columns).map(value).collect::<Result<Vec<_>, Failed>>()?;
            take(&mut Row::new(values))?;
        }
        Ok(())
    }

    /// Binds by the number in the name: to SQLite `$2` is a name, and names count in order of appearance.
    fn bind(
        &self,
        sql: Sql,
        statement: &mut Statement<'_>,
        params: &[Value],
    ) -> rusqlite::Result<()> {
        let text = (sql.text.as_ptr().addr(), sql.text.len());
        let slots = {
            let mut known = self.slots.borrow_mut();
            Arc::clone(known.entry(text).or_insert_with(|| slots(statement).into()))
        };
        for (slot, place) in (1..).zip(slots.iter()) {
            let value = params
                .get(*place)
                .ok_or(rusqlite::Error::InvalidParameterCount(params.len(), slot))?;
            statement.raw_bind_parameter(slot, Bound(value))?;
        }
        Ok(())
    }

    /// Prepares a statement and tells how it would be run.
    pub(crate) fn plan(&self, sql: Sql) -> Result<Vec<String>, DbError> {
        let wrong = |error: rusqlite::Error| told(sql.name, &error).error;
        let text = format!("EXPLAIN QUERY PLAN {}", sql.text);
        let mut statement = self.connection.prepare(&text).map_err(wrong)?;
        let mut rows = statement.raw_query();
        let mut lines = Vec::new();
        while let Some(row) = rows.next().map_err(wrong)? {
            lines.push(row.get::<_, String>(3).map_err(wrong)?);
        }
        Ok(lines)
    }
}

/// For each slot of the statement, the place of its value.
pub(crate) fn slots(statement: &Statement<'_>) -> Vec<usize> {
    (1..=statement.parameter_count())
        .map(|slot| place(statement, slot).unwrap_or(usize::MAX))
        .collect()
}

/// The place of the value that a slot takes: 0 for `$1`.
fn place(statement: &Statement<'_>, slot: usize) -> Option<usize> {
    let number: usize = statement.parameter_name(slot)?[1..].parse().ok()?;
    number.checked_sub(1)
}

pub(crate) struct Bound<'v>(pub(crate) &'v Value);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn owned(value: ValueRef<'_>) -> Result<Value, DbError> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Text(text) => Value::Text(
            String::from_utf8(text.to_vec())
                .map_err(|_| DbError::Decode("stored text is not UTF-8".into()))?,
        ),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        ValueRef::Real(_) => {
            return Err(DbError::Decode("a fractional number where none is stored".into()));
        }
    })
}

fn told(statement: &'static str, error: &rusqlite::Error) -> Failed {
    let message = error.to_string();
    let code = error.sqlite_error_code();
    let error = match code {
        Some(ErrorCode::ConstraintViolation) => DbError::Constraint(message),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::DiskFull) => {
            DbError::Unavailable(message)
        }
        _ => DbError::Engine { statement, message },
    };
    Failed { error, run_again: false }
}
