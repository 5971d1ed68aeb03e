//! Every test on both engines: [`both_engines!`](crate::both_engines) and the fresh databases under it.

mod template;

use std::sync::Arc;

use lodzins_db::{Db, Engine, Migration, Settings};

use crate::{SetClock, scratch};

/// An engine to test on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Embedded.
    Sqlite,
    /// The server of [`scratch::Postgres::shared`].
    Postgres,
}

/// A migrated and empty database of one test, with its clock. Gone when dropped.
pub struct Fresh {
    // Dropped in this order: first what uses the place, then the place.
    db: Db,
    clock: Arc<SetClock>,
    _place: Place,
}

/// What lies behind a fresh database, and is removed with it.
enum Place {
    Folder { _folder: tempfile::TempDir },
    Database { url: String, name: String },
}

impl Fresh {
    /// A new database of that kind, with these migrations applied, and the default [`SetClock`].
    ///
    /// Panics when it cannot be had: a test without its database has nothing else to do.
    pub fn on(kind: Kind, migrations: &[Migration]) -> Self {
        Self::with_clock(kind, migrations, Arc::new(SetClock::default()))
    }

    /// The same, on a clock that the test has already set.
    pub fn with_clock(kind: Kind, migrations: &[Migration], clock: Arc<SetClock>) -> Self {
        Self::opened(kind, migrations, clock, |settings| settings)
    }

    /// The same, with other settings than the usual two lanes and two readers.
    pub fn opened(
        kind: Kind,
        migrations: &[Migration],
        clock: Arc<SetClock>,
        adjust: impl FnOnce(Settings) -> Settings,
    ) -> Self {
        let (engine, place) = match kind {
            Kind::Sqlite => in_folder(),
            Kind::Postgres => on_server(scratch::Postgres::shared(), migrations),
        };
        let mut settings = Settings::new(engine, clock.clone());
        // Many tests run at once, and each lane and reader is a connection of one server.
        (settings.lanes, settings.readers) = (2, 2);
        let db =
            Db::open(adjust(settings)).unwrap_or_else(|wrong| panic!("the test database: {wrong}"));
        if kind == Kind::Sqlite {
            migrate(&db, migrations);
        }
        Self { db, clock, _place: place }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The clock that the database takes its moments from.
    pub fn clock(&self) -> &Arc<SetClock> {
        &self.clock
    }
}

fn in_folder() -> (Engine, Place) {
    let folder = tempfile::tempdir()
        .unwrap_or_else(|wrong| panic!("a folder for the test database: {wrong}"));
    let path = folder.path().join("lodzins.sqlite");
    (Engine::Sqlite { path }, Place::Folder { _folder: folder })
}

fn on_server(server: &str, migrations: &[Migration]) -> (Engine, Place) {
    let name = template::copy(server, migrations);
    let url = scratch::with_database(server, &name);
    (Engine::Postgres { url }, Place::Database { url: server.to_owned(), name })
}

fn migrate(db: &Db, migrations: &[Migration]) {
    db.migrate(migrations)
        .unwrap_or_else(|wrong| panic!("the migrations of the test database: {wrong}"));
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Self::Database { url, name } = self {
            // A database left behind costs a scratch server nothing, and a panic here would hide the test's own.
            if let Err(wrong) = template::drop_database(url, name) {
                eprintln!("the test database {name} stays: {wrong}");
            }
        }
    }
}

/// Makes of each function two tests, `name::sqlite` and `name::postgres`, each on a fresh migrated database.
///
/// ```text
/// lodzins_testkit::both_engines! {
///     migrations = crate::MIGRATIONS;
///
///     fn a_number_is_never_given_twice(db: &Db) {
///         …
///     }
///
///     fn a_hold_ends_after_ten_minutes(db: &Db, clock: &SetClock) -> Result<(), DbError> {
///         …
///     }
/// }
/// ```
///
/// The crate `lodzins-db` itself can use this only from its `tests/` folder: its unit tests see another `Db`.
#[macro_export]
macro_rules! both_engines {
    (
        migrations = $migrations:expr;
        $(
            $(#[$meta:meta])*
            fn $name:ident($db:ident: $db_type:ty $(, $clock:ident: $clock_type:ty)? $(,)?)
                $(-> $answer:ty)? $body:block
        )+
    ) => { $(
        $(#[$meta])*
        fn $name($db: $db_type $(, $clock: $clock_type)?) $(-> $answer)? $body

        // A function and a module may have the same name.
        mod $name {
            #[allow(unused_imports, clippy::wildcard_imports, reason = "the migrations and the answer may need them")]
            use super::*;

            #[test]
            fn sqlite() $(-> $answer)? {
                let fresh = $crate::Fresh::on($crate::Kind::Sqlite, $migrations);
                $crate::both_engines!(@tell super::$name, fresh $(, $clock)?)
            }

            #[test]
            fn postgres() $(-> $answer)? {
                let fresh = $crate::Fresh::on($crate::Kind::Postgres, $migrations);
                $crate::both_engines!(@tell super::$name, fresh $(, $clock)?)
            }
        }
    )+ };
    (@tell $story:path, $fresh:ident) => { $story($fresh.db()) };
    (@tell $story:path, $fresh:ident, $clock:ident) => { $story($fresh.db(), $fresh.clock()) };
}
