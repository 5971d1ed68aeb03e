//! Cards that are looked at again: when that is due, that it was done, and after how many days.

use jiff::{SignedDuration, civil::Date};
use lodzins_db::{Db, DbError};
use lodzins_service::catalogue::{
    CatalogueError, Currency, Import, Unchecked, check_days, check_days_set, service_checked,
    service_currency, services_import, services_unchecked,
};
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    house::{Desk, House},
    structure::{last_said, today},
};

const FILE: &str = r#"[
  {"code": "first", "card": {
    "title": {"lv": "Pirmais"}, "about": {"lv": "Par pirmo."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["phone"], "text": {"lv": "Zvaniet."}}]}},
  {"code": "second", "card": {
    "title": {"lv": "Otrais"}, "about": {"lv": "Par otro."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["phone"], "text": {"lv": "Zvaniet."}}]}}
]"#;

fn published(db: &Db, desk: Desk) {
    let import = Import::read(FILE).expect("a file");
    let done: Result<_, CatalogueError> = db
        .write_now(desk.id, move |tx, at| services_import(tx, at, desk.id, &import, desk.clerk()));
    done.expect("written").expect("services without faults");
}

fn checked(db: &Db, desk: Desk, code: &'static str) -> Result<(), CatalogueError> {
    db.write_now(desk.id, move |tx, at| service_checked(tx, at, desk.id, code, desk.clerk()))
}

fn unchecked(db: &Db, desk: Desk) -> Vec<String> {
    let (day, code) = (today(db), |one: Unchecked| one.code);
    let found: Result<Vec<_>, DbError> =
        db.read_now(move |tx| services_unchecked(tx, desk.id, day, "", 10));
    found.expect("read").into_iter().map(code).collect()
}

fn currency(db: &Db, desk: Desk, day: Date) -> Option<Currency> {
    let found: Result<_, DbError> =
        db.read_now(move |tx| service_currency(tx, desk.id, "first", day));
    found.expect("read")
}

fn days_pass(clock: &SetClock, days: i64) {
    clock.advance(SignedDuration::from_hours(24 * days));
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_card_is_due_after_a_year_until_somebody_says_that_it_is_right(db: &Db, clock: &SetClock) {
        let here = House::found(db).here;
        let first_day = today(db);
        assert_eq!(currency(db, here, first_day), None, "there is no card yet");
        published(db, here);
        days_pass(clock, 365);
        assert_eq!(unchecked(db, here), [""; 0], "on the last day it is new enough");
        let known = currency(db, here, today(db)).expect("a card");
        assert_eq!((known.checked_on, known.good_to), (first_day, today(db)));
        assert!(!known.is_stale_on(today(db)));
        days_pass(clock, 1);
        assert_eq!(unchecked(db, here), ["first", "second"]);
        assert!(currency(db, here, today(db)).expect("a card").is_stale_on(today(db)));

        checked(db, here, "first").expect("looked at");
        assert_eq!(last_said(db, here.id, "service.checked"), "first");
        assert_eq!(unchecked(db, here), ["second"]);
        assert_eq!(currency(db, here, today(db)).expect("a card").checked_on, today(db));
        days_pass(clock, 366);
        checked(db, here, "first").expect("looked at once more");
        assert_eq!(unchecked(db, here), ["second"]);
    }

    fn the_institution_says_after_how_many_days(db: &Db, clock: &SetClock) {
        let here = House::found(db).here;
        published(db, here);
        let set = |days| {
            db.write_now(here.id, move |tx, at| check_days_set(tx, at, here.id, days, here.clerk()))
        };
        for wrong in [29, 1831] {
            assert!(matches!(set(wrong), Err(CatalogueError::DaysOutOfRange)), "{wrong}");
        }
        set(30).expect("set");
        let days: Result<i64, DbError> = db.read_now(move |tx| check_days(tx, here.id));
        assert_eq!(days.expect("read"), 30);
        assert_eq!(last_said(db, here.id, "catalogue.check_days"), "30");
        days_pass(clock, 31);
        assert_eq!(unchecked(db, here), ["first", "second"]);
    }

    fn another_institution_s_card_is_not_there(db: &Db) {
        let house = House::found(db);
        published(db, house.here);
        assert!(matches!(checked(db, house.there, "first"), Err(CatalogueError::NotThere)));
        assert!(matches!(checked(db, house.here, "moon"), Err(CatalogueError::NotThere)));
        assert_eq!(unchecked(db, house.there), [""; 0]);
    }
}
