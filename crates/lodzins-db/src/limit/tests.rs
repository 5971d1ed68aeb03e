use std::sync::Arc;

use lodzins_core::{Clock, id::InstitutionId};

use super::{BareLoop, Recorded, copy_sqlite, disk_syncs_a_second};
use crate::{Db, DbError, Engine, Migration, Settings, Sql, params};

const NOTES: Migration = Migration {
    name: "0001_note",
    text: "CREATE TABLE note (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;",
};
const ENTER: Sql = Sql { name: "tests::ENTER", text: "INSERT INTO note (text, n) VALUES ($2, $1)" };
const ALL: Sql = Sql { name: "tests::ALL", text: "SELECT n, text FROM note ORDER BY n" };

struct Still;

impl Clock for Still {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }

    fn seed(&self) -> [u8; 32] {
        [0; 32]
    }
}

fn opened(engine: &Engine) -> Db {
    let db = Db::open(Settings::new(engine.clone(), Arc::new(Still))).expect("it opens");
    db.migrate(&[NOTES]).expect("it migrates");
    db
}

fn notes(db: &Db) -> Vec<(i64, String)> {
    db.read_now(|tx| tx.all::<(i64, String)>(ALL, params![])).expect("it reads")
}

fn note(db: &Db, n: i64) -> Recorded {
    db.write_now(InstitutionId::INSTALLATION, move |tx, _| {
        tx.record();
        tx.exec(ENTER, params![n, format!("note {n}")])?;
        Ok::<_, DbError>(tx.recorded())
    })
    .expect("it writes")
}

#[test]
fn the_bare_loop_leaves_the_rows_that_the_use_cases_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let engine = |name: &str| Engine::Sqlite { path: folder.path().join(name) };
    let (original, copy) = (engine("original"), engine("copy"));
    let db = opened(&original);
    note(&db, 1);
    copy_sqlite(&folder.path().join("original"), &folder.path().join("copy")).expect("it copies");
    let recordings: Vec<Recorded> = (2..=6).map(|n| note(&db, n)).collect();

    let mut bare = BareLoop::open(&copy).expect("it opens");
    bare.replay(&recordings, 2, |_| true).expect("it replays");
    drop(bare);

    let copied = opened(&copy);
    assert_eq!(notes(&copied), notes(&db));
    assert_eq!(notes(&copied).len(), 6);
}

#[test]
fn statements_that_are_turned_down_are_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let engine = Engine::Sqlite { path: folder.path().join("one") };
    let db = opened(&engine);
    let recordings = vec![vec![(ENTER, params![1, "left out"].to_vec())]];
    let mut bare = BareLoop::open(&engine).expect("it opens");
    bare.replay(&recordings, 1, |sql| sql.name != ENTER.name).expect("it replays");
    assert_eq!(notes(&db), vec![]);
}

#[test]
fn the_disk_is_asked_as_often_as_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let a_second = disk_syncs_a_second(folder.path(), 3).expect("the disk answers");
    assert!(a_second > 0.0 && a_second.is_finite(), "{a_second} syncs a second");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}
