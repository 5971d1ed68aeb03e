//! Shorter terms of an institution's own: from a day on, never longer than the law's, ended and kept.

use jiff::civil::{Date, date};
use lodzins_core::{
    deadline::{Basis, Unit},
    id::{OwnTermId, RecountId},
    submission::Kind,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    calendar::{CalendarError, NewTerm, own_terms, rule_book, term_add, term_end},
    idempotency::RequestKey,
    register::{Arrival, recount_run},
};
use lodzins_testkit::both_engines;

use super::scene::{due_on, holds};
use crate::house::House;

fn press(amount: u16) -> NewTerm {
    NewTerm {
        kind: Kind::PressEnquiry,
        amount,
        unit: Unit::WorkingDays,
        reason: "Domes lēmums Nr. 7".to_owned(),
        valid_from: date(2026, 11, 16),
        valid_to: None,
    }
}

fn add(db: &Db, house: &House, key: &str, term: &NewTerm) -> Result<RecountId, CalendarError> {
    let (here, by) = (house.here.id, house.here.clerk());
    let (key, term) = (RequestKey::new(key, format!("{term:?}").as_bytes()), term.clone());
    db.write_now(here, move |tx, at| term_add(tx, at, here, &key, &term, by))
}

fn end(db: &Db, house: &House, id: OwnTermId, last_on: Date) -> Result<RecountId, CalendarError> {
    let (here, by) = (house.here.id, house.here.clerk());
    let key = RequestKey::new(&format!("end {last_on}"), last_on.to_string().as_bytes());
    db.write_now(here, move |tx, at| term_end(tx, at, here, &key, id, last_on, by))
}

/// A press enquiry that came in on a day of November.
fn enquiry(db: &Db, house: &House, day: i8) -> lodzins_service::register::Registered {
    let received_at = format!("2026-11-{day:02}T08:00:00Z").parse().expect("an instant");
    let arrival =
        Arrival { kind: Kind::PressEnquiry, received_at: Some(received_at), ..house.arrival() };
    house.register(db, &arrival).expect("registered")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn it_counts_from_its_first_day_of_receipt(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let (before, after) = (enquiry(db, &house, 13), enquiry(db, &house, 19));
        assert_eq!((before.due_on, after.due_on), (date(2026, 11, 30), date(2026, 12, 3)));
        let id = add(db, &house, "1", &press(2)).expect("shorter");
        let done = recount_run(db, here, id).expect("counted");
        assert_eq!((done.moved, done.later), (1, 0));
        assert_eq!(due_on(db, &house, before.id), date(2026, 11, 30));
        assert_eq!(due_on(db, &house, after.id), date(2026, 11, 23));
        let new = enquiry(db, &house, 20);
        assert_eq!(new.due_on, date(2026, 11, 24));
        let row = house.case(db, new.id).submission;
        let book: Result<_, DbError> = db.read_now(move |tx| rule_book(tx, here));
        let told = book.expect("read").explain(&row.due_rule, row.received_on, row.due_on).expect("explained");
        assert_eq!((told.due_on, told.basis, told.counted), (new.due_on, Basis::OwnTerm, 2));
        holds(db, &house);
    }

    fn longer_than_the_law_is_refused_with_the_law(db: &Db) {
        let house = House::found(db);
        let refused = add(db, &house, "1", &press(11));
        let Err(CalendarError::TooLong(why)) = refused else { panic!("{refused:?}") };
        assert_eq!(why.basis, Basis::HouseRule);
        let month = NewTerm { kind: Kind::Complaint, amount: 1, unit: Unit::Months, ..press(0) };
        let refused = add(db, &house, "2", &month);
        let Err(CalendarError::TooLong(why)) = refused else { panic!("{refused:?}") };
        assert_eq!(why.basis, Basis::SubmissionsLaw2026);
        let backwards = NewTerm { valid_to: Some(date(2026, 11, 1)), ..press(2) };
        let refused = add(db, &house, "3", &backwards);
        assert!(matches!(refused, Err(CalendarError::EndsBeforeItBegins)), "{refused:?}");
    }

    fn it_is_ended_and_never_deleted(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here.id, house.there.id);
        let id = add(db, &house, "1", &press(2)).expect("shorter");
        recount_run(db, here, id).expect("counted");
        let (kept, back) = (enquiry(db, &house, 17), enquiry(db, &house, 19));
        let terms = move |institution| {
            let terms: Result<_, DbError> = db.read_now(move |tx| own_terms(tx, institution));
            terms.expect("read")
        };
        let term = terms(here).remove(0);
        assert_eq!(terms(there), []);
        let early = end(db, &house, term.id, date(2026, 11, 15));
        assert!(matches!(early, Err(CalendarError::EndsBeforeItBegins)), "{early:?}");
        let id = end(db, &house, term.id, date(2026, 11, 18)).expect("ended");
        assert_eq!(recount_run(db, here, id).expect("counted").moved, 1);
        assert_eq!(due_on(db, &house, kept.id), date(2026, 11, 20), "it keeps the rule of its day");
        assert_eq!(due_on(db, &house, back.id), date(2026, 12, 3));
        assert_eq!(enquiry(db, &house, 20).due_on, date(2026, 12, 4));
        assert_eq!(terms(here)[0].term.valid_to, Some(date(2026, 11, 18)));
        let again = end(db, &house, term.id, date(2026, 11, 20));
        assert!(matches!(again, Err(CalendarError::NoSuchTerm)), "{again:?}");
        holds(db, &house);
    }
}
