//! Every statement of the product, prepared on both engines, with the plan that it is run by.
//!
//! The plans stand in `tests/plans`, one file for each engine; `LODZINS_UPDATE_PLANS=1` writes them anew. Another
//! version of an engine may plan otherwise, so they are compared only on the version that they are of; that no
//! register is read from end to end is held on any version.

use std::{fmt::Write as _, fs, path::PathBuf};

use lodzins_db::{Db, DbError, Engine, Sql, params, words};
use lodzins_service::{MIGRATIONS, statements};
use lodzins_testkit::both_engines;

/// Statements that read a whole table, and why they may.
const MAY_SCAN: &[(&str, &str)] = &[
    ("lodzins_service::appointment::booking::sql::WORDS_INSERT", "the four words that it is given"),
    ("lodzins_service::institution::sql::INSTITUTIONS", "a few dozen rows"),
    (
        "lodzins_service::institution::structure::sql::CENTRES_CODED",
        "a few dozen institutions, each with one centre by its key",
    ),
    ("lodzins_service::outbox::sql::LETTERS_WAITING_COUNT", "at most 10,000 of a partial index"),
    (
        "lodzins_service::register::recount::sql::RECOUNT_OPEN_AFTER",
        "recounts that are not finished, of a partial index",
    ),
    ("lodzins_service::outbox::sql::LETTERS_DEAD_COUNT", "at most 10,000 of a partial index"),
];

struct Planned {
    version: String,
    plans: Vec<(Sql, Vec<String>)>,
}

fn planned(db: &Db) -> Planned {
    let engine = db.engine().clone();
    db.read_now(move |tx| {
        let version = match engine {
            Engine::Sqlite { .. } => "SELECT sqlite_version()",
            Engine::Postgres { .. } => "SHOW server_version",
        };
        let (version,) = tx.one::<(String,)>(Sql { name: "VERSION", text: version }, params![])?;
        // SQLite's second number is what PostgreSQL's first one is: a release that may plan otherwise.
        let parts = if matches!(engine, Engine::Sqlite { .. }) { 2 } else { 1 };
        let version = version.split('.').take(parts).collect::<Vec<_>>().join(".");
        let mut all: Vec<Sql> =
            statements().chain(words::statements(&engine).iter().copied()).collect();
        all.sort_by_key(|sql| sql.name);
        let mut plans = Vec::new();
        for sql in all {
            let plan = tx.plan(sql).map_err(|wrong| {
                DbError::Decode(format!("{} cannot be prepared: {wrong}", sql.name))
            })?;
            plans.push((sql, plan));
        }
        Ok::<_, DbError>(Planned { version, plans })
    })
    .unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// Lines of a plan that read a table or an index from end to end.
fn scans(plan: &[String]) -> Vec<&str> {
    let is_scan = |(n, line): (usize, &String)| {
        let line = line.trim();
        // SQLite: SEARCH goes by a key; SCAN does not, except into the word index.
        if line.starts_with("SCAN ") {
            return !line.contains("VIRTUAL TABLE INDEX");
        }
        // PostgreSQL: an index is of use only with a condition on it.
        let by_index = line.contains("Index Scan") || line.contains("Index Only Scan");
        let conditioned = plan[n + 1..]
            .iter()
            .map(|next| next.trim())
            .take_while(|next| !next.starts_with("->"))
            .any(|next| next.starts_with("Index Cond:"));
        line.contains("Seq Scan") || (by_index && !conditioned)
    };
    plan.iter().enumerate().filter(|line| is_scan(*line)).map(|(_, line)| line.trim()).collect()
}

fn snapshot(name: &str, planned: &Planned) -> String {
    let mut text = format!("# {name} {}\n", planned.version);
    for (sql, plan) in &planned.plans {
        let _ = writeln!(text, "\n{}", sql.name.trim_start_matches("lodzins_"));
        for line in plan {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

#[expect(clippy::disallowed_methods, reason = "a test process has no settings but its environment")]
fn is_to_be_written() -> bool {
    std::env::var_os("LODZINS_UPDATE_PLANS").is_some()
}

both_engines! {
    migrations = MIGRATIONS;

    fn every_statement_is_prepared_and_none_reads_a_register_from_end_to_end(db: &Db) {
        let planned = planned(db);
        for (sql, plan) in &planned.plans {
            if MAY_SCAN.iter().any(|(name, _)| *name == sql.name) {
                continue;
            }
            let scans = scans(plan);
            assert!(scans.is_empty(), "{} reads from end to end: {scans:?}\n{plan:#?}", sql.name);
        }
    }

    fn plans_are_those_that_were_looked_at(db: &Db) {
        let name = match db.engine() {
            Engine::Sqlite { .. } => "sqlite",
            Engine::Postgres { .. } => "postgres",
        };
        let path: PathBuf =
            [env!("CARGO_MANIFEST_DIR"), "tests", "plans", &format!("{name}.txt")].iter().collect();
        let now = snapshot(name, &planned(db));
        if is_to_be_written() {
            fs::write(&path, &now).expect("the snapshot is written");
        }
        let before = fs::read_to_string(&path).expect("the snapshot is there");
        if before.lines().next() != now.lines().next() {
            eprintln!("{name}: another version than the snapshot's, plans not compared");
            return;
        }
        for (old, new) in before.split("\n\n").zip(now.split("\n\n")) {
            assert_eq!(old, new, "look at the plan; LODZINS_UPDATE_PLANS=1 accepts it");
        }
        assert_eq!(before, now, "LODZINS_UPDATE_PLANS=1 accepts it");
    }
}

#[test]
fn a_scan_is_seen_in_either_engine_s_plan() {
    let lines = |text: &[&str]| text.iter().map(ToString::to_string).collect::<Vec<_>>();
    for scan in [
        &["SCAN submission USING COVERING INDEX x"][..],
        &["Seq Scan on submission"],
        &["Limit", "  ->  Index Scan using x on submission", "        Filter: (a = 1)"],
    ] {
        assert_eq!(scans(&lines(scan)).len(), 1, "{scan:?}");
    }
    for search in [
        &["SEARCH submission USING INDEX x (a=?)"][..],
        &["SCAN w VIRTUAL TABLE INDEX 0:M"],
        &["Limit", "  ->  Index Scan using x on submission", "        Index Cond: (a = $1)"],
    ] {
        assert_eq!(scans(&lines(search)), Vec::<&str>::new(), "{search:?}");
    }
}
