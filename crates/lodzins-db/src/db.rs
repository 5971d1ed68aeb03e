//! The database as the rest of the program sees it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crossbeam_channel::{Sender, bounded, unbounded};
use lodzins_core::{Clock, Moment, id::InstitutionId};
use tokio::{
    runtime::{Handle, RuntimeFlavor},
    sync::oneshot,
    task::block_in_place,
};

use crate::{
    DbError, Engine, Migration, MigrationError, OpenError, Settings, Tx, checkpoint,
    lane::{Connection, Job, Lane, Ran, Tally, Writer},
    memory::Memory,
    migrate,
    postgres::PostgresSession,
    reader::{Query, Reader, Sees},
    sqlite::SqliteSession,
    tx::Session,
    value::id_bytes,
};

/// Queries that may wait for a reader.
const QUERIES_WAITING: usize = 4096;

/// The database. Cheap to clone; its threads end with the last clone.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    clock: Arc<dyn Clock>,
    lanes: Vec<Way>,
    queries: Sender<Query>,
    under_way: Arc<AtomicUsize>,
    tally: Arc<Tally>,
    queue_limit: usize,
}

/// The two ways to a lane's connection: through its queue, or at once when nothing waits.
struct Way {
    queue: Sender<Box<dyn Job>>,
    writer: Arc<Mutex<Writer>>,
    at_once: bool,
}

/// What the write lanes have carried out since the database was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// Use cases.
    pub jobs: u64,
    /// Transactions, each with one use case or many.
    pub batches: u64,
}

impl Db {
    /// Opens the database and starts its lanes and readers.
    pub fn open(settings: Settings) -> Result<Self, OpenError> {
        let under_way = Arc::new(AtomicUsize::new(0));
        let tally = Arc::new(Tally::default());
        let memory = Memory::default();
        let lanes = match &settings.engine {
            Engine::Sqlite { .. } => 1,
            Engine::Postgres { .. } => settings.lanes.max(1),
        };
        let lanes = (0..lanes)
            .map(|_| start_lane(&settings, &under_way, &tally, &memory))
            .collect::<Result<Vec<_>, OpenError>>()?;
        let (queries, waiting) = bounded(QUERIES_WAITING);
        for _ in 0..settings.readers.max(1) {
            let reader = Reader {
                queries: waiting.clone(),
                connection: settings.engine.connect(false)?,
                memory: memory.clone(),
            };
            thread::Builder::new().name("db-reader".into()).spawn(move || reader.work())?;
        }
        Ok(Self {
            inner: Arc::new(Inner {
                engine: settings.engine,
                clock: settings.clock,
                lanes,
                queries,
                under_way,
                tally,
                queue_limit: settings.queue_limit,
            }),
        })
    }

