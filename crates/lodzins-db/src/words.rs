//! Full text: the one place where the two engines have two bodies.
//!
//! The caller folds and stems (`lodzins_core::text`) and hands over plain terms; the engine only keeps an
//! index of them. An entry belongs to a tenant, whose id is itself a term, so that a search never leaves it. What else
//! a search is narrowed by are terms too (marks): a word that stands everywhere and a filter that little passes are
//! joined inside the index, and nothing is read to be thrown away. Marks have their tenant in them, so that a search by
//! them need not go through the longest of all lists, that of everything which the tenant has.

use std::fmt::Write;

use crate::{DbError, Engine, Sql, Tx, params, tx::Session};

const SQLITE_TABLES: &str = "
    CREATE TABLE IF NOT EXISTS word_entry (entry INTEGER PRIMARY KEY, subject BLOB NOT NULL UNIQUE,
                                           marks TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE IF NOT EXISTS word_index
        USING fts5(terms, content='', contentless_delete=1, detail=none, prefix='3 5',
                   tokenize=\"unicode61 remove_diacritics 0\");";

const POSTGRES_TABLES: &str = "
    CREATE TABLE IF NOT EXISTS word_entry (entry BIGSERIAL PRIMARY KEY, subject BYTEA NOT NULL UNIQUE,
                                           marks TEXT NOT NULL, terms TSVECTOR NOT NULL);
    CREATE INDEX IF NOT EXISTS word_entry_by_terms ON word_entry USING gin (terms)
        WITH (fastupdate = on, gin_pending_list_limit = 512);";

/// The terms of the PostgreSQL entry of a number, with its reaches among them.
macro_rules! placed {
    ($entry:literal) => {
        concat!(
            "to_tsvector('simple', $3 || ' reach12x' || (",
            $entry,
            " >> 12) || ' reach15x' || (",
            $entry,
            " >> 15) || ' reach18x' || (",
            $entry,
            " >> 18))"
        )
    };
}

const MARKS: Sql =
    Sql { name: "words::MARKS", text: "SELECT marks FROM word_entry WHERE subject = $1" };
const LEAVE: Sql = Sql { name: "words::LEAVE", text: "DELETE FROM word_entry WHERE subject = $1" };
const SQLITE_ENTRY: Sql =
    Sql { name: "words::SQLITE_ENTRY", text: "SELECT entry FROM word_entry WHERE subject = $1" };
const SQLITE_ENTER: Sql = Sql {
    name: "words::SQLITE_ENTER",
    text: "INSERT INTO word_entry (subject, marks) VALUES ($1, $2)",
};
const SQLITE_MARK: Sql =
    Sql { name: "words::SQLITE_MARK", text: "UPDATE word_entry SET marks = $2 WHERE entry = $1" };
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
    // One that stands there keeps its place and takes no number: numbers that nobody has would thin the reaches out.
    text: concat!(
        "WITH kept AS (UPDATE word_entry SET marks = $2, terms = ", placed!("entry"), " WHERE subject = $1
                       RETURNING entry)
         INSERT INTO word_entry (entry, subject, marks, terms)
         SELECT n, $1, $2, ", placed!("n"), "
           FROM (SELECT nextval('word_entry_entry_seq') AS n WHERE NOT EXISTS (SELECT entry FROM kept)) new"
    ),
};
const POSTGRES_NEWEST: Sql = Sql {
    name: "words::POSTGRES_NEWEST",
    text: "SELECT entry FROM word_entry WHERE entry < $1 ORDER BY entry DESC LIMIT 1",
};
const POSTGRES_SEARCH: Sql = Sql {
    name: "words::POSTGRES_SEARCH",
    // By the sum, not by the column: the words alone shall say what is read. PostgreSQL would read the table backwards
    // for the first fifty of a word that it takes for frequent (measured for a rare one: 783 ms against 1 ms).
    text: "SELECT subject, entry FROM word_entry
            WHERE terms @@ to_tsquery('simple', $1) AND entry + 0 < $2
            ORDER BY entry + 0 DESC LIMIT $3",
};

