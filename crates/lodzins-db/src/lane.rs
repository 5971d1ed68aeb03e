//! Write lanes: what waits goes into one transaction and is answered after COMMIT; what a job that fails has
//! written is undone alone.
//!
//! On PostgreSQL a batch holds jobs of ONE institution and first takes that institution's lock, so that
//! several processes on one server never wait for each other in a circle.
//!
//! When nothing waits, whoever comes carries out the work on the thread that brought it: two hand-overs between
//! threads would cost as much again as a short transaction.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crossbeam_channel::Receiver;

use crate::{
    DbError,
    memory::Memory,
    postgres::PostgresSession,
    sqlite::SqliteSession,
    tx::{Failed, Session, Tx},
};

/// Jobs in one transaction; PostgreSQL keeps at most 64 savepoints of a backend at hand.
const BATCH: usize = 64;
/// How long a lane that has nothing to do stays awake: who has just been answered may come again at once, and waking a
/// thread takes about as long.
const AWAKE: Duration = Duration::from_micros(60);
/// How a transaction of a lane begins on PostgreSQL.
const BEGIN: &str = "BEGIN";
/// How often a batch is run again after a serialization failure or a lost connection.
const RUNS: u32 = 6;
/// A use case above this is worth a line in the log.
const SLOW: Duration = Duration::from_millis(50);

/// A use case waiting for its turn.
pub(crate) trait Job: Send {
    /// Whose row it writes.
    fn institution(&self) -> [u8; 16];
    /// Does it, inside the transaction.
    fn run(&mut self, tx: &mut Tx<'_>) -> Ran;
    /// Tells the one who asked: what came of it after COMMIT, or why nothing did.
    fn answer(self: Box<Self>, committed: Result<(), DbError>);
}

/// What came of running a job.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ran {
    /// Its changes stay.
    Keep,
    /// It refused or failed: its changes are undone, the others' stay.
    Undo,
    /// The engine wants the whole transaction again.
    Again,
}

/// What the lanes have carried out.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) jobs: AtomicU64,
    pub(crate) batches: AtomicU64,
}

/// One lane: the thread that carries out what waits.
pub(crate) struct Lane {
    pub(crate) jobs: Receiver<Box<dyn Job>>,
    pub(crate) writer: Arc<Mutex<Writer>>,
    /// Batches hold jobs of one institution each.
    pub(crate) one_institution: bool,
}

/// The connection that a lane writes through. It belongs to its thread, and when nothing waits, to whoever comes.
pub(crate) struct Writer {
    pub(crate) connection: Connection,
    /// Jobs waiting or running, over all lanes.
    pub(crate) under_way: Arc<AtomicUsize>,
    pub(crate) word_index: bool,
    pub(crate) memory: Memory,
    /// What the lanes have carried out so far.
    pub(crate) tally: Arc<Tally>,
    #[cfg(feature = "controls")]
    pub(crate) without: Vec<crate::Protection>,
}

pub(crate) enum Connection {
    Sqlite(SqliteSession),
    Postgres { session: Option<Box<PostgresSession>>, url: String },
}

impl Lane {
    /// Works until nobody can send any more.
    pub(crate) fn work(self) {
        let mut waiting = VecDeque::new();
        loop {
            if waiting.is_empty() {
                match self.next_job() {
                    Some(job) => waiting.push_back(job),
                    None => return,
                }
            }
            // A panic of a job is caught where it happens; a writer is never left half-way.
            let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
            // More may have come while somebody else had the writer.
            waiting.extend(self.jobs.try_iter().take(BATCH));
            writer.carry_out(self.next_batch(&mut waiting));
        }
    }

    /// The next job; nothing when nobody can send any more.
    fn next_job(&self) -> Option<Box<dyn Job>> {
        let since = Instant::now();
        while since.elapsed() < AWAKE {
            if let Ok(job) = self.jobs.try_recv() {
                return Some(job);
            }
            thread::yield_now();
        }
        self.jobs.recv().ok()
    }

