//! PostgreSQL: connecting, running statements, telling errors apart.

use std::{collections::HashMap, error::Error};

use ::postgres::{
    Client, NoTls, Row as PgRow, Statement,
    error::SqlState,
    fallible_iterator::FallibleIterator,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use crate::{DbError, OpenError, Row, Sql, Value, tx::Failed};

/// One connection, with the statements that it has prepared.
pub(crate) struct PostgresSession {
    client: Client,
    prepared: HashMap<&'static str, Statement>,
}

impl PostgresSession {
    pub(crate) fn connect(url: &str) -> Result<Self, OpenError> {
        let mut client =
            Client::connect(url, NoTls).map_err(|error| OpenError::Postgres(full(&error)))?;
        client
            .batch_execute(
                "SET synchronous_commit = on; SET timezone = 'UTC'; SET jit = off;
                 SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = warning",
            )
            .map_err(|error| OpenError::Postgres(full(&error)))?;
        Ok(Self { client, prepared: HashMap::new() })
    }

    /// The connection itself, for the bare loop of [`crate::limit`].
    pub(crate) fn client(&mut self) -> &mut Client {
        &mut self.client
    }

    /// The connection in `slot`, made anew when it is lost.
    pub(crate) fn alive<'s>(
        slot: &'s mut Option<Box<Self>>,
        url: &str,
    ) -> Result<&'s mut Self, DbError> {
        if slot.as_ref().is_none_or(|session| session.client.is_closed()) {
            let fresh =
                Self::connect(url).map_err(|wrong| DbError::Unavailable(wrong.to_string()))?;
            *slot = Some(Box::new(fresh));
        }
        slot.as_deref_mut().ok_or(DbError::Closed)
    }

    /// Transaction control and migrations: text without values.
    pub(crate) fn batch(&mut self, text: &str) -> Result<(), DbError> {
        self.client.batch_execute(text).map_err(|error| told("batch", &error).error)
    }

    pub(crate) fn exec(&mut self, sql: Sql, params: &[Value]) -> Result<u64, Failed> {
        let statement = self.prepare(sql)?;
        self.client.execute(&statement, &given(params)).map_err(|error| told(sql.name, &error))
    }

    pub(crate) fn each(
        &mut self,
        sql: Sql,
        params: &[Value],
        take: &mut dyn FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), Failed> {
        let statement = self.prepare(sql)?;
        let params = given(params);
        for row in self.client.query(&statement, &params).map_err(|error| told(sql.name, &error))? {
            take(&mut Row::new(owned(&row)?))?;
        }
        Ok(())
    }

    /// Each row is waited for by itself, so that the answer is never held whole.
    pub(crate) fn stream(
        &mut self,
        sql: Sql,
        params: &[Value],
        take: &mut dyn FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), Failed> {
        let statement = self.prepare(sql)?;
        let wrong = |error: ::postgres::Error| told(sql.name, &error);
        let mut rows = self.client.query_raw(&statement, params).map_err(wrong)?;
        while let Some(row) = rows.next().map_err(wrong)? {
            take(&mut Row::new(owned(&row)?))?;
        }
        Ok(())
    }

    /// Prepares a statement and tells how it would be run on large tables: an empty one is always scanned,
    /// so scans are priced out, and the plan is the one for any values.
    pub(crate) fn plan(&mut self, sql: Sql) -> Result<Vec<String>, DbError> {
        let wrong = |error: ::postgres::Error| told(sql.name, &error).error;
        let prepared = self.client.prepare(sql.text).map_err(wrong)?;
        let nulls = vec!["NULL"; prepared.params().len()].join(", ");
        let arguments = if nulls.is_empty() { String::new() } else { format!("({nulls})") };
        // The index of words is read through a bitmap or not at all; keys are better read in their order.
        let bitmap = if sql.text.contains("@@") { "on" } else { "off" };
        self.batch(&format!(
            "SET enable_seqscan = off; SET enable_bitmapscan = {bitmap}; SET plan_cache_mode = force_generic_plan;
             PREPARE planned AS {}",
            sql.text
        ))?;
        let lines = self
            .client
            .query(&format!("EXPLAIN (COSTS OFF) EXECUTE planned{arguments}"), &[])
            .map_err(wrong)?
            .iter()
            .map(|row| row.get::<_, String>(0))
            .collect();
        self.batch("DEALLOCATE planned")?;
        Ok(lines)
    }

    fn prepare(&mut self, sql: Sql) -> Result<Statement, Failed> {
        if let Some(statement) = self.prepared.get(sql.text) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql.text).map_err(|error| told(sql.name, &error))?;
        self.prepared.insert(sql.text, statement.clone());
        Ok(statement)
    }
}

/// Values as the driver wants them.
pub(crate) fn given(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
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
    let column = |(index, column): (usize, &::postgres::Column)| {
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

fn told(statement: &'static str, error: &::postgres::Error) -> Failed {
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

fn full(error: &::postgres::Error) -> String {
    match error.as_db_error() {
        Some(refused) => refused.message().to_owned(),
        None => Error::source(error).map_or_else(|| error.to_string(), ToString::to_string),
    }
}
