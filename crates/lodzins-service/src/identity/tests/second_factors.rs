use jiff::{SignedDuration, Timestamp};
use lodzins_core::{Moment, id::StaffId};
use lodzins_db::{Db, DbError};
use lodzins_testkit::{SetClock, both_engines};
use totp_rs::{Builder, Secret};

use super::places::{acts, anna, institution, keys, write};
use crate::{
    Actor, MIGRATIONS,
    identity::{
        CodeError, Enrolment, second_factor::step_of, second_factor_begin, second_factor_check,
        second_factor_confirm, second_factor_pending, second_factor_remove, staff_view,
    },
};

/// What the app shows so many seconds from now.
pub(super) fn code_in(db: &Db, enrolment: &Enrolment, seconds: i64) -> String {
    let secret = Secret::try_from_base32(&enrolment.secret).expect("base32");
    let at = u64::try_from(db.moment().now().as_second() + seconds).expect("after 1970");
    Builder::new().with_secret(secret).build_noncompliant().generate(at).to_string()
}

fn begin(db: &Db, staff: StaffId) -> Enrolment {
    write(db, move |tx, at| second_factor_begin(tx, at, &keys(), institution(1), staff))
        .expect("begun")
}

fn confirm(db: &Db, staff: StaffId, code: String) -> Result<(), CodeError> {
    write(db, move |tx, at| second_factor_confirm(tx, at, &keys(), institution(1), staff, &code))
}

fn check(db: &Db, staff: StaffId, code: String) -> Result<(), CodeError> {
    write(db, move |tx, at| second_factor_check(tx, at, &keys(), institution(1), staff, &code))
}

fn has_one(db: &Db, staff: StaffId) -> bool {
    let member = db.read_now(move |tx| staff_view(tx, institution(1), staff));
    member.unwrap_or_else(|wrong: DbError| panic!("{wrong}")).expect("a member").has_second_factor
}

/// A second factor in use.
pub(super) fn enrol(db: &Db, staff: StaffId) -> Enrolment {
    let enrolment = begin(db, staff);
    confirm(db, staff, code_in(db, &enrolment, 0)).expect("a right code");
    enrolment
}

both_engines! {
    migrations = MIGRATIONS;

    fn it_counts_only_after_a_right_code(db: &Db) {
        let id = anna(db);
        let enrolment = begin(db, id);
        assert!(!has_one(db, id));
        let again = db.read_now(move |tx| second_factor_pending(tx, &keys(), institution(1), id));
        assert_eq!(again.expect("read").as_ref(), Some(&enrolment), "it can be shown again");
        assert!(matches!(confirm(db, id, "12345".into()), Err(CodeError::WrongCode)));
        assert!(!has_one(db, id));
        confirm(db, id, code_in(db, &enrolment, 0)).expect("a right code");
        assert!(has_one(db, id));
        assert!(matches!(confirm(db, id, code_in(db, &enrolment, 0)), Err(CodeError::NoSecondFactor)));
        assert_eq!(acts(db, institution(1)), ["staff.created", "staff.second_factor_set"]);
    }

    fn a_code_is_taken_once(db: &Db, clock: &SetClock) {
        let id = anna(db);
        let enrolment = enrol(db, id);
        let used = code_in(db, &enrolment, 0);
        assert!(matches!(check(db, id, used), Err(CodeError::WrongCode)), "the confirming code is used up");
        clock.advance(SignedDuration::from_secs(30));
        let code = code_in(db, &enrolment, 0);
        check(db, id, code.clone()).expect("a fresh code");
        assert!(matches!(check(db, id, code), Err(CodeError::WrongCode)), "replayed");
        clock.advance(SignedDuration::from_secs(30));
        check(db, id, code_in(db, &enrolment, 0)).expect("the next one");
    }

    fn a_clock_half_a_minute_off_is_forgiven_a_minute_is_not(db: &Db, clock: &SetClock) {
        let id = anna(db);
        let enrolment = enrol(db, id);
        clock.advance(SignedDuration::from_mins(10));
        for off in [-60, 60] {
            assert!(matches!(check(db, id, code_in(db, &enrolment, off)), Err(CodeError::WrongCode)), "{off} s");
        }
        check(db, id, code_in(db, &enrolment, -30)).expect("a little slow");
        check(db, id, code_in(db, &enrolment, 30)).expect("a little fast");
        assert!(
            matches!(check(db, id, code_in(db, &enrolment, 0)), Err(CodeError::WrongCode)),
            "older than one that was used"
        );
    }

    fn digits_may_be_typed_in_groups(db: &Db, clock: &SetClock) {
        let id = anna(db);
        let enrolment = enrol(db, id);
        clock.advance(SignedDuration::from_mins(1));
        let code = code_in(db, &enrolment, 0);
        check(db, id, format!(" {} {} ", &code[..3], &code[3..])).expect("as the app shows it");
    }

    fn without_one_no_code_is_right(db: &Db) {
        let id = anna(db);
        assert!(matches!(check(db, id, "000000".into()), Err(CodeError::NoSecondFactor)));
        let begun = begin(db, id);
        assert!(matches!(check(db, id, code_in(db, &begun, 0)), Err(CodeError::NoSecondFactor)), "not confirmed");
    }

    fn a_lost_telephone_is_taken_away(db: &Db, clock: &SetClock) -> Result<(), DbError> {
        let id = anna(db);
        let enrolment = enrol(db, id);
        write(db, move |tx, at| second_factor_remove(tx, at, Actor::System, institution(1), id))?;
        assert!(!has_one(db, id));
        clock.advance(SignedDuration::from_mins(1));
        assert!(matches!(check(db, id, code_in(db, &enrolment, 0)), Err(CodeError::NoSecondFactor)));
        assert_eq!(acts(db, institution(1)).last().map(String::as_str), Some("staff.second_factor_removed"));
        Ok(())
    }

    fn the_app_gets_an_address_it_understands(db: &Db) {
        let enrolment = begin(db, anna(db));
        assert_eq!(enrolment.secret.len(), 32, "160 bits in base32");
        assert_eq!(
            enrolment.uri,
            format!(
                "otpauth://totp/Lodzi%C5%86%C5%A1:anna.liepa?secret={}&issuer=Lodzi%C5%86%C5%A1\
                 &algorithm=SHA1&digits=6&period=30",
                enrolment.secret
            )
        );
    }
}

#[test]
fn the_codes_are_those_of_rfc_6238() {
    // Appendix B, the rows of SHA-1; of eight digits the last six are the code of six.
    let vectors = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];
    for (second, code) in vectors {
        let at = Moment::new(Timestamp::from_second(second).expect("an instant"), [0; 32]);
        assert_eq!(step_of(b"12345678901234567890", code, &at), Some(second / 30), "{second}");
        assert_eq!(step_of(b"12345678901234567891", code, &at), None, "{second}: another secret");
    }
}
