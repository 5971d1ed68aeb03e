//! Migrations: one tree, forward only, written in SQLite's spelling.

use sha2::{Digest, Sha256};

use crate::{DbError, Sql, Tx, params, words};

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// `0001_institution`: applied in the order of the list.
    pub name: &'static str,
    /// `CREATE TABLE … STRICT`, with `INTEGER`, `TEXT` and `BLOB` only.
    pub text: &'static str,
}

/// The schema could not be brought up to date. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// A migration that this database has was edited afterwards.
    #[error("migration {0} differs from the one that this database was made with")]
    Edited(&'static str),
    /// The database was made by a newer program.
    #[error(
        "the database has a migration that this program does not know: {0}; install the newer program"
    )]
    Newer(String),
    /// A statement failed.
    #[error("migration {name}: {cause}")]
    Failed {
        /// Which one.
        name: &'static str,
        /// Why.
        cause: DbError,
    },
    /// The database failed outside a migration.
    #[error(transparent)]
    Db(#[from] DbError),
}

const APPLIED: Sql =
    Sql { name: "migrate::APPLIED", text: "SELECT name, hash FROM schema_migration ORDER BY name" };
const APPLY: Sql = Sql {
    name: "migrate::APPLY",
    text: "INSERT INTO schema_migration (name, hash) VALUES ($1, $2)",
};

/// The same text for PostgreSQL: three words differ.
pub(crate) fn spelt_for_postgres(text: &str) -> String {
    let mut spelt = String::with_capacity(text.len() + 64);
    let mut word = String::new();
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_alphanumeric() || letter == '_' {
            word.push(letter);
            continue;
        }
        match word.as_str() {
            "INTEGER" => spelt.push_str("BIGINT"),
            "BLOB" => spelt.push_str("BYTEA"),
            "STRICT" => {}
            other => spelt.push_str(other),
        }
        word.clear();
        spelt.push(letter);
    }
    spelt
}

/// Applies what is missing, inside the transaction that `tx` holds.
pub(crate) fn bring_up_to_date(
    tx: &mut Tx<'_>,
    migrations: &[Migration],
) -> Result<usize, MigrationError> {
    tx.schema("CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, hash BLOB NOT NULL) STRICT;")?;
    words::create(tx)?;
    let applied: Vec<(String, Vec<u8>)> = tx.all(APPLIED, params![])?;
    if let Some((newer, _)) =
        applied.iter().find(|(name, _)| migrations.iter().all(|known| known.name != name))
    {
        return Err(MigrationError::Newer(newer.clone()));
    }
    let mut steps = 0;
    for migration in migrations {
        let hash: [u8; 32] = Sha256::digest(migration.text.as_bytes()).into();
        match applied.iter().find(|(name, _)| name == migration.name) {
            Some((_, known)) if known.as_slice() == hash => {}
            Some(_) => return Err(MigrationError::Edited(migration.name)),
            None => {
                tx.schema(migration.text)
                    .map_err(|cause| MigrationError::Failed { name: migration.name, cause })?;
                tx.exec(APPLY, params![migration.name, hash])?;
                steps += 1;
            }
        }
    }
    Ok(steps)
}

/// How many of the migrations this database lacks.
pub(crate) fn missing(tx: &mut Tx<'_>, migrations: &[Migration]) -> Result<usize, DbError> {
    let applied: Vec<(String, Vec<u8>)> = tx.all(APPLIED, params![])?;
    Ok(migrations.iter().filter(|step| applied.iter().all(|(name, _)| name != step.name)).count())
}
