//! How a database is opened.

use std::{path::PathBuf, sync::Arc};

use lodzins_core::Clock;

/// Which engine holds the data.
#[derive(Debug, Clone)]
pub enum Engine {
    /// The embedded default: one file beside the others of the installation.
    Sqlite {
        /// The database file.
        path: PathBuf,
    },
    /// A server, when an institution outgrows one machine.
    Postgres {
        /// `postgres://user:password@host/database` or a key–value string.
        url: String,
    },
}

/// How a database is opened.
#[derive(Clone)]
pub struct Settings {
    /// Which engine.
    pub engine: Engine,
    /// Write lanes. SQLite has one writer whatever stands here; on PostgreSQL an institution always
    /// takes the same lane.
    pub lanes: usize,
    /// Reader threads.
    pub readers: usize,
    /// How many writes may wait, over all lanes, before the next is refused.
    pub queue_limit: usize,
    /// Whether [`crate::words::enter`] keeps its index. Only a measurement of what the index costs says no.
    pub word_index: bool,
    /// Where moments come from.
    pub clock: Arc<dyn Clock>,
    /// Protections taken out, for the tests that must go red without them.
    #[cfg(feature = "controls")]
    pub without: Vec<Protection>,
}

/// What keeps the register safe, each nameable so that a test can take it out and see the loss.
#[cfg(feature = "controls")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// A use case is answered only after COMMIT.
    AnswerAfterCommit,
    /// On PostgreSQL a batch first takes its institution's lock.
    InstitutionLock,
    /// A request that comes again is known by its key.
    Idempotency,
    /// A place is booked only where one is left.
    Occupancy,
    /// What was said of a due date is not said again.
    EscalationMark,
    /// Of a visit people are reminded once.
    ReminderMark,
    /// Whoever waits is told once that their turn is near.
    NearlyMark,
    /// A place that is given back is offered to those who wait in the same transaction.
    OfferAtOnce,
    /// What is remembered of an institution's hours, pools and regimes is held against its trail.
    Arrangements,
    /// What was sent for ahead is asked anew once something is written.
    AnswersForgotten,
    /// What a server refused is told to the use case that made nothing of it.
    RefusalsTold,
}

impl Settings {
    /// The usual settings.
    pub fn new(engine: Engine, clock: Arc<dyn Clock>) -> Self {
        Self {
            engine,
            lanes: 4,
            readers: 4,
            queue_limit: 4096,
            word_index: true,
            clock,
            #[cfg(feature = "controls")]
            without: Vec::new(),
        }
    }
}
