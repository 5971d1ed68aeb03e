//! Migrated once, copied for each test: a PostgreSQL database costs a copy, not all the migrations.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use lodzins_db::{Db, Engine, Migration, Settings};
use postgres::{Client, NoTls};

use crate::{SetClock, scratch};

/// The templates that this process has made: by server and migrations.
static TEMPLATES: Mutex<Option<HashMap<u64, String>>> = Mutex::new(None);
static TURN: AtomicU64 = AtomicU64::new(0);

/// Makes a fresh database with these migrations and gives its name.
pub(super) fn copy(server: &str, migrations: &[Migration]) -> String {
    let template = template_of(server, migrations);
    let name = fresh_name("copy");
    let statement = format!(r#"CREATE DATABASE "{name}" TEMPLATE "{template}""#);
    must(run(server, &statement), &statement);
    name
}

/// Removes a database, whoever is still connected to it.
pub(super) fn drop_database(server: &str, name: &str) -> Result<(), postgres::Error> {
    Client::connect(server, NoTls)?
        .batch_execute(&format!(r#"DROP DATABASE IF EXISTS "{name}" WITH (FORCE)"#))
}

fn template_of(server: &str, migrations: &[Migration]) -> String {
    let mut key = DefaultHasher::new();
    server.hash(&mut key);
    for migration in migrations {
        (migration.name, migration.text).hash(&mut key);
    }
    // One test migrates, the others wait here for its template.
    let mut templates = TEMPLATES.lock().unwrap_or_else(PoisonError::into_inner);
    let known = templates.get_or_insert_default();
    known.entry(key.finish()).or_insert_with(|| make(server, migrations)).clone()
}

fn make(server: &str, migrations: &[Migration]) -> String {
    let name = fresh_name("template");
    let statement =
        format!(r#"CREATE DATABASE "{name}" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"#);
    must(run(server, &statement), &statement);
    let url = scratch::with_database(server, &name);
    let settings = Settings {
        lanes: 1,
        readers: 1,
        ..Settings::new(Engine::Postgres { url }, Arc::new(SetClock::default()))
    };
    let db = Db::open(settings).unwrap_or_else(|wrong| panic!("the template database: {wrong}"));
    super::migrate(&db, migrations);
    drop(db);
    // A template with a connection cannot be copied, and a dropped `Db` closes its own a moment later, on their
    // threads. This waits for each, 10 seconds at most.
    let statement = format!(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{name}'"
    );
    must(run(server, &statement), &statement);
    name
}

/// `lodzins_test_<process>_<turn>_<purpose>`: several test processes may share a server.
fn fresh_name(purpose: &str) -> String {
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    format!("lodzins_test_{}_{turn}_{purpose}", std::process::id())
}

fn run(server: &str, statement: &str) -> Result<(), postgres::Error> {
    Client::connect(server, NoTls)?.batch_execute(statement)
}

fn must(done: Result<(), postgres::Error>, statement: &str) {
    if let Err(wrong) = done {
        panic!("{statement}: {wrong}");
    }
}