/// The statements that this engine's index is asked by, for the test that prepares each.
pub fn statements(engine: &Engine) -> &'static [Sql] {
    match engine {
        Engine::Sqlite { .. } => &[
            MARKS,
            LEAVE,
            SQLITE_ENTRY,
            SQLITE_ENTER,
            SQLITE_MARK,
            SQLITE_FORGET,
            SQLITE_INDEX,
            SQLITE_SEARCH,
        ],
        Engine::Postgres { .. } => {
            &[MARKS, LEAVE, POSTGRES_INDEX, POSTGRES_NEWEST, POSTGRES_SEARCH]
        }
    }
}

pub(crate) fn create(tx: &mut Tx<'_>) -> Result<(), DbError> {
    match &mut tx.session {
        Session::Sqlite(sqlite) => sqlite.batch(SQLITE_TABLES),
        Session::Postgres(postgres) => postgres.batch(POSTGRES_TABLES),
    }
}

/// Enters `subject` with its terms and marks, instead of what stood there for it. It keeps its place.
///
/// A mark is a term that nobody writes: what an entry is filtered by (its kind, whose it is), as letters and digits.
pub fn enter(
    tx: &mut Tx<'_>,
    tenant: [u8; 16],
    subject: [u8; 16],
    marks: &str,
    terms: impl IntoIterator<Item = String>,
) -> Result<(), DbError> {
    if !tx.word_index {
        return Ok(());
    }
    let mut text = tenant_term(tenant);
    let marked = marks.split_whitespace().map(|mark| mark_of(tenant, mark));
    for part in marked.chain(terms) {
        text.push(' ');
        text.push_str(&part);
    }
    if let Session::Postgres(_) = tx.session {
        return tx.exec(POSTGRES_INDEX, params![subject, marks, text]).map(drop);
    }
    let entry = match tx.optional::<(i64,)>(SQLITE_ENTRY, params![subject])? {
        Some((entry,)) => {
            tx.exec(SQLITE_FORGET, params![entry])?;
            tx.exec(SQLITE_MARK, params![entry, marks])?;
            entry
        }
        None => {
            tx.exec(SQLITE_ENTER, params![subject, marks])?;
            tx.one::<(i64,)>(SQLITE_ENTRY, params![subject])?.0
        }
    };
    tx.exec(SQLITE_INDEX, params![entry, text]).map(drop)
}

/// Takes `subject` out of the index.
///
/// On SQLite its terms stay in the index's own files until [`Db::scour`](crate::Db::scour) writes them anew.
pub fn leave(tx: &mut Tx<'_>, subject: [u8; 16]) -> Result<(), DbError> {
    if let Session::Sqlite(_) = tx.session
        && let Some((entry,)) = tx.optional::<(i64,)>(SQLITE_ENTRY, params![subject])?
    {
        tx.exec(SQLITE_FORGET, params![entry])?;
    }
    tx.exec(LEAVE, params![subject]).map(drop)
}

/// Enters `subject` anew if its marks are others than those that stand there; `terms` is asked only then.
pub fn enter_marked<T: IntoIterator<Item = String>>(
    tx: &mut Tx<'_>,
    tenant: [u8; 16],
    subject: [u8; 16],
    marks: &str,
    terms: impl FnOnce() -> T,
) -> Result<(), DbError> {
    if !tx.word_index {
        return Ok(());
    }
    let known: Option<(String,)> = tx.optional(MARKS, params![subject])?;
    if known.is_some_and(|(known,)| known == marks) {
        return Ok(());
    }
    enter(tx, tenant, subject, marks, terms())
}

/// What entries must have to be found.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sought<'s> {
    /// Every one of these terms.
    pub terms: &'s [String],
    /// The last term may be only the beginning of one.
    pub begun: bool,
    /// Of each of these groups at least one mark.
    pub marks: &'s [Vec<String>],
}

/// A subject that was found, with the place to go on searching from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What was entered.
    pub subject: [u8; 16],
    /// Hand it to the next call as `before`.
    pub place: i64,
}

