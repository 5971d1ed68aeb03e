//! The day's end when nobody ends it: who waits, who is served, who never came; over the nights in which clocks change.

use jiff::SignedDuration;
use lodzins_core::{
    appointment::VisitStatus,
    id::VisitId,
    reception::{EndedHow, VisitResult},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    reception::{CentreRules, WalkIn, reception_day_is_over, reception_day_over, visits_ended},
    statistics::fact_of,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{Done, House};
use crate::appointment::scene::riga;

fn minutes(n: i64) -> SignedDuration {
    SignedDuration::from_mins(n)
}

/// What the program would do now; how many visits it ended.
fn round(db: &Db, house: &House) -> usize {
    let (id, centre, now) = (house.scene.id(), house.scene.centre, db.moment().now());
    let over: Done<bool> = db.read_now(move |tx| reception_day_is_over(tx, now, id, centre));
    let ended: Done<usize> = db.write_now(id, move |tx, at| reception_day_over(tx, at, id, centre));
    let (over, ended) = (over.expect("read"), ended.expect("ended"));
    assert_eq!(over, ended > 0, "looking and doing agree");
    ended
}

fn told(db: &Db, house: &House) -> Vec<(VisitId, EndedHow)> {
    let (id, centre) = (house.scene.id(), house.scene.centre);
    let ended: Result<_, DbError> = db.read_now(move |tx| visits_ended(tx, id, centre));
    let (_, all) = ended.expect("read").unwrap_or_default();
    all.into_iter().map(|one| (one.visit, one.how)).collect()
}

fn set_to(db: &Db, clock: &SetClock, time: &str) {
    clock.advance(riga(time).duration_since(db.moment().now()));
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_line_has_its_time_after_closing_and_a_specialist_has_until_midnight(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        house.rules(db, CentreRules { linger_minutes: 20, ..CentreRules::default() });
        set_to(db, clock, "2026-11-20T09:00");
        let missed = house.booked(db, 1, riga("2026-11-20T11:45")).expect("booked");
        set_to(db, clock, "2026-11-20T11:50");
        let serving = house.walk_in(db, None).expect("a ticket").id;
        let waiting = house.walk_in(db, None).expect("a ticket").id;
        house.next(db, house.counters[0]).expect("called").expect("somebody");
        house.start(db, serving, None, None).expect("serving");
        // Closed at noon.
        set_to(db, clock, "2026-11-20T12:19");
        assert_eq!(round(db, &house), 0);
        set_to(db, clock, "2026-11-20T12:20");
        assert_eq!(round(db, &house), 2);
        assert_eq!(round(db, &house), 0, "done again it finds nothing");
        let at = [serving, waiting, missed].map(|id| house.status(db, id));
        assert_eq!(at, [VisitStatus::Serving, VisitStatus::Left, VisitStatus::NoShow]);
        let stay = house.stay(db, waiting).expect("a stay");
        assert_eq!((stay.result, stay.waited_secs), (Some(VisitResult::Closed), 600), "until closing");
        set_to(db, clock, "2026-11-20T23:59");
        assert_eq!(round(db, &house), 0);
        set_to(db, clock, "2026-11-21T00:01");
        assert_eq!(round(db, &house), 1);
        let stay = house.stay(db, serving).expect("a stay");
        assert_eq!((house.status(db, serving), stay.served_secs), (VisitStatus::Served, 600));
        let mut all = told(db, &house);
        let mut expected = vec![
            (waiting, EndedHow::Closed),
            (missed, EndedHow::Missed),
            (serving, EndedHow::Forgotten),
        ];
        all.sort_by_key(|one| one.0);
        expected.sort_by_key(|one| one.0);
        assert_eq!(all, expected);
        let id = house.scene.id();
        for (visit, said) in [(serving, "served"), (waiting, "left"), (missed, "no_show")] {
            let fact: Result<_, DbError> = db.read_now(move |tx| fact_of(tx, id, visit));
            assert_eq!(fact.expect("read").expect("a fact").subject, said);
        }
        house.verifies(db);
    }

    fn whoever_comes_after_closing_all_the_same_has_their_time(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        set_to(db, clock, "2026-11-20T18:00");
        let late = house.walk_in(db, None).expect("a ticket").id;
        clock.advance(minutes(29));
        assert_eq!(round(db, &house), 0);
        clock.advance(minutes(1));
        assert_eq!(round(db, &house), 1);
        assert_eq!(house.status(db, late), VisitStatus::Left);
    }

    fn a_day_ends_at_midnight_in_the_nights_in_which_clocks_change(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        // Closed on both sundays: of 25 hours, and of 23.
        for (sunday, monday) in [("2027-03-28", "2027-03-29"), ("2027-10-31", "2027-11-01")] {
            set_to(db, clock, &format!("{sunday}T02:30"));
            house.open_as_device(db, house.counters[0]).expect("open");
            let anyway = WalkIn { anyway: true, ..house.walker(&[]) };
            let serving = house.walk_in_as(db, anyway.clone()).expect("a ticket").id;
            house.next(db, house.counters[0]).expect("called").expect("somebody");
            house.start(db, serving, None, None).expect("serving");
            let waiting = house.walk_in_as(db, anyway).expect("a ticket").id;
            set_to(db, clock, &format!("{sunday}T23:59"));
            assert_eq!(round(db, &house), 0, "{sunday} lasts until midnight");
            set_to(db, clock, &format!("{monday}T00:00"));
            assert_eq!(round(db, &house), 2);
            let at = [serving, waiting].map(|id| house.status(db, id));
            assert_eq!(at, [VisitStatus::Served, VisitStatus::Left]);
            let hours = if sunday.contains("-03-") { 20 } else { 22 };
            let stay = house.stay(db, waiting).expect("a stay");
            assert_eq!(i64::from(stay.waited_secs), hours * 3600 + 1800, "by the clock of the day");
        }
        house.verifies(db);
    }

    fn a_day_that_nobody_looked_at_is_ended_when_the_program_is_back(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        set_to(db, clock, "2026-11-20T11:00");
        let waiting = house.walk_in(db, None).expect("a ticket").id;
        set_to(db, clock, "2026-11-23T08:00");
        assert_eq!(round(db, &house), 1);
        assert_eq!(house.stay(db, waiting).expect("a stay").waited_secs, 3600, "until closing");
    }
}
