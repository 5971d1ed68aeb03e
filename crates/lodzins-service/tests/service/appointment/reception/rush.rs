//! Twenty counters that press *next* at once: nobody is called twice, nobody is passed by.

use std::{
    sync::{Arc, Mutex, mpsc},
    thread,
};

use lodzins_core::{Moment, id::VisitId, reception::Ticket};
use lodzins_db::{Db, Protection, Settings, Tx};
use lodzins_service::{
    MIGRATIONS,
    reception::{AtCounter, Called, ReceptionError, visit_call_next},
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::scene::House;
use crate::rivals::{patience, rival};

/// How many stand in the line.
const PEOPLE: usize = 200;
/// How many counters press.
const COUNTERS: usize = 20;

fn number(called: &Called) -> u32 {
    called.ticket.parse::<Ticket>().expect("a ticket").number
}

/// Every counter presses until nobody waits; who was called, by counter, in order.
fn rush(house: &House, programs: &[&Db]) -> Vec<Vec<u32>> {
    let work = |n: usize| {
        let db = programs[n % programs.len()];
        let mut mine = Vec::new();
        while let Some(called) =
            house.press(db, house.counters[n], AtCounter::IsServed).expect("nobody is in the way")
        {
            mine.push(number(&called));
            let behind =
                house.waiting(db).iter().filter_map(|one| one.parse::<Ticket>().ok()).min();
            assert!(
                behind.is_none_or(|one| one.number > number(&called)),
                "{behind:?} was passed by"
            );
        }
        mine
    };
    thread::scope(|scope| {
        let work = &work;
        let all: Vec<_> = (0..COUNTERS).map(|n| scope.spawn(move || work(n))).collect();
        all.into_iter().map(|one| one.join().expect("no panic")).collect()
    })
}

fn everybody_once(house: &House, programs: &[&Db]) {
    for _ in 0..PEOPLE {
        house.walk_in(programs[0], None).expect("a ticket");
    }
    let by_counter = rush(house, programs);
    for one in &by_counter {
        assert!(one.is_sorted(), "a counter called out of order: {one:?}");
    }
    let mut all: Vec<u32> = by_counter.into_iter().flatten().collect();
    all.sort_unstable();
    let people = u32::try_from(PEOPLE).expect("some people");
    assert_eq!(all, (1..=people).collect::<Vec<_>>(), "each was called once");
    assert_eq!(house.sums(programs[0]).iter().map(|sum| sum.1).sum::<i64>(), i64::from(people));
}

both_engines! {
    migrations = MIGRATIONS;

    fn twenty_counters_call_two_hundred_people_once_each_and_in_order(db: &Db) {
        everybody_once(&House::set(db, COUNTERS), &[db]);
    }
}

fn without(taken_out: &[Protection]) -> Fresh {
    let without = taken_out.to_vec();
    let clock = Arc::new(SetClock::default());
    let adjust = |settings| Settings { without, ..settings };
    Fresh::opened(Kind::Postgres, MIGRATIONS, clock, adjust)
}

#[test]
fn two_programs_call_nobody_twice() {
    let fresh = without(&[]);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    everybody_once(&House::set(db, COUNTERS), &[db, &other]);
}

/// One program calls the next one and holds its transaction open while the other calls too; whom each has called.
fn in_the_middle_of_another_s_call(
    taken_out: &[Protection],
) -> [Result<Option<VisitId>, ReceptionError>; 2] {
    let fresh = without(taken_out);
    let (db, other) = (fresh.db(), rival(&fresh, taken_out));
    let house = House::set(db, 2);
    for _ in 0..2 {
        house.walk_in(db, None).expect("a ticket");
    }
    let (written, has_written) = mpsc::channel();
    let (tried, has_tried) = mpsc::channel::<()>();
    let has_tried = Mutex::new(has_tried);
    let (institution, by) = (house.scene.id(), house.scene.house.here.clerk());
    let (one, two) = (house.counters[0], house.counters[1]);
    let patience = patience(taken_out);
    let hold = move |tx: &mut Tx<'_>, at: &Moment| {
        let called = visit_call_next(tx, at, institution, one, AtCounter::Stays, None, by)?;
        let _ = written.send(());
        if let Ok(tried) = has_tried.lock() {
            let _ = tried.recv_timeout(patience);
        }
        Ok::<_, ReceptionError>(called)
    };
    let answers = thread::scope(|scope| {
        let first = scope.spawn(move || db.write_now(institution, hold));
        has_written.recv().expect("the first has written");
        let fared = house.next(&other, two);
        let _ = tried.send(());
        [first.join().expect("no panic"), fared]
    });
    answers.map(|answer| answer.map(|called| called.map(|called| called.id)))
}

#[test]
fn who_calls_while_another_program_calls_gets_the_one_after() {
    let [one, other] = in_the_middle_of_another_s_call(&[]);
    let (one, other) = (one.expect("called"), other.expect("called"));
    assert!(one.is_some() && other.is_some() && one != other, "{one:?} {other:?}");
}

/// The control: without the institution's lock the other does not see whom the first has called. The trail's chain still
/// keeps the same person from being called twice, and the second counter fails instead of getting the one after.
#[test]
fn without_the_lock_the_other_does_not_get_the_one_after() {
    let [one, other] = in_the_middle_of_another_s_call(&[Protection::InstitutionLock]);
    let right = matches!((&one, &other), (Ok(Some(one)), Ok(Some(other))) if one != other);
    assert!(!right, "the lock protects nothing that this test can see");
}