/// The tenant's subjects that have what is sought, latest entered first.
pub fn search(
    tx: &mut Tx<'_>,
    tenant: [u8; 16],
    sought: &Sought<'_>,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Found>, DbError> {
    if sought.marks.iter().any(Vec::is_empty) {
        return Ok(Vec::new());
    }
    let before = before.unwrap_or(i64::MAX);
    let rows: Vec<([u8; 16], i64)> = match tx.session {
        Session::Sqlite(_) => {
            let query = Language { and: " AND ", or: " OR ", quote: '"', begun: "*" };
            let query = query.text(tenant, sought);
            tx.all(SQLITE_SEARCH, params![query, before, limit])?
        }
        Session::Postgres(_) => {
            let query = Language { and: " & ", or: " | ", quote: '\'', begun: ":*" };
            let query = query.text(tenant, sought);
            search_by_reaches(tx, &query, before, limit)?
        }
    };
    Ok(rows.into_iter().map(|(subject, place)| Found { subject, place }).collect())
}

/// Reaches: how many numbers one holds, as a power of two. They are terms of an entry.
const REACHES: [u32; 3] = [12, 15, 18];

/// PostgreSQL's index knows no order. The two newest reaches of each size, the smallest first, bound what is read for a
/// word that stands everywhere; they are joined inside the index. What is rarer than that is then looked for in all.
fn search_by_reaches(
    tx: &mut Tx<'_>,
    query: &str,
    before: i64,
    limit: u32,
) -> Result<Vec<([u8; 16], i64)>, DbError> {
    let Some((newest,)) = tx.optional::<(i64,)>(POSTGRES_NEWEST, params![before])? else {
        return Ok(Vec::new());
    };
    let (mut end, mut found) = (newest + 1, Vec::new());
    planned_for(tx, "force_custom_plan")?;
    for size in REACHES {
        let last = (end - 1) >> size;
        let first = (last - 1).max(0);
        let near = format!("{query} & (reach{size}x{last} | reach{size}x{first})");
        let rest = missing(&found, limit);
        found.append(&mut tx.all(POSTGRES_SEARCH, params![near, end, rest])?);
        end = first << size;
        if end == 0 || missing(&found, limit) == 0 {
            break;
        }
    }
    if end > 0 && missing(&found, limit) > 0 {
        let rest = missing(&found, limit);
        found.append(&mut tx.all(POSTGRES_SEARCH, params![query, end, rest])?);
    }
    planned_for(tx, "auto")?;
    Ok(found)
}

/// How many of those that are wanted are still to be found.
fn missing<T>(found: &[T], wanted: u32) -> u32 {
    wanted.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX))
}

/// How often a word stands in the index decides how it is best looked for, so a plan for any word will not do.
fn planned_for(tx: &mut Tx<'_>, mode: &str) -> Result<(), DbError> {
    match &mut tx.session {
        Session::Postgres(postgres) => {
            postgres.batch(&format!("SET LOCAL plan_cache_mode = {mode}"))
        }
        Session::Sqlite(_) => Ok(()),
    }
}

/// How an engine spells a query.
struct Language {
    and: &'static str,
    or: &'static str,
    quote: char,
    begun: &'static str,
}

impl Language {
    fn text(&self, tenant: [u8; 16], sought: &Sought<'_>) -> String {
        let mut all = Vec::new();
        if sought.marks.is_empty() {
            all.push(self.quoted(&tenant_term(tenant)));
        }
        for (index, term) in sought.terms.iter().enumerate() {
            // Terms are letters and digits; anything else would be the engine's query language.
            let plain: String = term.chars().filter(|letter| letter.is_alphanumeric()).collect();
            if plain.is_empty() {
                continue;
            }
            let begun = sought.begun && index + 1 == sought.terms.len();
            all.push(self.quoted(&plain) + if begun { self.begun } else { "" });
        }
        for group in sought.marks {
            let any = group.iter().map(|mark| self.quoted(&mark_of(tenant, mark)));
            let any: Vec<String> = any.collect();
            all.push(format!("({})", any.join(self.or)));
        }
        all.join(self.and)
    }

    fn quoted(&self, term: &str) -> String {
        format!("{quote}{term}{quote}", quote = self.quote)
    }
}

/// A mark as it stands in the index: with the half of the tenant's id that is drawn at random.
fn mark_of(tenant: [u8; 16], mark: &str) -> String {
    let [_, _, _, _, _, _, _, _, drawn @ ..] = tenant;
    format!("{mark}x{:016x}", u64::from_be_bytes(drawn))
}

fn tenant_term(tenant: [u8; 16]) -> String {
    let mut term = String::from("tenant");
    for byte in tenant {
        let _ = write!(term, "{byte:02x}");
    }
    term
}