    fn next_batch(&self, waiting: &mut VecDeque<Box<dyn Job>>) -> Vec<Box<dyn Job>> {
        if !self.one_institution {
            return waiting.drain(..waiting.len().min(BATCH)).collect();
        }
        let Some(institution) = waiting.front().map(|job| job.institution()) else {
            return Vec::new();
        };
        let (batch, others): (Vec<_>, Vec<_>) =
            waiting.drain(..).partition(|job| job.institution() == institution);
        waiting.extend(others);
        let mut batch = batch;
        for job in batch.split_off(batch.len().min(BATCH)).into_iter().rev() {
            waiting.push_front(job);
        }
        batch
    }
}

impl Writer {
    /// Runs the jobs in one transaction and answers them after COMMIT.
    pub(crate) fn carry_out(&mut self, mut batch: Vec<Box<dyn Job>>) {
        let mut outcome = Err(DbError::Unavailable("never tried".into()));
        for run in 0..RUNS {
            if run > 0 {
                pause(run);
            }
            match self.attempt(&mut batch) {
                Attempt::Done(done) => {
                    outcome = done;
                    break;
                }
                Attempt::Again(reason) => outcome = Err(reason),
                // With savepoints a job is undone alone.
                Attempt::OneUndone => {}
                #[cfg(feature = "controls")]
                Attempt::Answered => return,
            }
        }
        if let Err(reason) = &outcome {
            tracing::error!(jobs = batch.len(), %reason, "a batch of writes was not carried out");
        }
        self.tally.jobs.fetch_add(batch.len() as u64, Ordering::Relaxed);
        self.tally.batches.fetch_add(1, Ordering::Relaxed);
        for job in batch {
            self.answer(job, outcome.clone());
        }
    }

    fn answer(&self, job: Box<dyn Job>, outcome: Result<(), DbError>) {
        self.under_way.fetch_sub(1, Ordering::AcqRel);
        job.answer(outcome);
    }

    /// Runs the batch without savepoints: nearly every use case either keeps what it wrote or refuses before it has
    /// written anything. Should one have to be undone, everything is, and the batch runs again with savepoints.
    fn attempt(&mut self, batch: &mut Vec<Box<dyn Job>>) -> Attempt {
        match self.attempt_with(batch, Savepoints::None) {
            Attempt::OneUndone if batch.len() == 1 => Attempt::Done(Ok(())),
            Attempt::OneUndone => self.attempt_with(batch, Savepoints::EachJob),
            attempt => attempt,
        }
    }

