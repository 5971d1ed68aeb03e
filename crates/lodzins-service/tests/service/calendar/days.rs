//! Days off of an institution's own: what can stand, and what stays as it was.

use jiff::civil::date;
use lodzins_core::calendar::{DayFault, DayOff, OwnDay};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    calendar::{CalendarError, DayChange},
    institution::{calendar, days_off},
    register::recount_run,
};
use lodzins_testkit::both_engines;

use super::scene::{change, change_as, closed};
use crate::house::House;

fn own(db: &Db, house: &House) -> Vec<OwnDay> {
    let here = house.here.id;
    let days: Result<_, DbError> = db.read_now(move |tx| days_off(tx, here));
    days.expect("read")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_wrong_day_refuses_the_whole_change(db: &Db) {
        let house = House::found(db);
        let days = [closed(date(2026, 11, 26)), closed(date(2026, 12, 24))];
        let refused = change_as(db, &house, "1", &days);
        let Err(CalendarError::Fault { day, fault: DayFault::OffAnyway(_) }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(day, date(2026, 12, 24));
        assert_eq!(own(db, &house), []);
        let gone = change_as(db, &house, "2", &[DayChange::Clear { off: date(2026, 11, 26) }]);
        assert!(matches!(gone, Err(CalendarError::NoSuchDay(_))), "{gone:?}");
        let same = change_as(db, &house, "3", &[DayChange::State { binds: false }]);
        assert!(matches!(same, Err(CalendarError::Same)), "{same:?}");
    }

    fn the_same_form_twice_changes_once(db: &Db) {
        let house = House::found(db);
        let days = [closed(date(2026, 11, 26))];
        let first = change_as(db, &house, "key", &days).expect("changed");
        let again = change_as(db, &house, "key", &days).expect("the same answer");
        assert_eq!(first, again);
        let other = change_as(db, &house, "key", &[closed(date(2026, 11, 27))]);
        assert!(matches!(other, Err(CalendarError::KeyReused(_))), "{other:?}");
    }

    fn the_states_moved_days_bind_when_the_institution_says_so(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let why = || {
            let calendar: Result<_, DbError> = db.read_now(move |tx| calendar(tx, here));
            calendar.expect("read").why_not_working(date(2026, 6, 22))
        };
        assert_eq!(why(), None);
        let bind = change(db, &house, &[DayChange::State { binds: true }]);
        recount_run(db, here, bind).expect("counted");
        assert_eq!(why(), Some(DayOff::MovedOff { worked_instead: date(2026, 6, 27) }));
        let twice = change_as(db, &house, "x", &[closed(date(2026, 6, 22))]);
        assert!(matches!(twice, Err(CalendarError::Fault { .. })), "{twice:?}");
        let free = change(db, &house, &[DayChange::State { binds: false }]);
        recount_run(db, here, free).expect("counted");
        assert_eq!(why(), None);
    }

    fn a_day_becomes_another_and_is_taken_back(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let day = date(2026, 11, 26);
        let id = change(db, &house, &[closed(day)]);
        recount_run(db, here, id).expect("counted");
        let moved = OwnDay { off: day, worked_instead: Some(date(2026, 11, 28)), reason: "rīkojums".to_owned() };
        let id = change(db, &house, &[DayChange::Set { day: moved.clone() }]);
        recount_run(db, here, id).expect("counted");
        assert_eq!(own(db, &house), [moved]);
        change(db, &house, &[DayChange::Clear { off: day }]);
        assert_eq!(own(db, &house), []);
        let there = house.there.id;
        let theirs: Result<_, DbError> = db.read_now(move |tx| days_off(tx, there));
        assert_eq!(theirs.expect("read"), []);
    }
}
