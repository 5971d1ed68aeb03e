use jiff::SignedDuration;
use lodzins_core::{
    Moment,
    id::{Id, StaffId, SubmissionId},
};
use lodzins_db::{Db, DbError};
use lodzins_testkit::{SetClock, both_engines};

use super::places::{anna, institution, submission, write};
use crate::{
    Actor, MIGRATIONS,
    identity::{
        SessionHash, SessionSecret, SignedIn, follow_session_allows, follow_session_open,
        follow_session_touch, session_close, session_member, session_open, session_touch,
        sessions_expire, staff_set_active, staff_set_password,
    },
};

fn open(db: &Db, staff: StaffId) -> SessionSecret {
    write(db, move |tx, at| session_open(tx, at, institution(1), staff))
        .unwrap_or_else(|wrong: DbError| panic!("a session: {wrong}"))
}

fn at_work(db: &Db, session: SessionHash) -> Option<SignedIn> {
    let now = db.moment().now();
    db.read_now(move |tx| session_member(tx, &session, now))
        .unwrap_or_else(|wrong: DbError| panic!("{wrong}"))
}

fn touch(db: &Db, session: SessionHash) {
    write(db, move |tx, at| session_touch(tx, at, &session))
        .unwrap_or_else(|wrong: DbError| panic!("{wrong}"));
}

both_engines! {
    migrations = MIGRATIONS;

    fn the_cookie_leads_to_the_member(db: &Db) {
        let id = anna(db);
        let secret = open(db, id);
        let cookie = SessionSecret::from_cookie(&secret.cookie()).expect("our own cookie");
        let found = at_work(db, cookie.hash()).expect("Anna is at work");
        assert_eq!((found.member.id, found.since, found.touch_due), (id, db.moment().now(), false));
        assert_eq!(at_work(db, SessionSecret::draw(&db.moment()).hash()), None, "nobody holds this one");
        assert_ne!(open(db, id).cookie(), secret.cookie(), "each session has its own secret");
    }

    fn half_an_hour_without_a_page_ends_it(db: &Db, clock: &SetClock) {
        let session = open(db, anna(db)).hash();
        clock.advance(SignedDuration::from_mins(29));
        assert!(at_work(db, session).is_some_and(|found| found.touch_due));
        touch(db, session);
        assert!(at_work(db, session).is_some_and(|found| !found.touch_due));
        clock.advance(SignedDuration::from_mins(29));
        assert!(at_work(db, session).is_some());
        clock.advance(SignedDuration::from_mins(1));
        assert_eq!(at_work(db, session), None);
    }

    fn after_twelve_hours_it_ends_however_busy(db: &Db, clock: &SetClock) {
        let session = open(db, anna(db)).hash();
        for quarter in 1..48 {
            clock.advance(SignedDuration::from_mins(15));
            assert!(at_work(db, session).is_some(), "after {quarter} quarters of an hour");
            touch(db, session);
        }
        clock.advance(SignedDuration::from_mins(15));
        assert_eq!(at_work(db, session), None);
    }

    fn a_touch_is_due_once_a_minute(db: &Db, clock: &SetClock) {
        let session = open(db, anna(db)).hash();
        clock.advance(SignedDuration::from_secs(59));
        assert!(at_work(db, session).is_some_and(|found| !found.touch_due));
        clock.advance(SignedDuration::from_secs(1));
        assert!(at_work(db, session).is_some_and(|found| found.touch_due));
    }

    fn closing_ends_one_session_and_leaves_the_other(db: &Db) -> Result<(), DbError> {
        let id = anna(db);
        let (desk, home) = (open(db, id).hash(), open(db, id).hash());
        write(db, move |tx, _| session_close(tx, &desk))?;
        assert_eq!(at_work(db, desk), None);
        assert!(at_work(db, home).is_some());
        Ok(())
    }

    fn another_password_ends_all_sessions(db: &Db) {
        let id = anna(db);
        let sessions = [open(db, id).hash(), open(db, id).hash()];
        write(db, move |tx, at| staff_set_password(tx, at, Actor::Staff(id), institution(1), id, "$argon2id$…"))
            .expect("another password");
        for session in sessions {
            assert_eq!(at_work(db, session), None);
        }
    }

    fn who_has_gone_is_no_longer_at_work(db: &Db) {
        let id = anna(db);
        let session = open(db, id).hash();
        write(db, move |tx, at| staff_set_active(tx, at, Actor::System, institution(1), id, false))
            .expect("goes");
        assert_eq!(at_work(db, session), None);
        write(db, move |tx, at| staff_set_active(tx, at, Actor::System, institution(1), id, true))
            .expect("comes back");
        assert_eq!(at_work(db, session), None, "and signs in again");
    }

    fn ended_sessions_are_removed_and_live_ones_stay(db: &Db, clock: &SetClock) -> Result<(), DbError> {
        let id = anna(db);
        let old = open(db, id).hash();
        clock.advance(SignedDuration::from_mins(20));
        let live = open(db, id).hash();
        clock.advance(SignedDuration::from_mins(10));
        assert_eq!(write(db, |tx, at| sessions_expire(tx, at.now()))?, 1);
        assert_eq!(at_work(db, old), None);
        assert!(at_work(db, live).is_some());
        Ok(())
    }

    fn a_follower_sees_what_they_showed_the_code_of_and_no_other(db: &Db, clock: &SetClock) -> Result<(), DbError> {
        anna(db);
        let session = SessionSecret::draw(&db.moment()).hash();
        let follows = |db: &Db, session: SessionHash, submission: SubmissionId| {
            let now = db.moment().now();
            db.read_now(move |tx| follow_session_allows(tx, &session, submission, now))
        };
        assert_eq!(follows(db, session, submission())?, None);
        write(db, move |tx, at| follow_session_open(tx, at, &session, institution(1), submission()))?;
        assert_eq!(follows(db, session, submission())?.map(|found| found.institution), Some(institution(1)));
        assert_eq!(follows(db, session, SubmissionId::from_bytes([8; 16]))?, None, "another submission");
        assert_eq!(follows(db, SessionSecret::draw(&db.moment()).hash(), submission())?, None, "another session");

        clock.advance(SignedDuration::from_mins(119));
        assert!(follows(db, session, submission())?.is_some_and(|found| found.touch_due));
        write(db, move |tx, at| follow_session_touch(tx, at, &session, submission()))?;
        clock.advance(SignedDuration::from_mins(119));
        assert!(follows(db, session, submission())?.is_some());
        clock.advance(SignedDuration::from_mins(1));
        assert_eq!(follows(db, session, submission())?, None, "two hours without a page");
        write(db, move |tx, at| follow_session_open(tx, at, &session, institution(1), submission()))?;
        assert!(follows(db, session, submission())?.is_some(), "the code opens it again");
        Ok(())
    }
}

#[test]
fn only_what_could_be_our_cookie_is_read() {
    let secret = SessionSecret::draw(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [1; 32]));
    assert_eq!(secret.cookie().len(), 43);
    assert!(SessionSecret::from_cookie(&secret.cookie()) == Some(secret));
    for value in ["", "anna", "====", &"A".repeat(42), &"A".repeat(44), &"ā".repeat(43)] {
        assert!(SessionSecret::from_cookie(value).is_none(), "{value}");
    }
}

#[test]
fn a_secret_does_not_show_in_a_log() {
    let secret = SessionSecret::draw(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [1; 32]));
    assert_eq!(format!("{secret:?}"), "SessionSecret(…)");
}
