//! A transaction that PostgreSQL wants again, or whose connection was lost, is run again as if for the first time.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use jiff::{SignedDuration, Timestamp};
use lodzins_core::id::SubmissionId;
use lodzins_db::{DbError, Sql, params};
use lodzins_testkit::{Fresh, Kind};

use crate::note::{MIGRATIONS, here, notes, write};

const AGAIN: Sql = Sql {
    name: "test::AGAIN",
    text: "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$",
};
const LOSE: Sql = Sql { name: "test::LOSE", text: "SELECT pg_terminate_backend(pg_backend_pid())" };

type Seen = (Timestamp, SubmissionId, [u8; 32]);

/// Runs a job whose first run ends in `wrong`; answers the moments that its runs saw.
fn seen_by_runs(wrong: Sql, failing: usize) -> (Result<(), DbError>, Vec<Seen>, Vec<String>) {
    let fresh = Fresh::on(Kind::Postgres, MIGRATIONS);
    let (seen, runs) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
    let (clock, of_job) = (Arc::clone(fresh.clock()), Arc::clone(&seen));
    let outcome = fresh.db().write_now(here(), move |tx, at| {
        of_job.lock().expect("no panic").push((at.now(), at.id(), at.secret()));
        // Time goes on; the moment of the use case does not.
        clock.advance(SignedDuration::from_secs(5));
        write(tx, "once")?;
        if runs.fetch_add(1, Ordering::SeqCst) < failing {
            tx.optional::<(bool,)>(wrong, params![])?;
        }
        Ok::<_, DbError>(())
    });
    let seen = seen.lock().expect("no panic").clone();
    (outcome, seen, notes(fresh.db()))
}

#[test]
fn each_run_sees_the_same_moment_and_only_the_last_one_writes() {
    for (wrong, failing) in [(AGAIN, 1), (AGAIN, 3), (LOSE, 1), (LOSE, 2)] {
        let (outcome, seen, notes) = seen_by_runs(wrong, failing);
        outcome.unwrap_or_else(|reason| panic!("{}: {reason}", wrong.name));
        assert_eq!(seen.len(), failing + 1, "{}", wrong.name);
        assert!(seen.iter().all(|again| *again == seen[0]), "{}: {seen:?}", wrong.name);
        assert_eq!(notes, ["once"], "{}", wrong.name);
    }
}

#[test]
fn a_transaction_that_never_goes_through_is_given_up_and_leaves_nothing() {
    let (outcome, seen, notes) = seen_by_runs(AGAIN, usize::MAX);
    assert!(matches!(outcome, Err(DbError::Unavailable(_))), "{outcome:?}");
    assert!(seen.len() > 1, "it was tried again");
    assert_eq!(notes, Vec::<String>::new());
}
