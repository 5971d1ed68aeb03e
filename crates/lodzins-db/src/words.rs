//! Full text: the one place where the two engines have two bodies.
//!
//! The caller folds and stems (`lodzins_core::text`) and hands over plain terms; the engine only keeps an
//! index of them. An entry belongs to a tenant, whose id is itself a term, so that a search never leaves it.

use std::fmt::Write;

use crate::{DbError, Engine, Sql, Tx, params, tx::Session};

const SQLITE_TABLES: &str = "
    CREATE TABLE IF NOT EXISTS word_entry (entry INTEGER PRIMARY KEY, subject BLOB NOT NULL UNIQUE) STRICT;
    CREATE VIRTUAL TABLE IF NOT EXISTS word_index
        USING fts5(terms, content='', contentless_delete=1, detail=none, prefix='3 5',
                   tokenize=\"unicode61 remove_diacritics 0\");";

const POSTGRES_TABLES: &str = "
    CREATE TABLE IF NOT EXISTS word_entry (entry BIGSERIAL PRIMARY KEY, subject BYTEA NOT NULL UNIQUE,
                                           terms TSVECTOR NOT NULL);
    CREATE INDEX IF NOT EXISTS word_entry_by_terms ON word_entry USING gin (terms) WITH (fastupdate = on);";

const SQLITE_ENTRY: Sql =
    Sql { name: "words::SQLITE_ENTRY", text: "SELECT entry FROM word_entry WHERE subject = $1" };
const SQLITE_ENTER: Sql =
    Sql { name: "words::SQLITE_ENTER", text: "INSERT INTO word_entry (subject) VALUES ($1)" };
const SQLITE_FORGET: Sql =
    Sql { name: "words::SQLITE_FORGET", text: "DELETE FROM word_index WHERE rowid = $1" };
const SQLITE_INDEX: Sql = Sql {
    name: "words::SQLITE_INDEX",
    text: "INSERT INTO word_index (rowid, terms) VALUES ($1, $2)",
};
const SQLITE_SEARCH: Sql = Sql {
    name: "words::SQLITE_SEARCH",
    // An index without positions (detail=none) can be asked as a whole, not by column.
    text: "SELECT e.subject, e.entry FROM word_index w JOIN word_entry e ON e.entry = w.rowid
            WHERE w.word_index MATCH $1 AND w.rowid < $2 ORDER BY w.rowid DESC LIMIT $3",
};
const POSTGRES_INDEX: Sql = Sql {
    name: "words::POSTGRES_INDEX",
    text: "INSERT INTO word_entry (subject, terms) VALUES ($1, to_tsvector('simple', $2))
               ON CONFLICT (subject) DO UPDATE SET terms = excluded.terms",
};
const POSTGRES_SEARCH: Sql = Sql {
    name: "words::POSTGRES_SEARCH",
    text: "SELECT subject, entry FROM word_entry
            WHERE terms @@ to_tsquery('simple', $1) AND entry < $2 ORDER BY entry DESC LIMIT $3",
};

/// The statements that this engine's index is asked by, for the test that prepares each.
pub fn statements(engine: &Engine) -> &'static [Sql] {
    match engine {
        Engine::Sqlite { .. } => {
            &[SQLITE_ENTRY, SQLITE_ENTER, SQLITE_FORGET, SQLITE_INDEX, SQLITE_SEARCH]
        }
        Engine::Postgres { .. } => &[POSTGRES_INDEX, POSTGRES_SEARCH],
    }
}

pub(crate) fn create(tx: &mut Tx<'_>) -> Result<(), DbError> {
    match &mut tx.session {
        Session::Sqlite(sqlite) => sqlite.batch(SQLITE_TABLES),
        Session::Postgres(postgres) => postgres.batch(POSTGRES_TABLES),
    }
}

/// Enters `subject` with its terms, instead of what stood there for it.
pub fn enter(
    tx: &mut Tx<'_>,
    tenant: [u8; 16],
    subject: [u8; 16],
    terms: impl IntoIterator<Item = String>,
) -> Result<(), DbError> {
    if !tx.word_index {
        return Ok(());
    }
    let mut text = tenant_term(tenant);
    for term in terms {
        text.push(' ');
        text.push_str(&term);
    }
    if let Session::Postgres(_) = tx.session {
        return tx.exec(POSTGRES_INDEX, params![subject, text]).map(drop);
    }
    let entry = match tx.optional::<(i64,)>(SQLITE_ENTRY, params![subject])? {
        Some((entry,)) => {
            tx.exec(SQLITE_FORGET, params![entry])?;
            entry
        }
        None => {
            tx.exec(SQLITE_ENTER, params![subject])?;
            tx.one::<(i64,)>(SQLITE_ENTRY, params![subject])?.0
        }
    };
    tx.exec(SQLITE_INDEX, params![entry, text]).map(drop)
}

/// A subject that was found, with the place to go on searching from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What was entered.
    pub subject: [u8; 16],
    /// Hand it to the next call as `before`.
    pub place: i64,
}

/// The tenant's subjects that have every term (the last one as a beginning), latest entered first.
pub fn search(
    tx: &mut Tx<'_>,
    tenant: [u8; 16],
    terms: &[String],
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Found>, DbError> {
    let before = before.unwrap_or(i64::MAX);
    let rows: Vec<([u8; 16], i64)> = match tx.session {
        Session::Sqlite(_) => {
            let query =
                query_text(&tenant_term(tenant), terms, " AND ", |term| format!("\"{term}\""), "*");
            tx.all(SQLITE_SEARCH, params![query, before, limit])?
        }
        Session::Postgres(_) => {
            let query =
                query_text(&tenant_term(tenant), terms, " & ", |term| format!("'{term}'"), ":*");
            tx.all(POSTGRES_SEARCH, params![query, before, limit])?
        }
    };
    Ok(rows.into_iter().map(|(subject, place)| Found { subject, place }).collect())
}

fn query_text(
    tenant: &str,
    terms: &[String],
    and: &str,
    quoted: impl Fn(&str) -> String,
    beginning: &str,
) -> String {
    let mut query = quoted(tenant);
    for (index, term) in terms.iter().enumerate() {
        // Terms are letters and digits; anything else would be the engine's query language.
        let plain: String = term.chars().filter(|letter| letter.is_alphanumeric()).collect();
        if plain.is_empty() {
            continue;
        }
        query.push_str(and);
        query.push_str(&quoted(&plain));
        if index + 1 == terms.len() {
            query.push_str(beginning);
        }
    }
    query
}

fn tenant_term(tenant: [u8; 16]) -> String {
    let mut term = String::from("tenant");
    for byte in tenant {
        let _ = write!(term, "{byte:02x}");
    }
    term
}
