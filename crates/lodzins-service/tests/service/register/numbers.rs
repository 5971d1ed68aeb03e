//! Arriving: numbers without a gap or a double, the same request once, deadlines by the rule of the day.

use std::thread;

use jiff::civil::date;
use lodzins_core::{moment::latvia_zone, submission::Kind};
use lodzins_db::{Db, Sql, params};
use lodzins_service::{
    idempotency::RequestKey,
    institution::institution_found,
    register::{Arrival, RegisterError, Registered, submission_register},
};
use lodzins_testkit::{SetClock, both_engines, clock::instant};

use crate::house::{House, founding};

fn sequences(given: impl IntoIterator<Item = Registered>) -> Vec<u32> {
    let mut given: Vec<u32> = given.into_iter().map(|registered| registered.sequence).collect();
    given.sort_unstable();
    given
}

fn at_once(db: &Db, house: &House, arrivals: &[Arrival]) -> Vec<Registered> {
    thread::scope(|scope| {
        let all: Vec<_> = arrivals
            .iter()
            .map(|arrival| scope.spawn(move || house.register(db, arrival)))
            .collect();
        all.into_iter().map(|one| one.join().expect("no panic").expect("a number")).collect()
    })
}

const SUBMISSIONS: Sql = Sql {
    name: "test::SUBMISSIONS",
    text: "SELECT count(*) FROM submission WHERE institution_id = $1",
};

fn submissions(db: &Db, house: &House) -> i64 {
    let institution = house.here.id;
    db.read_now(move |tx| tx.one::<(i64,)>(SUBMISSIONS, params![institution])).expect("a count").0
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn eighty_arrivals_at_once_get_one_to_eighty(db: &Db) {
        let house = House::found(db);
        let given = at_once(db, &house, &vec![house.arrival(); 80]);
        assert_eq!(sequences(given), (1..=80).collect::<Vec<_>>());
    }

    fn an_undone_registration_gives_its_number_back(db: &Db) {
        let house = House::found(db);
        assert_eq!(house.registered(db).number, "IES/2026/1");
        let (office, arrival) = (house.office.clone(), house.arrival());
        let undone: Result<(), RegisterError> = db.write_now(house.here.id, move |tx, at| {
            let given = submission_register(tx, at, &office, &arrival)?;
            assert_eq!(given.number, "IES/2026/2");
            Err(RegisterError::NotFound)
        });
        assert!(matches!(undone, Err(RegisterError::NotFound)), "{undone:?}");
        assert_eq!(house.registered(db).number, "IES/2026/2");
        assert_eq!(submissions(db, &house), 2);
    }

    fn numbers_begin_again_with_the_year_in_riga(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        // Summer or winter, the year in Latvia ends hours before the one in Greenwich.
        clock.set(instant("2026-12-31T21:59:59Z"));
        assert_eq!(house.registered(db).number, "IES/2026/1");
        clock.set(instant("2026-12-31T22:00:00Z"));
        assert_eq!(house.registered(db).number, "IES/2027/1");
        let late = Arrival {
            received_at: Some(instant("2026-12-31T12:00:00Z")),
            ..house.arrival()
        };
        let given = house.register(db, &late).expect("the journal was open");
        assert_eq!(given.number, "IES/2026/2", "a paper received last year");
    }

    fn the_same_key_gives_the_same_answer_and_one_row(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let arrival = Arrival {
            key: Some(RequestKey::new("form 1", b"the whole form")),
            ..house.arrival()
        };
        let first = house.register(db, &arrival).expect("a number");
        clock.advance(jiff::SignedDuration::from_hours(30));
        assert_eq!(house.register(db, &arrival).expect("the same"), first);
        let all = at_once(db, &house, &vec![arrival.clone(); 8]);
        assert!(all.iter().all(|again| *again == first), "{all:?}");
        assert_eq!(submissions(db, &house), 1);

        let other = Arrival { key: Some(RequestKey::new("form 1", b"another form")), ..arrival };
        let refused = house.register(db, &other);
        assert!(matches!(refused, Err(RegisterError::KeyReused(_))), "{refused:?}");
        assert_eq!(submissions(db, &house), 1);
    }

    fn a_key_is_one_institution_s_own(db: &Db) {
        let house = House::found(db);
        let key = Some(RequestKey::new("form 1", b"the whole form"));
        let here = Arrival { key, ..house.arrival() };
        let there = Arrival { institution: house.there.id, ..here.clone() };
        let here = house.register(db, &here).expect("a number");
        let there = house.register(db, &there).expect("a number of its own");
        assert_ne!(here.id, there.id);
        assert_eq!(here.number, there.number, "each institution counts for itself");
    }

    fn an_institution_takes_nothing_before_its_first_day_and_after_its_last(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let mut merged = founding("apvienots");
        merged.valid_from = Some(date(2026, 1, 1));
        merged.valid_to = Some(date(2026, 6, 30));
        let institution = db
            .write_now(lodzins_core::id::InstitutionId::INSTALLATION, move |tx, at| {
                institution_found(tx, at, &merged)
            })
            .expect("founded");
        let arrival = Arrival { institution, ..house.arrival() };
        for (when, open) in [
            ("2025-12-31T23:59:59+02:00", false),
            ("2026-01-01T00:00:00+02:00", true),
            ("2026-06-30T23:59:59+03:00", true),
            ("2026-07-01T00:00:00+03:00", false),
        ] {
            clock.set(instant(when));
            let answer = house.register(db, &arrival);
            assert_eq!(answer.is_ok(), open, "{when}: {answer:?}");
            if !open {
                let ended = matches!(answer, Err(RegisterError::InstitutionEnded { successor: None }));
                assert!(ended, "{answer:?}");
            }
        }
    }

    fn a_submission_keeps_the_rule_of_the_day_it_was_received(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        for (received, kind, rule, due) in [
            ("2026-02-28", Kind::Complaint, "submission_answer_2008", date(2026, 3, 30)),
            ("2026-03-01", Kind::Complaint, "submission_answer_2026", date(2026, 3, 13)),
            ("2026-03-02", Kind::Application, "application_answer", date(2026, 4, 2)),
            ("2026-03-02", Kind::InformationRequest, "information_answer", date(2026, 3, 17)),
        ] {
            let received_on: jiff::civil::Date = received.parse().expect("a date");
            let noon = received_on.at(12, 0, 0, 0).to_zoned(latvia_zone()).expect("noon");
            clock.set(noon.timestamp());
            let given = house.register(db, &Arrival { kind, ..house.arrival() }).expect("a number");
            let row = house.case(db, given.id).submission;
            assert_eq!((row.due_rule.as_str(), row.due_on), (rule, due), "{received} {kind}");
            assert_eq!((row.received_on, given.due_on), (received_on, due));
        }
    }

    fn what_is_handed_out_is_what_is_read_back(db: &Db) {
        let house = House::found(db);
        let given = house
            .register(db, &Arrival {
                received_at: Some(instant("2026-11-19T10:00:00.123456789Z")),
                ..house.arrival()
            })
            .expect("a number");
        let row = house.case(db, given.id).submission;
        assert_eq!(given.received_at, row.received_at, "nanoseconds are not stored");
        assert_eq!((given.year, given.sequence), (row.year, row.sequence));
        assert_eq!(given.number, row.number);
        assert_eq!(given.journal, "IES");
    }
}
