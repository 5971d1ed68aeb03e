//! The queue has an end, and whoever finds it full is told at once.

use std::{sync::Arc, thread};

use lodzins_db::{DbError, Settings};
use lodzins_testkit::{Fresh, Kind, SetClock};

use crate::note::{Held, MIGRATIONS, here, notes, until_under_way, write};

#[test]
fn a_full_queue_refuses_and_takes_again_when_it_is_not() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let clock = Arc::new(SetClock::default());
        let fresh = Fresh::opened(kind, MIGRATIONS, clock, |settings| Settings {
            queue_limit: 2,
            ..settings
        });
        let db = fresh.db();
        let held = Held::begin(db);
        let waiting = {
            let db = db.clone();
            thread::spawn(move || db.write_now(here(), |tx, _| write(tx, "waited")))
        };
        until_under_way(db, 2);
        let refused = db.write_now(here(), |tx, _| write(tx, "refused"));
        assert!(matches!(refused, Err(DbError::QueueFull)), "{kind:?}: {refused:?}");
        assert!(DbError::QueueFull.is_passing());
        assert_eq!(db.under_way(), 2, "the refused one is not counted");
        held.let_go();
        waiting.join().expect("no panic").expect("written");
        db.write_now(here(), |tx, _| write(tx, "later")).expect("there is room again");
        assert_eq!(notes(db), ["later", "waited"], "{kind:?}");
    }
}
