//! One SQL text on two engines: embedded SQLite and PostgreSQL.
//!
//! * [`Db::write`] runs a use case on a **write lane**: up to 64 waiting ones share one transaction, each
//!   one undone alone if it fails, and each is answered only after COMMIT (group commit).
//! * [`Db::read`] runs a query on a reader thread, inside one read-only snapshot.
//! * [`Tx`] speaks the portable SQL that `docs/adr` describes; a [`Sql`] has a name, so that every statement
//!   can be prepared and planned on both engines by a test.
//!
//! Nothing here knows what a submission is.

mod checkpoint;
mod db;
mod error;
pub mod files;
mod lane;
pub mod limit;
mod memory;
mod migrate;
mod plan;
mod postgres;
mod reader;
mod row;
mod scour;
mod settings;
mod sql;
mod sqlite;
mod stored;
mod tx;
mod value;
mod wire;
pub mod words;

pub use db::{Carried, Db};
pub use error::{DbError, OpenError};
pub use migrate::{Migration, MigrationError};
pub use row::{FromRow, Row};
pub use scour::Scoured;
#[cfg(feature = "controls")]
pub use settings::Protection;
pub use settings::{Engine, Settings};
pub use sql::Sql;
pub use tx::Tx;
pub use value::{FromValue, ToValue, Value};
