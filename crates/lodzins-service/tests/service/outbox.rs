//! Letters on their way out: claimed by one, tried again after growing pauses, dead at last, revived by hand.

use jiff::SignedDuration;
use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError};
use lodzins_service::outbox::{
    Claimed, letter_later, letter_retry, letter_sent, letters_claim, letters_of, letters_recent,
};
use lodzins_testkit::{SetClock, both_engines};

use crate::house::House;

fn claim(db: &Db) -> Vec<Claimed> {
    db.write_now(InstitutionId::INSTALLATION, |tx, at| letters_claim(tx, at, 10)).expect("a claim")
}

fn later(db: &Db, letter: &Claimed) {
    let letter = letter.clone();
    db.write_now(letter.institution, move |tx, at| letter_later(tx, at, &letter, "busy"))
        .expect("noted");
}

fn retry(db: &Db, institution: InstitutionId, letter: &Claimed, house: &House) -> bool {
    let (id, by) = (letter.id, house.here.clerk());
    db.write_now(institution, move |tx, at| letter_retry(tx, at, institution, id, by))
        .expect("an answer")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_claimed_letter_is_nobody_else_s_for_five_minutes(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        house.registered(db);
        assert_eq!(claim(db).len(), 1);
        assert_eq!(claim(db).len(), 0, "claimed already");
        clock.advance(SignedDuration::from_mins(5) - SignedDuration::from_secs(1));
        assert_eq!(claim(db).len(), 0, "still claimed");
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(claim(db).len(), 1, "whoever had it has died");
    }

    fn a_sent_letter_stays_sent(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let id = house.registered(db).id;
        let letter = claim(db).remove(0);
        let institution = letter.institution;
        db.write_now(institution, move |tx, at| letter_sent(tx, at, &letter)).expect("noted");
        clock.advance(SignedDuration::from_hours(48));
        assert_eq!(claim(db).len(), 0);
        let lines = db.read_now(move |tx| letters_of(tx, institution, id)).expect("letters");
        assert_eq!((lines[0].status.as_str(), lines[0].attempts), ("sent", 1));
        assert!(lines[0].sent_at.is_some());
    }

    fn pauses_grow_until_the_letter_is_dead_and_then_it_goes_only_by_hand(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        house.registered(db);
        let institution = house.here.id;
        let line = || {
            db.read_now(move |tx| letters_recent(tx, institution, 10)).expect("letters").remove(0)
        };
        let (mut pause, mut tries) = (SignedDuration::ZERO, 0);
        loop {
            let letter = claim(db).pop().expect("it is due");
            assert_eq!(letter.attempts, tries);
            later(db, &letter);
            tries += 1;
            let after = line();
            assert_eq!((after.attempts, after.last_error.as_deref()), (tries, Some("busy")));
            if after.status == "dead" {
                break;
            }
            let now = db.moment().now();
            let longer = after.next_at.duration_since(now);
            assert!(longer > pause, "{longer} after {pause}");
            pause = longer;
            clock.advance(pause);
        }
        assert_eq!(tries, 9, "eight pauses, then no more");
        clock.advance(SignedDuration::from_hours(1000));
        assert_eq!(claim(db).len(), 0, "the dead do not move");

        let dead = Claimed { attempts: 0, ..the_letter(institution, &line()) };
        assert!(!retry(db, house.there.id, &dead, &house), "not another institution's");
        assert!(retry(db, institution, &dead, &house));
        assert!(!retry(db, institution, &dead, &house), "it is alive already");
        assert_eq!(claim(db).pop().map(|letter| letter.attempts), Some(0));
    }

    fn a_letter_goes_when_what_causes_it_is_committed_and_not_otherwise(db: &Db) {
        let house = House::found(db);
        let (office, arrival) = (house.office.clone(), house.arrival());
        let undone: Result<(), DbError> = db.write_now(house.here.id, move |tx, at| {
            lodzins_service::register::submission_register(tx, at, &office, &arrival)
                .expect("a number");
            Err(DbError::Closed)
        });
        assert!(undone.is_err());
        assert_eq!(claim(db).len(), 0);
    }
}

fn the_letter(institution: InstitutionId, line: &lodzins_service::outbox::LetterLine) -> Claimed {
    Claimed {
        institution,
        id: line.id,
        submission: line.submission,
        message: None,
        recipient: line.recipient.clone(),
        subject: line.subject.clone(),
        occasion: None,
        text: None,
        html: None,
        language: lodzins_core::Language::Lv,
        attempts: line.attempts,
        created_at: line.created_at,
    }
}
