//! A transaction, whichever engine holds it.

use std::{any::Any, sync::Arc};

use crate::{
    DbError, FromRow, Row, Sql, Value,
    memory::Memory,
    postgres::{Answer, PostgresSession},
    sqlite::SqliteSession,
};

/// A transaction: what a use case reads and writes through.
pub struct Tx<'s> {
    pub(crate) session: Session<'s>,
    /// A statement failed in a way that the same work, run again, may not.
    pub(crate) run_again: bool,
    /// Something was written, or a statement failed: undoing this work means undoing the transaction.
    pub(crate) touched: bool,
    /// A server refused a statement: it undoes the transaction, whatever the use case comes to.
    broken: Option<DbError>,
    /// What it sent to a server ahead, until it asks.
    ahead: Vec<Ahead>,
    /// How many use cases were before it in this transaction.
    pub(crate) before: usize,
    /// How many use cases share this transaction, with itself.
    pub(crate) together: usize,
    /// How many statements it may still run where there is no transaction around them.
    pub(crate) statements_left: Option<u32>,
    /// Whether full text is kept.
    pub(crate) word_index: bool,
    /// Protections taken out.
    #[cfg(feature = "controls")]
    pub(crate) without: Vec<crate::Protection>,
    /// Every statement with its values, kept when a benchmark asks for it.
    tape: Option<Vec<(Sql, Vec<Value>)>>,
    slowest: Slowest,
    memory: Memory,
    /// What was noted down since it began.
    notes: Memory,
}

/// A question that was sent ahead, with its answer when that has come.
struct Ahead {
    text: &'static str,
    params: Vec<Value>,
    answer: Answer,
}

