use std::net::IpAddr;

use jiff::SignedDuration;
use lodzins_core::id::{InstitutionId, StaffId};
use lodzins_db::{Db, DbError};
use lodzins_testkit::{SetClock, both_engines};

use super::{
    places::{ELSEWHERE, HERE, PASSWORD, acts, anna, institution, keys, trails, write},
    second_factors::{code_in, enrol},
};
use crate::{
    MIGRATIONS,
    identity::{
        Attempt, CodeAttempt, Opened, SessionHash, SignInError, session_awaiting_code,
        session_member, sign_in, sign_in_with_code, sign_out,
    },
};

fn try_in(
    db: &Db,
    user_name: &str,
    password: &str,
    address: IpAddr,
) -> Result<Opened, SignInError> {
    let attempt = Attempt { user_name: user_name.into(), password: password.into(), address };
    sign_in(db, &keys(), &attempt)
}

fn try_code(db: &Db, session: SessionHash, code: String) -> Result<Opened, SignInError> {
    sign_in_with_code(db, &keys(), &CodeAttempt { session, code, address: HERE })
}

fn at_work(db: &Db, session: SessionHash) -> Option<StaffId> {
    let now = db.moment().now();
    let found = db.read_now(move |tx| session_member(tx, &session, now));
    found.unwrap_or_else(|wrong: DbError| panic!("{wrong}")).map(|found| found.member.id)
}

both_engines! {
    migrations = MIGRATIONS;

    fn the_right_password_opens_a_session(db: &Db) {
        let id = anna(db);
        let opened = try_in(db, " Anna.Liepa", PASSWORD, HERE).expect("the right password");
        assert!(!opened.awaits_code);
        assert_eq!(opened.member.id, id);
        assert_eq!(at_work(db, opened.secret.hash()), Some(id));
        let session = opened.secret.hash();
        write(db, move |tx, at| sign_out(tx, at, &session, &opened.member)).expect("out");
        assert_eq!(at_work(db, session), None);
        assert_eq!(acts(db, institution(1)), ["staff.created", "signed_in", "signed_out"]);
    }

    fn an_unknown_name_is_answered_like_a_wrong_password(db: &Db) {
        anna(db);
        let answers: Vec<String> = ["anna.liepa", "berta.osis"]
            .into_iter()
            .flat_map(|name| (0..6).map(move |_| (name, try_in(db, name, "cita parole 123", HERE))))
            .map(|(_, answer)| format!("{:?}", answer.expect_err("not let in")))
            .collect();
        assert_eq!(answers[..6], answers[6..], "answer for answer, the wait included");
        assert!(answers[4].contains("WrongNameOrPassword") && answers[5].contains("TryLater"), "{answers:?}");
    }

    fn what_was_typed_is_in_no_trail(db: &Db) {
        anna(db);
        for name in ["anna.liepa", "mana slepena parole", PASSWORD] {
            try_in(db, name, "cita parole 123", HERE).expect_err("not let in");
        }
        assert_eq!(acts(db, institution(1)), ["staff.created", "sign_in_failed"]);
        assert_eq!(acts(db, InstitutionId::INSTALLATION), ["sign_in_failed", "sign_in_failed"]);
        assert!(trails(db).iter().all(|(_, actor, detail)| actor == "system" && detail.is_empty()));
    }

    fn who_has_to_wait_is_not_even_checked_and_gets_in_afterwards(db: &Db, clock: &SetClock) {
        anna(db);
        for _ in 0..5 {
            try_in(db, "anna.liepa", "cita parole 123", ELSEWHERE).expect_err("not let in");
        }
        let refused = try_in(db, "anna.liepa", PASSWORD, HERE).expect_err("has to wait");
        assert!(matches!(refused, SignInError::TryLater { until }
            if until == db.moment().now() + SignedDuration::from_secs(30)), "{refused:?}");
        clock.advance(SignedDuration::from_secs(30));
        try_in(db, "anna.liepa", PASSWORD, HERE).expect("after the wait");
        for _ in 0..4 {
            try_in(db, "anna.liepa", "cita parole 123", ELSEWHERE).expect_err("not let in");
        }
        try_in(db, "anna.liepa", PASSWORD, HERE).expect("the first failures were forgiven");
    }

    fn with_a_second_factor_the_password_alone_lets_nobody_in(db: &Db, clock: &SetClock) {
        let id = anna(db);
        let enrolment = enrol(db, id);
        clock.advance(SignedDuration::from_mins(1));
        let waiting = try_in(db, "anna.liepa", PASSWORD, HERE).expect("the right password");
        assert!(waiting.awaits_code);
        let waiting = waiting.secret.hash();
        assert_eq!(at_work(db, waiting), None);

        let code = code_in(db, &enrolment, 0);
        let opened = try_code(db, waiting, code.clone()).expect("the right code");
        assert_eq!(at_work(db, opened.secret.hash()), Some(id));
        assert_ne!(opened.secret.hash(), waiting, "the session that was let in is a fresh one");
        assert_eq!(at_work(db, waiting), None);
        assert!(matches!(try_code(db, waiting, code.clone()), Err(SignInError::NothingToConfirm)), "closed");
        let second = try_in(db, "anna.liepa", PASSWORD, HERE).expect("the right password").secret.hash();
        assert!(matches!(try_code(db, second, code), Err(SignInError::WrongCode)), "replayed");
        assert_eq!(acts(db, institution(1)), [
            "staff.created", "staff.second_factor_set", "signed_in", "sign_in_failed",
        ]);
    }

    fn codes_cannot_be_guessed_by_giving_the_password_again_and_again(db: &Db, clock: &SetClock) {
        let id = anna(db);
        let enrolment = enrol(db, id);
        clock.advance(SignedDuration::from_mins(1));
        for guess in 1..=5 {
            let waiting = try_in(db, "anna.liepa", PASSWORD, HERE).expect("the right password").secret.hash();
            let wrong = code_in(db, &enrolment, -300);
            assert!(matches!(try_code(db, waiting, wrong), Err(SignInError::WrongCode)), "guess {guess}");
        }
        assert!(matches!(try_in(db, "anna.liepa", PASSWORD, HERE), Err(SignInError::TryLater { .. })));
    }

    fn the_code_must_come_within_five_minutes(db: &Db, clock: &SetClock) -> Result<(), DbError> {
        let id = anna(db);
        let enrolment = enrol(db, id);
        clock.advance(SignedDuration::from_mins(1));
        let waiting = try_in(db, "anna.liepa", PASSWORD, HERE).expect("the right password").secret.hash();
        let asks = |db: &Db| {
            let now = db.moment().now();
            db.read_now(move |tx| session_awaiting_code(tx, &waiting, now))
        };
        assert_eq!(asks(db)?.map(|member| member.id), Some(id));
        clock.advance(SignedDuration::from_mins(5));
        assert_eq!(asks(db)?, None);
        let late = try_code(db, waiting, code_in(db, &enrolment, 0));
        assert!(matches!(late, Err(SignInError::NothingToConfirm)), "{late:?}");
        Ok(())
    }

    fn an_open_session_is_none_that_waits_for_a_code(db: &Db) {
        anna(db);
        let session = try_in(db, "anna.liepa", PASSWORD, HERE).expect("the right password").secret.hash();
        assert!(matches!(try_code(db, session, "000000".into()), Err(SignInError::NothingToConfirm)));
    }
}
