//! Migrations: each once, in order, the same text on both engines; what does not fit is refused and changes nothing.

use lodzins_db::{Db, DbError, Migration, MigrationError, Sql, params};
use lodzins_testkit::both_engines;

use crate::note::{MIGRATIONS, here, notes, write};

const SECOND: Migration = Migration {
    name: "0002_page",
    text:
        "CREATE TABLE page (id BLOB PRIMARY KEY, n INTEGER NOT NULL CHECK (n > 0), at TEXT) STRICT;
           CREATE INDEX page_by_n ON page (n) WHERE at IS NULL;",
};
const PAGES: Sql = Sql { name: "test::PAGES", text: "SELECT count(*) FROM page" };

fn has_pages(db: &Db) -> bool {
    db.read_now(|tx| tx.one::<(i64,)>(PAGES, params![])).is_ok()
}

both_engines! {
    migrations = MIGRATIONS;

    fn what_is_missing_is_applied_once(db: &Db) {
        assert_eq!(db.migrate(MIGRATIONS).expect("up to date"), 0);
        let both = [MIGRATIONS[0], SECOND];
        assert_eq!(db.migrate(&both).expect("one more"), 1);
        assert_eq!(db.migrate(&both).expect("up to date"), 0);
        assert!(has_pages(db));
    }

    fn an_edited_migration_is_refused_and_nothing_changes(db: &Db) {
        let edited = Migration { text: "CREATE TABLE note (text TEXT) STRICT;", ..MIGRATIONS[0] };
        let refused = db.migrate(&[edited, SECOND]);
        assert!(matches!(refused, Err(MigrationError::Edited("0001_note"))), "{refused:?}");
        assert!(!has_pages(db));
        db.write_now(here(), |tx, _| write(tx, "still")).expect("the table is as it was");
        assert_eq!(notes(db), ["still"]);
    }

    fn a_database_of_a_newer_program_is_refused(db: &Db) {
        db.migrate(&[MIGRATIONS[0], SECOND]).expect("one more");
        let refused = db.migrate(MIGRATIONS);
        assert!(
            matches!(&refused, Err(MigrationError::Newer(name)) if name == "0002_page"),
            "{refused:?}"
        );
    }

    fn a_migration_that_fails_takes_those_before_it_back_with_it(db: &Db) {
        let broken = Migration { name: "0003_broken", text: "CREATE TABLE note (n INTEGER) STRICT;" };
        let failed = db.migrate(&[MIGRATIONS[0], SECOND, broken]);
        let Err(MigrationError::Failed { name, cause }) = failed else { panic!("{failed:?}") };
        assert_eq!(name, "0003_broken");
        assert!(matches!(cause, DbError::Engine { .. } | DbError::Constraint(_)), "{cause:?}");
        assert!(!has_pages(db), "the second one went with it");
        assert_eq!(db.migrate(&[MIGRATIONS[0], SECOND]).expect("one more"), 1);
    }
}
