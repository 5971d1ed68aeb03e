//! Somebody with the database in his hands: no constraint, no foreign key, no program in between.

use std::fmt::Write as _;

use lodzins_db::{Db, Engine};
use postgres::NoTls;
use rusqlite::types::Value;

/// A connection that obeys nothing.
pub(crate) enum Raw {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Client),
}

impl Raw {
    pub(crate) fn into(db: &Db) -> Self {
        match db.engine() {
            Engine::Sqlite { path } => {
                let connection = rusqlite::Connection::open(path).expect("a connection");
                connection
                    .execute_batch(
                        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
                         PRAGMA busy_timeout = 10000;",
                    )
                    .expect("set");
                Self::Sqlite(connection)
            }
            Engine::Postgres { url } => {
                let mut client = postgres::Client::connect(url, NoTls).expect("a connection");
                // A replica checks no foreign keys.
                client.batch_execute("SET session_replication_role = replica").expect("set");
                Self::Postgres(client)
            }
        }
    }

    pub(crate) fn run(&mut self, text: &str) {
        match self {
            Self::Sqlite(sqlite) => sqlite.execute_batch(text).map_err(|wrong| wrong.to_string()),
            Self::Postgres(postgres) => {
                postgres.batch_execute(text).map_err(|wrong| format!("{wrong:?}"))
            }
        }
        .unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
    }

    /// The columns of a table, with the types of SQLite.
    pub(crate) fn columns(&mut self, table: &str) -> Vec<(String, String)> {
        let strings = |rows: &[postgres::Row]| {
            let kind = |name: &str| match name {
                "bytea" => "BLOB",
                "bigint" => "INTEGER",
                _ => "TEXT",
            };
            rows.iter().map(|row| (row.get(0), kind(row.get(1)).to_owned())).collect()
        };
        match self {
            Self::Sqlite(sqlite) => {
                let text = format!("SELECT name, type FROM pragma_table_info('{table}')");
                let mut statement = sqlite.prepare(&text).expect("prepared");
                let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
                rows.expect("columns").map(|row| row.expect("a column")).collect()
            }
            Self::Postgres(postgres) => {
                let text = "SELECT column_name::text, data_type::text FROM information_schema.columns
                             WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position";
                strings(&postgres.query(text, &[&table]).expect("columns"))
            }
        }
    }

    /// Keeps a copy of a table aside, to put back later.
    pub(crate) fn keep(&mut self, table: &str) {
        self.run(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}"));
    }

    pub(crate) fn put_back(&mut self, table: &str) {
        self.run(&format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}"));
    }

    /// Changes one column of one row in the smallest way: a flipped bit, a letter more, a number more.
    pub(crate) fn alter(&mut self, table: &str, column: &str, kind: &str, row: &str) {
        let change = match (kind, &*self) {
            ("INTEGER", _) if matches!(column, "active" | "shortcuts" | "password_given") => {
                format!("1 - {column}")
            }
            ("INTEGER", _) => format!("coalesce({column}, 0) + 1000"),
            ("TEXT", _) if another(table, column).is_some() => {
                format!("'{}'", another(table, column).unwrap_or_default())
            }
            ("TEXT", _) => format!("coalesce({column}, '') || 'x'"),
            (_, Self::Postgres(_)) => format!(
                "CASE WHEN {column} IS NULL THEN '\\x00'::bytea
                      ELSE set_byte({column}, 5, get_byte({column}, 5) # 1) END"
            ),
            (_, Self::Sqlite(_)) => return self.flip_bit(table, column, row),
        };
        self.run(&format!("UPDATE {table} SET {column} = {change} WHERE {row}"));
    }

    fn flip_bit(&mut self, table: &str, column: &str, row: &str) {
        let Self::Sqlite(sqlite) = self else { return };
        let text = format!("SELECT rowid, {column} FROM {table} WHERE {row} LIMIT 1");
        let (id, value): (i64, Value) =
            sqlite.query_row(&text, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("a row");
        let value = match value {
            Value::Blob(mut bytes) => {
                bytes[5] ^= 1;
                bytes
            }
            Value::Null => vec![0],
            other => panic!("{table}.{column}: {other:?}"),
        };
        let text = format!("UPDATE {table} SET {column} = ?1 WHERE rowid = ?2");
        sqlite.execute(&text, rusqlite::params![value, id]).expect("altered");
    }
}

/// Where the schema names the values, another of them: a check that is in the way would prove nothing.
fn another(table: &str, column: &str) -> Option<&'static str> {
    Some(match (table, column) {
        ("message", "kind") => "notice",
        ("identity_evidence", "result") => "refuted",
        ("contact", "direction") => "out",
        ("call_back", "status") => "given_up",
        ("call_attempt", "outcome") => "wrong_number",
        _ => return None,
    })
}

/// Bytes as the engine writes them.
pub(crate) fn bytes(db: &Db, bytes: impl AsRef<[u8]>) -> String {
    let mut hex = String::new();
    for byte in bytes.as_ref() {
        let _ = write!(hex, "{byte:02x}");
    }
    match db.engine() {
        Engine::Sqlite { .. } => format!("x'{hex}'"),
        Engine::Postgres { .. } => format!("'\\x{hex}'::bytea"),
    }
}
