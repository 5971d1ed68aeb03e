//! What can go wrong between a use case and its database, as facts.

/// A statement or a transaction failed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DbError {
    /// Too much is waiting already. Nothing was written; the same request may be sent again.
    #[error("the write queue is full")]
    QueueFull,
    /// The database could not be reached. Nothing was written.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// The connection was lost while COMMIT was under way: written or not, nobody knows.
    /// Sent again with the same idempotency key, the request is answered with what happened.
    #[error("the outcome is unknown: the connection was lost during commit")]
    OutcomeUnknown,
    /// A constraint of the schema stood in the way.
    #[error("constraint: {0}")]
    Constraint(String),
    /// A statement that asks for exactly one row found none.
    #[error("{statement}: no row")]
    NoRow {
        /// The statement's name.
        statement: &'static str,
    },
    /// A stored value is not of the type that the code expects.
    #[error("{0}")]
    Decode(String),
    /// The engine refused the statement.
    #[error("{statement}: {message}")]
    Engine {
        /// The statement's name.
        statement: &'static str,
        /// What the engine said.
        message: String,
    },
    /// A query that was to be one statement asked another one, or wrote.
    #[error("{statement}: there is no transaction around it")]
    NoTransaction {
        /// The statement's name.
        statement: &'static str,
    },
    /// The use case panicked; its changes were undone.
    #[error("a use case panicked: {0}")]
    Panicked(String),
    /// The installation is closing down.
    #[error("the database is closed")]
    Closed,
}

impl DbError {
    /// Whether the same request may simply be sent again later.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::QueueFull | Self::Unavailable(_) | Self::OutcomeUnknown | Self::Closed)
    }
}

/// The database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// SQLite said no.
    #[error("cannot open {path}: {message}")]
    Sqlite {
        /// The database file.
        path: String,
        /// What SQLite said.
        message: String,
    },
    /// PostgreSQL said no. The address may hold a password and is not repeated.
    #[error("cannot connect to PostgreSQL: {0}")]
    Postgres(String),
    /// A thread could not be started.
    #[error("cannot start a database thread: {0}")]
    Thread(#[from] std::io::Error),
}
