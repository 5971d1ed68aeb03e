//! Readers: nobody waits for the end of a transaction that only read, and yet it ends; and one statement needs none.

use std::time::{Duration, Instant};

use lodzins_db::{Db, DbError, Sql, params};
use lodzins_testkit::{Fresh, Kind, both_engines};

use crate::note::{ALL, INSERT, MIGRATIONS, here, notes, write};

/// How many connections to this database have a transaction open and do nothing.
const IDLE: Sql = Sql {
    name: "test::IDLE",
    text: "SELECT COUNT(*) FROM pg_stat_activity
            WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
};

/// An open one would keep old rows from being removed, and personal data with them.
#[test]
fn a_reader_that_waits_has_no_transaction_open() {
    let fresh = Fresh::on(Kind::Postgres, MIGRATIONS);
    assert!(notes(fresh.db()).is_empty());
    let begun = Instant::now();
    loop {
        // Asked through a lane, so that no reader goes on.
        let counted: Result<(i64,), DbError> =
            fresh.db().write_now(here(), |tx, _| tx.one(IDLE, params![]));
        let (idle,) = counted.expect("a count");
        if idle == 0 {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "{idle} are open");
    }
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_query_of_one_statement_asks_one_and_writes_nothing(db: &Db) {
        db.write_now(here(), |tx, _| write(tx, "first")).expect("written");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            let one: Result<Vec<(String,)>, DbError> =
                db.read_one(|tx| tx.all(ALL, params![])).await;
            assert_eq!(one.expect("notes"), [("first".to_owned(),)]);
            let two: Result<Vec<(String,)>, DbError> = db
                .read_one(|tx| {
                    tx.all::<(String,)>(ALL, params![])?;
                    tx.all(ALL, params![])
                })
                .await;
            assert!(matches!(two, Err(DbError::NoTransaction { .. })), "{two:?}");
            let written: Result<(), DbError> =
                db.read_one(|tx| tx.exec(INSERT, params!["second"])).await;
            assert!(matches!(written, Err(DbError::NoTransaction { .. })), "{written:?}");
        });
        assert_eq!(notes(db), ["first"]);
    }
}