    /// Applies the migrations that this database lacks; answers how many there were.
    pub fn migrate(&self, migrations: &[Migration]) -> Result<usize, MigrationError> {
        let mut connection = self
            .inner
            .engine
            .connect(true)
            .map_err(|wrong| DbError::Unavailable(wrong.to_string()))?;
        let begin = |session: &mut Session<'_>| match session {
            Session::Sqlite(sqlite) => sqlite.batch("BEGIN IMMEDIATE"),
            // Several processes may start at once on one server: one migrates, the others wait and find it done.
            Session::Postgres(postgres) => {
                postgres.batch("BEGIN; SELECT pg_advisory_xact_lock(5578249101263925110)")
            }
        };
        let finish = |session: &mut Session<'_>, text: &str| match session {
            Session::Sqlite(sqlite) => sqlite.batch(text),
            Session::Postgres(postgres) => postgres.batch(text),
        };
        begin(&mut connection.session()?)?;
        let applied = migrate::bring_up_to_date(
            &mut Tx::new(connection.session()?, Memory::default()),
            migrations,
        );
        finish(&mut connection.session()?, if applied.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        applied
    }

    /// How many of the migrations this database lacks; also tells whether it answers at all.
    pub async fn migrations_missing(
        &self,
        migrations: &'static [Migration],
    ) -> Result<usize, DbError> {
        self.read(move |tx| migrate::missing(tx, migrations)).await
    }

    /// Runs a use case on its institution's write lane and answers after COMMIT.
    ///
    /// `work` may be run more than once; each time it sees the same [`Moment`], and what an earlier run wrote
    /// is gone.
    pub async fn write<T, E, F>(&self, institution: InstitutionId, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let answer = self.send(institution, work)?;
        answer.await.unwrap_or_else(|_| Err(DbError::Closed.into()))
    }

    /// [`Db::write`] for a thread that may wait.
    pub fn write_now<T, E, F>(&self, institution: InstitutionId, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let answer = self.send(institution, work)?;
        answer.blocking_recv().unwrap_or_else(|_| Err(DbError::Closed.into()))
    }

    /// Runs a query on a reader thread, inside one snapshot.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let answer = self.ask(Sees::Snapshot, work)?;
        answer.await.unwrap_or_else(|_| Err(DbError::Closed.into()))
    }

    /// Runs a query that is one statement, on a reader thread. It sees one instant without a transaction around it, which
    /// costs a server less; a second statement, or one that writes, is refused.
    pub async fn read_one<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let answer = self.ask(Sees::OneStatement, work)?;
        answer.await.unwrap_or_else(|_| Err(DbError::Closed.into()))
    }

    /// [`Db::read`] for a thread that may wait.
    pub fn read_now<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let answer = self.ask(Sees::Snapshot, work)?;
        answer.blocking_recv().unwrap_or_else(|_| Err(DbError::Closed.into()))
    }

    /// The moment now, for work outside a transaction.
    pub fn moment(&self) -> Moment {
        Moment::of(self.inner.clock.as_ref())
    }

    /// Writes waiting or running.
    pub fn under_way(&self) -> usize {
        self.inner.under_way.load(Ordering::Acquire)
    }

    /// What the write lanes have carried out: how many use cases share a transaction, on average.
    pub fn carried(&self) -> Carried {
        let tally = &self.inner.tally;
        Carried {
            jobs: tally.jobs.load(Ordering::Relaxed),
            batches: tally.batches.load(Ordering::Relaxed),
        }
    }

    /// Which engine holds the data.
    pub fn engine(&self) -> &Engine {
        &self.inner.engine
    }

    /// The connection of SQLite's one lane, for what must not meet a use case.
    pub(crate) fn only_lane(&self) -> Arc<Mutex<Writer>> {
        Arc::clone(&self.inner.lanes[0].writer)
    }

    fn send<T, E, F>(
        &self,
        institution: InstitutionId,
        work: F,
    ) -> Result<oneshot::Receiver<Result<T, E>>, E>
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let inner = &self.inner;
        let before = inner.under_way.fetch_add(1, Ordering::AcqRel);
        if before >= inner.queue_limit {
            inner.under_way.fetch_sub(1, Ordering::AcqRel);
            return Err(DbError::QueueFull.into());
        }
        let (reply, answer) = oneshot::channel();
        let institution = id_bytes(institution);
        let moment = Moment::of(inner.clock.as_ref());
        let job = Box::new(UseCase { institution, moment, work, result: None, reply });
        let lane = &inner.lanes[usize::from(institution[15]) % inner.lanes.len()];
        if before == 0
            && lane.at_once
            && let Some(may_wait) = MayWait::here()
            && let Ok(mut writer) = lane.writer.try_lock()
        {
            may_wait.run(|| writer.carry_out(vec![job]));
        } else if lane.queue.send(job).is_err() {
            inner.under_way.fetch_sub(1, Ordering::AcqRel);
            return Err(DbError::Closed.into());
        }
        Ok(answer)
    }

    fn ask<T, E, F>(&self, sees: Sees, work: F) -> Result<oneshot::Receiver<Result<T, E>>, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let ask = Box::new(move |tx: Result<&mut Tx<'_>, DbError>| {
            let result = match tx {
                Ok(tx) => guarded(|| work(tx)),
                Err(reason) => Err(reason.into()),
            };
            // Whoever asked may have hung up meanwhile.
            let _ = reply.send(result);
        });
        self.inner.queries.try_send(Query { sees, ask }).map_err(|_| DbError::QueueFull)?;
        Ok(answer)
    }
}

/// How this thread may be kept waiting for a disk.
enum MayWait {
    /// It is a thread of its own.
    Freely,
    /// It serves others, who go on with another thread meanwhile.
    HandingOver,
}

