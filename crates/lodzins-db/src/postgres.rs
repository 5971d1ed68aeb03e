//! PostgreSQL: connecting, running statements, telling errors apart.

use std::{
    collections::HashMap,
    error::Error,
    pin::pin,
    sync::{Arc, OnceLock},
};

use futures_util::TryStreamExt;
use tokio_postgres::{
    Client, Row as PgRow, Statement,
    error::SqlState,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use crate::{
    DbError, OpenError, Row, Sql, Value,
    tx::Failed,
    wire::{Broken, Wire, full},
};

/// One connection, with the statements that it has prepared.
pub(crate) struct PostgresSession {
    wire: Wire,
    prepared: HashMap<&'static str, Statement>,
}

/// The answer to a question that was sent ahead, when it has come.
pub(crate) struct Answer(Arc<OnceLock<Vec<PgRow>>>);

/// How a transaction ends that is to stay.
const COMMIT: &str = "COMMIT";
/// Nobody else has the lock until the transaction ends.
const LOCK: Sql = Sql { name: "lodzins_db::LOCK", text: "SELECT pg_advisory_xact_lock($1)" };

impl PostgresSession {
    pub(crate) fn connect(url: &str) -> Result<Self, OpenError> {
        let wire = Wire::connect(url)?;
        let mut session = Self { wire, prepared: HashMap::new() };
        session
            .batch(
                "SET synchronous_commit = on; SET timezone = 'UTC'; SET jit = off;
                 SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = warning",
            )
            .map_err(|error| OpenError::Postgres(error.to_string()))?;
        Ok(session)
    }

    /// The connection in `slot`, made anew when it is lost.
    pub(crate) fn alive<'s>(
        slot: &'s mut Option<Box<Self>>,
        url: &str,
    ) -> Result<&'s mut Self, DbError> {
        if slot.as_ref().is_none_or(|session| session.wire.is_closed()) {
            let fresh =
                Self::connect(url).map_err(|wrong| DbError::Unavailable(wrong.to_string()))?;
            *slot = Some(Box::new(fresh));
        }
        slot.as_deref_mut().ok_or(DbError::Closed)
    }

    /// Transaction control and migrations: text without values.
    pub(crate) fn batch(&mut self, text: &str) -> Result<(), DbError> {
        let client = self.wire.client();
        self.wire.wait("batch", client.batch_execute(text)).map_err(|broken| told(&broken).error)
    }

    /// Opens a transaction with this text; what goes wrong the first statement in it tells.
    pub(crate) fn begin(&mut self, text: &'static str) -> Result<(), DbError> {
        let client = self.wire.client();
        let opened = async move { client.batch_execute(text).await.map(|()| 0) };
        self.wire.send_opening(opened).map_err(|broken| told(&broken).error)
    }

    /// Takes a lock for the transaction that is being opened: it lasts until that ends, and needs no row to be there.
    pub(crate) fn lock(&mut self, key: i64) -> Result<(), DbError> {
        let statement = self.prepare(LOCK).map_err(|failed| failed.error)?;
        let client = self.wire.client();
        let locked = async move { client.execute_raw(&statement, [key]).await };
        self.wire.send_opening(locked).map_err(|broken| told(&broken).error)
    }

    /// Ends a transaction, and everything in it stays; waits for what was sent in it too.
    pub(crate) fn commit(&mut self) -> Result<(), Failed> {
        let client = self.wire.client();
        let committed = self.wire.wait(COMMIT, client.batch_execute(COMMIT));
        committed.map_err(|broken| {
            // After a statement that it refused the server only undoes the transaction.
            let refused = broken.statement != COMMIT && broken.error.as_db_error().is_some();
            match told(&broken) {
                Failed { error: DbError::Unavailable(_), .. } if !refused => {
                    DbError::OutcomeUnknown.into()
                }
                failed => failed,
            }
        })
    }

    /// Ends a transaction that only read. Nobody waits for that, and the next one that opens here tells what goes wrong.
    pub(crate) fn end(&mut self) -> Result<(), DbError> {
        let client = self.wire.client();
        let ended = async move { client.batch_execute("ROLLBACK").await.map(|()| 0) };
        let sent = self.wire.send("ROLLBACK", ended);
        self.wire.push();
        sent.map_err(|broken| told(&broken).error)
    }

    /// Runs a statement of which nobody needs the answer: it is sent, and what it fails with the next one that is waited for
    /// tells.
    pub(crate) fn exec(&mut self, sql: Sql, params: &[Value]) -> Result<(), Failed> {
        let statement = self.prepare(sql)?;
        self.wire.open()?;
        let (client, params) = (self.wire.client(), params.to_vec());
        let answer = async move { client.execute_raw(&statement, params).await };
        Ok(self.wire.send(sql.name, answer)?)
    }

    /// Runs a statement; answers how many rows it changed.
    pub(crate) fn changes(&mut self, sql: Sql, params: &[Value]) -> Result<u64, Failed> {
        let statement = self.prepare(sql)?;
        let client = self.wire.client();
        Ok(self.wire.wait(sql.name, client.execute_raw(&statement, params))?)
    }

    /// Waits for what was sent.
    pub(crate) fn settle(&mut self) -> Result<(), Failed> {
        Ok(self.wire.settle()?)
    }

    /// Hands on every row; those that were sent for ahead need only be waited for.
    pub(crate) fn each(
        &mut self,
        sql: Sql,
        params: &[Value],
        ahead: Option<Answer>,
        take: &mut dyn FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), Failed> {
        let come = ahead.map(|answer| self.come(answer)).transpose()?.flatten();
        for row in come.map_or_else(|| self.rows(sql, params), Ok)? {
            take(&mut Row::new(owned(&row)?))?;
        }
        Ok(())
    }

    /// Sends a question whose answer [`PostgresSession::each`] will be given.
    pub(crate) fn ask_ahead(&mut self, sql: Sql, params: &[Value]) -> Result<Answer, Failed> {
        let statement = self.prepare(sql)?;
        let (client, values) = (self.wire.client(), params.to_vec());
        let answer = Arc::new(OnceLock::new());
        let kept = Arc::clone(&answer);
        let asked = async move {
            let rows: Vec<PgRow> =
                client.query_raw(&statement, values).await?.try_collect().await?;
            let count = rows.len() as u64;
            let _ = kept.set(rows);
            Ok(count)
        };
        self.wire.send(sql.name, asked)?;
        Ok(Answer(answer))
    }

    /// What the server said to a question that was sent ahead.
    fn come(&mut self, Answer(answer): Answer) -> Result<Option<Vec<PgRow>>, Failed> {
        self.wire.settle()?;
        Ok(Arc::into_inner(answer).and_then(OnceLock::into_inner))
    }

    /// The whole answer, as the server sent it.
    pub(crate) fn rows(&mut self, sql: Sql, params: &[Value]) -> Result<Vec<PgRow>, Failed> {
        let statement = self.prepare(sql)?;
        let client = self.wire.client();
        let params: Vec<&(dyn ToSql + Sync)> =
            params.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        Ok(self.wire.wait(sql.name, client.query(&statement, &params))?)
    }

    /// Each row is waited for by itself, so that the answer is never held whole.
    pub(crate) fn stream(
        &mut self,
        sql: Sql,
        params: &[Value],
        take: &mut dyn FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), Failed> {
        let statement = self.prepare(sql)?;
        let client = self.wire.client();
        let rows = self.wire.wait(sql.name, client.query_raw(&statement, params))?;
        let mut rows = pin!(rows);
        while let Some(row) = self.wire.wait(sql.name, rows.try_next())? {
            take(&mut Row::new(owned(&row)?))?;
        }
        Ok(())
    }

    /// Asks one thing in text, with values; for the tools of this crate.
    pub(crate) fn ask<T, F>(&mut self, name: &'static str, question: F) -> Result<T, DbError>
    where
        F: AsyncFnOnce(Arc<Client>) -> Result<T, tokio_postgres::Error>,
    {
        let client = self.wire.client();
        self.wire.wait(name, question(client)).map_err(|broken| told(&broken).error)
    }

    /// Prepares a statement and tells how it would be run on large tables: an empty one is always scanned,
    /// so scans are priced out, and the plan is the one for any values.
    pub(crate) fn plan(&mut self, sql: Sql) -> Result<Vec<String>, DbError> {
        let prepared = self.ask(sql.name, async move |client| client.prepare(sql.text).await)?;
        let nulls = vec!["NULL"; prepared.params().len()].join(", ");
        let arguments = if nulls.is_empty() { String::new() } else { format!("({nulls})") };
        // The index of words is read through a bitmap or not at all; keys are better read in their order.
        let bitmap = if sql.text.contains("@@") { "on" } else { "off" };
        self.batch(&format!(
            "SET enable_seqscan = off; SET enable_bitmapscan = {bitmap}; SET plan_cache_mode = force_generic_plan;
             PREPARE planned AS {}",
            sql.text
        ))?;
        let text = format!("EXPLAIN (COSTS OFF) EXECUTE planned{arguments}");
        let rows = self.ask(sql.name, async move |client| client.query(&text, &[]).await)?;
        self.batch("DEALLOCATE planned")?;
        Ok(rows.iter().map(|row| row.get::<_, String>(0)).collect())
    }

    /// Prepares it, unless it is prepared.
    pub(crate) fn prepare(&mut self, sql: Sql) -> Result<Statement, Failed> {
        if let Some(statement) = self.prepared.get(sql.text) {
            return Ok(statement.clone());
        }
        let client = self.wire.client();
        let statement = self.wire.wait(sql.name, client.prepare(sql.text))?;
        self.prepared.insert(sql.text, statement.clone());
        Ok(statement)
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Integer(number) if *ty == Type::INT4 => i32::try_from(*number)?.to_sql(ty, out),
            Self::Integer(number) => number.to_sql_checked(ty, out),
            Self::Text(text) => text.as_str().to_sql_checked(ty, out),
            Self::Blob(bytes) => bytes.as_slice().to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn owned(row: &PgRow) -> Result<Vec<Value>, DbError> {
    let column = |(index, column): (usize, &tokio_postgres::Column)| {
        let value = match *column.type_() {
            Type::INT8 => {
                row.try_get::<_, Option<i64>>(index).map(|found| found.map(Value::Integer))
            }
            Type::INT4 => row
                .try_get::<_, Option<i32>>(index)
                .map(|found| found.map(|number| Value::Integer(number.into()))),
            Type::BOOL => row
                .try_get::<_, Option<bool>>(index)
                .map(|found| found.map(|truth| Value::Integer(truth.into()))),
            Type::TEXT | Type::VARCHAR | Type::NAME => {
                row.try_get::<_, Option<String>>(index).map(|found| found.map(Value::Text))
            }
            Type::BYTEA => {
                row.try_get::<_, Option<Vec<u8>>>(index).map(|found| found.map(Value::Blob))
            }
            ref other => {
                return Err(DbError::Decode(format!(
                    "column {}: type {other} is not used here",
                    column.name()
                )));
            }
        };
        value
            .map(|found| found.unwrap_or(Value::Null))
            .map_err(|error| DbError::Decode(format!("column {}: {error}", column.name())))
    };
    row.columns().iter().enumerate().map(column).collect()
}

fn told(Broken { statement, error }: &Broken) -> Failed {
    let statement = *statement;
    let message = full(error);
    let Some(refused) = error.as_db_error() else {
        // No answer from the server: the connection is gone, and with it the transaction.
        let lost = error.is_closed()
            || Error::source(error).is_some_and(<dyn Error>::is::<std::io::Error>);
        return if lost {
            Failed { error: DbError::Unavailable(message), run_again: true }
        } else {
            DbError::Engine { statement, message }.into()
        };
    };
    let code = refused.code();
    if [&SqlState::T_R_SERIALIZATION_FAILURE, &SqlState::T_R_DEADLOCK_DETECTED].contains(&code) {
        return Failed { error: DbError::Unavailable(message), run_again: true };
    }
    if [&SqlState::ADMIN_SHUTDOWN, &SqlState::CRASH_SHUTDOWN, &SqlState::CANNOT_CONNECT_NOW]
        .contains(&code)
    {
        return Failed { error: DbError::Unavailable(message), run_again: true };
    }
    match refused.constraint() {
        Some(name) => DbError::Constraint(name.to_owned()).into(),
        None => DbError::Engine { statement, message }.into(),
    }
}

impl From<Broken> for Failed {
    fn from(broken: Broken) -> Self {
        told(&broken)
    }
}
