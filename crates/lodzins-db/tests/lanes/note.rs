//! A table of notes, and lanes that wait for a test's word.

use std::{
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use lodzins_core::id::{Id, InstitutionId};
use lodzins_db::{Db, DbError, Migration, Sql, Tx, params};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_note",
    text: "CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY, written_at INTEGER NOT NULL) STRICT;",
}];

pub(crate) const INSERT: Sql =
    Sql { name: "test::INSERT", text: "INSERT INTO note (text, written_at) VALUES ($1, 0)" };
pub(crate) const ALL: Sql = Sql { name: "test::ALL", text: "SELECT text FROM note ORDER BY text" };

/// An institution like any other.
pub(crate) fn here() -> InstitutionId {
    InstitutionId::from_bytes([1; 16])
}

pub(crate) fn write(tx: &mut Tx<'_>, text: &str) -> Result<(), DbError> {
    tx.exec(INSERT, params![text])
}

/// What is committed.
pub(crate) fn notes(db: &Db) -> Vec<String> {
    let rows: Vec<(String,)> = db.read_now(|tx| tx.all(ALL, params![])).expect("notes");
    rows.into_iter().map(|(text,)| text).collect()
}

/// A job that holds its lane until the test lets go of it.
pub(crate) struct Held {
    go: Sender<()>,
    job: thread::JoinHandle<Result<(), DbError>>,
}

impl Held {
    /// Begins to hold the lane of [`here`]; what is sent after this waits, and goes together.
    pub(crate) fn begin(db: &Db) -> Self {
        let (go, wait): (_, Receiver<()>) = channel();
        let (began, begins) = channel();
        let db = db.clone();
        let job = thread::spawn(move || {
            db.write_now(here(), move |_, _| {
                // Whoever lets go first may have hung up: both ends of a test are near.
                let _ = began.send(());
                let _ = wait.recv();
                Ok(())
            })
        });
        begins.recv().expect("the lane takes the job");
        Self { go, job }
    }

    pub(crate) fn let_go(self) {
        self.go.send(()).expect("the job waits");
        self.job.join().expect("no panic").expect("nothing was wrong with it");
    }
}

/// Waits until as many writes wait or run.
pub(crate) fn until_under_way(db: &Db, count: usize) {
    while db.under_way() < count {
        thread::yield_now();
    }
}
