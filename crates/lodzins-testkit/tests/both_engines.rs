//! The macro as its users write it, on a table of its own.

use jiff::SignedDuration;
use lodzins_core::Clock;
use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError, Engine, Migration, Sql, params};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_note",
    text: "CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL, n INTEGER NOT NULL) STRICT;",
}];

const NOTE_INSERT: Sql =
    Sql { name: "NOTE_INSERT", text: "INSERT INTO note (text, bytes, n) VALUES ($1, $2, $3)" };
const NOTE_ALL: Sql = Sql { name: "NOTE_ALL", text: "SELECT text FROM note ORDER BY text" };

fn note(db: &Db, text: &'static str) -> Result<(), DbError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, _| {
        tx.changes(NOTE_INSERT, params![text, vec![1u8, 2], 7i64]).map(|_| ())
    })
}

fn notes(db: &Db) -> Result<Vec<String>, DbError> {
    db.read_now(|tx| tx.all::<(String,)>(NOTE_ALL, params![]))
        .map(|rows| rows.into_iter().map(|row| row.0).collect())
}

both_engines! {
    migrations = MIGRATIONS;

    /// Order is by bytes on both: capital letters first, Latvian ones last.
    fn both_engines_sort_alike(db: &Db) -> Result<(), DbError> {
        for text in ["ābols", "zars", "Zars", "шар"] {
            note(db, text)?;
        }
        assert_eq!(notes(db)?, ["Zars", "zars", "ābols", "шар"]);
        Ok(())
    }

    fn each_test_has_its_own_database(db: &Db) {
        assert_eq!(notes(db).expect("a list"), Vec::<String>::new());
        note(db, "same").expect("no other test's note is in the way");
    }

    fn so_has_this_one(db: &Db) {
        note(db, "same").expect("no other test's note is in the way");
        assert!(note(db, "same").is_err(), "the key holds");
    }

    fn the_clock_of_the_database_is_the_test_s(db: &Db, clock: &SetClock) {
        let before = db.moment().now();
        clock.advance(SignedDuration::from_mins(10));
        assert_eq!(db.moment().now(), before + SignedDuration::from_mins(10));
        assert_eq!(db.moment().now(), clock.now());
    }
}

#[test]
fn a_database_is_gone_with_its_test() {
    let fresh = Fresh::on(Kind::Postgres, MIGRATIONS);
    let Engine::Postgres { url } = fresh.db().engine().clone() else {
        panic!("asked for PostgreSQL")
    };
    assert!(postgres::Client::connect(&url, postgres::NoTls).is_ok());
    drop(fresh);
    let gone = postgres::Client::connect(&url, postgres::NoTls).err().expect("no database");
    assert_eq!(gone.code(), Some(&postgres::error::SqlState::INVALID_CATALOG_NAME), "{gone}");
}
