//! Text of any letters is kept alike by both engines.

use lodzins_db::Db;
use lodzins_testkit::both_engines;

use crate::note::{MIGRATIONS, here, notes, write};

both_engines! {
    migrations = MIGRATIONS;

    fn a_zero_character_is_kept_as_a_mark_where_it_stood(db: &Db) {
        db.write_now(here(), |tx, _| write(tx, "pirms\0pēc")).expect("kept");
        assert_eq!(notes(db), ["pirms\u{fffd}pēc"]);
    }
}