impl MayWait {
    /// Nothing where a wait would stop everybody: on the only thread of a runtime.
    fn here() -> Option<Self> {
        match Handle::try_current() {
            Err(_) => Some(Self::Freely),
            Ok(runtime) if runtime.runtime_flavor() == RuntimeFlavor::MultiThread => {
                Some(Self::HandingOver)
            }
            Ok(_) => None,
        }
    }

    fn run(self, work: impl FnOnce()) {
        match self {
            Self::Freely => work(),
            Self::HandingOver => block_in_place(work),
        }
    }
}

impl Engine {
    fn connect(&self, writes: bool) -> Result<Connection, OpenError> {
        Ok(match self {
            Self::Sqlite { path } => Connection::Sqlite(open_sqlite(path, writes)?),
            Self::Postgres { url } => Connection::Postgres {
                session: Some(Box::new(PostgresSession::connect(url)?)),
                url: url.clone(),
            },
        })
    }
}

impl Engine {
    /// A lane's connection; on SQLite with the thread that carries out its checkpoints.
    fn connect_lane(&self) -> Result<Connection, OpenError> {
        match self {
            Self::Sqlite { path } => {
                Ok(Connection::Sqlite(SqliteSession::lane(path, checkpoint::start(path)?)?))
            }
            Self::Postgres { .. } => self.connect(true),
        }
    }
}

fn open_sqlite(path: &Path, writes: bool) -> Result<SqliteSession, OpenError> {
    if writes { SqliteSession::writer(path) } else { SqliteSession::reader(path) }
}

fn start_lane(
    settings: &Settings,
    under_way: &Arc<AtomicUsize>,
    tally: &Arc<Tally>,
    memory: &Memory,
) -> Result<Way, OpenError> {
    let (queue, jobs) = unbounded();
    let writer = Arc::new(Mutex::new(Writer {
        connection: settings.engine.connect_lane()?,
        under_way: Arc::clone(under_way),
        word_index: settings.word_index,
        memory: memory.clone(),
        tally: Arc::clone(tally),
        #[cfg(feature = "controls")]
        without: settings.without.clone(),
    }));
    let one_institution = matches!(settings.engine, Engine::Postgres { .. });
    let lane = Lane { jobs, writer: Arc::clone(&writer), one_institution };
    thread::Builder::new().name("db-writer".into()).spawn(move || lane.work())?;
    // Whoever does the work itself cannot be answered too early: the control needs the queue.
    #[cfg(feature = "controls")]
    let at_once = !settings.without.contains(&crate::Protection::AnswerAfterCommit);
    #[cfg(not(feature = "controls"))]
    let at_once = true;
    Ok(Way { queue, writer, at_once })
}

/// A use case on its way through a lane, with what it came to.
struct UseCase<F, T, E> {
    institution: [u8; 16],
    moment: Moment,
    work: F,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for UseCase<F, T, E>
where
    F: Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn institution(&self) -> [u8; 16] {
        self.institution
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> Ran {
        let result = guarded(|| (self.work)(tx, &self.moment.again()));
        // Also after a refusal: what was sent must not fail under another use case's name.
        let settled = tx.settle();
        let result = result.and_then(|done| Ok(settled.map(|()| done)?));
        let ran = match &result {
            _ if tx.run_again => Ran::Again,
            Ok(_) => Ran::Keep,
            Err(_) => Ran::Undo,
        };
        self.result = Some(result);
        ran
    }

    fn answer(self: Box<Self>, committed: Result<(), DbError>) {
        let result = match (committed, self.result) {
            // A refusal wrote nothing: it stands whatever became of the batch.
            (_, Some(Err(refused))) => Err(refused),
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(DbError::Closed.into()),
            (Err(reason), _) => Err(reason.into()),
        };
        // Whoever asked may have hung up meanwhile; the work is done all the same.
        let _ = self.reply.send(result);
    }
}

/// A panic in one use case must not take the lane and the others' work with it.
fn guarded<T, E: From<DbError>>(work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<&str>()
            .map(ToString::to_string)
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "no message".into());
        tracing::error!(panic = %said, "a use case panicked");
        Err(DbError::Panicked(said).into())
    })
}
