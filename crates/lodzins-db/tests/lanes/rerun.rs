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

/// Whether what goes wrong is waited for, or only told when the transaction ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heard {
    AtOnce,
    AtTheEnd,
}

/// Runs a job whose first runs end in `wrong`; answers the moments that its runs saw.
fn seen_by_runs(
    wrong: Sql,
    heard: Heard,
    failing: usize,
) -> (Result<(), DbError>, Vec<Seen>, Vec<String>) {
    let fresh = Fresh::on(Kind::Postgres, MIGRATIONS);
    let (seen, runs) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
    let (clock, of_job) = (Arc::clone(fresh.clock()), Arc::clone(&seen));
    let outcome = fresh.db().write_now(here(), move |tx, at| {
        of_job.lock().expect("no panic").push((at.now(), at.id(), at.secret()));
        // Time goes on; the moment of the use case does not.
        clock.advance(SignedDuration::from_secs(5));
        write(tx, "once")?;
        if runs.fetch_add(1, Ordering::SeqCst) < failing {
            match heard {
                Heard::AtOnce => drop(tx.optional::<(bool,)>(wrong, params![])?),
                Heard::AtTheEnd => tx.exec(wrong, params![])?,
            }
        }
        Ok::<_, DbError>(())
    });
    let seen = seen.lock().expect("no panic").clone();
    (outcome, seen, notes(fresh.db()))
}

#[test]
fn each_run_sees_the_same_moment_and_only_the_last_one_writes() {
    for heard in [Heard::AtOnce, Heard::AtTheEnd] {
        for (wrong, failing) in [(AGAIN, 1), (AGAIN, 3), (LOSE, 1), (LOSE, 2)] {
            let name = format!("{} {heard:?}", wrong.name);
            let (outcome, seen, notes) = seen_by_runs(wrong, heard, failing);
            outcome.unwrap_or_else(|reason| panic!("{name}: {reason}"));
            assert_eq!(seen.len(), failing + 1, "{name}");
            assert!(seen.iter().all(|again| *again == seen[0]), "{name}: {seen:?}");
            assert_eq!(notes, ["once"], "{name}");
        }
    }
}

#[test]
fn a_transaction_that_never_goes_through_is_given_up_and_leaves_nothing() {
    for heard in [Heard::AtOnce, Heard::AtTheEnd] {
        let (outcome, seen, notes) = seen_by_runs(AGAIN, heard, usize::MAX);
        assert!(matches!(outcome, Err(DbError::Unavailable(_))), "{heard:?}: {outcome:?}");
        assert!(seen.len() > 1, "{heard:?}: it was tried again");
        assert_eq!(notes, Vec::<String>::new(), "{heard:?}");
    }
}
