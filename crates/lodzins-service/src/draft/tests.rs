use jiff::{SignedDuration, Timestamp};
use lodzins_core::{id::InstitutionId, ledger::Hash};
use lodzins_db::{Db, Sql};
use lodzins_testkit::{SetClock, both_engines};

use super::*;
use crate::{MIGRATIONS, identity::SessionSecret};

fn keys() -> Keys {
    Keys::draw(&Moment::new(Timestamp::UNIX_EPOCH, [42; 32]))
}

fn session(number: u8) -> SessionHash {
    SessionSecret::draw(&Moment::new(Timestamp::UNIX_EPOCH, [number; 32])).hash()
}

fn half_written() -> Draft {
    Draft {
        fields: vec![
            ("subject".into(), "Soliņš pie upes".into()),
            ("topic".into(), "ceļi".into()),
            ("topic".into(), "parki".into()),
        ],
        files: vec![FileRef {
            name: "plāns.pdf".into(),
            media_type: "application/pdf".into(),
            size: 5_000_000_000,
            sha256: Hash::of(b"plans"),
        }],
    }
}

fn keep(db: &Db, number: u8, form: &'static str, draft: Draft) -> Result<(), DbError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
        draft_keep(tx, at, &keys(), &session(number), form, &draft)
    })
}

fn peek(db: &Db, number: u8, form: &'static str) -> Result<Option<Draft>, DbError> {
    db.read_now(move |tx| draft_peek(tx, &keys(), &session(number), form))
}

const STOLEN: Sql = Sql {
    name: "test::STOLEN",
    text: "UPDATE draft SET session_hash = $2 WHERE session_hash = $1",
};
const MOVED: Sql =
    Sql { name: "test::MOVED", text: "UPDATE draft SET form = $2 WHERE session_hash = $1" };
const SEALED: Sql = Sql { name: "test::SEALED", text: "SELECT sealed FROM draft" };

both_engines! {
    migrations = MIGRATIONS;

    fn what_was_typed_is_still_there_in_its_order(db: &Db) -> Result<(), DbError> {
        keep(db, 1, "file", half_written())?;
        assert_eq!(peek(db, 1, "file")?, Some(half_written()));
        assert_eq!(peek(db, 1, "reply")?, None, "another form");
        assert_eq!(half_written().field("topic"), Some("ceļi"));
        let later = Draft { fields: vec![("subject".into(), "Divi soliņi".into())], files: vec![] };
        keep(db, 1, "file", later.clone())?;
        assert_eq!(peek(db, 1, "file")?, Some(later), "the newest");
        Ok(())
    }

    fn another_session_finds_nothing_even_with_the_row_in_hand(db: &Db) -> Result<(), DbError> {
        keep(db, 1, "file", half_written())?;
        assert_eq!(peek(db, 2, "file")?, None);
        db.write_now(InstitutionId::INSTALLATION, |tx, _| tx.changes(STOLEN, params![session(1), session(2)]))?;
        assert_eq!(peek(db, 2, "file")?, None, "a stolen row does not open");
        keep(db, 1, "file", half_written())?;
        db.write_now(InstitutionId::INSTALLATION, |tx, _| tx.changes(MOVED, params![session(1), "reply"]))?;
        assert_eq!(peek(db, 1, "reply")?, None, "nor does one of another form");
        Ok(())
    }

    fn the_database_does_not_show_what_was_typed(db: &Db) -> Result<(), DbError> {
        keep(db, 1, "file", half_written())?;
        let (sealed,): (Vec<u8>,) = db.read_now(|tx| tx.one(SEALED, params![]))?;
        for typed in ["upes", "subject", "pdf"] {
            assert!(!sealed.windows(typed.len()).any(|part| part == typed.as_bytes()), "{typed}");
        }
        Ok(())
    }

    fn what_is_sent_is_kept_no_longer(db: &Db) -> Result<(), DbError> {
        keep(db, 1, "file", half_written())?;
        let take = |db: &Db| {
            db.write_now(InstitutionId::INSTALLATION, |tx, _| draft_take(tx, &keys(), &session(1), "file"))
        };
        assert_eq!(take(db)?, Some(half_written()));
        assert_eq!(take(db)?, None);
        keep(db, 1, "file", half_written())?;
        db.write_now(InstitutionId::INSTALLATION, |tx, _| draft_forget(tx, &session(1), "file"))?;
        assert_eq!(peek(db, 1, "file")?, None);
        Ok(())
    }

    fn what_nobody_came_back_to_expires(db: &Db, clock: &SetClock) -> Result<(), DbError> {
        keep(db, 1, "file", half_written())?;
        clock.advance(SignedDuration::from_mins(1));
        let before = db.moment().now();
        keep(db, 2, "file", half_written())?;
        clock.advance(SignedDuration::from_mins(1));
        keep(db, 3, "file", half_written())?;
        assert_eq!(db.write_now(InstitutionId::INSTALLATION, move |tx, _| drafts_expire(tx, before))?, 2);
        assert_eq!(peek(db, 1, "file")?, None);
        assert_eq!(peek(db, 3, "file")?, Some(half_written()));
        Ok(())
    }
}