    fn attempt_with(&mut self, batch: &mut Vec<Box<dyn Job>>, savepoints: Savepoints) -> Attempt {
        let Some(institution) = batch.first().map(|job| job.institution()) else {
            return Attempt::Done(Ok(()));
        };
        if let Err(reason) = self.begin(institution) {
            return Attempt::Again(reason);
        }
        let together = batch.len();
        for (before, job) in batch.iter_mut().enumerate() {
            match self.one(job.as_mut(), (before, together), savepoints) {
                Ok(Ran::Again) => {
                    self.roll_back();
                    return Attempt::Again(DbError::Unavailable(
                        "the transaction must be run again".into(),
                    ));
                }
                Ok(Ran::Undo) if savepoints == Savepoints::None => {
                    self.roll_back();
                    return Attempt::OneUndone;
                }
                Ok(_) => {}
                Err(reason) => {
                    self.roll_back();
                    return Attempt::Again(reason);
                }
            }
        }
        #[cfg(feature = "controls")]
        if self.without.contains(&crate::Protection::AnswerAfterCommit) {
            for job in batch.drain(..) {
                self.answer(job, Ok(()));
            }
            #[expect(
                clippy::disallowed_methods,
                reason = "the control widens the gap that the protection closes"
            )]
            thread::sleep(Duration::from_millis(30));
            let _ = self.commit();
            return Attempt::Answered;
        }
        match self.commit() {
            Err(Failed { error, run_again: true }) => Attempt::Again(error),
            committed => Attempt::Done(committed.map_err(|failed| failed.error)),
        }
    }

    /// Runs one job, inside its savepoint or without one. A job that refused before it touched anything has
    /// nothing to undo.
    fn one(
        &mut self,
        job: &mut dyn Job,
        (before, together): (usize, usize),
        savepoints: Savepoints,
    ) -> Result<Ran, DbError> {
        if savepoints == Savepoints::EachJob {
            self.control("SAVEPOINT job")?;
        }
        let started = Instant::now();
        let mut tx = Tx::new(self.connection.session()?, self.memory.clone());
        tx.word_index = self.word_index;
        (tx.before, tx.together) = (before, together);
        #[cfg(feature = "controls")]
        tx.without.clone_from(&self.without);
        let ran = match job.run(&mut tx) {
            Ran::Undo if !tx.touched => Ran::Keep,
            ran => ran,
        };
        let slowest = tx.slowest();
        let took = started.elapsed();
        if took > SLOW {
            tracing::warn!(
                took_ms = took.as_millis(),
                statement = slowest.name,
                statement_ms = slowest.micros / 1000,
                "a use case held its write lane long"
            );
        }
        if savepoints == Savepoints::EachJob {
            match ran {
                Ran::Keep => self.control("RELEASE job")?,
                Ran::Undo => {
                    self.control("ROLLBACK TO job")?;
                    self.control("RELEASE job")?;
                }
                Ran::Again => {}
            }
        }
        Ok(ran)
    }

    fn begin(&mut self, institution: [u8; 16]) -> Result<(), DbError> {
        #[cfg(feature = "controls")]
        let locked = !self.without.contains(&crate::Protection::InstitutionLock);
        #[cfg(not(feature = "controls"))]
        let locked = true;
        match &mut self.connection {
            Connection::Sqlite(sqlite) => sqlite.control("BEGIN IMMEDIATE"),
            Connection::Postgres { session, url } => {
                let session = PostgresSession::alive(session, url)?;
                session.begin(BEGIN)?;
                if locked { session.lock(lock_key(institution)) } else { Ok(()) }
            }
        }
    }

    fn commit(&mut self) -> Result<(), Failed> {
        let committed = match &mut self.connection {
            Connection::Postgres { session: Some(session), .. } => session.commit(),
            _ => Ok(self.control("COMMIT")?),
        };
        if committed.is_err() {
            self.roll_back();
        }
        committed
    }

    fn roll_back(&mut self) {
        // A lost connection or an engine that has rolled back by itself answers with an error: both are undone.
        let _ = self.control("ROLLBACK");
    }

    fn control(&mut self, text: &'static str) -> Result<(), DbError> {
        match &mut self.connection {
            Connection::Sqlite(sqlite) => sqlite.control(text),
            Connection::Postgres { session: Some(session), .. } => session.batch(text),
            Connection::Postgres { session: None, .. } => Err(DbError::Closed),
        }
    }
}

/// Whether each job of a batch can be undone by itself. A savepoint costs SQLite a copy of every page that the job
/// writes, and PostgreSQL two round trips.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Savepoints {
    None,
    EachJob,
}

enum Attempt {
    Done(Result<(), DbError>),
    Again(DbError),
    /// There were no savepoints, and a job had to be undone: so was everything.
    OneUndone,
    #[cfg(feature = "controls")]
    Answered,
}

impl Connection {
    pub(crate) fn session(&mut self) -> Result<Session<'_>, DbError> {
        match self {
            Self::Sqlite(sqlite) => Ok(Session::Sqlite(sqlite)),
            Self::Postgres { session: Some(session), .. } => Ok(Session::Postgres(session)),
            Self::Postgres { session: None, .. } => Err(DbError::Closed),
        }
    }
}

/// What PostgreSQL knows an institution's lock by.
fn lock_key(institution: [u8; 16]) -> i64 {
    let mut key = [0; 8];
    for (index, byte) in institution.iter().enumerate() {
        key[index % 8] ^= byte;
    }
    i64::from_be_bytes(key)
}

fn pause(run: u32) {
    #[expect(
        clippy::disallowed_methods,
        reason = "a lane's own thread waits for its database to come back"
    )]
    thread::sleep(Duration::from_millis(25 << run.min(6)));
}
