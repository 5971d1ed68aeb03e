use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError};
use lodzins_testkit::{SetClock, both_engines};

use super::places::{ELSEWHERE, HERE, keys};
use crate::{
    MIGRATIONS,
    identity::{
        AttemptError, AttemptOf, Watched, attempt_allowed, attempt_failed, attempts_counted,
        attempts_expire, attempts_forget,
    },
};

fn account(name: &str) -> Watched {
    AttemptOf::Account(name).watched(&keys())
}

fn fail(db: &Db, of: Watched) {
    db.write_now(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &[of]))
        .unwrap_or_else(|wrong: DbError| panic!("counting: {wrong}"));
}

/// How long from now until the next attempt; zero when one is allowed.
fn wait(db: &Db, of: Watched) -> SignedDuration {
    let now: Timestamp = db.moment().now();
    match db.read_now(move |tx| attempt_allowed(tx, now, &[of])) {
        Ok(()) => SignedDuration::ZERO,
        Err(AttemptError::TryLater { until }) => until.duration_since(now),
        Err(AttemptError::Db(wrong)) => panic!("{wrong}"),
    }
}

both_engines! {
    migrations = MIGRATIONS;

    fn four_failures_are_a_typing_mistake_the_fifth_waits(db: &Db) {
        for failure in 1..=4 {
            fail(db, account("anna"));
            assert_eq!(wait(db, account("anna")), SignedDuration::ZERO, "after failure {failure}");
        }
        fail(db, account("anna"));
        assert_eq!(wait(db, account("anna")), SignedDuration::from_secs(30));
        assert_eq!(wait(db, account("berta")), SignedDuration::ZERO, "others do not wait");
    }

    fn the_wait_doubles_up_to_a_quarter_of_an_hour(db: &Db, clock: &SetClock) {
        let waits: Vec<i64> = (1..=13)
            .map(|_| {
                fail(db, account("anna"));
                let wait = wait(db, account("anna"));
                clock.advance(wait);
                wait.as_secs()
            })
            .collect();
        assert_eq!(waits, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
    }

    fn the_wait_ends_by_itself_and_the_failures_are_forgotten_later(db: &Db, clock: &SetClock) {
        for _ in 0..5 {
            fail(db, account("anna"));
        }
        clock.advance(SignedDuration::from_secs(29));
        assert_eq!(wait(db, account("anna")), SignedDuration::from_secs(1));
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(wait(db, account("anna")), SignedDuration::ZERO);
        clock.advance(SignedDuration::from_hours(1));
        fail(db, account("anna"));
        assert_eq!(db.read_now(|tx| attempts_counted(tx, &account("anna"))).ok(), Some(1), "counted anew");
    }

    fn whose_owner_has_come_starts_anew(db: &Db) -> Result<(), DbError> {
        for _ in 0..7 {
            fail(db, account("anna"));
        }
        db.write_now(InstitutionId::INSTALLATION, |tx, _| attempts_forget(tx, &account("anna")))?;
        assert_eq!(wait(db, account("anna")), SignedDuration::ZERO);
        fail(db, account("anna"));
        assert_eq!(wait(db, account("anna")), SignedDuration::ZERO);
        Ok(())
    }

    fn an_address_may_fail_more_often_and_waits_all_the_same(db: &Db) {
        let of = |address| AttemptOf::Address(address).watched(&keys());
        for _ in 0..19 {
            fail(db, of(HERE));
        }
        assert_eq!(wait(db, of(HERE)), SignedDuration::ZERO);
        fail(db, of(HERE));
        assert_eq!(wait(db, of(HERE)), SignedDuration::from_secs(30));
        assert_eq!(wait(db, of(ELSEWHERE)), SignedDuration::ZERO);
        assert_eq!(wait(db, AttemptOf::FollowFrom(HERE).watched(&keys())), SignedDuration::ZERO, "counted apart");
    }

    fn the_longer_wait_of_two_holds(db: &Db) {
        let of = [account("anna"), AttemptOf::Address(HERE).watched(&keys())];
        for _ in 0..21 {
            fail(db, of[1]);
        }
        for _ in 0..5 {
            fail(db, of[0]);
        }
        let now = db.moment().now();
        let until = match db.read_now(move |tx| attempt_allowed(tx, now, &of)) {
            Err(AttemptError::TryLater { until }) => until,
            other => panic!("{other:?}"),
        };
        assert_eq!(until.duration_since(now), SignedDuration::from_mins(1));
    }

    fn old_rows_go(db: &Db, clock: &SetClock) -> Result<(), DbError> {
        fail(db, account("anna"));
        clock.advance(SignedDuration::from_mins(59));
        fail(db, account("berta"));
        clock.advance(SignedDuration::from_mins(1));
        let now = db.moment().now();
        assert_eq!(db.write_now(InstitutionId::INSTALLATION, move |tx, _| attempts_expire(tx, now))?, 1);
        assert_eq!(db.read_now(|tx| attempts_counted(tx, &account("berta")))?, 1);
        Ok(())
    }
}

#[test]
fn one_account_has_one_mark_however_it_is_typed() {
    assert_eq!(account("anna"), account(" ANNA "));
    assert_ne!(account("anna"), account("anna2"));
    assert_ne!(account("192.0.2.7"), AttemptOf::Address(HERE).watched(&keys()));
}

#[test]
fn an_ipv6_network_counts_as_one_and_a_mapped_address_as_itself() {
    let of = |text: &str| {
        let address: IpAddr = text.parse().unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
        AttemptOf::Address(address).watched(&keys())
    };
    assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
    assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
    assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
}
