//! Group commit: what waits shares a transaction, and yet each stands for itself.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use lodzins_db::{Db, DbError, Protection, Settings, Tx};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use crate::note::{Held, MIGRATIONS, here, notes, until_under_way, write};

type Outcome = Result<(), DbError>;
type Job = Box<dyn Fn(&mut Tx<'_>) -> Outcome + Send>;

/// Sends jobs that all wait for the same lane, in this order, and answers what each came to.
fn together(db: &Db, jobs: Vec<Job>) -> Vec<Outcome> {
    let held = Held::begin(db);
    let mut waiting = Vec::new();
    for (n, job) in jobs.into_iter().enumerate() {
        let db_of_job = db.clone();
        waiting.push(thread::spawn(move || db_of_job.write_now(here(), move |tx, _| job(tx))));
        until_under_way(db, n + 2);
    }
    held.let_go();
    waiting.into_iter().map(|one| one.join().expect("panics stay in the lane")).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_job_that_refuses_undoes_only_itself(db: &Db) {
        let outcomes = together(db, vec![
            Box::new(|tx| write(tx, "first")),
            Box::new(|tx| {
                write(tx, "refused")?;
                Err(DbError::Constraint("the rule".to_owned()))
            }),
            Box::new(|tx| write(tx, "first")),
            Box::new(|tx| write(tx, "last")),
        ]);
        assert!(outcomes[0].is_ok(), "{outcomes:?}");
        assert!(matches!(&outcomes[1], Err(DbError::Constraint(said)) if said == "the rule"));
        assert!(matches!(&outcomes[2], Err(DbError::Constraint(_))), "the key holds: {outcomes:?}");
        assert!(outcomes[3].is_ok(), "{outcomes:?}");
        assert_eq!(notes(db), ["first", "last"]);
    }

    fn what_fails_unseen_before_a_refusal_is_nobody_elses(db: &Db) {
        let outcomes = together(db, vec![
            Box::new(|tx| write(tx, "first")),
            Box::new(|tx| {
                // A server is not waited for: this job refuses before it hears that the key is there already.
                write(tx, "first")?;
                Err(DbError::Constraint("the rule".to_owned()))
            }),
            Box::new(|tx| write(tx, "last")),
        ]);
        assert!(matches!(&outcomes[1], Err(DbError::Constraint(_))), "{outcomes:?}");
        assert!(outcomes[2].is_ok(), "{outcomes:?}");
        assert_eq!(notes(db), ["first", "last"]);
    }

    fn a_panic_undoes_only_itself_and_the_lane_lives_on(db: &Db) {
        let outcomes = together(db, vec![
            Box::new(|tx| write(tx, "first")),
            Box::new(|tx| {
                write(tx, "lost")?;
                panic!("a defect")
            }),
            Box::new(|tx| write(tx, "last")),
        ]);
        assert!(matches!(&outcomes[1], Err(DbError::Panicked(said)) if said == "a defect"));
        assert_eq!(notes(db), ["first", "last"]);
        db.write_now(here(), |tx, _| write(tx, "next")).expect("the lane lives");
        assert_eq!(notes(db), ["first", "last", "next"]);
        assert_eq!(db.under_way(), 0);
    }

    fn a_panic_alone_in_its_transaction_is_undone_too(db: &Db) {
        let lost: Outcome = db.write_now(here(), |tx, _| {
            write(tx, "lost")?;
            panic!("a defect")
        });
        assert!(matches!(lost, Err(DbError::Panicked(_))), "{lost:?}");
        let asked: Outcome = db.read_now(|_| panic!("a defect"));
        assert!(matches!(asked, Err(DbError::Panicked(_))), "{asked:?}");
        assert_eq!(notes(db), Vec::<String>::new());
    }

    fn nobody_is_answered_before_the_shared_commit(db: &Db) {
        let answered = Arc::new(AtomicBool::new(false));
        let seen = Arc::new(AtomicUsize::new(usize::MAX));
        let held = Held::begin(db);
        let first = {
            let (db, answered) = (db.clone(), Arc::clone(&answered));
            thread::spawn(move || {
                let outcome = db.write_now(here(), |tx, _| write(tx, "first"));
                answered.store(true, Ordering::SeqCst);
                outcome
            })
        };
        until_under_way(db, 2);
        let second = {
            let (db, answered, seen) = (db.clone(), Arc::clone(&answered), Arc::clone(&seen));
            thread::spawn(move || {
                let readers = db.clone();
                db.write_now(here(), move |tx, _| {
                    write(tx, "second")?;
                    seen.store(notes(&readers).len(), Ordering::SeqCst);
                    assert!(!answered.load(Ordering::SeqCst), "answered, and not committed");
                    Ok::<_, DbError>(())
                })
            })
        };
        until_under_way(db, 3);
        held.let_go();
        first.join().expect("no panic").expect("committed");
        second.join().expect("no panic").expect("committed");
        assert_eq!(seen.load(Ordering::SeqCst), 0, "while the second ran, the first was not committed");
        assert_eq!(notes(db), ["first", "second"]);
    }
}

/// Whether what was answered is there for a reader, each of twenty times.
fn answered_is_there(kind: Kind, without: Vec<Protection>) -> bool {
    let clock = Arc::new(SetClock::default());
    let fresh = Fresh::opened(kind, MIGRATIONS, clock, |settings| Settings { without, ..settings });
    (0..20).all(|n| {
        let text = format!("{n:02}");
        let written = text.clone();
        fresh.db().write_now(here(), move |tx, _| write(tx, &written)).expect("written");
        notes(fresh.db()).contains(&text)
    })
}

#[test]
fn what_is_answered_is_there_and_without_the_protection_it_is_not() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        assert!(answered_is_there(kind, Vec::new()), "{kind:?}");
        assert!(!answered_is_there(kind, vec![Protection::AnswerAfterCommit]), "{kind:?}: control");
    }
}