pub(crate) enum Session<'s> {
    Sqlite(&'s SqliteSession),
    Postgres(&'s mut PostgresSession),
}

/// The statement that took longest, for the log line of a slow use case.
#[derive(Clone, Copy, Default)]
pub(crate) struct Slowest {
    pub(crate) name: &'static str,
    pub(crate) micros: u128,
}

impl<'s> Tx<'s> {
    pub(crate) fn new(session: Session<'s>, memory: Memory) -> Self {
        Self {
            session,
            memory,
            notes: Memory::default(),
            run_again: false,
            touched: false,
            broken: None,
            ahead: Vec::new(),
            before: 0,
            together: 1,
            statements_left: None,
            word_index: true,
            #[cfg(feature = "controls")]
            without: Vec::new(),
            tape: None,
            slowest: Slowest::default(),
        }
    }

    pub(crate) fn slowest(&self) -> Slowest {
        self.slowest
    }

    /// Whether a test has taken this protection out.
    #[cfg(feature = "controls")]
    pub fn is_without(&self, protection: crate::Protection) -> bool {
        self.without.contains(&protection)
    }

    /// What the program remembers of its database from one transaction to the next, of this kind; empty the first time.
    /// What a transaction puts there stays when the transaction is undone: whoever looks must be able to tell.
    pub fn memory<T: Default + Any + Send + Sync>(&self) -> Arc<T> {
        self.memory.of()
    }

    /// What was noted down of this kind since this use case, or this query, began; empty the first time.
    pub fn notes<T: Default + Any + Send + Sync>(&self) -> Arc<T> {
        self.notes.of()
    }

    /// Has this use case, or this query, written anything?
    pub fn has_written(&self) -> bool {
        self.touched
    }

    /// Is all that it has seen so far committed? Another use case may have written in the same transaction before it.
    pub fn sees_only_committed(&self) -> bool {
        self.before == 0 && !self.touched
    }

    /// Starts keeping every statement with its values.
    pub fn record(&mut self) {
        self.tape = Some(Vec::new());
    }

    /// What was kept since [`Tx::record`].
    pub fn recorded(&mut self) -> Vec<(Sql, Vec<Value>)> {
        self.tape.take().unwrap_or_default()
    }

    /// Runs a statement. A server is not waited for: what it refuses, the next statement that is waited for tells, or the
    /// end of the use case.
    pub fn exec(&mut self, sql: Sql, params: &[Value]) -> Result<(), DbError> {
        self.forget_answers();
        self.timed(sql, params, |session| match session {
            Session::Sqlite(sqlite) => sqlite.exec(sql, params).map(drop),
            Session::Postgres(postgres) => postgres.exec(sql, params),
        })
    }

    /// Runs a statement; answers how many rows it changed.
    pub fn changes(&mut self, sql: Sql, params: &[Value]) -> Result<u64, DbError> {
        self.forget_answers();
        self.timed(sql, params, |session| match session {
            Session::Sqlite(sqlite) => sqlite.exec(sql, params),
            Session::Postgres(postgres) => postgres.changes(sql, params),
        })
    }

    /// Sends a question that will be asked soon: its answer comes along with others, and is not waited for twice.
    /// Whatever is written before the question is asked makes it be sent once more.
    pub fn ask_ahead(&mut self, sql: Sql, params: &[Value]) -> Result<(), DbError> {
        if let Session::Postgres(postgres) = &mut self.session {
            let sent = postgres.ask_ahead(sql, params);
            let answer = sent.map_err(|failed| self.failed(failed))?;
            self.ahead.push(Ahead { text: sql.text, params: params.to_vec(), answer });
        }
        Ok(())
    }

    /// The answer to this question, if it was sent ahead.
    fn asked_ahead(&mut self, sql: Sql, params: &[Value]) -> Option<Answer> {
        let sent = |one: &Ahead| one.text == sql.text && one.params == params;
        let place = self.ahead.iter().position(sent)?;
        Some(self.ahead.swap_remove(place).answer)
    }

    /// Answers that came before something is written do not know of it.
    fn forget_answers(&mut self) {
        #[cfg(feature = "controls")]
        if self.is_without(crate::Protection::AnswersForgotten) {
            return;
        }
        self.ahead.clear();
    }

    /// Waits until everything is done that was asked for, unless the end of the transaction does that. Fails when
    /// anything has failed that a server does not forgive, even if the use case did.
    pub(crate) fn settle(&mut self) -> Result<(), DbError> {
        // The only use case of a transaction is told by its end.
        if let (Session::Postgres(postgres), 2..) = (&mut self.session, self.together) {
            let settled = postgres.settle();
            settled.map_err(|failed| self.failed(failed))?;
        }
        #[cfg(feature = "controls")]
        if self.is_without(crate::Protection::RefusalsTold) {
            return Ok(());
        }
        self.broken.clone().map_or(Ok(()), Err)
    }

    /// Hands every row of the answer to `take`. The answer is of a known size, a case or a page: a server sends it
    /// whole, which is quicker than asking for each row.
    pub fn each(
        &mut self,
        sql: Sql,
        params: &[Value],
        mut take: impl FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let ahead = self.asked_ahead(sql, params);
        self.timed(sql, params, |session| match session {
            Session::Sqlite(sqlite) => sqlite.each(sql, params, &mut take),
            Session::Postgres(postgres) => postgres.each(sql, params, ahead, &mut take),
        })
    }

    /// As [`Tx::each`], for an answer of any length: no more than a few rows are held at a time.
    pub fn stream(
        &mut self,
        sql: Sql,
        params: &[Value],
        mut take: impl FnMut(&mut Row) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        self.timed(sql, params, |session| match session {
            Session::Sqlite(sqlite) => sqlite.each(sql, params, &mut take),
            Session::Postgres(postgres) => postgres.stream(sql, params, &mut take),
        })
    }

    /// Every row of the answer.
    pub fn all<T: FromRow>(&mut self, sql: Sql, params: &[Value]) -> Result<Vec<T>, DbError> {
        let mut rows = Vec::new();
        self.each(sql, params, |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row of the answer, if there is one.
    pub fn optional<T: FromRow>(
        &mut self,
        sql: Sql,
        params: &[Value],
    ) -> Result<Option<T>, DbError> {
        let mut first = None;
        self.each(sql, params, |row| {
            if first.is_none() {
                first = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// The one row that must be there.
    pub fn one<T: FromRow>(&mut self, sql: Sql, params: &[Value]) -> Result<T, DbError> {
        self.optional(sql, params)?.ok_or(DbError::NoRow { statement: sql.name })
    }

    fn timed<T>(
        &mut self,
        sql: Sql,
        params: &[Value],
        run: impl FnOnce(&mut Session<'s>) -> Result<T, Failed>,
    ) -> Result<T, DbError> {
        if let Some(left) = self.statements_left {
            let Some(left) = left.checked_sub(1).filter(|_| sql.only_reads()) else {
                return Err(DbError::NoTransaction { statement: sql.name });
            };
            self.statements_left = Some(left);
        }
        if let Some(tape) = &mut self.tape {
            tape.push((sql, params.to_vec()));
        }
        self.touched |= !sql.only_reads();
        let started = std::time::Instant::now();
        let answer = run(&mut self.session);
        let micros = started.elapsed().as_micros();
        if micros > self.slowest.micros {
            self.slowest = Slowest { name: sql.name, micros };
        }
        answer.map_err(|failed| self.failed(failed))
    }

    fn failed(&mut self, failed: Failed) -> DbError {
        self.run_again |= failed.run_again;
        self.touched = true;
        // PostgreSQL takes no further statement in a transaction in which one has failed.
        if let Session::Postgres(_) = self.session {
            self.broken.get_or_insert_with(|| failed.error.clone());
        }
        failed.error
    }
}

/// A failed statement: the error, and whether the whole transaction is worth another run.
pub(crate) struct Failed {
    pub(crate) error: DbError,
    pub(crate) run_again: bool,
}

impl From<DbError> for Failed {
    fn from(error: DbError) -> Self {
        Self { error, run_again: false }
    }
}
