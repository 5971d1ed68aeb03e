use super::{check, statement};
use crate::listing::File;

fn rules(statement: &str) -> Vec<&'static str> {
    statement::banned(statement).into_iter().map(|one| one.rule).collect()
}

#[test]
fn every_banned_word_is_found() {
    for (rule, text) in [
        ("sql-like", "SELECT id FROM unit WHERE name LIKE $1"),
        ("sql-fold", "SELECT id FROM unit WHERE lower(name) = $1"),
        ("sql-offset", "SELECT id FROM unit LIMIT 5 OFFSET 10"),
        ("sql-count", "SELECT count(*) FROM submission"),
        ("sql-star", "SELECT * FROM unit"),
        ("sql-star", "SELECT u.* FROM unit u"),
        ("sql-star", "DELETE FROM unit RETURNING *"),
        ("sql-lock", "SELECT id FROM unit FOR UPDATE"),
        ("sql-upsert", "INSERT OR IGNORE INTO unit (id) VALUES ($1)"),
        ("sql-json", "SELECT body ->> 'a' FROM unit"),
        ("sql-json", "SELECT json_extract(body, 'a') FROM unit"),
        ("sql-array", "SELECT id FROM unit WHERE id = ANY($1)"),
        ("sql-gather", "SELECT group_concat(name) FROM unit"),
        ("sql-number", "SELECT sum(size) FROM file"),
        ("sql-number", "SELECT max(a, b) FROM unit"),
        ("sql-number", "SELECT avg(wait) FROM visit"),
        ("sql-time", "SELECT id FROM unit WHERE at < now()"),
        ("sql-time", "SELECT date('now')"),
        ("sql-time", "SELECT CURRENT_TIMESTAMP"),
        ("sql-parameter", "SELECT id FROM unit WHERE id = ?"),
        ("sql-table", "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)"),
    ] {
        assert_eq!(rules(text), [rule], "{text}");
    }
}

#[test]
fn what_both_engines_read_alike_is_welcome() {
    for text in [
        "SELECT id, number FROM submission WHERE (due_on, id) > ($3, $4) ORDER BY due_on, id LIMIT $5",
        "SELECT CAST(SUM(size) AS BIGINT), MAX(at) FROM file -- LIKE a star *",
        "INSERT INTO counter (id, last) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET last = counter.last + 1 RETURNING last",
        "SELECT count(id) FROM (SELECT id FROM a LIMIT 100) AS few",
        "UPDATE a SET note = 'OFFSET ? now()', \"date\" = $1",
        "SELECT a * b, price - 1 FROM item",
    ] {
        assert!(rules(text).is_empty(), "{text}: {:?}", rules(text));
    }
}

#[test]
fn a_statement_outside_its_house_is_found() {
    let text = "fn page() {\n    ask(\"SELECT id FROM unit\");\n}";
    let found = check(&File::planted("crates/lodzins-web/src/page.rs", text));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rule, found[0].line), ("sql-place", 2));
    assert!(check(&File::planted("crates/lodzins-web/src/page/tests.rs", text)).is_empty());
    assert!(check(&File::planted("crates/lodzins-db/src/engine.rs", text)).is_empty());
}

#[test]
fn in_the_service_a_statement_has_a_name() {
    let bare = "fn story() { tx.exec(\"DELETE FROM unit WHERE id = $1\") }";
    assert_eq!(check(&File::planted("crates/lodzins-service/src/unit/mod.rs", bare)).len(), 1);
    assert!(check(&File::planted("crates/lodzins-service/src/unit/sql.rs", bare)).is_empty());
}

#[test]
fn the_line_is_that_of_the_word() {
    let text = "pub(super) const A: Sql = sql!(\n    \"\n    SELECT id\n      FROM unit\n     WHERE name LIKE $1\");";
    let found = check(&File::planted("crates/lodzins-service/src/unit/sql.rs", text));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rule, found[0].line), ("sql-like", 5));
}

#[test]
fn migrations_are_read_too() {
    let text = "CREATE TABLE a (\n  at TEXT DEFAULT CURRENT_TIMESTAMP\n) STRICT;";
    let found = check(&File::planted("crates/lodzins-service/migrations/0001_a.sql", text));
    assert_eq!((found[0].rule, found[0].line), ("sql-time", 2));
}

#[test]
fn sentences_are_no_statements() {
    for text in ["SELECT", "Select a file", "UPDATE", "DELETE", "WITH care", "CREATE", "PRAGMA"] {
        assert!(!statement::begins(text), "{text}");
    }
}
