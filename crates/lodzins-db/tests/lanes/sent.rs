//! What is sent to a server and not waited for: it fails under its own name, and nothing is kept that was undone.

use std::sync::Arc;

use lodzins_db::{Db, DbError, Protection, Settings, Sql, params};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use crate::note::{ALL, INSERT, MIGRATIONS, here, notes, write};

/// A question that cannot be answered.
const IMPOSSIBLE: Sql =
    Sql { name: "test::IMPOSSIBLE", text: "SELECT 1 / (COUNT(*) - COUNT(*)) FROM note" };

type Outcome = Result<(), DbError>;
type Seen = Result<Vec<(String,)>, DbError>;

both_engines! {
    migrations = MIGRATIONS;

    fn what_fails_unseen_is_told_at_the_end_and_everything_is_undone(db: &Db) {
        db.write_now(here(), |tx, _| write(tx, "first")).expect("written");
        let outcome: Outcome = db.write_now(here(), |tx, _| {
            write(tx, "lost")?;
            write(tx, "first")
        });
        assert!(matches!(outcome, Err(DbError::Constraint(_))), "{outcome:?}");
        assert_eq!(notes(db), ["first"]);
        db.write_now(here(), |tx, _| write(tx, "next")).expect("the lane goes on");
        assert_eq!(notes(db), ["first", "next"]);
    }

    fn what_is_asked_ahead_is_answered_when_it_is_asked(db: &Db) {
        db.write_now(here(), |tx, _| write(tx, "first")).expect("written");
        let seen: Seen = db.write_now(here(), |tx, _| {
            tx.ask_ahead(ALL, params![])?;
            tx.all(ALL, params![])
        });
        assert_eq!(seen.expect("notes"), [("first".to_owned(),)]);
    }

    fn what_is_written_after_a_question_was_sent_ahead_is_seen_by_it(db: &Db) {
        let seen: Seen = db.write_now(here(), |tx, _| {
            tx.ask_ahead(ALL, params![])?;
            write(tx, "first")?;
            tx.all(ALL, params![])
        });
        assert_eq!(seen.expect("notes"), [("first".to_owned(),)]);
        let seen: Seen = db.write_now(here(), |tx, _| {
            tx.ask_ahead(ALL, params![])?;
            tx.changes(INSERT, params!["second"])?;
            tx.all(ALL, params![])
        });
        assert_eq!(seen.expect("notes"), [("first".to_owned(),), ("second".to_owned(),)]);
    }

    fn the_next_use_case_does_not_get_what_this_one_asked_ahead(db: &Db) {
        db.write_now(here(), |tx, _| tx.ask_ahead(ALL, params![])).expect("asked");
        db.write_now(here(), |tx, _| write(tx, "first")).expect("written");
        let seen: Seen = db.write_now(here(), |tx, _| tx.all(ALL, params![]));
        assert_eq!(seen.expect("notes"), [("first".to_owned(),)]);
    }
}

fn on_a_server(without: Vec<Protection>) -> Fresh {
    let clock = Arc::new(SetClock::default());
    Fresh::opened(Kind::Postgres, MIGRATIONS, clock, |usual| Settings { without, ..usual })
}

#[test]
fn without_the_protection_a_question_that_was_sent_ahead_misses_what_was_written_after_it() {
    let fresh = on_a_server(vec![Protection::AnswersForgotten]);
    let seen: Seen = fresh.db().write_now(here(), |tx, _| {
        tx.ask_ahead(ALL, params![])?;
        write(tx, "first")?;
        tx.all(ALL, params![])
    });
    assert_eq!(seen.expect("notes"), Vec::new(), "control");
}

/// What somebody is told who writes, is refused, and makes nothing of it.
fn told_who_forgives(fresh: &Fresh) -> Outcome {
    fresh.db().write_now(here(), |tx, _| write(tx, "first")).expect("written");
    fresh.db().write_now(here(), |tx, _| {
        write(tx, "lost")?;
        let _ = tx.changes(INSERT, params!["first"]);
        Ok(())
    })
}

/// A server undoes a transaction in which anything has failed, and ends it without a word: whoever forgives must not be told
/// that what they wrote is kept.
#[test]
fn a_use_case_that_forgives_what_the_server_does_not_is_told_so() {
    for without in [vec![], vec![Protection::RefusalsTold]] {
        let fresh = on_a_server(without.clone());
        let outcome = told_who_forgives(&fresh);
        let is_told = matches!(outcome, Err(DbError::Constraint(_)));
        assert_eq!(is_told, without.is_empty(), "{without:?}: {outcome:?}");
        assert_eq!(notes(fresh.db()), ["first"]);
    }
}

#[test]
fn a_question_that_fails_ahead_is_told_even_when_nobody_asks_it() {
    let fresh = Fresh::on(Kind::Postgres, MIGRATIONS);
    let outcome: Outcome = fresh.db().write_now(here(), |tx, _| {
        tx.ask_ahead(IMPOSSIBLE, params![])?;
        write(tx, "lost")
    });
    let told = matches!(&outcome, Err(DbError::Engine { statement: "test::IMPOSSIBLE", .. }));
    assert!(told, "{outcome:?}");
    assert_eq!(notes(fresh.db()), Vec::<String>::new());
}
