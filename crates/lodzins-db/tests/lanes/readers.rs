//! Readers of PostgreSQL: nobody waits for the end of a transaction that only read, and yet it ends.

use std::time::{Duration, Instant};

use lodzins_db::{DbError, Sql, params};
use lodzins_testkit::{Fresh, Kind};

use crate::note::{MIGRATIONS, here, notes};

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
